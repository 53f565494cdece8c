"""Rows and lines as one hears them: no columns, no boxes, one blank between two words."""

import re
from collections.abc import Iterable

from tui.linear import texts
from tui.widgets.outline.source import Row
from tui.widgets.shown import Lines
from tui.widgets.text.display import visible

_DRAWN = re.compile("[\u2500-\u259f]+")  # lines and blocks, which are read out by their names


def spoken(row: Row) -> str:
    """Return a row: its number, who speaks, its words, then what is to be known of it."""
    said = filter(None, map(_plain, (row.label, row.who, row.text)))
    told = filter(None, map(_plain, (*row.states, *row.warnings, *row.marks, row.note)))
    return " ".join([*said, *(f"[{each}]" for each in told)])


def listed(number: str, depth: int, row: Row, *, here: bool = False, selected: bool = False) -> str:
    """Return a row of a list; what is deeper stands further in."""
    said = " ".join(filter(None, [texts.HERE * here, texts.SELECTED * selected, number, spoken(row)]))
    return f"{'  ' * depth}{said}"


def in_words(lines: Lines) -> Iterable[str]:
    """Yield lines of texts with looks, without their looks."""
    return filter(None, (_plain("".join(text for text, _ in line)) for line in lines))


def _plain(text: str) -> str:
    return " ".join(_DRAWN.sub(" ", visible(text)).split())
