"""French of `tui/wall`."""
