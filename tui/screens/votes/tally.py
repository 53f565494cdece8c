"""The tally and the books as the votes screen says them."""

from collections.abc import Sequence
from dataclasses import replace

from tui.screens.votes import texts
from tui.screens.votes.ballot_rows import wall_text
from tui.widgets.shown import Span, TallyRow
from workshop.document import Workshop
from workshop.model import Count, Group
from workshop.votes import rounds
from workshop.votes.ballots import BALLOTS
from workshop.votes.counts import COUNTS
from workshop.votes.ledger import Ledger, Line
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Row, Tally, rank_text, ranks, voters_text


def note(workshop: Workshop, sector: str) -> str:
    """Return what holds for the next ballot."""
    rule = rounds.rules(workshop)
    number = rule.round if len(rounds.numbers(workshop)) > 1 else 0
    return texts.standing_rules(number, texts.voted_on(len(rule.items), themes=rule.on_themes), sector)


Books = tuple[str, str, str, list[tuple[str, str]]]


def books(tally: Tally, numbers: Sequence[int]) -> Books:
    """Return the sum, the verdict, its tone, and for each sector the dots accounted for, of those expected if known."""
    ledger = tally.ledger
    which = texts.which_round(ledger.round) if len(numbers) > 1 else ""
    if not ledger.started:
        return "", texts.no_dot(which), "quiet", []
    total = _total(ledger)
    sectors = [(line.sector, _of(line)) for line in ledger.sectors]
    if ledger.balances:
        return total, texts.balances(which, None), "balances", sectors
    if ledger.off:
        return total, which + " ".join(ledger.off), "off", sectors
    if ledger.awaited and ledger.stated:
        line = ledger.total
        still = texts.dots_in(line.missing, line.expected) if not line.ballots else texts.in_(line.ballots, line.voters)
        return total, f"{which}{still}", "part", sectors
    if ledger.total.expected is None:
        return total, f"{which}{texts.VOTERS_NOT_KNOWN}", "part", sectors
    untold = " ".join(ledger.untold) if ledger.stated and not ledger.awaited else texts.VOTERS_UNKNOWN
    return total, texts.balances(which, untold), "part", sectors


def _total(ledger: Ledger) -> str:
    line = ledger.total
    dots = (line.placed, line.unused, line.spoiled, line.missing, line.too_many)
    return texts.total(line.voters, ledger.each, line.expected, dots)


def _of(line: Line) -> str:
    accounted = line.placed + line.unused + line.spoiled
    return f"{accounted}/{line.expected}" if line.stated else f"{accounted}"


def beside(workshop: Workshop, tally: Tally, sheet: Sheet, of: int) -> tuple[str, list[TallyRow]]:
    """Return the title and the rows of the tally."""
    if of in (0, 1):
        rows = tally.ranked if of == 0 else tally.problems
        asked = frozenset(rounds.rules(workshop, tally.round).items)  # a revote is between these only
        return texts.TALLIES[of], [
            _row(workshop, row, sheet) for row in rows if row.dots or not asked or row.item in asked
        ]
    if of == 2:
        names = {group.id: group.name for group in workshop.all_in("groups", Group)}
        return texts.TALLIES[of], _plain([(names.get(group, texts.ON_THEMES), dots) for group, dots in tally.groups])
    in_by = {line.sector: _ballots_in(line) for line in tally.ledger.sectors}
    found = [replace(row, voters=in_by.get(row.name, "")) for row in _plain(tally.sectors)]
    return texts.TALLIES[of], [replace(row, name=row.name or texts.NO_SECTOR) for row in found]


def _ballots_in(line: Line) -> str:
    """Return how many ballots of a sector are in, of how many where that is known."""
    if not line.ballots and not line.stated:
        return ""
    return f"{line.ballots}/{line.voters}" if line.stated else str(line.ballots)


def walls(workshop: Workshop, sheet: Sheet) -> list[list[Span]]:
    """Return what was counted on the wall in the present round, the last first, while ballots push it out of sight."""
    number, found = workshop.details.round, dict[str, list[Count]]()
    for count in reversed([*workshop.all_in(COUNTS, Count)]):
        if count.round == number:
            found.setdefault(count.item, []).insert(0, count)
    if not found or not workshop.children(BALLOTS):
        return []
    said = [texts.counted(sheet.numbers.get(item) if item else 0, wall_text(each)) for item, each in found.items()]
    return [[(f"{texts.ON_THE_WALL} ", "name"), (" · ".join(said), "strong")]]


def _row(workshop: Workshop, row: Row, sheet: Sheet) -> TallyRow:
    number = sheet.numbers.get(row.item)
    called = "" if number is None else str(number)
    rank = rank_text(row) if row.dots else ""  # what nobody chose has no rank worth a look
    voters = voters_text(row) if row.dots else ""
    return TallyRow(workshop.records[row.item].statement_text, row.dots, rank, voters, called, row.tied)


def _plain(sums: Sequence[tuple[str, int]]) -> list[TallyRow]:
    given = ranks(dots for _, dots in sums)
    return [
        TallyRow(name, dots, f"{rank}=" if tied else str(rank), tied=tied)
        for (name, dots), (rank, tied) in zip(sums, given, strict=True)
    ]
