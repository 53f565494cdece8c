"""Draws the composer's lines as segments."""

import os
from collections.abc import Callable, Iterable
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from tui.widgets.composer.context import Part
from tui.widgets.text.terminal import is_plain

GUTTER = 2
"""Cells to the left of the text."""
_PROMPT_SIGN = "> " if is_plain(os.environ) else "› "
_CONTINUED = "  "
_SCROLLED = "⋮ "

StyleOf = Callable[[str], Style]
"""The style of a component class."""


def paint_context(parts: Iterable[Part], style_of: StyleOf) -> list[Segment]:
    """Return the context line, level with the text."""
    return [Segment(" " * GUTTER), *(Segment(text, style_of(name)) for name, text in parts)]


def paint_gutter(line: int, shown_row: int, style_of: StyleOf) -> Segment:
    """Return what stands before a line: the accent, or a sign that lines above are out of sight."""
    sign = _PROMPT_SIGN if line == 0 else _SCROLLED if shown_row == 0 else _CONTINUED
    return Segment(sign, style_of("composer--gutter"))


def paint_text(
    shown: str,
    span: tuple[int, int],
    cursor: tuple[int, int] | None,
    selection: tuple[int, int],
    style_of: StyleOf,
) -> list[Segment]:
    """Return a line of text; ``cursor`` (start, end) is the character under it, if it is on this line."""
    start, end = span
    edges = {start, end}
    edges.update(edge for edge in (*selection, *(cursor or ())) if start < edge < end)
    cuts = sorted(edges)
    segments: list[Segment] = []
    for left, right in pairwise(cuts):
        style: Style | None = None
        if cursor and cursor[0] <= left < cursor[1]:
            style = style_of("composer--cursor")
        elif selection[0] <= left < selection[1]:
            style = style_of("composer--selection")
        segments.append(Segment(shown[left:right], style))
    if cursor and cursor[0] >= end:
        segments.append(Segment(" ", style_of("composer--cursor")))
    return segments
