"""What comes in from other programs: lists, tables and documents, read and never trusted."""
