"""Only what differs goes to the terminal: what it shows is known, cell by cell, and compared with what it is to show.

Textual sends whole lines, and the whole screen whenever something is laid over it: 800 bytes for a letter and 26 kB for
a list, which on a slow line are a pause. Lines on which terminals disagree about the width of a character are sent
whole, so that what stands wrong on one stands wrong on that line alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from tui.terminal.pen import Cell, Pen, Piece, on_a_blank
from tui.widgets.text.graphemes import cells, iter_graphemes

_GAP = 5  # cells that are sent again rather than jumped over, as a jump costs as much
_WORTH_SCROLLING = 5  # rows
_FARTHEST = 6  # rows that are scrolled by at once
_EDGE = 2  # cells at the right that may differ, as those of a scrollbar do
_PLAIN = Style()
_KEPT = 1000  # characters of a style


Part = tuple[int, int, Iterable[Segment]]
"""Segments that begin at a cell (x, y)."""
Row = list[Cell | None]
"""The cells of a line; None for one of which nothing is known."""


class Frames:
    """What the terminal shows."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._size = Size()
        self._cursor: bool | None = None

    def forget(self) -> None:
        """Know nothing of what the terminal shows: the next frame is sent whole."""
        self._rows, self._size, self._cursor = [], Size(), None

    def cursor(self, *, shown: bool) -> str:
        """Return what shows or hides the terminal's own cursor, empty where it is so already."""
        if shown == self._cursor:
            return ""
        self._cursor = shown
        return "\x1b[?25h" if shown else "\x1b[?25l"

    def changes(self, update: CompositorUpdate, console: Console) -> str:
        """Return what is to be sent for an update, which the terminal shows then."""
        if isinstance(update, LayoutUpdate):
            if update.region.size != self._size:  # terminals wrap what they show anew in their own ways
                self._rows = []
                self._size = update.region.size
            parts = _of_layout(update)
        elif isinstance(update, ChopsUpdate):
            parts = _of_chops(update)
        else:
            self.forget()
            return update.render_segments(console)
        colours = console._color_system or ColorSystem.TRUECOLOR
        before: dict[int, Row] = {}  # each row that is drawn anew, as it was
        for x, y, segments in parts:
            row = self._row(y)
            before.setdefault(y, [*row])
            new = [*_cells(segments, colours)]
            row.extend([None] * (x + len(new) - len(row)))
            row[x : x + len(new)] = new
        pen = Pen(colours)
        scrolled = self._scrolled(before)
        for y, was in before.items():
            for piece in _pieces(y, was, self._rows[y]):
                pen.take(piece)
        return scrolled + pen.written()

    def _scrolled(self, before: dict[int, Row]) -> str:
        """Have the terminal scroll rows that only moved, and note in `before` what it shows then."""
        first, last = min(before, default=0), max(before, default=-1)
        if len(before) < _WORTH_SCROLLING:
            return ""
        shown = [before.get(y, self._row(y)) for y in range(first, last + 1)]
        by, start, end = _moved_by(shown, self._rows[first : last + 1])
        if not by:
            return ""
        top, bottom = first + start, first + end
        was = shown[start : end + 1]
        fresh: list[Row] = [[None] * len(was[0]) for _ in range(abs(by))]
        now = [*was[by:], *fresh] if by > 0 else [*fresh, *was[:by]]
        before.update(zip(range(top, bottom + 1), now, strict=True))
        lines = f"\x1b[{by}M" if by > 0 else f"\x1b[{-by}L"  # all terminals delete and insert lines; few scroll
        return f"\x1b[{top + 1};{bottom + 1}r\x1b[{top + 1};1H{lines}\x1b[r"

    def _row(self, y: int) -> Row:
        while len(self._rows) <= y:
            self._rows.append([])
        return self._rows[y]


class Changed(CompositorUpdate):
    """An update of which only what differs is sent."""

    def __init__(self, update: CompositorUpdate, frames: Frames) -> None:
        self._update, self._frames = update, frames

    def render_segments(self, console: Console) -> str:
        """Return what is to be sent."""
        return self._frames.changes(self._update, console)


