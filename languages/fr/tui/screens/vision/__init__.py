"""French of `tui/screens/vision`."""
