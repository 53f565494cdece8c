"""Session 1: problems by group."""
