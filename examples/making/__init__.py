"""What the typist of the sample types, session by session."""
