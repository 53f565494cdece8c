"""French of `tui/cli`."""
