"""Where each intervention comes from, and what became of each problem, as tables."""

from collections.abc import Iterator

from report import md
from report.book import Book
from report.numbers import Places, places
from workshop.lineage import Way, ways
from workshop.model import Priority, Problem, Theme
from workshop.problems import group_of, listed, number
from workshop.statements.statements import said_of
from workshop.votes.counting_place import theme_id
from workshop.votes.priorities import PRIORITIES, adopted_as
from workshop.votes.rounds import deciding
from workshop.votes.tallier import tally
from workshop.votes.tally import Tally


def lineage(book: Book) -> Iterator[str]:
    """The ways back from the interventions, and forward from the problems."""
    if book.workshop.children(PRIORITIES):
        yield from md.section(3, "Where each intervention comes from", _back(book))
        yield from md.section(3, "What became of each problem", _forward(book))


def _back(book: Book) -> Iterator[str]:
    workshop = book.workshop
    where = places(workshop)
    sums = tally(workshop, deciding(workshop))
    rows = [
        _row(book, where, sums, way)
        for priority in workshop.all_in(PRIORITIES, Priority)
        for way in ways(workshop, priority.id)
    ]
    if rows:
        heads = ["Intervention", "Through", "Answers", "Priority", "From", "Dots:"]
        yield from md.table(heads, rows)


def _row(book: Book, where: Places, sums: Tally, way: Way) -> list[str]:
    workshop = book.workshop
    source = workshop.records.get(way.source)
    row = sums.row(way.source) if sums.ledger.started else None
    return [
        *(_place(book, where, each, way) for each in (way.intervention, way.change, way.cause)),
        md.cell(said_of(workshop, way.priority)),
        _source(book, source) if isinstance(source, Theme | Problem) else md.cell(way.ended),
        str(row.dots) if row is not None else "",
    ]


def _place(book: Book, where: Places, record_id: str, way: Way) -> str:
    if not record_id:
        return ""
    said = md.cell(said_of(book.workshop, record_id))
    if record_id == way.intervention:
        return f"{where.numbers.get(record_id, '')} {said}".strip()
    return f"{md.in_cell(where.name(record_id, way.intervention))}: {said}"


def _source(book: Book, source: Theme | Problem) -> str:
    if isinstance(source, Theme):
        return f"theme “{md.cell(source.name)}”"
    return f"{_called(book, source)} “{md.cell(source.text)}”"


def _called(book: Book, problem: Problem) -> str:
    group = group_of(book.workshop, problem.id)
    return f"{md.cell(group.name) if group else ''} {number(book.workshop, problem.id)}".strip()


def _forward(book: Book) -> Iterator[str]:
    workshop = book.workshop
    rows = [[_called(book, problem), md.cell(problem.text), *_became(book, problem)] for problem in listed(workshop)]
    if rows:
        yield from md.table(["Group and number", "Problem", "Theme", "Priority"], rows)


def _became(book: Book, problem: Problem) -> tuple[str, str]:
    workshop = book.workshop
    theme = theme_id(workshop, problem)
    chosen = adopted_as(workshop, problem.id) or (adopted_as(workshop, theme) if theme else None)
    return md.cell(said_of(workshop, theme)), md.cell(chosen.text) if chosen else "in no tree"
