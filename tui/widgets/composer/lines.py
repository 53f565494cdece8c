"""The entry's text as wrapped lines: which line and cell an offset is in, and back."""

from bisect import bisect_right
from collections.abc import Callable

from rich.cells import cell_len

from tui.widgets.text.display import visible
from tui.widgets.text.graphemes import cells, iter_graphemes
from tui.widgets.text.wrapping import rewrap, wrap


class EntryLines:
    """Wrapped lines that follow a text as it changes, reading only what is near the change."""

    def __init__(self) -> None:
        self.shown = ""
        self.width = 1
        self.spans: list[tuple[int, int]] = [(0, 0)]

    def update(self, text: str, width: int) -> None:
        """Follow the text as typed; ``width`` in cells."""
        shown = visible(text)
        if width != self.width:
            self.spans = wrap(shown, width)
        elif shown != self.shown:
            change = _changed_part(self.shown, shown)
            self.spans = rewrap(self.spans, len(self.shown), shown, width, change)
        self.shown, self.width = shown, width

    def place(self, index: int) -> tuple[int, int]:
        """Return the line and the cell of an offset; an offset between two lines is on the later."""
        row = max(bisect_right(self.spans, (index, len(self.shown) + 1)) - 1, 0)
        return row, min(cells(self.shown, self.spans[row][0], index), self.width)

    def index_at(self, row: int, cell: int) -> int:
        """Return the offset nearest to a cell of a line; rows outside are the first or the last."""
        row = max(0, min(row, len(self.spans) - 1))
        index, end = self.spans[row]
        last = end if row == len(self.spans) - 1 else end - 1
        for written in iter_graphemes(self.shown, index, end):
            taken = cell_len(written)
            if cell < max(taken, 1) or index + len(written) > last:
                break
            cell -= taken
            index += len(written)
        return index


def _changed_part(old: str, new: str) -> tuple[int, int]:
    """Return the part (start, end) of ``new`` between the beginning and the end it shares with ``old``."""
    shortest = min(len(old), len(new))
    start = _longest(shortest, lambda size: old[:size] == new[:size])
    rest = shortest - start
    shared_end = _longest(rest, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return start, len(new) - shared_end


def _longest(limit: int, holds: Callable[[int], bool]) -> int:
    """Return the largest size up to the limit for which it holds; found by halving."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low
