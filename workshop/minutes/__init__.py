"""What minutes have besides what was said: decisions, the days by which they are due."""
