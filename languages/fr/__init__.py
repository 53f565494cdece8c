"""French."""

NAME = "français"
TAG = "fr-FR"
"""What documents name it by, for their readers and for spelling."""
