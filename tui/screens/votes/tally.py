"""The tally and the books as the votes screen says them."""

from collections.abc import Sequence

from tui.widgets.tally_view import TallyRow
from workshop.document import Workshop
from workshop.model import Group
from workshop.votes import rounds
from workshop.votes.ledger import Ledger, Line
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Row, Tally, rank_text, ranks, voters_text

OF = ("themes and problems", "every problem", "groups", "sectors")  # what the tally beside the ballots is of


def note(workshop: Workshop, sector: str) -> str:
    """What holds for the next ballot."""
    rule = rounds.rules(workshop)
    which = f"round {rule.round} · " if len(rounds.numbers(workshop)) > 1 else ""
    on = "themes" if rule.on_themes else "problems"
    if rule.items:
        on = f"{len(rule.items)} items"
    return f"{which}on {on} · sector: {sector or 'none'}"


Books = tuple[str, str, str, list[tuple[str, str]]]


def books(tally: Tally, numbers: Sequence[int]) -> Books:
    """The sum, the verdict, its tone, and the books of each sector: dots accounted for, of those expected if known."""
    ledger = tally.ledger
    which = f"Round {ledger.round}: " if len(numbers) > 1 else ""
    if not ledger.started:
        return "", f"{which}no dot is placed yet", "quiet", []
    total = _total(ledger)
    sectors = [(line.sector, _of(line)) for line in ledger.sectors]
    if ledger.balances:
        return total, f"{which}balances", "balances", sectors
    if ledger.adds_up:
        untold = " ".join(ledger.untold) if ledger.stated else "voters unknown"
        return total, f"{which}balances so far; {untold}", "part", sectors
    return total, which + " ".join(ledger.off), "off", sectors


def _total(ledger: Ledger) -> str:
    line = ledger.total
    expected = "?" if line.expected is None else str(line.expected)
    voters = "?" if line.voters is None else str(line.voters)
    return (
        f"{voters}x{ledger.each}={expected}: {line.placed} placed, {line.unused} unused,"
        f" {line.spoiled} spoiled"
        + (f", {line.missing} missing" if line.missing else "")
        + (f", {line.too_many} too many" if line.too_many else "")
    )


def _of(line: Line) -> str:
    accounted = line.placed + line.unused + line.spoiled
    return f"{accounted}/{line.expected}" if line.stated else f"{accounted}"


def beside(workshop: Workshop, tally: Tally, sheet: Sheet, of: int) -> tuple[str, list[TallyRow]]:
    """The title and the rows of the tally."""
    if of in (0, 1):
        rows = tally.ranked if of == 0 else tally.problems
        asked = frozenset(rounds.rules(workshop, tally.round).items)  # a revote is between these only
        return OF[of], [_row(workshop, row, sheet) for row in rows if row.dots or not asked or row.item in asked]
    if of == 2:
        names = {group.id: group.name for group in workshop.all_in("groups", Group)}
        return OF[of], _plain([(names.get(group, "on themes themselves"), dots) for group, dots in tally.groups])
    return OF[of], _plain([(name or "no sector", dots) for name, dots in tally.sectors])


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
