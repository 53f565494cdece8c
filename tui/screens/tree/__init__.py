"""Session 3: the problem tree."""
