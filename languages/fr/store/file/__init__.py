"""French of `store/file`."""
