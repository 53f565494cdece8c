"""What the command line says about this machine, and the pages that its shell reads."""
