"""French of `intake`."""
