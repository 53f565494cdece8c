"""A tree or a results map as a picture in SVG, to print on a page and read without colour.

The trunk stands in the middle, what grows from it above and what feeds it below. Each box next to the trunk heads a
column with what stands behind it. There are as many columns as make the largest picture on a page that lies across, in
as many rows as they need, so that a hundred causes make a long picture and not one too wide to read. All looks are
plain attributes: several programs that show SVG, Word among them, ignore its style sheets.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from report.pictures.measure import lines, width
from report.pictures.picture import Box, Picture, Side
from report.scripts import SCRIPTS, Script, by_script

_EDGE: Final = 24
_GAP: Final = 16
_INDENT: Final = 16
_LINE: Final = 1.4  # of the size of the type; scripts with signs above and below the letters need so much
_STACKED_LINE: Final = 1.8  # Burmese and Khmer, whose letters stand below each other too
_STACKED: Final = re.compile("[\u1000-\u109f\u1780-\u17ff]")
_PAD: Final = 7
_COLUMN: Final = 260  # pixels of a column
_NARROWEST: Final = 150  # pixels for the words of the deepest box
_FEWEST, _MOST = 3, 8  # columns
_PAGE: Final = 1.95  # how much wider than high the room for a picture on a page that lies across is
_SIZE, _NOTE_SIZE, _MIDDLE_SIZE, _TITLE_SIZE = 13, 12, 15, 18
_INK, _FAINT, _RULE = "#111111", "#333333", "#777777"
_LATIN: Final = "Noto Sans, Segoe UI, Arial, sans-serif"
_FONTS: Final = {script.name: f"{script.noto}, {script.font}, {_LATIN}" for script in SCRIPTS}
_TIGHTER: Final = 0.92  # of the width that words count as, where others begin behind them
_SIGNS: Final = {  # how a category is told, by its shape first; within a square of 10
    "policy": ("#1f5f99", '<path d="M 0 10 L 5 0 L 10 10 Z" {}/>'),
    "capacity": ("#9a4a00", '<circle cx="5" cy="5" r="5" {}/>'),
    "norm": ("#5b2a86", '<rect x="0.5" y="0.5" width="9" height="9" {}/>'),
    "other": ("#4d4d4d", '<path d="M 5 0 L 10 5 L 5 10 L 0 5 Z" {}/>'),
}
_SIGN: Final = 10
_LOOKS: Final = {  # the box of each tone: filling, edge, and how thick the edge is
    "trunk": ("#e8e8e8", _INK, "3"),
    "vision": ("#ffffff", _INK, "2"),
    "hand": ("#ffe9a3", _INK, "3"),
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that is drawn, and its size in pixels."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A box with its place in its column, from the top left; `parent` is the place in the list of its parent."""

    box: Box
    x: float
    y: float
    wide: float
    said: tuple[str, ...]
    notes: tuple[str, ...]
    parent: int | None
    label_room: float

    @property
    def big(self) -> bool:
        return self.box.tone in _LOOKS

    @property
    def line(self) -> float:
        size = _MIDDLE_SIZE if self.big else _SIZE
        return size * (_STACKED_LINE if _STACKED.search(self.box.text) else _LINE)

    @property
    def high(self) -> float:
        return self.line * len(self.said) + _NOTE_SIZE * _LINE * len(self.notes) + 2 * _PAD


def draw(pictures: Sequence[Picture], fewest: int = _FEWEST) -> Drawing:
    """Return the pictures one below the other, in `fewest` columns or more, as large as they can be on a page."""
    drawings = (_drawn(pictures, count) for count in range(fewest, _MOST + 1))
    return max(drawings, key=lambda made: min(_PAGE / made.width, 1 / made.height))


def svg(pictures: Sequence[Picture]) -> str:
    """Return the pictures one below the other, as one SVG document."""
    return draw(pictures).svg


def _drawn(pictures: Sequence[Picture], columns: int) -> Drawing:
    parts: list[str] = []
    sheet = _Sheet(columns * (_COLUMN + _GAP) - _GAP + 2 * _EDGE, columns, parts)
    y: float = 0
    for picture in pictures:
        y = sheet.draw(picture, y)
    title = " / ".join(picture.title for picture in pictures)
    return Drawing(document(title, sheet.wide, y + _EDGE, parts), sheet.wide, y + _EDGE)


