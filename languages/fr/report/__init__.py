"""French of `report`."""
