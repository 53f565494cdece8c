"""The sums of the votes, round by round, and the ballots and counts that they were made of."""

from collections.abc import Iterable, Iterator
from functools import partial

from report import md
from report.book import Book
from workshop.model import Ballot, Count, Group, Round, Theme
from workshop.votes.ballots import BALLOTS, fault_sentence
from workshop.votes.counting_place import names
from workshop.votes.counts import COUNTS
from workshop.votes.rounds import Rules, numbers, round_id, rules
from workshop.votes.sheet import Sheet, sheet
from workshop.votes.tallier import tally
from workshop.votes.tally import Row, Tally, rank_text, table, voters_text

_READ = (
    "*(Voters: how many different ballots the dots are from; + or ? where some were counted on the wall. A rank"
    " with = is shared, and the next one counts on from all who share it.)*"
)


def used(book: Book) -> bool:
    """Whether anything was voted."""
    return bool(book.workshop.children(BALLOTS) or book.workshop.children(COUNTS))


def rounds(book: Book) -> Iterator[str]:
    """The rules and the sums of each round."""
    found = numbers(book.workshop)
    for number in found:
        heading = "Tally" if len(found) == 1 else f"Tally of round {number}"
        yield from md.section(3, heading, _round(book, number))


def _round(book: Book, number: int) -> Iterator[str]:
    yield from md.paragraph(_rule(rules(book.workshop, number)))
    later = book.workshop.get(Round, round_id(number))
    if later is not None:
        yield from _about(book, later)
    sums = tally(book.workshop, number)
    if not sums.ledger.started:
        return
    on_sheet = sheet(book.workshop)
    rows = _contenders(book, sums)
    made = [_made_of(sums, row, on_sheet) for row in rows]
    yield from md.table(
        ["Rank:", "No.:", "Theme or problem", "Dots:", "Voters:", *(["Its dots, by problem"] if any(made) else [])],
        (
            [*map(md.cell, cells), *([of] if any(made) else [])]
            for cells, of in zip(table(book.workshop, rows), made, strict=True)
        ),
    )
    yield from md.paragraph(_READ)
    yield from md.section(4, "By problem", _problems(book, sums, on_sheet))
    yield from md.section(4, "By sector", _shares(sums.sectors, "no sector given"))
    yield from md.section(4, "By group", _groups(book, sums))
    yield from md.section(4, "The sum", _sum(book, sums, on_sheet))


def _contenders(book: Book, sums: Tally) -> list[Row]:
    """The ranking without the problems that no dot and no theme brought into it; they are in the next table."""
    return [row for row in _asked(book, sums, sums.ranked) if row.dots or book.workshop.get(Theme, row.item)]


def _asked(book: Book, sums: Tally, rows: Iterable[Row]) -> list[Row]:
    """The rows of what was voted on in the round, and of what has dots all the same."""
    asked = frozenset(rules(book.workshop, sums.round).items)
    return [row for row in rows if row.dots or not asked or row.item in asked]


def _made_of(sums: Tally, row: Row, on_sheet: Sheet) -> str:
    """The dots of a theme as those of its problems, the most first; empty for a problem by itself."""
    parts = [
        f"{each.dots} (no. {on_sheet.numbers[each.item]})" if each.item in on_sheet.numbers else str(each.dots)
        for each in sums.of_theme(row.item)
        if each.dots
    ]
    direct = [f"{row.direct} (on the theme itself)"] if row.direct and parts else []
    return " + ".join([*direct, *parts])


def _rule(rule: Rules) -> str:
    each = "1 dot" if rule.dots == 1 else f"{rule.dots} dots"
    where = "a theme or a problem outside all themes" if rule.on_themes else "a problem"
    stacked = "more than one dot" if rule.stacking else "only one dot"
    voters = "" if rule.voters is None else f" {rule.voters} people vote."
    return f"Each participant has {each}; {stacked} of a participant may stand on {where}.{voters}"


def _about(book: Book, later: Round) -> Iterator[str]:
    book.printed.add(later.id)
    if later.note:
        yield from md.paragraph(f"Why this round was held: {md.text(later.note)}")
    if later.items:
        yield from md.paragraph(f"Voted on: {'; '.join(map(book.name_of, later.items))}")
    yield from book.talk(later.id)


