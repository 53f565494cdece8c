"""What each view of the wall shows."""
