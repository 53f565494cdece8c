"""The library as the console keeps it: its rows, and what is looked up in all its workshops."""
