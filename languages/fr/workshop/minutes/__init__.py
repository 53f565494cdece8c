"""French: `workshop/minutes`."""
