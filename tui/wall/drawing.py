"""A board as lines for a terminal: what is in hand in a broad band, bars behind the words, space wherever there is any.

Pure: a board, a size, and nothing else. Every line is as wide as the terminal, and there are as many as it has.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from rich.cells import cell_len

from languages import writing
from wall.fitting import Line, lines_of, words_width
from wall.rows import Bar, Board, Room, Row, Stretch
from workshop.text import in_one_line

MOST_LINES: Final = 16
FEWEST_LINES: Final = 4
_WIDE: Final = 100  # cells of a terminal that leaves more at its edges
_GAP: Final = 2  # blank lines between two rows, where there is room
_BAR: Final = "▆"  # lower than the line, so that two bars do not touch
_BEFORE_BAR: Final = 2  # cells between words and bar
_DIGITS: Final[dict[str, tuple[str, ...]]] = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
}


class Piece(NamedTuple):
    """Words with one ink; `ink` is its name in `looks`."""

    text: str
    ink: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line of the terminal: its pieces, and the ink of what is behind them."""

    pieces: tuple[Piece, ...] = ()
    fill: str = "ground"


class Size(NamedTuple):
    """Columns and lines of a terminal."""

    width: int
    height: int

    @property
    def edge(self) -> int:
        """How many cells are left free at either side."""
        return 4 if self.width >= _WIDE else 2

    def room(self, lines: int) -> Room:
        """Return the room for a board of so many lines; one line of the terminal is the foot."""
        return Room(max(min(lines, self.height - 1), 1), max(self.width - 2 * self.edge, 1))


def drawn(board: Board, size: Size, foot: str, now: datetime) -> list[DrawnLine]:
    """Return the lines of a terminal, as many as it has, the foot last."""
    high = max(size.height - 1, 0)
    if board.blank:
        lines: list[DrawnLine] = []
    elif board.clock is not None:
        lines = _clock(board, size, high, now)
    else:
        lines = _spaced(board, size, high)
    lines = lines[:high] + [DrawnLine()] * (high - len(lines))
    return [*lines, _foot("" if board.blank else foot, size)][: size.height]


def _foot(said: str, size: Size) -> DrawnLine:
    blanks = max(size.width - size.edge - cell_len(said), 0)
    return DrawnLine((Piece(f"{' ' * blanks}{said}", "foot"),))


# Rows.


def _spaced(board: Board, size: Size, high: int) -> list[DrawnLine]:
    """Return a board's lines with as much space between its rows as there is.

    Of few blanks the first go to what is in hand, which stands in a band, then to what stands around the rows.
    """
    width = size.room(MOST_LINES).width
    rows = [_lines(row, width, size) for row in board.rows]
    said = [line for row in board.said for line in _lines(row, width, size)]
    free = max(high - 1 - len(said) - sum(map(len, rows)), 0)
    bands = sum(2 for row in board.rows if _is_in_band(row))
    taken = {}
    for what, wanted in (("said", bool(said)), ("band", bands), ("title", 1), ("above", 1), ("gap", len(rows) - 1)):
        taken[what] = 0 < int(wanted) <= free
        free -= int(wanted) * taken[what]
    more = taken["gap"] and free >= len(rows) - 1 > 0
    gap = (_GAP if more else 1) if taken["gap"] else 0
    lines = [DrawnLine()] * taken["above"]
    lines += [DrawnLine((Piece(f"{' ' * size.edge}{board.title}", "title"),))]
    lines += [DrawnLine()] * taken["title"]
    for place, (row, made) in enumerate(zip(board.rows, rows, strict=True)):
        lines += [DrawnLine()] * (gap if place else 0)
        band = [DrawnLine(fill="band")] * (taken["band"] and _is_in_band(row))
        lines += [*band, *made, *band]
    if said:
        lines += [DrawnLine()] * max(high - len(lines) - len(said), 0)
    return [*lines, *said]


def _is_in_band(row: Row) -> bool:
    return row.weight == "item"


def _lines(row: Row, width: int, size: Size) -> list[DrawnLine]:
    lines = lines_of(row, width)
    if row.weight == "cut":
        return [_cut_line(lines[0], width, size)]
    fill = "band" if _is_in_band(row) else "ground"
    drawn_lines = [DrawnLine(tuple(_pieces(line, row, size)), fill) for line in lines]
    if row.bar is not None:
        first = drawn_lines[0]
        drawn_lines[0] = DrawnLine((*first.pieces, *_bar(row, row.bar, lines[0], width)), fill)
    return drawn_lines


