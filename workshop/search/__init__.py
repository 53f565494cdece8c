"""Search over everything that was recorded: what is asked, what is found, and which words of it are marked."""
