"""The console of Windows: what its input means, and how it is asked."""