def _bar(row: Row, bar: Bar, line: Line, width: int) -> Iterable[Piece]:
    """Yield what stands behind the words of a row that has dots: the bar, and how many they are."""
    room = words_width(row, width)
    dots = writing.number(bar.dots)
    most = max(width - room - _BEFORE_BAR - 1 - cell_len(writing.number(bar.most)), 1)
    long = round(bar.share * most)
    yield Piece(" " * (max(room - cell_len(line.text), 0) + _BEFORE_BAR), row.weight)
    yield Piece(_BAR * long, "bar")
    yield Piece(f"{' ' if long else ''}{dots}", "dots")


def _pieces(line: Line, row: Row, size: Size) -> Iterable[Piece]:
    yield Piece(" " * (size.edge + line.indent), row.weight)
    for stretch in line.words:
        yield Piece(stretch.text, row.weight if stretch.mark == "same" else stretch.mark)


def _cut_line(line: Line, width: int, size: Size) -> DrawnLine:
    text = f" {line.text.strip()} "
    left = max(width - cell_len(text), 0)
    before = min(left, 4)
    return DrawnLine((Piece(f"{' ' * size.edge}{'─' * before}{text}{'─' * (left - before)}", "cut"),))


# The clock.


def _clock(board: Board, size: Size, high: int, now: datetime) -> list[DrawnLine]:
    """Return a large clock, or a countdown, with what is on and what comes next."""
    told = board.clock
    if told is None:
        return []
    local = now.astimezone()
    until = told.until
    time = f"{local:%H:%M}" if until is None else countdown(until - now)
    width = size.room(MOST_LINES).width
    below = [row for row in (told.now, told.next) if row is not None]
    rows = [line for row in below for line in _lines_around(row, width, size)]
    head = [told.back, f"{local:%H:%M}"] if until is not None else [writing.weekday(local)]
    titles = [_middle(text, "item" if until is not None and text is told.back else "title", size) for text in head]
    big = next((big for big in (4, 3, 2, 1) if _fits(time, big, size.width - 2, high - len(titles) - len(rows) - 4)), 0)
    digits = _large(time, big, size) if big else [_middle(time, "item", size)]
    made = [*titles[:1], DrawnLine(), *digits, DrawnLine(), *titles[1:], *([DrawnLine()] if rows else []), *rows]
    return [*[DrawnLine()] * max((high - len(made)) // 2, 0), *made]


def countdown(left: timedelta) -> str:
    """Return how long a break still is; nothing is left when it is over."""
    seconds = max(round(left.total_seconds()), 0)
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _lines_around(row: Row, width: int, size: Size) -> list[DrawnLine]:
    made = []
    for line in lines_of(row, width):
        words = Line(0, line.words)
        blank = " " * max((size.width - cell_len(words.text)) // 2, 0)
        made.append(DrawnLine((Piece(blank, "around"), *_pieces_of(words.words))))
    return made


def _pieces_of(words: Sequence[Stretch]) -> Iterable[Piece]:
    return (Piece(each.text, "around" if each.mark == "same" else each.mark) for each in words)


def _middle(text: str, ink: str, size: Size) -> DrawnLine:
    words = in_one_line(text)
    return DrawnLine((Piece(f"{' ' * max((size.width - cell_len(words)) // 2, 0)}{words}", ink),))


def _columns(time: str, big: int) -> int:
    return sum(len(_DIGITS[sign][0]) + 1 for sign in time) * 2 * big - 2 * big


def _fits(time: str, big: int, width: int, high: int) -> bool:
    return _columns(time, big) <= width and 5 * big <= high


def _large(time: str, big: int, size: Size) -> list[DrawnLine]:
    blank = " " * max((size.width - _columns(time, big)) // 2, 0)
    lines = []
    for place in range(5):
        dots = "".join(f"{_DIGITS[sign][place]} " for sign in time)
        drawn_dots = (Piece(" " * 2 * big, "digits" if dot == "#" else "around") for dot in dots)
        lines += [DrawnLine((Piece(blank, "around"), *drawn_dots))] * big
    return lines
