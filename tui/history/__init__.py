"""Looking back from the console."""
