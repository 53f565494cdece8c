"""Ballots typed elsewhere, as rows: participant, sector, then item numbers.

A row is read as a ballot for sure or it is refused with its line and column: a table that was half understood gives
sums that nobody notices to be wrong.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot
from workshop.text import cleaned, search_key, shorten
from workshop.votes import ballot_line, ballots, rounds, sectors
from workshop.votes.sheet import Sheet
from workshop.votes.tables import texts as said_of
from workshop.votes.tables.cells import WrongCellError, folded
from workshop.votes.tables.headings import is_heading
from workshop.votes.tables.layout import Rows, headed, settled
from workshop.votes.tables.row_reader import RowReader

# Where a formula may begin: at the start of a cell, and after what separates cells or rows in some other country or
# program, which then sees no quotation around them. Spaces, marks that cannot be seen and quotation marks before the
# sign do not make it safe; an apostrophe before all of them does.
_SIGN = r"(?=[\s\u200b-\u200f\u2060\ufeff\"']*[=+\-@\uff1d\uff0b\uff0d\uff20])"
_FORMULA = re.compile(rf"(?:(?<=[;\t\r\n])|\A){_SIGN}|\A(?=[\t\r])")
_MADE_SAFE = re.compile(rf"(?:(?<=[;\t\r\n])|\A)'(?:{_SIGN}|(?=[\t\r]))")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a table gives."""

    workshop: Workshop
    count: int  # ballots taken
    wrong: tuple[str, ...]  # what is wrong, each with its line
    digest: str = ""  # the same for tables with the same ballots of the same round
    ballots: tuple[Ballot, ...] = ()  # all that are right, those left out since their voters have voted among them


def taken(workshop: Workshop, rows: Rows, number: int, new_id: Callable[[str], str]) -> Taken:
    """Return the workshop with the ballots of all rows that are right, and what is wrong with the others.

    Args:
        workshop: Where the ballots are cast.
        rows: The rows, each with the number of its line.
        number: The round that the ballots are of.
        new_id: Makes an id for a record with a prefix.

    Raises:
        WorkshopError: There is no such round, or the heading does not say for sure what the columns are.
    """
    back = workshop.details.round
    now = rounds.go_to(workshop, number)
    filled = [(line, [unquoted(cell).strip() for cell in cells]) for line, cells in rows if any(map(str.strip, cells))]
    columns, heading, body = headed(filled, {folded(name) for name in sectors.known(now)})
    if not body:
        raise WorkshopError(said_of.NO_BALLOT)
    reader = RowReader(now, settled(columns, body, rounds.rules(now).dots))
    found: list[tuple[int, Ballot]] = []
    wrong: list[tuple[int, str]] = []
    for place, (line, cells) in enumerate(body):
        if heading and [*map(search_key, cells)] in heading:
            continue  # as it stands above each page
        try:
            if place and place == len(body) - 1:
                reader.refuse_sums(cells, [above for _, above in body[:-1]])
            found.append((line, reader.ballot(line, cells, new_id(Ballot.prefix))))
        except WrongCellError as error:
            hint = "" if place or heading or any(map(str.isdigit, "".join(cells))) else said_of.IF_A_HEADING
            wrong.append((line, said_of.in_cell(line, error.column + 1, str(error), hint)))
    fresh: list[Ballot] = []
    for line, ballot in found:
        if ballot.spoiled or not reader.has_voted(ballot.voter):
            fresh.append(ballot)
        else:
            said = said_of.has_voted(shorten(ballot.voter, 30))
            wrong.append((line, said_of.in_cell(line, (columns.voter or 0) + 1, said)))
    now = ballots.cast_many(now, fresh)
    digest = _digest([ballot for _, ballot in found], number, reader.on)
    return Taken(
        rounds.go_to(now, back) if back != number else now,
        len(fresh),
        tuple(said for _, said in sorted(wrong)),
        digest,
        tuple(ballot for _, ballot in found),
    )


def looks_like_one(text: str) -> bool:
    """Return whether pasted text is a table with headings, or with names or sectors before the numbers."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    if first.lstrip().startswith(("=", "*")) or ":" in first:
        return False  # a sector, a spoiled ballot, or what was counted on the wall
    for sign in "\t;,":
        cells = first.split(sign)
        if is_heading(cells) or (len(cells) > 2 and any(cell.strip(" \"'")[:1].isalpha() for cell in cells[:2])):
            return True
    return False


def plainly(fresh: Iterable[Ballot], on: Sheet) -> Counter[tuple[str, str, str, str]]:
    """Return ballots as they read, and how often each: voter, sector, numbers, why it is spoiled."""
    return Counter((b.voter, b.sector, ballot_line.numbers(b.dots, on), b.spoiled) for b in fresh)


def _digest(fresh: Sequence[Ballot], number: int, on: Sheet) -> str:
    """The same digits for the same ballots in the same round, however the table was written and ordered."""
    plain = plainly(fresh, on)
    said = json.dumps([number, sorted(plain.items())], ensure_ascii=True)
    return hashlib.sha256(said.encode("ascii")).hexdigest()


def unquoted(cell: str) -> str:
    """A cell without the apostrophes that make it safe in a spreadsheet."""
    return cleaned(_MADE_SAFE.sub("", cell))


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula, whatever it separates cells with."""
    return _FORMULA.sub("'", text)
