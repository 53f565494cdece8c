"""Decisions and follow-ups of all sessions in one table, those that are due first on top."""

from collections.abc import Iterator

from report import texts
from report.book import Book
from report.document import Block, Column, Runs, Table, Typed, filled, runs, section
from workshop.minutes.decisions import by_date
from workshop.model import Comment, Node, Problem, Result
from workshop.slots import WORKSHOP
from workshop.talk import INBOX, about


def decisions(book: Book) -> Iterator[Block]:
    """Yield the chapter of the decisions; nothing where none was recorded."""
    yield from section(2, texts.DECISIONS, _table(book))


def _table(book: Book) -> Iterator[Block]:
    rows = tuple(
        (runs(str(place)), runs(Typed(said.text)), runs(Typed(said.who)), runs(Typed(said.due)), _about(book, said))
        for place, (said, _) in enumerate(by_date(book.workshop), 1)
    )
    if rows:
        heads = (texts.WHAT, texts.WHO, texts.BY_WHEN, texts.ABOUT)
        yield Table((Column(texts.NUMBER, figures=True), *map(Column, heads)), rows)


def _about(book: Book, said: Comment) -> Runs:
    """Return what a decision is about, by the number by which the room calls it where it has one."""
    on = about(book.workshop, said.id)
    match book.workshop.records.get(on):
        case None:
            return ()
        case Problem() as problem:
            return book.called(problem)
        case Node() | Result() as statement:
            place = book.places.name(statement.id)
            priority = book.places.priorities.get(statement.id, "")
            return filled(texts.PLACE_ELSEWHERE, place=place, priority=book.words_of(priority)) if priority else place
        case record:
            return () if on in (WORKSHOP, INBOX) else runs(Typed(record.statement_text))
