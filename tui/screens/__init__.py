"""One screen for each session, and the few beside them."""
