"""Looking back: what happened, and the workshop as it stood."""
