"""French: `workshop/timeline`."""
