"""Folders to carry to a machine without a network: of packages alone, checked by hash, each time the same bytes."""
