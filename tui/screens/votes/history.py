"""What a ballot or a count said before it was put right."""

from collections.abc import Sequence
from dataclasses import replace

from tui.screens.base.console import Desk
from tui.screens.votes.ballot_rows import WALL
from workshop.history import Wording
from workshop.model import Ballot
from workshop.votes import ballot_line, counts
from workshop.votes.sheet import Sheet


def wordings(desk: Desk, key: str, sheet: Sheet) -> Sequence[Wording]:
    """The values that the dots of a row have had, oldest first, as they are typed."""
    workshop = desk.workshop
    if key.startswith(WALL):
        found = counts.of_item(workshop, key.removeprefix(WALL), workshop.details.round)
        each = [
            replace(before, value=f"{before.value} {count.sector}".strip())
            for count in found
            for before in desk.wordings(count.id, "dots")
        ]
        return sorted(each, key=lambda before: before.stamp)
    if workshop.get(Ballot, key) is None:
        return []
    return [
        replace(before, value=ballot_line.numbers(tuple(before.value), sheet)) for before in desk.wordings(key, "dots")
    ]
