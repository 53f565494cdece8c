"""One row as lines of pieces: guides, sign, label, text, marks and note, each with the name of its look."""

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len

from tui.widgets import texts
from tui.widgets.outline.source import Row
from tui.widgets.text.display import visible
from tui.widgets.text.wrapping import wrap

_HANGING_LABEL = 8
"""A label of at most so many cells has the text hanging beside it; a longer one flows into the text."""
_LABEL_CELLS = 2
"""Numbers are set flush right in this width, so that 9 and 10 line up."""
_GAP = 2
"""Cells between a text and the note beside it."""
_BESIDE_NOTE = 16
"""The cells that a brief row's text has beside its note; where there are fewer, the note goes below."""
_LEAST_CHIPS = 6
"""The cells below which marks say nothing."""
_LEAST_TEXT = 10
"""The cells that any text has, however deep it stands, as long as the window has them."""


class StyledText(NamedTuple):
    """Text in one look: a tone, or guide, sign, label, chip, note."""

    text: str
    look: str


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that are not text; all one cell wide but the ellipsis."""

    folded: str = "▸"
    unfolded: str = "▾"
    leaf: str = " "
    bullet: str = "·"
    guide: str = "│"
    cursor: str = "›"
    selected: str = "✓"
    ellipsis: str = "…"


UNICODE = Signs()
ASCII = Signs("+", "-", " ", " ", " ", ">", "*", "...")


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The lines of a row without its gutter. ``cut``: some of the text is left out.

    ``sign_at`` is the cell of the fold sign.
    """

    lines: tuple[tuple[StyledText, ...], ...]
    cut: bool
    sign_at: int


@dataclass(frozen=True, slots=True)
class TreePosition:
    """Where a row stands: ``state`` is leaf, folded or unfolded."""

    depth: int
    state: str
    cut: str = ""


def lay_out(row: Row, place: TreePosition, width: int, most: int, signs: Signs = UNICODE) -> Layout:
    """Return the lines of a row.

    Args:
        row: What to draw.
        place: Where in the tree it stands.
        width: How many cells there are, without the gutter.
        most: How many lines the text may take; marks and note may add some.
        signs: The characters that are not text.
    """
    guides = _guides(place.depth, width, signs)
    sign = {"folded": signs.folded, "unfolded": signs.unfolded}.get(place.state, signs.leaf)
    label = visible(row.label)
    if not label and place.state == "leaf" and row.tone == "item":
        sign = signs.bullet
    text = visible(row.text)
    hang = ""
    flowing = ""
    if label and row.tone != "talk" and cell_len(label) <= _HANGING_LABEL:
        label = " " * (_LABEL_CELLS - cell_len(label)) + label + " "
        hang = " " * cell_len(label)
    elif label:
        flowing, label = label + "  ", ""
    room = max(width - cell_len(guides) - 2 - cell_len(hang), 1)
    flow = _Flow(
        flowing, text, row.tone, row.found if text == row.text else ()
    )  # what is shown otherwise has other places
    note, marks = visible(row.note), _marks(row, place)
    beside = _kept_free(note, room, brief=row.brief)
    if row.brief and most == 1:
        body, cut = _one_line(flow, marks, room - beside, signs)
    else:
        body, cut = _body(flow, room - beside, most, signs)
        _add_marks(body, marks, room - beside)
    _add_note(body, note, room, 0 if beside else -1, bent=_is_bent(text))
    below = f"{signs.guide} " if place.state == "unfolded" else "  "
    first = [StyledText(f"{guides}{sign} ", "guide"), *([StyledText(label, "label")] if label else []), *body[0]]
    rest = [(StyledText(f"{guides}{below}{hang}", "guide"), *line) for line in body[1:]]
    return Layout((tuple(first), *rest), cut, cell_len(guides))


