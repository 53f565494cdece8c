"""What hangs on the wall while the typist types: what of the workshop the room reads, as pure functions."""
