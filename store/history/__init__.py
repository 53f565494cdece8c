"""What happened when: the timeline of a workshop, and the workshop as it stood at any moment of it."""
