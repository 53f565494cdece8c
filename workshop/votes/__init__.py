"""Sheet, ballots, counts, tallies, ranking, priorities."""
