"""Session 4: the vision."""
