"""Dots as bars: a bar for each theme or problem, with a part for each sector, told by a letter as well as a colour.

Drawn like the trees, in plain attributes, with all words measured so that nothing runs out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

from languages import writing
from report.harmless import harmless
from report.pictures import svg
from report.pictures.measure import lines, width
from report.pictures.svg import Drawing

_WIDE: Final = 780  # pixels
_EDGE, _GAP, _PAD = 24, 10, 8
_WORDS: Final = 260  # pixels for the words before a bar
_HIGH: Final = 24  # pixels of a bar
_SIZE, _SMALL, _TITLE = 13, 12, 18
_LINE: Final = 1.4
_FAINT: Final = "#333333"
_FILLS: Final = ("#bcd4ea", "#f2cfa5", "#cfe3bf", "#ddc8ea", "#f3e6a2", "#d5d5d5", "#f0c2c2", "#bfe3df")
"""Light enough for dark letters, and for ink that is not spent; told apart by the letters where they are alike."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its words, and how many dots each sector has in it, in the order of the sectors of the chart."""

    words: str
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars with a title; `sectors` are what their parts mean, none where nobody knows."""

    title: str
    bars: tuple[Bar, ...]
    sectors: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What the chart shows, in words."""
        return writing.SEMICOLON.join(
            f"{bar.words}{writing.COLON}{writing.number(sum(bar.parts))}" for bar in self.bars
        )


def letter(place: int) -> str:
    """Return the letter of a sector by its place: A to Z, then A1 and so on."""
    turn, at = divmod(place, len(ascii_uppercase))
    return f"{ascii_uppercase[at]}{turn or ''}"


def draw(chart: Chart) -> Drawing:
    """Return the chart, drawn; what no picture can carry is shown as a sign."""
    shown = (Bar(_shown(bar.words), bar.parts) for bar in chart.bars)
    chart = Chart(_shown(chart.title), tuple(shown), tuple(map(_shown, chart.sectors)))
    title = lines(chart.title, _WIDE - 2 * _EDGE, _TITLE, bold=True)
    parts = [svg.text(line, _EDGE, _EDGE + _TITLE * (1 + n * _LINE), _TITLE, bold=True) for n, line in enumerate(title)]
    y = _EDGE + len(title) * _TITLE * _LINE + _GAP
    legend, y = _legend(chart.sectors, y)
    parts += legend
    most = max((sum(bar.parts) for bar in chart.bars), default=0) or 1
    room = _WIDE - 2 * _EDGE - _WORDS - _GAP - width(str(most), _SIZE, bold=True) - _PAD
    for bar in chart.bars:
        said = lines(bar.words, _WORDS, _SIZE)
        high = max(float(_HIGH), len(said) * _SIZE * _LINE)
        parts += [svg.text(line, _EDGE, y + _SIZE * (1 + n * _LINE), _SIZE) for n, line in enumerate(said)]
        parts += _bar(bar, y + (high - _HIGH) / 2, room / most, lettered=bool(chart.sectors))
        y += high + _GAP
    return Drawing(svg.document(chart.title, _WIDE, y - _GAP + _EDGE, parts), _WIDE, y - _GAP + _EDGE)


def _shown(words: str) -> str:
    return harmless(words).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def _legend(sectors: Sequence[str], y: float) -> tuple[list[str], float]:
    """Return the letters with what they mean, as many in a line as there is room for, and where they end."""
    parts: list[str] = []
    x, last = float(_EDGE), y
    for place, sector in enumerate(sectors):
        said = lines(sector, _WIDE - 2 * _EDGE - _HIGH - _GAP, _SMALL)
        wide = _HIGH + _PAD + max(width(line, _SMALL) for line in said) + 2 * _GAP
        if x > _EDGE and x + wide > _WIDE - _EDGE:
            x, y = float(_EDGE), last
        parts.append(_part(x, y, _HIGH, place))
        parts.append(svg.text(letter(place), x + _PAD, y + _HIGH - _PAD, _SMALL, bold=True))
        for n, line in enumerate(said):
            parts.append(svg.text(line, x + _HIGH + _PAD, y + _HIGH - _PAD + n * _SMALL * _LINE, _SMALL, ink=_FAINT))
        x += wide
        last = max(last, y + _HIGH + _GAP + (len(said) - 1) * _SMALL * _LINE)
    return parts, last + _GAP if sectors else y


def _bar(bar: Bar, y: float, dot: float, *, lettered: bool) -> Iterator[str]:
    x = float(_EDGE + _WORDS + _GAP)
    for place, dots in enumerate(bar.parts):
        if not dots:
            continue
        yield _part(x, y, dots * dot, place)
        told = f"{letter(place)} {dots}" if lettered else ""
        for said in filter(None, (told, letter(place) if lettered else "")):
            if width(said, _SMALL) <= dots * dot - 4:
                yield svg.text(said, x + (dots * dot - width(said, _SMALL)) / 2, y + _HIGH - _PAD, _SMALL)
                break
        x += dots * dot
    yield svg.text(str(sum(bar.parts)), x + _PAD, y + _HIGH - _PAD, _SIZE, bold=True)


def _part(x: float, y: float, wide: float, place: int) -> str:
    fill = _FILLS[place % len(_FILLS)]
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{_HIGH}" fill="{fill}" stroke="#444444"'
        ' stroke-width="1"/>'
    )
