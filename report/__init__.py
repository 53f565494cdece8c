"""A workshop as a document."""
