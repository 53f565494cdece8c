"""Rows and lines as one hears them: no columns, no boxes, one blank between two words."""

from collections.abc import Iterable

from tui.linear import texts
from tui.widgets.outline.source import Row
from tui.widgets.shown import Lines
from tui.widgets.text.display import visible


def spoken(row: Row) -> str:
    """Return a row: its number, who speaks, its words, then what is to be known of it."""
    said = " ".join(filter(None, (row.label.strip(), row.who.strip(), row.text.strip())))
    told = (*row.states, *row.warnings, *row.marks, row.note)
    return _plain(f"{said} {' '.join(f'[{each.strip()}]' for each in told if each.strip())}")


def listed(number: str, depth: int, row: Row, *, here: bool = False, selected: bool = False) -> str:
    """Return a row of a list; what is deeper stands further in."""
    said = " ".join(filter(None, [texts.HERE * here, texts.SELECTED * selected, number, spoken(row)]))
    return f"{'  ' * depth}{said}"


def in_words(lines: Lines) -> Iterable[str]:
    """Yield lines of texts with looks, without their looks."""
    return filter(None, (_plain("".join(text for text, _ in line)) for line in lines))


def _plain(text: str) -> str:
    return " ".join(visible(text).split())
