"""The log of steps, and what follows from it: the workshop, undo, merge."""
