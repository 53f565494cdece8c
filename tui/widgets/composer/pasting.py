"""Pasted text as the items of a list, nested as it was indented or numbered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.widgets.composer.list_marks import BLANK, ListMark, Path, list_marks

TAB_STOP = 4
_LINE_END = re.compile(r"\r\n|\r|\n")
_INDENT = re.compile(f"[{BLANK}]*")
_LEAST_WRAPPED = 40  # characters of the longest line where a text was wrapped
_ENDS = tuple(".;:!?\u2026")  # after one of these a small letter need not go on the sentence


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line of a paste: its depth, 0 for the first, and its text without indentation.

    `whole` is the text with what was taken for a bullet, for those to whom such a sign means something else.
    """

    level: int
    text: str
    whole: str = field(default="", compare=False)


@dataclass(slots=True)
class _Item:
    """A line of a paste, and those that go on with it."""

    text: str
    body: str
    mark: ListMark | None
    column: int
    last: str  # the last of its lines, with its indentation


def lines_of(text: str) -> list[str]:
    """Return the lines that are not blank; a line ends with CR, LF or both, and nothing else ends it."""
    return [line for line in _LINE_END.split(text) if line.strip()]


def pasted_lines(text: str, *, wrapped: bool = True) -> tuple[PastedLine, ...]:
    """Return the items of a list with their levels.

    The first item is at level 0 and none is more than one level below the one before. Bullets
    and numbers at the start are taken off where more than half of the items have one; all else
    is kept as it was pasted. Numbers such as 2.1 nest their lines; bullets and letters of other
    kinds do where nothing is indented.

    Args:
        text: What was pasted.
        wrapped: Whether lines that only go on with the one before, as in an e-mail, are one item with it.
    """
    items = _items(text, wrapped=wrapped)
    if sum(1 for item in items if item.mark) * 2 <= len(items):
        items = _items(text, wrapped=wrapped, marked=False)
    columns, marks = [item.column for item in items], [item.mark for item in items]
    found = zip(_levels(columns, marks), items, strict=True)
    return tuple(PastedLine(level, item.text, item.body) for level, item in found)


def as_one(lines: Sequence[str]) -> str:
    """Return lines as one text: a blank between two, none after a hyphen."""
    text = ""
    for line in lines:
        text = _joined(text, line.strip())
    return text


def _joined(before: str, after: str) -> str:
    split = before.endswith("-") and before[-2:-1].isalpha() and after[:1].isalpha()
    return before + after if split or not before else f"{before} {after}"


def _items(text: str, *, wrapped: bool, marked: bool = True) -> list[_Item]:
    lines = lines_of(text)
    after_blank = _after_blank(text)
    bodies = [line[_indent(line) :] for line in lines]
    columns = [len(line[: _indent(line)].expandtabs(TAB_STOP)) for line in lines]
    marks = list_marks(bodies, columns) if marked else [None] * len(lines)
    width = max(map(len, lines), default=0)
    is_list = sum(1 for mark in marks if mark) > 1
    paragraphs = not is_list and any(after_blank[1:]) and width >= _LEAST_WRAPPED
    items: list[_Item] = []
    for place, (line, body, mark) in enumerate(zip(lines, bodies, marks, strict=True)):
        item = items[-1] if items else None
        if wrapped and item and not mark and not after_blank[place]:
            full = width >= _LEAST_WRAPPED and len(item.last) + 1 + len(body.split(" ")[0]) > width
            if (full and paragraphs) or (is_list and item.mark and (full or _goes_on(item, columns[place], body))):
                item.text, item.body, item.last = _joined(item.text, body), _joined(item.body, body), line
                continue
        items.append(_Item(body[mark.length if mark else 0 :], body, mark, columns[place], line))
    return items


def _goes_on(item: _Item, column: int, body: str) -> bool:
    """Return whether a line without a mark goes on with an item of a list: below its text, or amid its sentence."""
    before = item.text.rstrip()
    amid = body[0].islower() and not before.endswith(_ENDS)
    below = column > item.column and not body[0].isupper()
    return below or amid or (before.endswith("-") and body[0].isalpha())


def _after_blank(text: str) -> list[bool]:
    """Return of each line that is not blank whether a blank one stands before it."""
    found: list[bool] = []
    blank = False
    for line in _LINE_END.split(text):
        if line.strip():
            found.append(blank)
        blank = not line.strip()
    return found


def _indent(line: str) -> int:
    found = _INDENT.match(line)
    return found.end() if found else 0


def _levels(columns: Sequence[int], marks: Sequence[ListMark | None]) -> list[int]:
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