def _problems(book: Book, sums: Tally, on_sheet: Sheet) -> Iterator[str]:
    rows = [*_asked(book, sums, sums.problems), *sums.gone]
    said = names(book.workshop, [row.item for row in rows])

    def cells(row: Row) -> list[str]:
        group = book.workshop.get(Group, row.group)
        theme = names(book.workshop, [row.theme])[row.theme] if row.theme else ""
        notes = md.marks("" if row.here else "in the tray", "regrouped after the vote" if row.regrouped else "")
        return [
            str(on_sheet.numbers.get(row.item, "")),
            md.cell(said[row.item]) + notes,
            md.cell(group.name if group is not None else ""),
            md.cell(theme),
            str(row.dots),
            rank_text(row),
            voters_text(row),
        ]

    yield from md.table(["No.:", "Problem", "Group", "Theme", "Dots:", "Rank:", "Voters:"], map(cells, rows))


def _groups(book: Book, sums: Tally) -> Iterator[str]:
    groups = {name: book.workshop.get(Group, name) for name, _ in sums.groups}
    said = [(found.name if (found := groups[name]) is not None else "", dots) for name, dots in sums.groups]
    yield from _shares(said, "on themes themselves")


def _shares(shares: Iterable[tuple[str, int]], nameless: str) -> Iterator[str]:
    for name, dots in shares:
        yield md.bullet(0, f"{md.name(name) or nameless}: {_dots(dots)}")


def _sum(book: Book, sums: Tally, on_sheet: Sheet) -> Iterator[str]:
    for sentence in sums.ledger.sentences():
        yield md.bullet(0, md.text(sentence))
    if any(row.regrouped for row in sums.ranked):
        yield md.bullet(0, "Problems were regrouped after dots had been placed; every dot counts once.")
    for fault in sums.broken:
        yield md.bullet(0, md.text(fault_sentence(book.workshop, fault, on_sheet)))
    for voter in sums.twice:
        yield md.bullet(0, f"More than one ballot: {md.text(voter)}")
    if sums.mixed.items:
        both = "; ".join(
            f"no. {on_sheet.numbers[item]} {book.name_of(item)}" if item in on_sheet.numbers else book.name_of(item)
            for item in sums.mixed.items
        )
        yield md.bullet(0, f"Both on ballots and counted on the wall: {both}")


def _dots(count: int) -> str:
    return "1 dot" if count == 1 else f"{count} dots"


def votes(book: Book) -> Iterator[str]:
    """The annex of all that was voted."""
    yield from md.section(3, "Ballots", _ballots(book))
    yield from md.section(3, "Dots counted on the wall", _counts(book))


def _ballots(book: Book) -> Iterator[str]:
    found = list(book.all_in(BALLOTS, Ballot))
    if found:
        call = partial(_called, book, sheet(book.workshop))
        yield from md.table(
            ["Ballot:", "Round:", "Voter", "Sector", "Dots on", "Spoiled"],
            (
                [
                    str(place),
                    str(ballot.round),
                    md.cell(ballot.voter),
                    md.cell(ballot.sector),
                    ", ".join(map(call, ballot.dots)),
                    md.cell(ballot.spoiled),
                ]
                for place, ballot in enumerate(found, 1)
            ),
        )
    for ballot in found:
        yield from book.talk(ballot.id)


def _counts(book: Book) -> Iterator[str]:
    found = list(book.all_in(COUNTS, Count))
    if found:
        said = names(book.workshop, [count.item for count in found])
        on_sheet = sheet(book.workshop)
        yield from md.table(
            ["Round:", "No.:", "Theme or problem", "Sector", "Dots:"],
            (
                [
                    str(count.round),
                    str(on_sheet.numbers.get(count.item, "")),
                    md.cell(said[count.item] or count.item) or "*(handed back unused)*",
                    md.cell(count.sector),
                    str(count.dots),
                ]
                for count in found
            ),
        )
    for count in found:
        yield from book.talk(count.id)


def _called(book: Book, on_sheet: Sheet, item: str) -> str:
    """An item as a ballot names it: its number, or its words where it has none any more."""
    number = on_sheet.numbers.get(item)
    return str(number) if number is not None else f"“{md.cell(names(book.workshop, [item])[item] or item)}”"
