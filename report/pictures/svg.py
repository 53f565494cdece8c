"""A tree or a results map as a picture in SVG, to print on a page and read without colour.

Each box next to the trunk heads a column with what stands behind it; columns go in as many rows as
they need, so that a hundred causes make a long picture and not one too wide to read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from report.pictures.cells import wrapped
from report.pictures.picture import Box, Picture, Side

_WIDE = 1200  # pixels of the whole picture
_EDGE = 24
_GAP = 16
_INDENT = 16
_LINE = 17
_PAD = 7
_CELL = 7.2  # pixels of a character's cell in 13 px
_NARROWEST = 150  # pixels for the words of the deepest box
_COLUMNS = 4
_STYLE = """
text { font: 13px "Noto Sans", "Noto Sans Lao", "Noto Sans Khmer", "Noto Sans Thai", sans-serif; fill: #111; }
.title { font-size: 18px; font-weight: bold; } .label { font-weight: bold; }
.note { font-style: italic; font-size: 12px; fill: #333; } .side { font-weight: bold; letter-spacing: 1px; }
rect { fill: #fff; stroke: #444; } .head { stroke-width: 1.8; } .trunk { fill: #e8e8e8; stroke: #111; stroke-width: 3; }
.trunk-words, .vision-words { font-size: 15px; font-weight: bold; }
.vision { fill: #fff; stroke: #111; stroke-width: 2; } .gap { stroke-dasharray: 5 4; }
path { fill: none; stroke: #777; }
"""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A box with its place in its column, from the top left; `parent` is the place in the list of its parent."""

    box: Box
    x: float
    y: float
    wide: float
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    parent: int | None

    @property
    def high(self) -> float:
        return _LINE * (len(self.lines) + len(self.notes)) + 2 * _PAD


def svg(pictures: Sequence[Picture]) -> str:
    """Return the pictures one below the other, as one SVG document."""
    parts: list[str] = []
    y: float = 0
    for picture in pictures:
        y = _draw(picture, y, parts)
    return _document(" / ".join(picture.title for picture in pictures), y + _EDGE, parts)


def size(picture: Picture) -> tuple[float, float]:
    """Return the width and the height of a picture, in pixels."""
    return _WIDE, _draw(picture, 0, []) + _EDGE


def _draw(picture: Picture, y: float, parts: list[str]) -> float:
    """Add a picture that begins at a height to the parts, and return the height at which it ends."""
    y += _EDGE + 20
    parts.append(f'<text class="title" x="{_EDGE}" y="{y}">{escape(picture.title)}</text>')
    if picture.subtitle:
        y += _LINE + 3
        parts.append(f'<text class="note" x="{_EDGE}" y="{y}">{escape(picture.subtitle)}</text>')
    y += _GAP
    above = _rows(picture.above)
    if above:
        y += _LINE
        parts.append(f'<text class="side" x="{_EDGE}" y="{y}">{escape(picture.above_name.upper())}</text>')
        y += _GAP
    buses: list[float] = []
    for row in reversed(above):
        high = max(map(_high, row))
        for column in row:
            parts += _column(_turned(column, high), y)
        y += high + _GAP
        parts += _bus(row, y, -_GAP)
        buses.append(y)
        y += _GAP
    middle_top = y
    for placed in _stack(picture.middle, _EDGE, _WIDE - 2 * _EDGE):
        parts += _box(placed, y)
        middle_bottom = y + placed.y + placed.high
    y = middle_bottom if picture.middle else y
    if buses:
        parts.append(_path(_EDGE / 2, buses[0], _EDGE / 2, middle_top + _PAD, _EDGE, middle_top + _PAD))
    below = _rows(picture.below)
    if below:
        y += _GAP + _LINE
        parts.append(f'<text class="side" x="{_EDGE}" y="{y}">{escape(picture.below_name.upper())}</text>')
        parts.append(_path(_EDGE, middle_top + 2 * _PAD, _EDGE / 2, middle_top + 2 * _PAD, _EDGE / 2, y + _GAP))
    last: float | None = None
    for row in below:
        y += _GAP
        parts += _bus(row, y, _GAP)
        if last is not None:
            parts.append(_path(_EDGE / 2, last, _EDGE / 2, y))
        last = y
        y += _GAP
        for column in row:
            parts += _column(column, y)
        y += max(map(_high, row))
    return y


def _document(title: str, high: float, parts: Iterable[str]) -> str:
    size = f'width="{_WIDE}" height="{high:.0f}" viewBox="0 0 {_WIDE} {high:.0f}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{escape(title)}</title>'
    body = "\n".join(parts)
    return f'{head}<style>{_STYLE}</style><rect width="100%" height="100%" style="stroke:none"/>\n{body}\n</svg>\n'


def _rows(side: Side) -> list[list[list[_Placed]]]:
    """Return the side as rows of columns, each headed by a box that is next to the trunk."""
    if not side:
        return []
    deepest = max(depth for depth, _ in side)
    room = _WIDE - 2 * _EDGE
    count = max(1, min(_COLUMNS, int((room + _GAP) // (deepest * _INDENT + _NARROWEST + _GAP))))
    count = min(count, sum(1 for depth, _ in side if depth == 0))
    wide = (room + _GAP) / count - _GAP
    columns: list[list[tuple[int, Box]]] = []
    for depth, box in side:
        if depth == 0:
            columns.append([])
        columns[-1].append((depth, box))
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


def _stack(boxes: Sequence[Box], x: float, wide: float) -> list[_Placed]:
    placed: list[_Placed] = []
    y: float = 0
    for box in boxes:
        placed.append(_measured(box, x, y, wide, None))
        y += placed[-1].high + _PAD
    return placed


def _measured(box: Box, x: float, y: float, wide: float, parent: int | None) -> _Placed:
    room = max(8, int((wide - 2 * _PAD) / _CELL))
    said = f"{box.label} {box.text}" if box.label else box.text
    notes = tuple(wrapped(box.note, room)) if box.note else ()
    return _Placed(box, x, y, wide, tuple(wrapped(said, room)), notes, parent)


def _high(column: Sequence[_Placed]) -> float:
    return column[-1].y + column[-1].high


def _turned(column: Sequence[_Placed], high: float) -> list[_Placed]:
    """Return a column upside down, so that what it begins with stands lowest, next to the trunk."""
    return [_Placed(p.box, p.x, high - p.y - p.high, p.wide, p.lines, p.notes, p.parent) for p in column]


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
    y = top + placed.y
    name = " ".join(filter(None, (placed.box.tone, "head" if placed.parent is None else "")))
    yield (f'<rect class="{name}" x="{placed.x:g}" y="{y:g}" width="{placed.wide:g}" height="{placed.high:g}" rx="3"/>')
    said = f' class="{placed.box.tone}-words"' if placed.box.tone in ("trunk", "vision") else ""
    rows = [(line, said) for line in placed.lines] + [(note, ' class="note"') for note in placed.notes]
    for place, (line, kind) in enumerate(rows):
        at = y + _PAD + _LINE * (place + 1) - 4
        words = escape(line)
        label = escape(placed.box.label)
        if place == 0 and label and words.startswith(label):
            words = f'<tspan class="label">{label}</tspan>{words[len(label) :]}'
        yield f'<text{kind} x="{placed.x + _PAD:g}" y="{at:g}" xml:space="preserve">{words}</text>'


def _path(*points: float) -> str:
    pairs = [f"{x:g} {y:g}" for x, y in zip(points[::2], points[1::2], strict=True)]
    return f'<path d="M {" L ".join(pairs)}"/>'
