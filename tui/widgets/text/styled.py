"""Text in several looks, wrapped as one: the further lines may be set in."""

from collections.abc import Sequence
from typing import NamedTuple

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


def lines(pieces: Sequence[StyledText], room: int, hang: int = 0) -> list[list[StyledText]]:
    """Return all pieces in lines of so many cells; the further ones begin with `hang` blanks."""
    full = "".join(piece.text for piece in pieces)
    found = [between(pieces, start, start + len(full[start:end].rstrip(" "))) for start, end in spans(full, room, hang)]
    return [line if not place or not hang else [StyledText(" " * hang, ""), *line] for place, line in enumerate(found)]
