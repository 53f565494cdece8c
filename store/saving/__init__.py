"""The thread that saves, and what it takes in from other consoles and copies."""
