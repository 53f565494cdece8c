"""Session 1: the problems, group by group, and what was said about them."""

from collections.abc import Iterable, Iterator

from report import md
from report.book import Book
from workshop.model import Group, Problem
from workshop.problems import number


def problems(book: Book) -> Iterator[str]:
    """The chapter of the problems."""
    yield from md.section(2, "Session 1: Problems", _groups(book))


def _groups(book: Book) -> Iterator[str]:
    questions = book.workshop.details.questions
    if questions:
        yield from md.paragraph(f"Guiding questions: {md.text(questions)}")
    for group in book.all_in("groups", Group):
        yield from md.heading(3, md.text(group.name) or "A group")
        if group.members:
            yield from md.paragraph(f"Members: {md.text(group.members)}")
        if group.narrative:
            yield from md.paragraph("Told as a narrative; recorded as points.")
        for place, problem in enumerate(book.all_in(group.id, Problem), 1):
            line, under = md.numbered(place, _words(problem))
            yield line
            yield from _below(book, problem, under)
        yield from md.section(4, "Questions and comments", book.talk(group.id))


def _below(book: Book, problem: Problem, under: str) -> Iterable[str]:
    yield from book.talk(problem.id, 0, under)
    yield from book.outline(
        problem.id,
        Problem,
        lambda point: f"{number(book.workshop, point.id)} {_words(point)}",
        under=under,
    )


def _words(problem: Problem) -> str:
    return md.text(problem.text) + md.marks(
        f"{problem.level} level" if problem.level else "",
        "cross-cutting" if problem.cross_cutting else "",
        "flagged" if problem.flagged else "",
    )
