"""Where a workshop is kept: its file, its log of steps, this machine's journal and backups."""
