"""The lines that rows make at a width in cells, in whole words, and what of a list fits into a room."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from report.pictures.cells import cells, spans
from wall import texts
from wall.rows import Board, Mark, Room, Row, Stretch, plain

STEP: Final = 2  # cells for a level
_LEAST: Final = 12  # cells for words, however deep they stand
_DEEPEST: Final = 8  # levels that are indented
_BAR: Final = 24  # cells for a bar with its dots, at the end of a line
_SIGNS: Final = 6  # code points of a written character at most, but for pathological ones
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
    """Return the lines of a row, at least one: its label first, under which further lines hang, and its note last.

    Of what is too long, words go and not what is said of them: that it is agreed, what is missing, how many are hidden.
    """
    indent, room = _room(row.indent, row.label, words_width(row, width))
    told = [*row.words, *_tail(row)]
    text = _joined(told)
    found = spans(_few(text, room, row.most), room)
    made = _shortened(row, room) if len(found) > row.most else [_stretches(told, *each) for each in found]
    lines = [Line(indent, words) for words in made]
    if row.label:
        lines[0] = Line(indent - cells(row.label) - 1, (Stretch("label", f"{row.label} "), *made[0]))
    return lines


def height(row: Row, width: int) -> int:
    """Return how many lines a row makes."""
    told = _joined([*row.words, *_tail(row)])
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
    return 1 if len(text) <= room and text.isascii() else min(most, _count(_few(text, room, most), room))


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


def _few(text: str, room: int, most: int) -> str:
    """Return as much of a text as fills more lines than are shown, whatever signs stand above and below its letters."""
    return text[: (most + 1) * (room + 1) * _SIGNS]


def _joined(told: Iterable[Stretch]) -> str:
    return "".join(stretch.text for stretch in told)


def _tail(row: Row) -> list[Stretch]:
    """Return what is said of a row behind its words."""
    said: tuple[tuple[Mark, str], ...] = (
        ("agreed", texts.AGREED if row.agreed else ""), ("gap", row.gap), ("note", row.note),
    )  # fmt: skip
    return [Stretch(mark, f"  {text}") for mark, text in said if text]


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


def _shortened(row: Row, room: int) -> list[tuple[Stretch, ...]]:
    """Return the lines of a row that is too long: three dots behind the last whole word, then what is said of it.

    What is said of it has lines of its own where it would leave the words little room, but never all lines.
    """
    tail = _tail(row)
    free = room - cells(texts.MORE_WORDS) - cells(_joined(tail))
    behind: list[tuple[Stretch, ...]] = []
    if free * 3 < room:
        behind = [_stretches(tail, start, end) for start, end in spans(_joined(tail), room)][: row.most - 1]
        tail, free = [], room - cells(texts.MORE_WORDS)
    text = _few(_joined(row.words), room, row.most)
    found = spans(text, room)
    if behind and len(found) <= row.most - len(behind):  # all words are there: it is what is said of them that is long
        return [*(_stretches(row.words, *each) for each in found), *behind]
    found = found[: row.most - len(behind)]
    start, end = found.pop()
    first, last = spans(text[start:end], max(free, 1))[0]
    lines = [_stretches(row.words, *each) for each in found]
    cut = (*_stretches(row.words, start + first, start + last), Stretch("note", texts.MORE_WORDS), *tail)
    return [*lines, cut, *behind]


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
