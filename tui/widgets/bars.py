"""Bars of whole cells, which read without colour and on any console."""

FULL, PLAIN = "█", "#"


def bar(value: int, most: int, width: int, *, plain: bool = False) -> str:
    """Return a bar of whole cells.

    Args:
        value: What the bar stands for; anything above 0 has a cell at least.
        most: The value for which the bar is as wide as it can be.
        width: How many cells it may take.
        plain: Whether the terminal may lack anything but ASCII.

    Returns:
        The bar, without the blanks after it; empty for 0.
    """
    if value <= 0 or most <= 0 or width <= 0:
        return ""
    cells = max(1, min(width, round(value * width / most)))
    return (PLAIN if plain else FULL) * cells