def _guides(depth: int, width: int, signs: Signs) -> str:
    """Return the guides: two cells a level; where no room would be left for text, the outer levels as their number."""
    most = max((width - 2 - _LEAST_TEXT) // 2, 0) if width < 40 else width // 4
    if depth <= most:
        return f"{signs.guide} " * depth
    hidden = f"{depth - most} "
    return (hidden + f"{signs.guide} " * max(most - 2, 0))[: max(width - _LEAST_TEXT, 0)]


class _Flow(NamedTuple):
    """A label that flows, and the text behind it with the parts of it that are marked."""

    label: str
    text: str
    tone: str
    found: tuple[tuple[int, int], ...]

    def pieces(self, start: int, end: int) -> list[StyledText]:
        """Return what stands between two places of label and text, each part in its look."""
        full, first = self.label + self.text, len(self.label)
        parts = [StyledText(full[start : min(first, end)], "label")]
        at = max(start, first)
        for begin, stop in self.found:
            begin, stop = max(begin + first, at), min(stop + first, end)
            if begin < stop:
                parts += [StyledText(full[at:begin], self.tone), StyledText(full[begin:stop], "found")]
                at = stop
        parts.append(StyledText(full[at:end], self.tone))
        return [part for part in parts if part.text]


def _body(flow: _Flow, room: int, most: int, signs: Signs) -> tuple[list[list[StyledText]], bool]:
    """Wrap a label that flows, and the text; say whether something had to be left out."""
    full = flow.label + flow.text
    spans = wrap(full, room, most)
    cut = spans[-1][1] < len(full)
    lines = [flow.pieces(start, start + len(full[start:end].rstrip(" "))) for start, end in spans]
    if cut:
        start, end = spans[-1]
        left = wrap(full[start:end], max(room - cell_len(signs.ellipsis) - 1, 1), 1)[0][1]
        kept = flow.pieces(start, start + len(full[start : start + left].rstrip(" ")))
        lines[-1] = [*kept, StyledText(f" {signs.ellipsis}", flow.tone)]
    return lines, cut


def _kept_free(note: str, room: int, *, brief: bool) -> int:
    """Return the cells that text leaves free beside it for a note; 0 where the note goes below the text."""
    size = cell_len(note) + _GAP
    return size if note and (room - size >= _BESIDE_NOTE if brief else size <= room // 3) else 0


def _one_line(flow: _Flow, marks: list[str], room: int, signs: Signs) -> tuple[list[list[StyledText]], bool]:
    """Put text and marks into one line: where both do not fit, marks have what the text leaves, or a third of it."""
    chips = " ".join(marks)
    wanted = cell_len(chips) + 1 if chips else 0
    lines, cut = _body(flow, max(room - min(wanted, room // 3), 1), 1, signs)
    left = room - _cells(lines[0]) - 1
    if not chips or left < _LEAST_CHIPS:
        return lines, cut or bool(chips)
    if cell_len(chips) > left:
        end = wrap(chips, max(left - cell_len(signs.ellipsis) - 1, 1), 1)[0][1]
        chips, cut = f"{chips[:end].rstrip(' ')} {signs.ellipsis}", True
    lines[0].append(StyledText(f" {chips}", "chip"))
    return lines, cut


def _marks(row: Row, place: TreePosition) -> list[str]:
    words = [*row.marks]
    if row.tone == "struck" and not words:
        words.append(texts.STRUCK)  # a line through the text is not seen on every terminal
    if place.cut:
        words.append(texts.LEFT_OUT[place.cut])
    return [f"[{visible(word)}]" for word in words]


def _cells(line: list[StyledText]) -> int:
    return sum(cell_len(piece.text) for piece in line)


def _add_marks(lines: list[list[StyledText]], marks: list[str], room: int) -> None:
    """Put marks after the text, whole ones on further lines where there is no room."""
    used = _cells(lines[-1])
    run = ""
    for mark in marks:
        space = " " if used else ""
        if used and used + 1 + cell_len(mark) > room:
            if run:
                lines[-1].append(StyledText(run, "chip"))
            lines.append([])
            run, used, space = "", 0, ""
        if cell_len(mark) > room:
            mark = mark[: wrap(mark, room, 1)[0][1]]
        run += space + mark
        used += cell_len(space + mark)
    if run:
        lines[-1].append(StyledText(run, "chip"))


def _add_note(lines: list[list[StyledText]], note: str, room: int, at: int, *, bent: bool) -> None:
    """Put the note at the right end of a line: of the first one (0), beside the text; or of the last (-1), or below."""
    if not note:
        return
    size = cell_len(note)
    if size > room:
        lines.extend([StyledText(note[start:end], "note")] for start, end in wrap(note, room))
        return
    if _cells(lines[at]) + _GAP + size > room:
        lines.append([])
    elif bent:  # the terminal may draw this line wider than it was measured: leave it the slack
        lines[at].append(StyledText(f"  {note}", "note"))
        return
    lines[at].append(StyledText(" " * (room - size - _cells(lines[at])) + note, "note"))


def _is_bent(text: str) -> bool:
    """Return whether terminals disagree on the width: spacing vowel signs, joined and modified characters."""
    return not text.isascii() and any(
        unicodedata.category(char) == "Mc" or char in "\u200d\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff"
        for char in text
    )
