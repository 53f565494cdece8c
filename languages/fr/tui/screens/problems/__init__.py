"""French of `tui/screens/problems`."""
