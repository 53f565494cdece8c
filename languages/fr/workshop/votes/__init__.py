"""French: `workshop/votes`."""
