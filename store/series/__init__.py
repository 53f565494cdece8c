"""The workshops of a folder read together, and the codebook of a series beside them."""
