"""French: `words.md` has one word a thing."""

NAME = "français"
TAG = "fr-FR"
"""What documents name it by, for their readers and for spelling."""
