"""Session 2: themes, the tally, the criteria, and what the plenary adopted."""

from collections.abc import Iterator
from itertools import chain

from languages import writing
from report import texts
from report.book import Book
from report.chapters import tallies
from report.chapters.minutes import photographs_of
from report.document import (
    Block,
    Column,
    ListItem,
    Mark,
    Paragraph,
    Runs,
    Table,
    Typed,
    Words,
    aside,
    filled,
    joined,
    linked,
    runs,
    section,
)
from workshop.document import Workshop
from workshop.kinds import CRITERIA, CUT_WAYS, VOTE_RULES
from workshop.model import Details, Priority, Problem, Rating, Theme, fields_of
from workshop.problems import group_of
from workshop.slots import slot
from workshop.votes.criteria import ratings
from workshop.votes.cut import Cut, cut, margin_sentence
from workshop.votes.priorities import PRIORITIES, OutOfLine, out_of_line
from workshop.votes.rounds import ROUNDS
from workshop.votes.tally import rank_text, voters_text
from workshop.votes.themes import THEMES, by_theme

_VOTERS_UNKNOWN = "?"


def votes(book: Book) -> Iterator[Block]:
    """Yield the chapter of the votes."""
    yield from section(2, texts.VOTES, chain(_parts(book), photographs_of(book, "votes")))


def _parts(book: Book) -> Iterator[Block]:
    yield from section(3, texts.THEMES, _themes(book))
    if book.voted or book.workshop.children(ROUNDS) or _says(book.workshop, *VOTE_RULES, "round"):
        yield from tallies.rounds(book)
    yield from section(3, texts.CRITERIA, _criteria(book))
    yield from section(3, texts.CHOICE, _choice(book))
    yield from section(3, texts.PRIORITIES, _priorities(book))


def _says(workshop: Workshop, *fields: str) -> bool:
    """Return whether anything other than the usual is recorded of the workshop under one of these fields."""
    usual = fields_of(Details)
    return any(getattr(workshop.details, field) != usual[field].default for field in fields)


def _themes(book: Book) -> Iterator[Block]:
    workshop = book.workshop
    inside = by_theme(workshop)
    waiting = [(0, theme) for theme in reversed(list(workshop.all_in(THEMES, Theme)))]
    while waiting:
        level, theme = waiting.pop()
        book.printed.add(theme.id)
        yield ListItem(
            level, runs(Mark(theme.id), Typed(theme.name), _theme_notes(theme, book.numbers.get(theme.id), level))
        )
        yield from book.talk(theme.id, level + 1)
        for problem in inside.get(theme.id, ()):
            yield ListItem(level + 1, _member(book, problem))
        merged = list(workshop.all_in(theme.id, Theme))
        waiting.extend((level + 1, each) for each in reversed(merged))


def _theme_notes(theme: Theme, called: int | None, level: int) -> Runs:
    return aside(
        texts.MERGED if level else "",
        texts.was_on_the_sheet(theme.number) if theme.number is not None and theme.number != called else "",
        texts.REGROUPED if theme.regrouped else "",
    )


def _member(book: Book, problem: Problem) -> Runs:
    place = book.called(problem) if group_of(book.workshop, problem.id) is not None else ""
    return linked(problem.id, joined(writing.COLON, [place, Typed(problem.text)]))


def _criteria(book: Book) -> Iterator[Block]:
    workshop = book.workshop
    rated = [item for item in _items(workshop) if ratings(workshop, item.id)]
    if rated or _says(workshop, "scale"):
        yield Paragraph(filled(texts.RATED_AS, scale=Typed(workshop.details.scale)))
    if rated:
        heads = [kind.word[0].upper() + kind.word[1:] for kind in CRITERIA.values()]
        columns = tuple(map(Column, (texts.THEME_OR_PROBLEM, *heads)))
        yield Table(columns, tuple(tuple(_rated(workshop, item)) for item in rated))
    for item in rated:
        for rating in book.all_in(slot(item.id, "ratings"), Rating):
            yield from book.talk(rating.id)


