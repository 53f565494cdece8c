"""A workshop as a report in Markdown: everything that was recorded, and nothing else.

What stands outside italics in brackets, headings and the heads of tables is what people said. What lies in
the tray is not printed, but for earlier wordings of trunks and visions and what was merged into another
statement. Nor are the typist's short codes, which nobody said. Times are left out, since the log
keeps them in UTC and no record says where the clock on the wall stood.
"""

from collections.abc import Iterator

from report.book import Book
from report.chapters import annexes, front, problems, results, trees, visions, votes
from report.md import tidy
from report.naming import as_decided
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import Naming


def lines(workshop: Workshop, history: History, names: Naming | None = None) -> Iterator[str]:
    """The report line by line, without line ends, so that a long one can be shown to progress and be cancelled.

    `names` says how people are named, where that is not what the workshop says of it.
    """
    decided = as_decided(workshop, history, names or workshop.details.names)
    yield from tidy(_chapters(Book(*decided)))


def markdown(workshop: Workshop, history: History, names: Naming | None = None) -> str:
    """The whole report as one text."""
    return "".join(f"{line}\n" for line in lines(workshop, history, names))


def _chapters(book: Book) -> Iterator[str]:
    yield from front.front(book)
    yield from problems.problems(book)
    yield from votes.votes(book)
    yield from trees.trees(book)
    yield from visions.visions(book)
    yield from results.results(book)
    yield from front.closing(book)
    yield from annexes.annexes(book)
