"""What a workshop is, and the rules of the method: pure values and functions."""
