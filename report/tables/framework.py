"""The results framework that the drafting group fills in: results from the map, the other columns empty."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from languages import writing
from report import texts
from report.book import Book
from report.document import Block, Column, Heading, Runs, Table, Typed, runs
from workshop import numbering, visions
from workshop.document import Workshop
from workshop.kinds import RESULTS
from workshop.model import Node, Priority, Result
from workshop.statements import gaps
from workshop.statements.brackets import open_in
from workshop.statements.results import check_wording, entries, group_name
from workshop.statements.statements import Shared, said_of, shared
from workshop.talk import with_reservations
from workshop.votes.ballot_table import safe
from workshop.votes.priorities import PRIORITIES


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a map as the framework shows it."""

    priority: str
    vision: str
    level: str
    number: str
    result: str
    group: str
    answers: str
    note: str
    risks: str
    assumptions: str


def lines(workshop: Workshop) -> Iterator[Line]:
    """Yield all entries of all maps, priority by priority."""
    known = shared(workshop)
    for priority in workshop.all_in(PRIORITIES, Priority):
        yield from _lines(workshop, priority, known)


def _lines(workshop: Workshop, priority: Priority, known: Shared) -> Iterator[Line]:
    agreed = visions.agreed(workshop, priority.id)
    lacking = gaps.survey(workshop, priority.id).lacking
    for result in entries(workshop, priority.id):
        yield Line(
            priority.text,
            agreed.text if agreed is not None else "",
            RESULTS[result.kind].word,
            numbering.number(workshop, result.id),
            result.text,
            group_name(workshop, result.group),
            writing.SEMICOLON.join(_answered(workshop, result, each, known) for each in result.answers),
            writing.SEMICOLON.join(_notes(workshop, result, lacking=result.id in lacking)),
            result.risks,
            result.assumptions,
        )


def _answered(workshop: Workshop, result: Result, record_id: str, known: Shared) -> str:
    place = gaps.place_answered(workshop, result, record_id, known)
    if place not in workshop:
        return texts.DELETED.format(words=said_of(workshop, record_id))
    is_node = workshop.get(Node, place) is not None
    called = numbering.called(workshop, place, result.id) if is_node else numbering.number(workshop, place)
    return texts.WAY_PLACE.format(place=called, words=said_of(workshop, place))


def _notes(workshop: Workshop, result: Result, *, lacking: bool) -> Iterator[str]:
    if not result.text:
        yield texts.NOT_WORDED
    if open_in(result):
        yield texts.HAS_BRACKETS
    if with_reservations(workshop, result.id) is not None:
        yield texts.RESERVED
    if check_wording(workshop, result):
        yield texts.CHECK_WORDING
    if lacking:
        yield texts.NO_INTERVENTION if result.kind == "change" else texts.ANSWERS_NOTHING


def framework_csv(workshop: Workshop) -> str:
    """Return the framework as a table for a spreadsheet; no cell begins as a formula does."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(texts.FRAMEWORK_COLUMNS)
    for cells in rows(workshop):
        writer.writerow(map(safe, cells))
    return out.getvalue()


def rows(workshop: Workshop) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row of the table for a spreadsheet, below the headings."""
    for line in lines(workshop):
        known = (line.priority, line.vision, line.level, line.number, line.result, line.group, line.answers, line.note)
        yield (*known, *("" for _ in texts.TO_FILL), line.risks, line.assumptions)


def framework(book: Book) -> Iterator[Block]:
    """Yield the framework as tables of the report, to be filled in by the drafting group."""
    columns = tuple(map(Column, texts.FRAMEWORK_HEADS))
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        rows = tuple(_cells(line) for line in _lines(book.workshop, priority, book.shared) if line.result)
        if rows:
            yield Heading(4, runs(Typed(priority.text)))
            yield Table(columns, rows)


def _cells(line: Line) -> tuple[Runs, ...]:
    empty = (() for _ in texts.TO_FILL)
    return (runs(line.number), runs(Typed(line.result)), runs(line.level), *empty, runs(Typed(line.risks)))
