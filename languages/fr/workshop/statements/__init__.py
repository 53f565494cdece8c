"""French: `workshop/statements`."""