def _of_layout(update: LayoutUpdate) -> Iterator[Part]:
    for y, line in enumerate(update.strips, update.region.y):
        yield update.region.x, y, [segment for strip in line for segment in strip]


def _of_chops(update: ChopsUpdate) -> Iterator[Part]:
    for y, left, right in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > right or end <= left:
                continue
            whole = left <= x < right and end <= right
            yield x, y, strip if whole else strip.crop(0, min(end, right) - x)


class _Ink(dict[str, Cell]):
    """The cells of one style, each made once, so that nearly all that look alike are the same."""

    def __init__(self, style: Style, sent: str) -> None:
        super().__init__()
        self._style, self._sent = style, sent

    def __missing__(self, text: str) -> Cell:
        made = Cell(text, self._style, on_a_blank(self._style, self._sent) if text == " " else self._sent)
        if len(self) < _KEPT:
            self[text] = made
        return made


@lru_cache(maxsize=256)
def _ink(style: Style, colours: ColorSystem) -> _Ink:
    return _Ink(style, Strip.render_ansi(style, colours) + (style.link or ""))


def _cells(segments: Iterable[Segment], colours: ColorSystem) -> Iterator[Cell]:
    """Yield the cells of segments; what takes none belongs to the character after it, or to none."""
    for text, style, control in segments:
        if control or not text:
            continue
        ink = _ink(style or _PLAIN, colours)
        if text.isascii():
            yield from map(ink.__getitem__, text)
            continue
        before = ""
        for written in iter_graphemes(text):
            width = cells(written)
            if not width:
                before += written
                continue
            yield ink[before + written]
            before = ""
            for _ in range(width - 1):
                yield ink[""]


def _pieces(y: int, before: Row, now: Row) -> Iterator["Piece"]:
    """Yield what brings one row from what it was to what it is."""
    if before == now:
        return
    differ = [x for x, (was, cell) in enumerate(zip(before, now, strict=False)) if not _look_alike(was, cell)]
    differ += range(len(before), len(now))
    if not differ and len(before) == len(now):
        return
    plain = _is_plain(now)
    if not plain or not _is_plain(before):
        differ = [*range(len(now))]
    differ = [x for x in differ if now[x] is not None]
    if not differ:
        return
    start = end = differ[0]
    for x in [*differ[1:], len(now) + _GAP + 1]:
        if x - end > _GAP or None in now[end:x]:
            yield Piece(start, y, [cell for cell in now[start : end + 1] if cell is not None], plain)
            start = x
        end = x


def _moved_by(was: Sequence[Row], now: Sequence[Row]) -> tuple[int, int, int]:
    """Return by how many lines most rows moved up (down: negative), and the first and the last line that this takes.

    It is 0 lines where they did not.
    """
    old, new = ([_words(row) for row in rows] for rows in (was, now))
    size = len(new)
    alike = {
        by: [y for y in range(max(-by, 0), size - max(by, 0)) if new[y].strip() and new[y] == old[y + by]]
        for by in range(-_FARTHEST, _FARTHEST + 1)
    }
    best = max(alike, key=lambda by: (len(alike[by]), -abs(by)))
    if len(alike[best]) <= max(len(alike[0]), size // 2):
        return 0, 0, 0
    first, last = alike[best][0], alike[best][-1]
    return best, first + min(best, 0), last + max(best, 0)


def _words(row: Row) -> str:
    return "".join(cell.text if cell is not None else "\0" for cell in row[:-_EDGE])


def _look_alike(one: Cell | None, other: Cell | None) -> bool:
    return one is other or (one is not None and other is not None and one.text == other.text and one.sent == other.sent)


def _is_plain(row: Row) -> bool:
    """Return whether all terminals give the characters of a row one cell each."""
    return all(cell is None or _is_one_cell(cell.text) for cell in row)


@lru_cache(maxsize=1024)
def _is_one_cell(text: str) -> bool:
    return (text.isascii() and bool(text)) or "\u00a0" <= text <= "\u02ff" or "\u2010" <= text <= "\u25ff"
