"""French of `tui/screens/timeline`."""
