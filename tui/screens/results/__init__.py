"""Session 5: the results map."""
