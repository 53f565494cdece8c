"""How cells are written to a terminal in few bytes: those of one style together, and of a style only what is new.

A jump costs less than a style that is told once more, and of a blank nobody sees more than what is behind it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

_UNSEEN_ON_BLANKS = frozenset({"", "1", "2", "3"})
"""Bold, faint, italic (and none): what leaves a blank as it is. A line through or under it, or reversing, does not."""
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29", "53": "55"}
"""What ends a rendition that a code begins (ECMA-48, 8.3.117)."""


class Cell(NamedTuple):
    """One cell of the screen: what is written from it on, empty where a wide character goes on, and in which style."""

    text: str
    style: Style
    sent: str  # how the style is sent, which tells whether two look alike


class Piece(NamedTuple):
    """Cells that are to be written one after the other."""

    x: int
    y: int
    cells: Sequence[Cell]
    plain: bool  # whether all terminals give each of its characters one cell

    @property
    def way(self) -> str:
        """What leads there."""
        return f"\x1b[{self.y + 1};{self.x + 1}H"


class Pen:
    """Takes what is to be written to the terminal, and says how."""

    def __init__(self, colours: ColorSystem) -> None:
        self._colours = colours
        self._runs: dict[_Codes, list[Piece]] = {}
        self._whole: list[Piece] = []

    def take(self, piece: Piece) -> None:
        """Take what is to be written; what terminals may draw in other widths is written from left to right."""
        if not piece.plain or any(cell.style.link for cell in piece.cells):
            self._whole.append(piece)
            return
        start = 0
        for end in [*_bounds(piece.cells), len(piece.cells)]:
            run = piece.cells[start:end]
            self._runs.setdefault(_common(run), []).append(Piece(piece.x + start, piece.y, run, piece.plain))
            start = end

    def written(self) -> str:
        """Return all of it, and what ends the last style."""
        sent, style, at = [], _Codes(), (-1, -1)
        for codes, runs in self._runs.items():
            sent.append(codes.after(style))
            style = codes
            for run in runs:
                if at != (run.x, run.y):
                    sent.append(run.way)
                sent += [cell.text for cell in run.cells]
                at = (run.x + len(run.cells), run.y)
        for piece in self._whole:
            sent.append(piece.way)
            for cell in piece.cells:
                if cell.style.link:
                    sent += [
                        _Codes().after(style),
                        Strip.render_style(cell.style, cell.text, color_system=self._colours),
                    ]
                    style = _Codes()
                    continue
                codes = _codes(cell.sent)
                sent += [codes.after(style), cell.text]
                style = codes
        return f"{''.join(sent)}{_Codes().after(style)}"


def _bounds(row: Sequence[Cell]) -> Iterator[int]:
    """Yield where in a row another style begins; a blank takes that of its neighbours where nobody sees it."""
    style: _Codes | None = None  # of what stands before that is more than a blank
    behind = _codes(row[0].sent).behind
    blanks = False
    for x, cell in enumerate(row):
        codes, blank = _codes(cell.sent), _is_blank(cell)
        if blank:
            apart = style is not None and _shows_on_blanks(style)
        elif style is not None:
            apart = codes != style
        else:
            apart = blanks and _shows_on_blanks(codes)
        if apart or codes.behind != behind:
            yield x
            style, blanks = None, False
        behind = codes.behind
        style, blanks = (style, True) if blank else (codes, blanks)


def _common(run: Sequence[Cell]) -> "_Codes":
    """Return the style of a run: that of what is more than a blank in it."""
    return next((_codes(cell.sent) for cell in run if not _is_blank(cell)), _codes(run[0].sent))


def _is_blank(cell: Cell) -> bool:
    return cell.text == " " and _codes(cell.sent)[:2] == ("", "")


class _Codes(NamedTuple):
    """What a style sends: for bold and the like, for the text, for what is behind it."""

    other: str = ""
    text: str = ""
    behind: str = ""

    def after(self, before: "_Codes") -> str:
        """Return what is to be sent where another style was in force: the shorter of all of it and what differs."""
        if self == before:
            return ""
        if self == _Codes():
            return "\x1b[0m"
        had, has = ([code for code in codes.split(";") if code] for codes in (before.other, self.other))
        off = {_OFF[code] for code in had if code not in has and code in _OFF}
        differs = [*sorted(off), *(code for code in has if code not in had or _OFF.get(code) in off)]
        if self.text != before.text:
            differs.append(self.text or "39")
        if self.behind != before.behind:
            differs.append(self.behind or "49")
        ways = [";".join(filter(None, ("0", *self)))]
        if all(code in _OFF for code in had):
            ways.append(";".join(differs))
        return f"\x1b[{min(ways, key=len)}m"


@lru_cache(maxsize=1024)
def _codes(sent: str) -> _Codes:
    """Take apart what a style sends (ECMA-48, 8.3.117)."""
    numbers = sent.split(";") if sent else []
    parts: tuple[list[str], list[str], list[str]] = ([], [], [])
    while numbers:
        number = numbers[0]
        size = {"2": 5, "5": 3}.get(numbers[1], 1) if number in ("38", "48") and len(numbers) > 1 else 1
        tens = int(number) // 10 if number.isdecimal() else 0
        parts[{3: 1, 9: 1, 4: 2, 10: 2}.get(tens, 0)].extend(numbers[:size])
        del numbers[:size]
    return _Codes(*(";".join(part) for part in parts))


def on_a_blank(style: Style, sent: str) -> str:
    """Return what of a style shows on a blank: what is behind it, unless something is drawn through it."""
    if style.link:
        return sent
    codes = _codes(sent)
    return sent if _shows_on_blanks(codes) else codes.behind


def _shows_on_blanks(codes: "_Codes") -> bool:
    return not {*codes.other.split(";")} <= _UNSEEN_ON_BLANKS
