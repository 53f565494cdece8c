"""French: `workshop/votes/tables`."""
