"""The contents of the report: the chapters in the order in which they are printed.

Everything that was recorded is in the record, and nothing else. What lies in the tray is not printed, but for earlier
wordings of trunks and visions and what was merged into another statement. Nor are the typist's short codes, which
nobody said. Times are left out, since the log keeps them in UTC and no record says where the clock on the wall stood.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from report.book import Book
from report.chapters import annexes, conclusions, decisions, front, minutes, problems, results, trees, visions, votes
from report.document import Block
from report.naming import as_decided
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import Naming
from workshop.readiness.lacks import Missing
from workshop.readiness.readiness import missing
from workshop.slots import WORKSHOP

CHAPTERS: tuple[Callable[[Book], Iterator[Block]], ...] = (
    front.front,
    front.people,
    minutes.agenda,
    front.opening,
    problems.problems,
    votes.votes,
    trees.trees,
    visions.visions,
    results.results,
    decisions.decisions,
    front.closing,
    minutes.acronyms,
    minutes.photographs,
    annexes.annexes,  # the last, as it prints what no other chapter took
)


Print = Literal["conclusions", "report", "record"]
"""What a report is for: to be endorsed at the closing, to be sent, or to be looked up in."""


@dataclass(frozen=True, slots=True)
class PrintDeclaration:
    """A print of the record: its chapters in order, and whether it leaves out what only the record needs."""

    chapters: tuple[Callable[[Book], Iterator[Block]], ...]
    brief: bool = False
    listed: bool = True  # whether it is long enough for a list of contents


PRINTS: Final[Mapping[Print, PrintDeclaration]] = MappingProxyType(
    {
        "conclusions": PrintDeclaration((conclusions.conclusions, decisions.decisions), brief=True, listed=False),
        "report": PrintDeclaration(CHAPTERS, brief=True),
        "record": PrintDeclaration(CHAPTERS),
    }
)


def contents(
    workshop: Workshop,
    history: History,
    names: Naming | None = None,
    of: Print = "record",
    *,
    redact: bool = False,
    say_missing: bool = True,
    folder: Path | None = None,
) -> Iterator[Block]:
    """Yield the blocks of the report one by one, so that a long one can show progress and be cancelled.

    Args:
        workshop: What is reported.
        history: How it came to be.
        names: How people are named, where that is not what the workshop says of it.
        of: Which print of it is wanted.
        redact: Whether names are left out of what people said, too.
        say_missing: Whether the first page says what is still missing.
        folder: That of the workshop's file, where it is known: whether its photographs are there is seen from it.
    """
    way = names or workshop.details.names
    lacking = tuple(_missing(workshop, way, folder, redact=redact)) if say_missing else ()
    book = Book(*as_decided(workshop, history, way, redact=redact), brief=PRINTS[of].brief, missing=lacking)
    for chapter in PRINTS[of].chapters:
        yield from chapter(book)


def _missing(workshop: Workshop, way: Naming, folder: Path | None, *, redact: bool) -> Iterator[Missing]:
    """Yield what is missing for a report that names people in that way."""
    if WORKSHOP in workshop:
        workshop = workshop.put(workshop.details.replace_fields(names=way))
    for each in missing(workshop, is_there=None if folder is None else lambda name: (folder / name).is_file()):
        if each.lack != "name-left" or not redact:
            yield each
