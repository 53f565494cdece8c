"""What happened, and what changed, for the command line."""
