"""French of `store/log`."""
