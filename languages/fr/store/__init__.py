"""French of `store`."""
