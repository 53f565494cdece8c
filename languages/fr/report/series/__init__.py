"""French of `report/series`."""
