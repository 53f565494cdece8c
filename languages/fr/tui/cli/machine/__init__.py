"""French of `tui/cli/machine`."""
