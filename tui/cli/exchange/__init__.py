"""Commands that bring in what other programs made, and write what is given away."""
