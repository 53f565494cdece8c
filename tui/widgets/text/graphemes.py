"""Where one written character ends and the next begins, and how many cells a text takes.

The boundaries are those of extended grapheme clusters in Unicode Standard Annex 29, as wcwidth has
them; the cursor stands only there. The widths are rich's, because Textual lays out by them.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len

# All but Latin letters, the usual quotes and dashes, arrows and the signs and lines that the console draws itself: each
# is a written character of its own. Many texts have no other characters, and wcwidth takes 12 ms and 2 MB: it is
# imported with the first text that has one.
_MANY_FOLD = re.compile("[^\x20-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25fc]")
_LOOK_BACK = 64
"""How many code points before an index are read: a written character of more is a pathological one."""


def is_boundary(text: str, index: int) -> bool:
    """Return whether a cursor may stand before ``text[index]``, as it may at both ends of the text."""
    if index <= 0 or index >= len(text):
        return True
    if not _MANY_FOLD.search(text, index - 1, index + 1):
        return True
    from wcwidth import grapheme_boundary_before

    start = max(index - _LOOK_BACK, 0)
    while start > 0 and "\U0001f1e6" <= text[start] <= "\U0001f1ff":
        start -= 1  # flags are pairs of letters, counted from the first of a run
    near = text[start : index + 1]
    return grapheme_boundary_before(near, len(near)) == len(near) - 1


def iter_graphemes(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """Return the written characters of the part of the text from ``start`` to ``end``, one after the other."""
    end = len(text) if end is None else end
    if not _MANY_FOLD.search(text, start, end):
        return iter(text[start:end])
    from wcwidth import iter_graphemes

    return iter_graphemes(text, start, end)


def next_boundary(text: str, index: int) -> int:
    """Return the first boundary after the index, at most the length of the text."""
    index += 1
    while not is_boundary(text, index):
        index += 1
    return min(index, len(text))


def previous_boundary(text: str, index: int) -> int:
    """Return the last boundary before the index, at least 0."""
    index -= 1
    while not is_boundary(text, index):
        index -= 1
    return max(index, 0)


def cells(text: str, start: int = 0, end: int | None = None) -> int:
    """Return how many terminal cells the part of the text from ``start`` to ``end`` takes when drawn."""
    part = text[start:end]
    if part.isascii():
        return len(part)
    # One by one: in a longer text rich counts no cells for whatever follows a joiner.
    return sum(map(cell_len, iter_graphemes(part)))
