"""French: `workshop/series`."""
