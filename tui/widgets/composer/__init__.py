"""The line that people type into."""