def _rated(workshop: Workshop, item: Theme | Problem) -> Iterator[Runs]:
    yield runs(Typed(item.statement_text))
    found: dict[str, list[Runs]] = {criterion: [] for criterion in CRITERIA}
    for rating in workshop.all_in(slot(item.id, "ratings"), Rating):
        found[rating.criterion].append(joined(writing.COLON, [Typed(rating.score), Typed(rating.reason)]))
    yield from (joined("; ", cells) for cells in found.values())


def _items(workshop: Workshop) -> Iterator[Theme | Problem]:
    yield from sorted(workshop.every(Theme), key=lambda theme: theme.id)
    yield from sorted(workshop.every(Problem), key=lambda problem: problem.id)


def _choice(book: Book) -> Iterator[Block]:
    workshop = book.workshop
    details = workshop.details
    sums = book.deciding_tally
    drawn = _says(workshop, "cut")
    adopted = len(workshop.children(PRIORITIES))
    # where nobody drew a line, it is after as many as were adopted
    lined = workshop if drawn else workshop.put(details.replace_fields(cut=adopted))
    line = cut(lined, sums)
    if drawn:
        yield ListItem(0, _line(book, line))
    if details.cut_way or details.cut_note:
        how = joined(writing.COLON, [CUT_WAYS[details.cut_way].report, Typed(details.cut_note)])
        yield ListItem(0, filled(texts.TIE_RESOLVED, how=how))
    told: set[str] = set()
    if sums.ledger.started:
        for choice in out_of_line(workshop, sums, line):
            told.add(choice.item)
            yield ListItem(0, _explained(book, choice))
    for item in _items(workshop):
        if item.left_out and item.id not in told:
            said = Typed(item.statement_text)
            yield ListItem(0, filled(texts.NOT_ADOPTED, item=said, reason=Typed(item.left_out)))


def _line(book: Book, line: Cut) -> Runs:
    rows = {"above": line.above, "below": line.below}
    margin = margin_sentence(line, "{above}", "{below}")
    return filled(
        texts.line_after(line.after, margin),
        **{name: book.quoted(row.item) for name, row in rows.items() if row is not None},
    )


def _explained(book: Book, choice: OutOfLine) -> Runs:
    what = texts.FROM_BELOW if choice.adopted else texts.FROM_ABOVE
    rank = filled(texts.RANK_SHARED if choice.tied else texts.RANK, rank=str(choice.rank))
    said = filled(what, item=book.words_of(choice.item), rank=rank, dots=texts.dots(choice.dots))
    why = filled(texts.WITH_REASON, reason=Typed(choice.reason)) if choice.reason else runs(texts.NO_REASON)
    return said + why


def _priorities(book: Book) -> Iterator[Block]:
    for place, priority in enumerate(book.all_in(PRIORITIES, Priority), 1):
        yield ListItem(0, runs(Mark(priority.id), Typed(priority.text), adopted_from(book, priority)), number=place)
        if priority.reason:
            yield ListItem(1, filled(texts.REASON, reason=Typed(priority.reason)))
        if priority.note:
            yield ListItem(1, filled(texts.NOTE, note=Typed(priority.note)))
        yield from book.talk(priority.id, 1)


def adopted_from(book: Book, priority: Priority) -> Runs:
    """Return what a priority was adopted from, with its dots and its rank."""
    return aside(_source(book, priority))


def _source(book: Book, priority: Priority) -> Runs:
    if not priority.source:
        return runs(texts.OWN_WORDING)
    source = book.workshop.records.get(priority.source)
    kind = texts.FROM_THEME if isinstance(source, Theme) else texts.FROM_PROBLEM
    same = source is not None and source.statement_text == priority.text
    said: list[Words] = [joined(" ", [kind, "" if same else book.quoted(priority.source)])]
    sums = book.deciding_tally
    row = sums.row(priority.source) if book.voted else None
    if row is not None:
        voters = voters_text(row)
        said.append(texts.dots_by(row.dots, voters if row.dots and voters != _VOTERS_UNKNOWN else ""))
        if row in sums.ranked:
            said.append(filled(texts.RANK_OF, rank=rank_text(row), all=str(len(sums.ranked))))
    return joined(", ", said)
