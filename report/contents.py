"""The contents of the report: the chapters in the order in which they are printed.

Everything that was recorded is in it, and nothing else. What lies in the tray is not printed, but for earlier
wordings of trunks and visions and what was merged into another statement. Nor are the typist's short codes, which
nobody said. Times are left out, since the log keeps them in UTC and no record says where the clock on the wall stood.
"""

from collections.abc import Callable, Iterator

from report.book import Book
from report.chapters import annexes, front, problems, results, trees, visions, votes
from report.document import Block
from report.naming import as_decided
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import Naming

CHAPTERS: tuple[Callable[[Book], Iterator[Block]], ...] = (
    front.front,
    problems.problems,
    votes.votes,
    trees.trees,
    visions.visions,
    results.results,
    front.closing,
    annexes.annexes,  # the last, as it prints what no other chapter took
)


def contents(workshop: Workshop, history: History, names: Naming | None = None) -> Iterator[Block]:
    """Yield the blocks of the report one by one, so that a long one can show progress and be cancelled.

    `names` says how people are named, where that is not what the workshop says of it.
    """
    book = Book(*as_decided(workshop, history, names or workshop.details.names))
    for chapter in CHAPTERS:
        yield from chapter(book)
