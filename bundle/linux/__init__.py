"""The bundle for Linux: wheels for three Pythons, and how they become a program without a network."""
