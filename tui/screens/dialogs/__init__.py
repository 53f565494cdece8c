"""Lists and questions that are laid over a session: search, tray, inbox, wordings."""
