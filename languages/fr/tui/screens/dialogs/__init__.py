"""French of `tui/screens/dialogs`."""
