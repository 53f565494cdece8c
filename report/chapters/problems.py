"""Session 1: the problems, group by group, and what was said about them."""

from collections.abc import Iterable, Iterator, Mapping

from report import md
from report.book import Book
from report.chapters import tallies
from workshop.kinds import LEVELS
from workshop.model import Group, Problem
from workshop.problems import number
from workshop.votes.sheet import sheet


def problems(book: Book) -> Iterator[str]:
    """The chapter of the problems."""
    yield from md.section(2, "Session 1: Problems", _groups(book))


def _groups(book: Book) -> Iterator[str]:
    questions = book.workshop.details.questions
    if questions:
        yield from md.paragraph(f"Guiding questions: {md.text(questions)}")
    called = sheet(book.workshop).numbers if tallies.used(book) else {}  # those that the tally prints
    for group in book.all_in("groups", Group):
        yield from md.heading(3, md.text(group.name) or "A group")
        if group.members:
            yield from md.paragraph(f"Members: {md.text(group.members)}")
        if group.narrative:
            yield from md.paragraph("Told as a narrative; recorded as points.")
        for place, problem in enumerate(book.all_in(group.id, Problem), 1):
            line, under = md.numbered(place, _words(problem, called))
            yield line
            yield from _below(book, problem, called, under)
        yield from md.section(4, "Questions and comments", book.talk(group.id))


def _below(book: Book, problem: Problem, called: Mapping[str, int], under: str) -> Iterable[str]:
    yield from book.talk(problem.id, 0, under)
    yield from book.outline(
        problem.id,
        Problem,
        lambda point: f"{number(book.workshop, point.id)} {_words(point, called)}",
        under=under,
    )


def _words(problem: Problem, called: Mapping[str, int]) -> str:
    return md.text(problem.text) + md.marks(
        LEVELS[problem.level].report,
        "cross-cutting" if problem.cross_cutting else "",
        f"number {problem.number} on a voting sheet" if problem.number not in {None, called.get(problem.id)} else "",
        "regrouped after the vote" if problem.regrouped and problem.id not in called else "",
        "flagged" if problem.flagged else "",
    )
