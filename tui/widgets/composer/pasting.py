"""Pasted text as the items of a list, nested as it was indented or numbered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.widgets.composer.list_marks import ListMark, Path, list_marks

TAB_STOP = 4
_LINE_END = re.compile(r"\r\n|\r|\n")
_INDENT = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line of a paste: its depth, 0 for the first, and its text without indentation.

    `whole` is the text with what was taken for a bullet, for those to whom such a sign means something else.
    """

    level: int
    text: str
    whole: str = field(default="", compare=False)


def lines_of(text: str) -> list[str]:
    """Return the lines that are not blank; a line ends with CR, LF or both, and nothing else ends it."""
    return [line for line in _LINE_END.split(text) if line.strip()]


def pasted_lines(text: str) -> tuple[PastedLine, ...]:
    """Return the lines that are not blank with their levels.

    The first line is at level 0 and no line is more than one level below the one before. Bullets
    and numbers at the start are taken off where more than half of the lines have one; all else
    is kept as it was pasted. Numbers such as 2.1 nest their lines; bullets and letters of other
    kinds do where nothing is indented.
    """
    lines = lines_of(text)
    bodies = [line[_indent(line) :] for line in lines]
    marks = list_marks(bodies)
    if sum(1 for mark in marks if mark) * 2 <= len(bodies):
        marks = [None] * len(bodies)
    texts = (body[mark.length if mark else 0 :] for body, mark in zip(bodies, marks, strict=True))
    return tuple(map(PastedLine, _levels(lines, marks), texts, bodies))


def _indent(line: str) -> int:
    found = _INDENT.match(line)
    return found.end() if found else 0


def _levels(lines: Sequence[str], marks: Sequence[ListMark | None]) -> list[int]:
    columns = [len(line[: _indent(line)].expandtabs(TAB_STOP)) for line in lines]
    by_style = len({*columns}) < 2
    levels: list[int] = []
    open_columns: list[tuple[int, int]] = []  # columns and levels of the lines that this one may stand below
    numbered: dict[Path, int] = {}  # the levels of the numbers so far
    styles: list[str] = []  # the styles of the marks that are open, from the outermost
    for column, mark in zip(columns, marks, strict=True):
        while open_columns and open_columns[-1][0] >= column:
            open_columns.pop()
        level = open_columns[-1][1] + 1 if open_columns else 0
        if mark is not None and mark.path:
            above = [numbered[mark.path[:depth]] for depth in range(1, len(mark.path)) if mark.path[:depth] in numbered]
            level = max(level, above[-1] + 1) if above else level
        elif mark is not None and by_style:
            level = _by_style(styles, mark)
        level = min(level, levels[-1] + 1 if levels else 0)
        if mark is not None and mark.path:
            numbered[mark.path] = level
            styles = ["number"] * (level + 1)
        levels.append(level)
        open_columns.append((column, level))
    return levels


def _by_style(styles: list[str], mark: ListMark) -> int:
    """Return the level of a mark by where its style was met first; a style that begins anew opens a level."""
    if mark.style in styles:
        del styles[styles.index(mark.style) + 1 :]
    elif mark.place == 1 or not styles:
        styles.append(mark.style)
    return len(styles) - 1
