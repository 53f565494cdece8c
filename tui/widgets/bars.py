"""Bars of whole cells, which read without colour and on any console."""

FULL, PLAIN = "█", "#"


def bar(value: int, most: int, width: int, *, plain: bool = False) -> str:
    """A bar for a value of 0 to `most`, at most so many cells wide; a value above 0 always shows."""
    if value <= 0 or most <= 0 or width <= 0:
        return ""
    cells = max(1, min(width, round(value * width / most)))
    return (PLAIN if plain else FULL) * cells
