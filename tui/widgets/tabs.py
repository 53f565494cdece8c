"""Tabs in one line: which there are, and which one the mouse points at."""

from collections.abc import Iterable
from typing import NamedTuple


class Tab(NamedTuple):
    """A tab: by what the screen knows it, what people read on it, and the key that goes to it, if one does."""

    id: str
    caption: str
    key: str = ""


def tab_at(column: int, widths: Iterable[tuple[str, int]], gap: int = 0) -> str | None:
    """Return the id of the tab in a column of cells; ``widths`` has the ids and widths of the tabs in their order."""
    start = 0
    for tab, width in widths:
        if start <= column < start + width:
            return tab
        start += width + gap
    return None
