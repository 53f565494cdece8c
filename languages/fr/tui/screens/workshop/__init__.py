"""French of `tui/screens/workshop`."""
