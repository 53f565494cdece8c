"""French of `tui/keys`."""
