"""French of `wall`."""
