"""One row as lines of pieces: guides, sign, label, text, marks and note, each with the name of its look."""

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len

from tui.widgets import texts
from tui.widgets.outline.source import Row
from tui.widgets.text.display import visible
from tui.widgets.text.styled import StyledText, fitted
from tui.widgets.text.wrapping import wrap

_HANGING_LABEL = 8
"""A label of so many cells, or of a third of the room, has the text hanging beside it; a longer one flows into it."""
_HANG = 2
"""How far the further lines of a text are set in that begins with a label that flows into it."""
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
_NOTES = 44
"""The most of the room, in hundredths, that a note has beside a text of several lines; a longer one goes below."""
BAND = "trunk"
"""The tone whose rows are a band as wide as the window."""


class Signs(NamedTuple):
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

    ``sign_at`` is the cell of the fold sign; ``band``, whether the whole width is filled.
    """

    lines: tuple[tuple[StyledText, ...], ...]
    cut: bool
    sign_at: int
    band: bool = False


class TreePosition(NamedTuple):
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
    label, who, text, note = visible(row.label), visible(row.who), visible(row.text), visible(row.note)
    if not label and not who and place.state == "leaf" and row.tone == "item":
        sign = signs.bullet
    room = max(width - cell_len(guides) - 2, 1)
    hang = ""
    head: list[StyledText] = []
    if label and row.tone != "talk" and not who and cell_len(label) <= max(_HANGING_LABEL, room // 3):
        label = " " * (_LABEL_CELLS - cell_len(label)) + label + " "
        hang = " " * cell_len(label)
        room = max(room - cell_len(hang), 1)
    elif label or who:
        hang = " " * (len(label) - len(label.lstrip(" ")) + _HANG) if room > 2 * _LEAST_TEXT else ""
        head = [StyledText(label, "label"), StyledText(f"{who}  ", "who")]
        label = ""
    inset = len(hang) if head else 0
    said = [*head, *_pieces(text, row.tone, row.found)]
    marks = _marks(row, place)
    beside = _kept_free(note, _cells(said) + _cells(marks) + len(marks), room, brief=row.brief)
    if row.brief and most == 1:
        body, cut = _one_line(said, marks, room - beside, signs)
    else:
        body, cut = fitted(said, room - beside, inset, most, signs.ellipsis)
        _add_marks(body, marks, room - beside, inset)
    _add_note(body, note, room, inset, beside=bool(beside), bent=_is_bent(text))
    below = f"{signs.guide} " if place.state == "unfolded" else "  "
    first = [
        *([StyledText(guides, "guide")] if guides else []),
        StyledText(f"{sign} ", "guide" if sign == " " else "sign"),
        *([StyledText(label, "label")] if label else []),
        *body[0],
    ]
    rest = [(StyledText(f"{guides}{below}{hang}", "guide"), *line) for line in body[1:]]
    return Layout((tuple(first), *rest), cut, cell_len(guides), row.tone == BAND)


def _guides(depth: int, width: int, signs: Signs) -> str:
    """Return the guides: two cells a level; where no room would be left for text, the outer levels as their number."""
    most = max((width - 2 - _LEAST_TEXT) // 2, 0) if width < 40 else width // 4
    if depth <= most:
        return f"{signs.guide} " * depth
    hidden = f"{depth - most} "
    return (hidden + f"{signs.guide} " * max(most - 2, 0))[: max(width - _LEAST_TEXT, 0)]


def _pieces(text: str, tone: str, found: tuple[tuple[int, int], ...]) -> list[StyledText]:
    """Return a text with the parts of it that are marked."""
    parts: list[StyledText] = []
    at = 0
    for begin, end in found:
        if max(begin, at) < end:
            parts += [StyledText(text[at:begin], tone), StyledText(text[max(begin, at) : end], "found")]
            at = end
    return [part for part in (*parts, StyledText(text[at:], tone)) if part.text]


def _kept_free(note: str, said: int, room: int, *, brief: bool) -> int:
    """Return the cells that text leaves free beside it for a note; 0 where the note goes below the text.

    Args:
        note: The note.
        said: How many cells the text and its marks would take in one line.
        room: How many cells there are.
        brief: Whether the row takes one line.
    """
    size = cell_len(note) + _GAP
    if not note:
        return 0
    fits = room - size >= _BESIDE_NOTE if brief else said + size <= room or size <= room * _NOTES // 100
    return size if fits else 0


def _one_line(
    said: list[StyledText], marks: list[StyledText], room: int, signs: Signs
) -> tuple[list[list[StyledText]], bool]:
    """Put text and marks into one line: where both do not fit, marks have what the text leaves, or a third of it."""
    wanted = _cells(marks) + len(marks)
    lines, cut = fitted(said, max(room - min(wanted, room // 3), 1), 0, 1, signs.ellipsis)
    for mark, look in marks:
        left = room - _cells(lines[0]) - 1
        if left < min(_LEAST_CHIPS, cell_len(mark)):
            if left >= cell_len(signs.ellipsis):
                lines[0].append(StyledText(f" {signs.ellipsis}", look))
            return lines, True
        if cell_len(mark) > left:
            end = wrap(mark, max(left - cell_len(signs.ellipsis) - 1, 1), 1)[0][1]
            mark, cut = f"{mark[:end].rstrip(' ')} {signs.ellipsis}", True
        lines[0] += [StyledText(" ", "item"), StyledText(mark, look)]
    return lines, cut


def _marks(row: Row, place: TreePosition) -> list[StyledText]:
    words = [StyledText(word, "state") for word in row.states]
    words += [StyledText(word, "warning") for word in row.warnings]
    words += [StyledText(word, "chip") for word in row.marks]
    if row.tone == "struck" and not words:
        words.append(StyledText(texts.STRUCK, "state"))  # a line through the text is not seen on every terminal
    if place.cut:
        words.append(StyledText(texts.LEFT_OUT[place.cut], "warning"))
    return [StyledText(f"[{visible(word)}]", look) for word, look in words]


def _cells(line: list[StyledText]) -> int:
    return sum(cell_len(piece.text) for piece in line)


def _add_marks(lines: list[list[StyledText]], marks: list[StyledText], room: int, hang: int) -> None:
    """Put marks after the text, whole ones on further lines where there is no room; one that is too long wraps."""
    used = _cells(lines[-1]) + (hang if len(lines) > 1 else 0)
    for mark, look in marks:
        size = cell_len(mark)
        if used and used + 1 + size <= room:
            lines[-1] += [StyledText(" ", "item"), StyledText(mark, look)]
            used += 1 + size
            continue
        if used:
            lines.append([])
        inset = hang if len(lines) > 1 else 0
        spans = wrap(mark, max(room - inset, 1))
        lines[-1].append(StyledText(mark[: spans[0][1]].rstrip(" "), look))
        lines.extend([StyledText(mark[start:end].rstrip(" "), look)] for start, end in spans[1:])
        used = _cells(lines[-1]) + (hang if len(lines) > 1 else 0)


def _add_note(lines: list[list[StyledText]], note: str, room: int, hang: int, *, beside: bool, bent: bool) -> None:
    """Put the note at the right end of the first line, beside the text; else of the last, or below it."""
    last = lines[0 if beside else -1]
    free = room - cell_len(note) - _cells(last) - (0 if beside or len(lines) == 1 else hang)
    if note and free >= _GAP:
        # Where the terminal may draw a line wider than it was measured, it gets the slack.
        last.append(StyledText(" " * (_GAP if bent else free) + note, "note"))
    elif note:
        lines.extend([StyledText(note[start:end], "note")] for start, end in wrap(note, max(room - hang, 1)))


def _is_bent(text: str) -> bool:
    """Return whether terminals disagree on the width: spacing vowel signs, joined and modified characters."""
    return not text.isascii() and any(
        unicodedata.category(char) == "Mc" or char in "\u200d\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff"
        for char in text
    )
