"""French of `tui/screens/library`."""
