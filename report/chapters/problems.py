"""Session 1: the problems, group by group, and what was said about them."""

from collections.abc import Iterator, Mapping
from itertools import chain

from report import texts
from report.book import Book
from report.chapters.minutes import photographs_of
from report.document import Block, Heading, ListItem, Mark, Paragraph, Runs, Typed, aside, filled, runs, section
from workshop.kinds import LEVELS
from workshop.model import Group, Problem
from workshop.problems import number


def problems(book: Book) -> Iterator[Block]:
    """Yield the chapter of the problems."""
    yield from section(2, texts.PROBLEMS, chain(_groups(book), photographs_of(book, "problems")))


def _groups(book: Book) -> Iterator[Block]:
    questions = book.workshop.details.questions
    if questions:
        yield Paragraph(filled(texts.GUIDING_QUESTIONS, questions=Typed(questions)))
    called = book.numbers if book.voted else {}  # those that the tally prints
    for group in book.all_in("groups", Group):
        yield Heading(3, runs(Typed(group.name)) or runs(texts.A_GROUP))
        if group.members:
            yield Paragraph(filled(texts.MEMBERS, members=Typed(group.members)))
        if group.narrative:
            yield Paragraph(runs(texts.NARRATIVE))
        for place, problem in enumerate(book.all_in(group.id, Problem), 1):
            yield ListItem(0, _words(book, problem, called), number=place)
            yield from book.talk(problem.id, 1)
            yield from book.outline(
                problem.id,
                Problem,
                lambda point: _words(book, point, called),
                label=lambda point: number(book.workshop, point.id),
                level=1,
            )
        yield from photographs_of(book, group.id)
        yield from section(4, texts.QUESTIONS_AND_COMMENTS, book.talk(group.id))


def _words(book: Book, problem: Problem, called: Mapping[str, int]) -> Runs:
    elsewhere = problem.number is not None and problem.number != called.get(problem.id)
    return runs(
        Mark(problem.id),
        book.said(problem),
        aside(
            LEVELS[problem.level].report,
            texts.CROSS_CUTTING if problem.cross_cutting else "",
            texts.on_a_sheet(problem.number) if problem.number is not None and elsewhere else "",
            texts.REGROUPED if problem.regrouped and problem.id not in called else "",
            texts.FLAGGED if problem.flagged else "",
        ),
    )
