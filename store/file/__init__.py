"""The workshop's file: how it is read, encoded and written safely."""
