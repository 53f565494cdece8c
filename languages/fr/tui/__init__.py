"""French of `tui`."""
