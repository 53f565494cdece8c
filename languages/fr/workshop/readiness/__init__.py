"""French: `workshop/readiness`."""
