"""Questions about the open file that are asked over the screens, and what follows from the answers."""
