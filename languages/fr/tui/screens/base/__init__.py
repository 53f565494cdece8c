"""French of `tui/screens/base`."""
