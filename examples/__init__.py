"""The sample workshop, and what makes it."""
