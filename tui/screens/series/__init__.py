"""The workshops of a series side by side: the matrix, what stands behind a cell, and the codebook."""
