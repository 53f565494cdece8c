"""French of `tui/widgets`."""
