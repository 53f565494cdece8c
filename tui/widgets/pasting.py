"""Pasted text as the items of a list, nested as it was indented."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

TAB_STOP = 4
_LINE_END = re.compile(r"\r\n|\r|\n")
_INDENT = re.compile(r"[ \t]*")
_BULLET = re.compile(r"(?:[-*\u2022]|[0-9]{1,3}[.)]|[A-Za-z]\))[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line of a paste: its depth, 0 for the first, and its text without indentation."""

    level: int
    text: str


def lines_of(text: str) -> list[str]:
    """Return the lines that are not blank; a line ends with CR, LF or both, and nothing else ends it."""
    return [line for line in _LINE_END.split(text) if line.strip()]


def pasted_lines(text: str) -> tuple[PastedLine, ...]:
    """Return the lines that are not blank with their levels.

    The first line is at level 0 and no line is more than one level below the one before. Bullets
    and numbers at the start are taken off where more than half of the lines have one; all else
    is kept as it was pasted.
    """
    lines = lines_of(text)
    bodies = [line[_indent(line) :] for line in lines]
    if sum(1 for body in bodies if _BULLET.match(body)) * 2 > len(bodies):
        bodies = [_BULLET.sub("", body, count=1) if _BULLET.match(body) else body for body in bodies]
    return tuple(map(PastedLine, _levels(lines), bodies))


def _indent(line: str) -> int:
    found = _INDENT.match(line)
    return found.end() if found else 0


def _levels(lines: Sequence[str]) -> list[int]:
    levels: list[int] = []
    open_columns: list[int] = []  # the columns of the lines that this one may stand below
    for line in lines:
        column = len(line[: _indent(line)].expandtabs(TAB_STOP))
        while open_columns and open_columns[-1] >= column:
            open_columns.pop()
        levels.append(len(open_columns))
        open_columns.append(column)
    return levels
