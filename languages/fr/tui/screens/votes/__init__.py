"""French of `tui/screens/votes`."""
