"""The bundle for Windows: a folder with a Python of its own, which starts where it is copied to."""
