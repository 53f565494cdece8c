"""Ballots typed elsewhere, as rows: participant, sector, then item numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot
from workshop.text import cleaned, search_key
from workshop.votes import ballot_line, ballots, rounds, sectors
from workshop.votes.ballot_line import BallotLine
from workshop.votes.sheet import Sheet, sheet

_UNSAFE = "=+-@\t\r"  # what a spreadsheet takes for a formula; a quotation mark before it makes it a text
_HEADINGS = {"participant", "voter", "name"}


@dataclass(frozen=True, slots=True)
class Taken:
    """What a table gives."""

    workshop: Workshop
    count: int  # ballots taken
    wrong: tuple[str, ...]  # what is wrong, each with its line


def taken(
    workshop: Workshop, rows: Sequence[tuple[int, Sequence[str]]], number: int, new_id: Callable[[str], str]
) -> Taken:
    """With the ballots of all rows that are right, cast in a round; `rows` come with the numbers of their lines.

    Raises WorkshopError for a round that there is not.
    """
    back = workshop.details.round
    now = rounds.go_to(workshop, number)
    on, rule = sheet(now), rounds.rules(now)
    fresh: list[Ballot] = []
    wrong: list[str] = []
    for place, (line, cells) in enumerate(rows):
        voter, sector, *typed = [unquoted(cell) for cell in (*cells, "", "")]
        if not any((voter, sector, *typed)) or (place == 0 and search_key(voter) in _HEADINGS):
            continue
        try:
            dots, spoiled = _read(now, " ".join(filter(None, typed)), on)
            if not spoiled:
                ballots.check(dots, rule, on)
        except WorkshopError as error:
            wrong.append(f"Line {line}: {error}")
            continue
        named = sectors.meant(now, sector) if sector else sectors.of_voter(now, voter)
        fresh.append(Ballot(id=new_id(Ballot.prefix), voter=voter, sector=named, dots=dots, spoiled=spoiled))
    now = ballots.cast_many(now, fresh)
    return Taken(rounds.go_to(now, back) if back != number else now, len(fresh), tuple(wrong))


def _read(workshop: Workshop, typed: str, on: Sheet) -> tuple[tuple[str, ...], str]:
    found = ballot_line.read(workshop, typed, on)
    if not isinstance(found, BallotLine):
        raise WorkshopError("A count of the wall is no ballot; take it out.")
    return found.dots, found.spoiled


def unquoted(cell: str) -> str:
    """A cell without the quotation mark that makes it safe in a spreadsheet."""
    text = cleaned(cell)
    return text[1:] if text.startswith("'") and text[1:2] and text[1] in _UNSAFE else text


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(tuple(_UNSAFE)) else text
