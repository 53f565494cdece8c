"""Turning the pages of a wall by its own keys, away from what the typist has in hand and back to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from wall.pointing import Pointing
from wall.rows import Board, Room

_ALL: Final = 1_000_000  # lines: no list has more
Make = Callable[[Pointing, Room], Board]


def turned(make: Make, pointing: Pointing, room: Room, turns: int) -> tuple[Board, int]:
    """Return the board so many pages on, or back, and how many pages that is where the list ends before.

    What a board of another page is made of is a row there; it is not in hand, so it does not look so.

    Args:
        make: What makes the board of a pointing for a room.
        pointing: What is to be shown, with what is in hand.
        room: The room.
        turns: How many pages on; below 0 for back.
    """
    found, done = make(pointing, room), 0
    if not turns or found.blank or found.clock is not None:
        return found, 0
    places = {record: place for place, record in enumerate(_records(make(pointing, room._replace(lines=_ALL))))}
    records, way = [*places], 1 if turns > 0 else -1
    while done != turns:
        shown = [places[record] for record in _records(found) if record in places]
        at = (max(shown, default=0) if way > 0 else min(shown, default=0)) + way
        if not 0 <= at < len(records):
            break
        found, done = make(pointing._replace(item=records[at]), room), done + way
    if not done:
        return found, 0
    rows = tuple(replace(row, weight="around") if row.weight == "item" else row for row in found.rows)
    return replace(found, rows=rows), done


def _records(board: Board) -> list[str]:
    return [row.record for row in board.rows if row.record]
