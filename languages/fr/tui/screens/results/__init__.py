"""French of `tui/screens/results`."""
