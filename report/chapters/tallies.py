"""The sums of the votes, round by round, and the ballots and counts that they were made of."""

from collections.abc import Iterable, Iterator
from functools import partial

from report import texts
from report.book import Book
from report.document import (
    Bars,
    Block,
    Column,
    ListItem,
    Mark,
    Paragraph,
    Runs,
    Table,
    Typed,
    aside,
    filled,
    joined,
    linked,
    runs,
    section,
)
from report.pictures.chart import Bar, Chart
from workshop.model import Ballot, Count, Group, Round, Theme
from workshop.votes.ballots import BALLOTS, fault_sentence
from workshop.votes.counting_place import names
from workshop.votes.counts import COUNTS
from workshop.votes.rounds import numbers, round_id, rules
from workshop.votes.sheet import sheet
from workshop.votes.tally import Row, Tally, rank_text, table, voters_text

_MOST_BARS = 20  # what has fewer dots is in the table


def rounds(book: Book) -> Iterator[Block]:
    """Yield the rules and the sums of each round."""
    found = numbers(book.workshop)
    for number in found:
        title = runs(texts.TALLY) if len(found) == 1 else filled(texts.TALLY_OF, round=str(number))
        yield from section(3, title, _round(book, number))


def _round(book: Book, number: int) -> Iterator[Block]:
    rule = rules(book.workshop, number)
    said = texts.rule(rule.dots, on_themes=rule.on_themes, stacking=rule.stacking, voters=rule.voters)
    yield Paragraph(runs(said))
    later = book.workshop.get(Round, round_id(number))
    if later is not None:
        yield from _about(book, later)
    sums = book.tally(number)
    if sums.ledger.started:
        yield _ranking(book, sums)
        yield Paragraph(aside(texts.HOW_TO_READ))
        yield from _chart(book, sums)
        if not book.brief:
            yield from section(4, texts.BY_PROBLEM, _problems(book, sums))
        yield from section(4, texts.BY_SECTOR, by_sector(sums))
        yield from section(4, texts.BY_GROUP, _groups(book, sums))
        yield from section(4, texts.THE_SUM, _sum(book, sums))


def _chart(book: Book, sums: Tally) -> Iterator[Block]:
    """Yield the dots of what has most as bars, with a part for each sector where sectors are known."""
    rows = [row for row in sums.ranked if row.dots][:_MOST_BARS]
    sectors = [name for name, _ in sums.sectors if any(dict(row.sectors).get(name) for row in rows)]
    if len(rows) < 2:
        return
    known = [name or texts.NO_SECTOR for name in sectors] if any(sectors) else []
    said = names(book.workshop, [row.item for row in rows])
    bars = tuple(Bar(said[row.item], tuple(dict(row.sectors).get(name, 0) for name in sectors)) for row in rows)
    title = texts.CHART_OF_ROUND.format(round=sums.round) if sums.round > 1 else texts.CHART
    yield Bars(Chart(title, bars, tuple(known)))


def _about(book: Book, later: Round) -> Iterator[Block]:
    book.printed.add(later.id)
    if later.note:
        yield Paragraph(filled(texts.WHY_ROUND, why=Typed(later.note)))
    if later.items:
        yield Paragraph(filled(texts.VOTED_ON, items=joined("; ", map(book.words_of, later.items))))
    yield from book.talk(later.id)


def _ranking(book: Book, sums: Tally) -> Table:
    rows = _contenders(book, sums)
    made = [_made_of(book, sums, row) for row in rows]
    columns = (
        Column(texts.RANK_HEAD, figures=True),
        Column(texts.NUMBER, figures=True),
        Column(texts.THEME_OR_PROBLEM),
        Column(texts.DOTS, figures=True),
        Column(texts.VOTERS, figures=True),
        *([Column(texts.ITS_DOTS)] if any(made) else []),
    )
    cells = (
        (
            runs(rank),
            runs(number),
            runs(_dots_mark(book, sums, row), linked(row.item, Typed(name))),
            runs(dots),
            runs(voters),
            *([of] if any(made) else []),
        )
        for (rank, number, name, dots, voters), row, of in zip(table(book.workshop, rows), rows, made, strict=True)
    )
    return Table(columns, tuple(cells))


