"""French of `tui/screens/tree`."""
