"""What the numbers typed so far stand for, before Enter takes them."""

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.text import shorten
from workshop.votes import ballot_line, rounds
from workshop.votes.ballot_line import BallotLine, WallLine
from workshop.votes.sheet import Sheet

_ROOM = 66  # characters for the names of a ballot's items


def next_ballot(workshop: Workshop, place: int, sector: str) -> str:
    """What is awaited: which ballot, of which sector, under which rules."""
    rule = rounds.rules(workshop)
    of = f"{sector} · " if sector else ""
    stacking = "several may share a number" if rule.stacking else "one on a number"
    return f"Ballot {place} · {of}{rule.dots} dots, {stacking}"


def read_back(workshop: Workshop, line: str, on: Sheet) -> str:
    """The items that a line names, or what is wrong with it."""
    try:
        found = ballot_line.read(workshop, line, on)
    except WorkshopError as error:
        return str(error)
    return _wall(workshop, found, on) if isinstance(found, WallLine) else _ballot(workshop, found, on)


def _wall(workshop: Workshop, line: WallLine, on: Sheet) -> str:
    called = ", ".join(f"{dots} {sector}".strip() for sector, dots in line.counts)
    if not line.item:
        return f"Handed back unused: {called}"
    return f"On the wall, {on.numbers[line.item]} {shorten(workshop.records[line.item].statement_text, 40)}: {called}"


def _ballot(workshop: Workshop, line: BallotLine, on: Sheet) -> str:
    if line.spoiled:
        return f"A spoiled ballot: {line.spoiled}"
    if not line.dots:
        return "A blank ballot"
    room = max(10, _ROOM // len(line.dots))
    return " · ".join(
        f"{on.numbers[item]} {shorten(workshop.records[item].statement_text, room)}" for item in line.dots
    )
