"""Session 2: grouping, ballots, ranking."""
