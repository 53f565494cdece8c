"""The wall: what the room reads while the typist types, and what she has to do with it."""
