"""What is still missing before a workshop's record is ready: one list, for the console, the command and the report."""
