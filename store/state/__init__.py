"""What this machine keeps for itself: journal, backups, locks, recent files."""
