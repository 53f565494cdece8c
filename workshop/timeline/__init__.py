"""What happened, told for people, and questions to it."""
