"""French: `workshop`."""