def dots_of(item: str) -> str:
    """Return the mark of the place that has the dots of a theme or a problem in the round that decides."""
    return f"dots:{item}"


def _dots_mark(book: Book, sums: Tally, row: Row) -> Runs:
    return (Mark(dots_of(row.item)),) if sums.round == book.deciding_tally.round else ()


def _contenders(book: Book, sums: Tally) -> list[Row]:
    """Return the ranking without the problems that no dot and no theme brought into it; the next table has them."""
    return [row for row in _asked(book, sums, sums.ranked) if row.dots or book.workshop.get(Theme, row.item)]


def _asked(book: Book, sums: Tally, rows: Iterable[Row]) -> list[Row]:
    """Return the rows of what was voted on in the round, and of what has dots all the same."""
    asked = frozenset(rules(book.workshop, sums.round).items)
    return [row for row in rows if row.dots or not asked or row.item in asked]


def _made_of(book: Book, sums: Tally, row: Row) -> Runs:
    """Return the dots of a theme as those of its problems, the most first; nothing for a problem by itself."""
    parts = [
        filled(texts.DOTS_NUMBERED, dots=str(each.dots), number=str(book.numbers[each.item]))
        if each.item in book.numbers
        else runs(str(each.dots))
        for each in sums.of_theme(row.item)
        if each.dots
    ]
    direct = [filled(texts.DOTS_DIRECT, dots=str(row.direct))] if row.direct and parts else []
    return joined(" + ", [*direct, *parts])


def _problems(book: Book, sums: Tally) -> Iterator[Block]:
    rows = [*_asked(book, sums, sums.problems), *sums.gone]
    said = names(book.workshop, [row.item for row in rows])
    columns = (
        Column(texts.NUMBER, figures=True),
        Column(texts.PROBLEM),
        Column(texts.GROUP),
        Column(texts.THEME),
        Column(texts.DOTS, figures=True),
        Column(texts.RANK_HEAD, figures=True),
        Column(texts.VOTERS, figures=True),
    )
    yield Table(columns, tuple(_problem(book, sums, row, said[row.item]) for row in rows))


def _problem(book: Book, sums: Tally, row: Row, said: str) -> tuple[Runs, ...]:
    group = book.workshop.get(Group, row.group)
    theme = names(book.workshop, [row.theme])[row.theme] if row.theme else ""
    notes = aside("" if row.here else texts.IN_THE_TRAY, texts.REGROUPED if row.regrouped else "")
    return (
        runs(str(book.numbers.get(row.item, ""))),
        runs(_dots_mark(book, sums, row), linked(row.item, Typed(said)), notes),
        runs(Typed(group.name if group is not None else "")),
        runs(Typed(theme)),
        runs(str(row.dots)),
        runs(rank_text(row)),
        runs(voters_text(row)),
    )


def _groups(book: Book, sums: Tally) -> Iterator[Block]:
    groups = {name: book.workshop.get(Group, name) for name, _ in sums.groups}
    said = [(found.name if (found := groups[name]) is not None else "", dots) for name, dots in sums.groups]
    yield from _shares(said, texts.ON_THEMES)


def _shares(shares: Iterable[tuple[str, int]], nameless: str) -> Iterator[Block]:
    for name, dots in shares:
        yield ListItem(0, filled(texts.SHARE, name=Typed(name) if name else nameless, dots=texts.dots(dots)))


