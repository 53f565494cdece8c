"""The workshop itself: details, people, remarks, phrases."""
