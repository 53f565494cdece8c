"""Bringing copies together and restoring what a damaged file, a backup or a journal still holds."""
