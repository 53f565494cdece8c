"""Text in several looks, wrapped as one: the further lines may be set in."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.widgets.text.wrapping import wrap


class StyledText(NamedTuple):
    """Text in one look, by the name of the look."""

    text: str
    look: str


def spans(full: str, room: int, hang: int, most: int | None = None) -> list[tuple[int, int]]:
    """Return where the lines of a text begin and end, of which all but the first are set in by `hang` cells."""
    if not hang:
        return wrap(full, room, most)
    first = wrap(full, room, 1)[0]
    if first[1] >= len(full) or most == 1:
        return [first]
    further = wrap(full[first[1] :], max(room - hang, 1), None if most is None else most - 1)
    return [first, *((start + first[1], end + first[1]) for start, end in further)]


def between(pieces: Sequence[StyledText], start: int, end: int) -> list[StyledText]:
    """Return the pieces of what stands from `start` to `end`."""
    found: list[StyledText] = []
    at = 0
    for text, look in pieces:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            found.append(StyledText(part, look))
        at += len(text)
    return found


def fitted(
    pieces: Sequence[StyledText], room: int, hang: int, most: int | None, ellipsis: str
) -> tuple[list[list[StyledText]], bool]:
    """Return pieces in lines of so many cells, without the blanks before the further ones; and whether some is cut.

    Args:
        pieces: What is said.
        room: How many cells a line has.
        hang: How many of these the further lines have less.
        most: How many lines there may be; None for as many as there are.
        ellipsis: What stands for the rest.
    """
    full = "".join(piece.text for piece in pieces)
    places = spans(full, room, hang, most)
    found = [between(pieces, start, start + len(full[start:end].rstrip(" "))) for start, end in places]
    if places[-1][1] >= len(full):
        return found, False
    start, end = places[-1]
    left = wrap(full[start:end], max(room - hang - cell_len(ellipsis) - 1, 1), 1)[0][1]
    kept = between(pieces, start, start + len(full[start : start + left].rstrip(" ")))
    found[-1] = [*kept, StyledText(f" {ellipsis}", pieces[-1].look)]
    return found, True


def lines(pieces: Sequence[StyledText], room: int, hang: int = 0) -> list[list[StyledText]]:
    """Return all pieces in lines of so many cells; the further ones begin with `hang` blanks."""
    return set_in(fitted(pieces, room, hang, None, "")[0], hang)


def set_in(found: list[list[StyledText]], hang: int, look: str = "") -> list[list[StyledText]]:
    """Return lines of which all but the first begin with so many blanks in a look."""
    blanks = [StyledText(" " * hang, look)] if hang else []
    return [[*blanks, *line] if place else line for place, line in enumerate(found)]
