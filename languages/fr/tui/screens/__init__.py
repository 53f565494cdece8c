"""French of `tui/screens`."""
