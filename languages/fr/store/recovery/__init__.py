"""French of `store/recovery`."""
