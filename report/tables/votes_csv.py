"""The votes as one table for a spreadsheet: ballots, wall counts, and all sums, round by round.

The words of the first column are data, which other programs look for, and so are the names of the columns.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from report import texts
from workshop.document import Workshop
from workshop.model import Count
from workshop.votes import ballot_line
from workshop.votes.ballot_table import safe
from workshop.votes.ballots import number_of, of_round
from workshop.votes.counting_place import names
from workshop.votes.counts import COUNTS
from workshop.votes.rounds import numbers
from workshop.votes.sheet import Sheet, sheet
from workshop.votes.tallier import tally
from workshop.votes.tally import Row, Tally, rank_text, voters_text

Cells = tuple[str | int, ...]
COLUMNS: Cells = (
    "what", "round", "number", "name", "theme", "group", "participant", "sector", "dots", "voters", "rank", "note",
)  # fmt: skip
FIGURES = ("round", "number", "dots", "voters", "rank")
"""The columns that hold figures, but for those that say more: "6=", "17+"."""


def votes_csv(workshop: Workshop) -> str:
    """Return the table; no cell begins as a formula does. Lines end as spreadsheets write them."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for cells in rows(workshop):
        writer.writerow([safe(cell) if isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()


def rows(workshop: Workshop) -> Iterator[Cells]:
    """Yield the cells of each row below the headings."""
    on = sheet(workshop)
    for number in numbers(workshop):
        found = tally(workshop, number)
        yield from _ballots(workshop, number, on)
        yield from _counts(workshop, number, on)
        yield from _sums(workshop, found, on)


def _ballots(workshop: Workshop, number: int, on: Sheet) -> Iterator[Cells]:
    for ballot in of_round(workshop, number):
        typed = ballot_line.numbers(ballot.dots, on) if ballot.dots or not ballot.spoiled else ""
        place = number_of(workshop, ballot.id)
        kind = "spoiled ballot" if ballot.spoiled else "ballot"
        voter = ballot.voter if workshop.details.names == "full" else ""  # else the organisers want no names in print
        yield (
            kind, number, place, typed, "", "", voter, ballot.sector, len(ballot.dots), "", "", ballot.spoiled,
        )  # fmt: skip


def _counts(workshop: Workshop, number: int, on: Sheet) -> Iterator[Cells]:
    found = [count for count in workshop.all_in(COUNTS, Count) if count.round == number]
    said = names(workshop, (count.item for count in found))
    for count in found:
        kind = "wall count" if count.item else "handed back"
        called = on.numbers.get(count.item, "")
        yield kind, number, called, said[count.item], "", "", "", count.sector, count.dots, "", "", ""


def _sums(workshop: Workshop, found: Tally, on: Sheet) -> Iterator[Cells]:
    for kind, sums in (("ranked", found.ranked), ("theme", found.themes), ("problem", found.problems)):
        yield from (_sum(workshop, kind, found.round, row, on) for row in sums)
    yield from (_sum(workshop, "in the tray", found.round, row, on) for row in found.gone)
    said = names(workshop, (group for group, _ in found.groups))
    for group, dots in found.groups:
        yield "group", found.round, "", "", "", said[group] or texts.GROUP_OF_THEMES, "", "", dots, "", "", ""
    for line in found.ledger.sectors:
        dots = line.placed
        yield "sector", found.round, "", "", "", "", "", line.sector, dots, "", "", ""
    for sentence in found.ledger.sentences():
        yield "sum", found.round, "", "", "", "", "", "", "", "", "", sentence


def _sum(workshop: Workshop, kind: str, number: int, row: Row, on: Sheet) -> Cells:
    said = names(workshop, (row.item, row.theme, row.group))
    regrouped = texts.REGROUPED_AFTER_DOTS if row.regrouped else ""
    theme = said[row.theme] if row.theme != row.item else ""
    called = on.numbers.get(row.item, "")
    rank = rank_text(row) if row.here else ""
    return (
        kind, number, called, said[row.item], theme, said[row.group], "", "", row.dots, voters_text(row), rank,
        regrouped,
    )  # fmt: skip
