"""French of `tui/screens/statements`."""
