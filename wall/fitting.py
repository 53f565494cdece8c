"""The lines that rows make at a width in cells, in whole words, and what of a list fits into a room."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from report.pictures.cells import cells, spans
from wall import texts
from wall.rows import Board, Room, Row, Stretch, plain

STEP: Final = 2  # cells for a level
_LEAST: Final = 12  # cells for words, however deep they stand
_DEEPEST: Final = 8  # levels that are indented
_BAR: Final = 24  # cells for a bar with its dots, at the end of a line
_OVER: Final = frozenset({"parent", "heading"})


class Line(NamedTuple):
    """A line of a row: how many cells it is indented, and its words."""

    indent: int
    words: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """The line as it reads."""
        return " " * self.indent + "".join(stretch.text for stretch in self.words)


def lines_of(row: Row, width: int) -> list[Line]:
    """Return the lines of a row, at least one: its label first, under which further lines hang, and its note last."""
    indent, room = _room(row.indent, row.label, words_width(row, width))
    told = _told(row)
    text = "".join(stretch.text for stretch in told)
    found = spans(text, room)
    shortened = len(found) > row.most
    made: list[tuple[Stretch, ...]] = [_stretches(told, start, end) for start, end in found[: row.most]]
    if shortened:
        start, end = found[row.most - 1]
        made[-1] = _shortened(told, text, start, end, room)
    lines = [Line(indent, words) for words in made]
    if row.label:
        first = Line(indent - cells(row.label) - 1, (Stretch("label", f"{row.label} "), *made[0]))
        lines[0] = first
    return lines


def height(row: Row, width: int) -> int:
    """Return how many lines a row makes."""
    told = "".join(stretch.text for stretch in _told(row))
    return height_of(told, words_width(row, width), row.indent, row.label, row.most)


def words_width(row: Row, width: int) -> int:
    """Return how many cells of a line the words of a row may take; a bar stands behind them."""
    return width if row.bar is None else max(width - _BAR, _LEAST)


def height_of(text: str, width: int, indent: int = 0, label: str = "", most: int = 3) -> int:
    """Return how many lines words make.

    Args:
        text: The words.
        width: The cells of a line.
        indent: Their level.
        label: The number before them.
        most: The most lines that they may take.
    """
    room = _room(indent, label, width)[1]
    return 1 if len(text) <= room and text.isascii() else min(most, _count(text, room))


def board_lines(board: Board, width: int) -> int:
    """Return how many lines a board has, its title included."""
    return 1 + sum(height(row, width) for row in (*board.rows, *board.said))


def forget() -> None:
    """Measure everything anew, since characters are wider or narrower than they were."""
    _count.cache_clear()


@lru_cache(maxsize=8192)
def _count(text: str, room: int) -> int:
    return len(spans(text, room))


def _room(level: int, label: str, width: int) -> tuple[int, int]:
    """Return where the words of a row begin, and how many cells they have."""
    before = (level if level < _DEEPEST else _DEEPEST) * STEP
    if label:
        before += cells(label) + 1
    room = width - before
    return before, room if room > _LEAST else _LEAST


def _told(row: Row) -> list[Stretch]:
    told = [*row.words]
    if row.agreed:
        told.append(Stretch("agreed", f"  {texts.AGREED}"))
    if row.gap:
        told.append(Stretch("gap", f"  {row.gap}"))
    if row.note:
        told.append(Stretch("note", f"  {row.note}"))
    return told


def _stretches(told: Sequence[Stretch], start: int, end: int) -> tuple[Stretch, ...]:
    """Return what of the stretches lies between two places of their text."""
    found: list[Stretch] = []
    at = 0
    for stretch in told:
        first, last = max(start, at), min(end, at + len(stretch.text))
        if first < last:
            found.append(Stretch(stretch.mark, stretch.text[first - at : last - at]))
        at += len(stretch.text)
    return tuple(found)


def _shortened(told: Sequence[Stretch], text: str, start: int, end: int, room: int) -> tuple[Stretch, ...]:
    """Return a line with three dots behind its last whole word that leaves room for them."""
    first, last = spans(text[start:end], max(room - cells(texts.MORE_WORDS), 1))[0]
    return (*_stretches(told, start + first, start + last), Stretch("note", texts.MORE_WORDS))


def page_of(heights: Sequence[int], at: int, room: int) -> tuple[int, int, int, int]:
    """Return which rows are on the page with the one that is in hand.

    Args:
        heights: The lines of each row.
        at: The place of the row in hand; the first where there is none.
        room: How many lines a page has.

    Returns:
        The first row, the one after the last, which page it is from 1, and how many there are.
    """
    breaks = [0]
    used = 0
    for place, high in enumerate(heights):
        if used and used + high > room:
            breaks.append(place)
            used = 0
        used += high
    page = next((n for n in range(len(breaks) - 1, -1, -1) if breaks[n] <= at), 0)
    end = breaks[page + 1] if page + 1 < len(breaks) else len(heights)
    return breaks[page], end, page + 1, len(breaks)


def trimmed(rows: Sequence[Row], at: int, room: Room, lines: int) -> list[Row]:
    """Return rows around the one in hand that fit into so many lines, and a count of those left out.

    What stands over all of them stays on top.

    Args:
        rows: The rows.
        at: The place of the one in hand.
        room: The room, for its width.
        lines: How many lines there are.
    """
    heights = [height(row, room.width) for row in rows]
    if sum(heights) <= lines or not rows:
        return [*rows]
    at = min(max(at, 0), len(rows) - 1)
    if at and rows[0].weight in _OVER and heights[0] + heights[at] < lines:
        return [rows[0], *trimmed(rows[1:], at - 1, room, lines - heights[0])]
    if heights[at] >= lines:
        return [replace(rows[at], most=max(lines, 1))]
    first, last = at, at + 1
    left = lines - heights[at] - 1  # with a line for the count
    while True:
        below = last < len(rows) and heights[last] <= left
        above = first > 0 and heights[first - 1] <= left
        if below and (not above or last - at <= at - first):
            left -= heights[last]
            last += 1
        elif above:
            first -= 1
            left -= heights[first]
        else:
            break
    return [*rows[first:last], Row(plain(texts.more(len(rows) - (last - first))), "count")]
