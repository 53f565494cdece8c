"""The workshop's file: safe storage, the change log, undo and merge."""