def document(title: str, wide: float, high: float, parts: Iterable[str]) -> str:
    """Return what was drawn as one SVG document on white ground."""
    size = f'width="{wide:g}" height="{high:.0f}" viewBox="0 0 {wide:g} {high:.0f}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{escape(title)}</title>'
    ground = f'<rect x="0" y="0" width="{wide:g}" height="{high:.0f}" fill="#ffffff"/>'
    return "\n".join([head + ground, *parts, "</svg>\n"])


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is drawn on: so many columns, and the parts that are drawn so far."""

    wide: float
    columns: int
    parts: list[str]

    def draw(self, picture: Picture, y: float) -> float:
        """Draw a picture that begins at a height, and return the height at which it ends."""
        y = self._titles(picture, y + _EDGE)
        above = self._rows(picture.above)
        if above and picture.above_name:
            y = self._name(picture.above_name, y)
        buses: list[float] = []
        for row in reversed(above):
            high = max(map(_high, row))
            for column in row:
                self.parts.extend(_column(_turned(column, high), y))
            y += high + _GAP
            self.parts.extend(_bus(row, y, -_GAP))
            buses.append(y)
            y += _GAP
        top = y
        if picture.middle:
            middle = _nested(picture.middle, _EDGE, self.wide - 2 * _EDGE)
            self.parts.extend(_column(middle, y))
            y += _high(middle)
        if buses:
            self.parts.append(_path(_EDGE / 2, buses[0], _EDGE / 2, top + _PAD, _EDGE, top + _PAD))
        return self._below(picture, top, y)

    def _below(self, picture: Picture, top: float, y: float) -> float:
        rows = self._rows(picture.below)
        if rows:
            y = self._name(picture.below_name, y + _GAP) - _GAP if picture.below_name else y
            self.parts.append(_path(_EDGE, top + 2 * _PAD, _EDGE / 2, top + 2 * _PAD, _EDGE / 2, y + _GAP))
        last: float | None = None
        for row in rows:
            y += _GAP
            self.parts.extend(_bus(row, y, _GAP))
            if last is not None:
                self.parts.append(_path(_EDGE / 2, last, _EDGE / 2, y))
            last = y
            y += _GAP
            for column in row:
                self.parts.extend(_column(column, y))
            y += max(map(_high, row))
        return y

    def _titles(self, picture: Picture, y: float) -> float:
        room = self.wide - 2 * _EDGE
        for line in lines(picture.title, room, _TITLE_SIZE, bold=True) if picture.title else ():
            y += _TITLE_SIZE * _LINE
            self.parts.append(text(line, _EDGE, y, _TITLE_SIZE, bold=True))
        for line in lines(picture.subtitle, room, _NOTE_SIZE) if picture.subtitle else ():
            y += _NOTE_SIZE * _LINE
            self.parts.append(text(line, _EDGE, y, _NOTE_SIZE, ink=_FAINT))
        return y + _GAP if picture.title or picture.subtitle else y

    def _name(self, name: str, y: float) -> float:
        y += _SIZE * _LINE
        self.parts.append(text(name.upper(), _EDGE, y, _SIZE, bold=True))
        return y + _GAP

    def _rows(self, side: Side) -> list[list[list[_Placed]]]:
        """Return the side as rows of columns, each headed by a box that is next to the trunk."""
        columns: list[list[tuple[int, Box]]] = []
        for depth, box in side:
            if depth == 0 or not columns:
                columns.append([])
            columns[-1].append((depth, box))
        if not columns:
            return []
        count = min(self.columns, len(columns))
        wide = (self.wide - 2 * _EDGE + _GAP) / count - _GAP
        starts = [_EDGE + place * (wide + _GAP) for place in range(count)]
        return [
            [_nested(column, x, wide) for column, x in zip(columns[first : first + count], starts, strict=False)]
            for first in range(0, len(columns), count)
        ]


def _nested(column: Side, x: float, wide: float) -> list[_Placed]:
    placed: list[_Placed] = []
    path: list[int] = []
    y: float = 0
    most = max(0, int((wide - _NARROWEST) // _INDENT))
    for depth, box in column:
        del path[depth:]
        inset = min(depth, most) * _INDENT
        placed.append(_measured(box, x + inset, y, wide - inset, path[-1] if path else None))
        path.append(len(placed) - 1)
        y += placed[-1].high + _PAD
    return placed


def _measured(box: Box, x: float, y: float, wide: float, parent: int | None) -> _Placed:
    room = max(8.0, wide - 2 * _PAD - 2)
    big = box.tone in _LOOKS
    size = _MIDDLE_SIZE if big else _SIZE
    label = width(f"{box.label}n", size, bold=True) if box.label else 0.0  # with room for a blank behind it
    said = lines(box.text, room, size, bold=big, less=label)
    notes = lines(box.note, max(8.0, room - _sign_room(box)), _NOTE_SIZE) if box.note else []
    return _Placed(box, x, y, wide, tuple(said), tuple(notes), parent, label)


def _sign_room(box: Box) -> float:
    return _SIGN + 5 if box.category in _SIGNS else 0


def _high(column: Sequence[_Placed]) -> float:
    return column[-1].y + column[-1].high


def _turned(column: Sequence[_Placed], high: float) -> list[_Placed]:
    """Return a column upside down, so that what it begins with stands lowest, next to the trunk."""
    return [replace(placed, y=high - placed.y - placed.high) for placed in column]


def _column(column: Sequence[_Placed], top: float) -> Iterator[str]:
    for placed in column:
        if placed.parent is not None:
            above = column[placed.parent]
            x, middle = above.x + _INDENT / 2, top + placed.y + placed.high / 2
            edge = top + above.y + (above.high if placed.y > above.y else 0)
            yield _path(x, edge, x, middle, max(placed.x, x), middle)
    for placed in column:
        yield from _box(placed, top)


def _bus(row: Sequence[Sequence[_Placed]], y: float, to: float) -> Iterator[str]:
    """Yield the line along a row to which each of its columns is joined."""
    yield _path(_EDGE / 2, y, row[-1][0].x + _EDGE, y)
    for column in row:
        yield _path(column[0].x + _EDGE, y, column[0].x + _EDGE, y + to)


def _box(placed: _Placed, top: float) -> Iterator[str]:
    box, y = placed.box, top + placed.y
    filling, edge, thick = _LOOKS.get(box.tone, ("#ffffff", "#444444", "1.8" if placed.parent is None else "1"))
    dashes = ' stroke-dasharray="5 4"' if box.tone == "gap" else ""
    yield (
        f'<rect x="{placed.x:g}" y="{y:g}" width="{placed.wide:g}" height="{placed.high:g}" rx="3" fill="{filling}"'
        f' stroke="{edge}" stroke-width="{thick}"{dashes}/>'
    )
    at, x = y + _PAD, placed.x + _PAD
    size = _MIDDLE_SIZE if placed.big else _SIZE
    if box.label:
        yield text(box.label, x, at + size, size, bold=True)
    for place, line in enumerate(placed.said):
        yield text(line, x if place else x + placed.label_room, at + size, size, bold=placed.big)
        at += placed.line
    if placed.notes and box.category in _SIGNS:
        colour, shape = _SIGNS[box.category]
        sign = shape.format(f'fill="{colour}"')
        yield f'<g transform="translate({x:g} {at + (_NOTE_SIZE * _LINE - _SIGN) / 2 - 1:g})">{sign}</g>'
    for line in placed.notes:
        yield text(line, x + _sign_room(box), at + _NOTE_SIZE, _NOTE_SIZE, ink=_FAINT)
        at += _NOTE_SIZE * _LINE


def text(line: str, x: float, y: float, size: float, *, bold: bool = False, ink: str = _INK) -> str:
    """Return a line of words.

    Args:
        line: The words.
        x: Where they begin.
        y: Where their foot is.
        size: The size of the type.
        bold: Whether they are bold.
        ink: Their colour.
    """
    weight = ' font-weight="bold"' if bold else ""
    pieces = list(by_script(line))
    words = "".join(_pieces(pieces, x, size, bold=bold)) if len(pieces) > 1 else escape(line)
    fonts = _fonts(pieces[0][0]) if pieces else _LATIN
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{fonts}" font-size="{size}"{weight} fill="{ink}"'
        f' xml:space="preserve">{words}</text>'
    )


def _pieces(pieces: Iterable[tuple[Script | None, str]], x: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield the pieces of a line, each begun anew at its own place: resvg sets marks wrongly where fonts change."""
    for script, part in pieces:
        yield f'<tspan x="{x:g}" font-family="{_fonts(script)}">{escape(part)}</tspan>'
        x += width(part, size, bold=bold) * _TIGHTER


def _fonts(script: Script | None) -> str:
    return _FONTS[script.name] if script is not None else _LATIN


def _path(*points: float) -> str:
    pairs = [f"{x:g} {y:g}" for x, y in zip(points[::2], points[1::2], strict=True)]
    return f'<path d="M {" L ".join(pairs)}" fill="none" stroke="{_RULE}" stroke-width="1"/>'
