"""French of `tui/linear`."""
