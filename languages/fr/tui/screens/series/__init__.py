"""French of `tui/screens/series`."""
