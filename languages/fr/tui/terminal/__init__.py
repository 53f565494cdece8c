"""French of `tui/terminal`."""
