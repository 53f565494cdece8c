"""How many cells this terminal gives the characters on which terminals disagree, once it has told.

rich counts the spacing vowel signs of Khmer, Burmese and Indian scripts (general category Mc) as nothing, as few
terminals do; most, tmux among them, give them a cell. Some count a consonant that stands below another as nothing,
and some the Lao and Thai sign am. All that lays out asks rich, so its table is put right here.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from rich import cells

SAMPLES: Final = ("\u0e81\u0eb3", "\u1780\u17d2\u179a", "\u1000\u102c")
"""What a terminal is asked to write: Lao ka and am; Khmer ka with ro below it; Burmese ka with the sign aa."""
_AM: Final = (0x0E33, 0x0EB3)
_BELOW: Final = frozenset("\u17d2\u1039")  # the signs that put the next consonant below
_SPACING: Final = range(0x0900, 0xAC00)  # where there are spacing vowel signs, but for a few historic scripts
_rich: Final[Any] = cells  # what is replaced in it is its own


class Widths(NamedTuple):
    """The cells of each sample."""

    am: int
    below: int
    spacing: int


ASSUMED: Final = Widths(*map(cells.cell_len, SAMPLES))
"""What rich counts."""
_load, _measure, _size = _rich.load_cell_table, cells._cell_len, cells.get_character_cell_size


class _Now:
    """What is counted with now; rich has one table for all, too."""

    widths = ASSUMED


def use(widths: Widths) -> bool:
    """Count with these widths from now on; return whether that changes anything. Odd answers change nothing."""
    if widths == _Now.widths or not {*widths} <= {1, 2}:
        return False
    _Now.widths = widths
    _rich.load_cell_table = _load if (widths.am, widths.spacing) == (ASSUMED.am, ASSUMED.spacing) else _table
    _rich._cell_len = _measure if widths.below == ASSUMED.below else _without_what_is_below
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()
    _table.cache_clear()
    return True


@lru_cache(maxsize=4)
def _table(unicode_version: str = "auto") -> cells.CellTable:
    """Return rich's table with the widths of this terminal."""
    found = _load(unicode_version)
    ours = {code: _Now.widths.spacing - 1 for code in _SPACING if unicodedata.category(chr(code)) == "Mc"}
    ours |= dict.fromkeys(_AM, _Now.widths.am - 1)
    codes = sorted(ours)
    rest = [each for width in found.widths for each in _cut(width, codes)]
    return found._replace(widths=tuple(sorted([*rest, *((code, code, ours[code]) for code in codes)])))  # type: ignore[no-any-return]


def _cut(known: tuple[int, int, int], codes: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return a range of the table without the characters that have widths of their own."""
    start, end, width = known
    cuts = [start - 1, *codes[bisect_left(codes, start) : bisect_right(codes, end)], end + 1]
    return [(before + 1, after - 1, width) for before, after in pairwise(cuts) if after - before > 1]


def _without_what_is_below(text: str, unicode_version: str) -> int:
    """Measure as rich does, and count no cell for what stands below another consonant."""
    below = sum(_size(char, unicode_version) for before, char in pairwise(text) if before in _BELOW)
    return _measure(text, unicode_version) - below
