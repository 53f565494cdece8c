"""Numbered, indented rows, drawn from the visible window only."""
