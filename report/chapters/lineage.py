"""Where each intervention comes from, and what became of each problem, as tables."""

from collections.abc import Iterator

from report import texts
from report.book import Book
from report.chapters.tallies import dots_of
from report.document import Block, Column, Runs, Table, Typed, filled, joined, linked, runs, section
from workshop import numbering
from workshop.lineage import Way, ways
from workshop.model import Node, Priority, Problem, Theme
from workshop.problems import listed
from workshop.statements import tree
from workshop.statements.statements import said_of
from workshop.votes.counting_place import theme_id
from workshop.votes.priorities import PRIORITIES, adopted_as


def lineage(book: Book) -> Iterator[Block]:
    """Yield the ways back from the interventions, and forward from the problems."""
    if book.workshop.children(PRIORITIES):
        yield from section(3, texts.BACK, back(book))
        yield from section(3, texts.FORWARD, _forward(book))


def back(book: Book) -> Iterator[Block]:
    """Yield the ways back from the interventions."""
    rows = tuple(
        _row(book, way)
        for priority in book.workshop.all_in(PRIORITIES, Priority)
        for way in ways(book.workshop, priority.id)
    )
    if rows:
        yield Table((*map(Column, texts.BACK_HEADS), Column(texts.DOTS, figures=True)), rows)


def _row(book: Book, way: Way) -> tuple[Runs, ...]:
    workshop = book.workshop
    source = workshop.records.get(way.source)
    sums = book.deciding_tally
    row = sums.row(way.source) if sums.ledger.started else None
    return (
        *(_place(book, each, way) for each in (way.intervention, way.change, way.cause)),
        linked(way.priority, Typed(said_of(workshop, way.priority))),
        _source(book, source) if isinstance(source, Theme | Problem) else runs(way.ended),
        linked(dots_of(way.source), str(row.dots) if row is not None else ""),
    )


def _place(book: Book, record_id: str, way: Way) -> Runs:
    if not record_id:
        return ()
    said = Typed(said_of(book.workshop, record_id))
    if record_id == way.intervention:
        return linked(record_id, joined(" ", [book.places.numbers.get(record_id, ""), said]))
    place = book.places.name(record_id, way.intervention)
    return linked(record_id, filled(texts.WAY_PLACE, place=place, words=said))


def _source(book: Book, source: Theme | Problem) -> Runs:
    if isinstance(source, Theme):
        return linked(source.id, filled(texts.A_THEME, name=Typed(source.name)))
    return linked(source.id, filled(texts.A_PROBLEM, place=book.called(source), name=Typed(source.text)))


def _forward(book: Book) -> Iterator[Block]:
    rows = tuple(
        (book.called(problem), linked(problem.id, Typed(problem.text)), *_became(book, problem))
        for problem in listed(book.workshop)
    )
    if rows:
        yield Table(tuple(map(Column, texts.FORWARD_HEADS)), rows)


def _became(book: Book, problem: Problem) -> tuple[Runs, Runs]:
    workshop = book.workshop
    theme = theme_id(workshop, problem)
    chosen = adopted_as(workshop, problem.id) or (adopted_as(workshop, theme) if theme else None)
    return linked(theme, Typed(said_of(workshop, theme))), joined("; ", [*_trees(book, problem, chosen)])


def _trees(book: Book, problem: Problem, chosen: Priority | None) -> Iterator[Runs]:
    """Yield the priority that a problem became, and what it is in the trees; that it is in none, where it is."""
    workshop, nodes = book.workshop, book.in_trees.get(problem.id, ())
    if chosen is not None:
        yield linked(chosen.id, Typed(chosen.text))
    elif not nodes:
        yield runs(texts.NOT_IN_A_TREE)
    for node in nodes:
        if chosen is None or not workshop.need(Node, node).parent.endswith(":trunk"):
            priority = Typed(said_of(workshop, tree.priority_of(workshop, node)))
            yield linked(node, filled(texts.STANDS_AS, place=numbering.called(workshop, node), words=priority))