def by_sector(sums: Tally) -> Iterator[ListItem]:
    """Yield the dots of each sector and, where ballots were typed, how many came from how many voters."""
    books = {line.sector: line for line in sums.ledger.sectors}
    named = sum(line.ballots for line in books.values())
    total, shares = sums.ledger.total, dict(sums.sectors)
    for line in books.values():
        if line.ballots:  # all of them spoiled, or blank
            shares.setdefault(line.sector, 0)
    for name, dots in shares.items():
        ballots, voters = total.ballots - named, None
        if name in books:
            ballots, voters = books[name].ballots, books[name].voters if books[name].stated else None
        said = Typed(name) if name else texts.NO_SECTOR
        yield ListItem(0, filled(texts.SHARE, name=said, dots=texts.dots_on(dots, ballots, voters)))


def _sum(book: Book, sums: Tally) -> Iterator[Block]:
    for sentence in sums.ledger.sentences():
        yield ListItem(0, runs(Typed(sentence)))  # it may name sectors, in people's words
    if any(row.regrouped for row in sums.ranked):
        yield ListItem(0, runs(texts.PROBLEMS_REGROUPED))
    on_sheet = sheet(book.workshop)
    for fault in sums.broken:
        yield ListItem(0, runs(fault_sentence(book.workshop, fault, on_sheet)))
    for voter in sums.twice:
        yield ListItem(0, filled(texts.SEVERAL_BALLOTS, voter=Typed(voter)))
    if sums.mixed.items:
        both = joined("; ", (_numbered(book, item) for item in sums.mixed.items))
        yield ListItem(0, filled(texts.BOTH_WAYS, items=both))


def _numbered(book: Book, item: str) -> Runs:
    number = book.numbers.get(item)
    if number is None:
        return runs(book.words_of(item))
    return filled(texts.NUMBERED_ITEM, number=str(number), item=book.words_of(item))


def votes(book: Book) -> Iterator[Block]:
    """Yield the annex of all that was voted."""
    yield from section(3, texts.BALLOTS, _ballots(book))
    yield from section(3, texts.COUNTS, _counts(book))


def _ballots(book: Book) -> Iterator[Block]:
    found = list(book.all_in(BALLOTS, Ballot))
    if found:
        columns = (
            Column(texts.BALLOT, figures=True),
            Column(texts.ROUND, figures=True),
            Column(texts.VOTER),
            Column(texts.SECTOR),
            Column(texts.DOTS_ON),
            Column(texts.SPOILED),
        )
        rows = (
            (
                runs(str(place)),
                runs(str(ballot.round)),
                runs(Typed(ballot.voter)),
                runs(Typed(ballot.sector)),
                joined(", ", map(partial(_item, book), ballot.dots)),
                runs(Typed(ballot.spoiled)),
            )
            for place, ballot in enumerate(found, 1)
        )
        yield Table(columns, tuple(rows))
    for ballot in found:
        yield from book.talk(ballot.id)


def _counts(book: Book) -> Iterator[Block]:
    found = list(book.all_in(COUNTS, Count))
    if found:
        said = names(book.workshop, [count.item for count in found])
        columns = (
            Column(texts.ROUND, figures=True),
            Column(texts.NUMBER, figures=True),
            Column(texts.THEME_OR_PROBLEM),
            Column(texts.SECTOR),
            Column(texts.DOTS, figures=True),
        )
        rows = (
            (
                runs(str(count.round)),
                runs(str(book.numbers.get(count.item, ""))),
                runs(Typed(said[count.item] or count.item)) or aside(texts.HANDED_BACK),
                runs(Typed(count.sector)),
                runs(str(count.dots)),
            )
            for count in found
        )
        yield Table(columns, tuple(rows))
    for count in found:
        yield from book.talk(count.id)


def _item(book: Book, item: str) -> Runs:
    """Return an item as a ballot names it: its number, or its words where it has none any more."""
    number = book.numbers.get(item)
    if number is not None:
        return runs(str(number))
    return filled(texts.QUOTED, words=Typed(names(book.workshop, [item])[item] or item))
