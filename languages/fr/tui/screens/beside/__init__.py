"""French of `tui/screens/beside`."""
