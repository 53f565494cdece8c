"""The terminal: reading it, taking keys in turn, starting, and ending well."""
