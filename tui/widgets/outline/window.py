"""Which rows stand in a window of lines, when rows differ in height and only those near are measured."""

from collections.abc import Callable

Height = Callable[[int], int]
"""How many lines the row with this index takes, at least 1."""


def lines_from(top: int, count: int, height: int, height_of: Height) -> list[tuple[int, int]]:
    """Return for each line of the window its row, and which line of that row it is."""
    lines: list[tuple[int, int]] = []
    row = top
    while row < count and len(lines) < height:
        lines.extend((row, line) for line in range(min(height_of(row), height - len(lines))))
        row += 1
    return lines


def top_ending(last: int, height: int, height_of: Height) -> int:
    """Return the first row of a window as full as can be at whose end this row stands whole."""
    used = height_of(last)
    row = last
    while row > 0:
        used += height_of(row - 1)
        if used > height:
            break
        row -= 1
    return row


def top_showing(top: int, row: int, height: int, height_of: Height) -> int:
    """Return the first row of the window after the least scrolling that brings this row whole into it."""
    if row <= top:
        return row
    if row - top >= height:  # each row has a line at least
        return top_ending(row, height, height_of)
    return max(top, top_ending(row, height, height_of))


def top_keeping(row: int, line: int, height_of: Height) -> int:
    """Return the first row of a window in which this row begins at this line, or just above."""
    while line > 0 and row > 0:
        line -= height_of(row - 1)
        if line < 0:
            break
        row -= 1
    return row
