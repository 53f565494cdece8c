"""The contents of the report: the chapters in the order in which they are printed.

Everything that was recorded is in the record, and nothing else. What lies in the tray is not printed, but for earlier
wordings of trunks and visions and what was merged into another statement. Nor are the typist's short codes, which
nobody said. Times are left out, since the log keeps them in UTC and no record says where the clock on the wall stood.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from report import texts
from report.book import Book
from report.chapters import annexes, conclusions, decisions, front, minutes, problems, results, trees, visions, votes
from report.document import Block, section
from report.naming import as_decided
from workshop.document import Workshop
from workshop.history import History
from workshop.kinds import CHAPTERS, COMMENT_FLAGS, Chapter, Naming, handled
from workshop.minutes import chapters
from workshop.readiness.lacks import Missing
from workshop.readiness.readiness import missing
from workshop.slots import WORKSHOP

Write = Callable[[Book], Iterator[Block]]

_PARKED, _RECURRING = COMMENT_FLAGS
WRITERS: Mapping[Chapter, Write] = handled(
    Chapter,
    {
        "people": front.people,
        "agenda": minutes.agenda,
        "opening": front.opening,
        "problems": problems.problems,
        "votes": votes.votes,
        "trees": trees.trees,
        "visions": visions.visions,
        "results": results.results,
        "decisions": decisions.decisions,
        "closing": front.closing,
        "acronyms": minutes.acronyms,
        "photographs": minutes.photographs,
        "parked": partial(annexes.flagged, flag=_PARKED),
        "recurring": partial(annexes.flagged, flag=_RECURRING),
        "origins": annexes.origins,
        "framework": annexes.drafting,
    },
)


def _conclusions(_: Workshop) -> Iterator[Write]:
    yield from (conclusions.conclusions, decisions.decisions)


def _report(workshop: Workshop) -> Iterator[Write]:
    """Yield the chapters that were chosen for the report, then the annexes under one heading."""
    yield front.front
    held = chapters.chosen(workshop)
    yield from (WRITERS[chapter] for chapter in held if not CHAPTERS[chapter].is_annex)
    last = [WRITERS[chapter] for chapter in held if CHAPTERS[chapter].is_annex]
    yield lambda book: section(2, texts.ANNEXES, chain.from_iterable(write(book) for write in last))


def _record(_: Workshop) -> Iterator[Write]:
    """Yield everything, in the usual order; what no other chapter took comes last."""
    yield front.front
    yield from (WRITERS[kind.value] for kind in CHAPTERS.values() if not kind.is_annex)
    yield annexes.annexes


Print = Literal["conclusions", "report", "record"]
"""What a report is for: to be endorsed at the closing, to be sent, or to be looked up in."""


@dataclass(frozen=True, slots=True)
class PrintDeclaration:
    """A print of the record: its chapters in order, and whether it leaves out what only the record needs."""

    chapters: Callable[[Workshop], Iterator[Write]]
    brief: bool = False
    listed: bool = True  # whether it is long enough for a list of contents


PRINTS: Final[Mapping[Print, PrintDeclaration]] = MappingProxyType(
    {
        "conclusions": PrintDeclaration(_conclusions, brief=True, listed=False),
        "report": PrintDeclaration(_report, brief=True),
        "record": PrintDeclaration(_record),
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
    tracked: bool = False,
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
        tracked: Whether statements have their history in them, for formats that track changes.
    """
    way = names or workshop.details.names
    lacking = tuple(_missing(workshop, way, folder, redact=redact)) if say_missing else ()
    book = Book(
        *as_decided(workshop, history, way, redact=redact), brief=PRINTS[of].brief, missing=lacking, tracked=tracked
    )
    for chapter in PRINTS[of].chapters(workshop):
        yield from chapter(book)


def _missing(workshop: Workshop, way: Naming, folder: Path | None, *, redact: bool) -> Iterator[Missing]:
    """Yield what is missing for a report that names people in that way."""
    if WORKSHOP in workshop:
        workshop = workshop.put(workshop.details.replace_fields(names=way))
    for each in missing(workshop, is_there=None if folder is None else lambda name: (folder / name).is_file()):
        if each.lack != "name-left" or not redact:
            yield each
