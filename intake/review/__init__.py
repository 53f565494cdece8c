"""A report that came back from its readers: what they changed and said, to be accepted, refused or noted."""
