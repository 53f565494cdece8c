"""One module a format. Each gives the same blocks, and refuses what it cannot read with one sentence."""
