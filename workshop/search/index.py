"""All that was recorded in a workshop, folded once, so that each letter of a search costs a pass over texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.document import Workshop
from workshop.model import Node, Person, Priority, Problem, Record, Result, Theme, Vision
from workshop.problems import group_of
from workshop.search.folding import folded
from workshop.search.places import made_at, place
from workshop.search.query import Query
from workshop.speakers import SPEAKER_FIELDS
from workshop.statements import tree
from workshop.statements.brackets import open_in, proposers
from workshop.statements.results import group_name
from workshop.statements.statements import said_of, stands
from workshop.timeline.local_time import local
from workshop.votes.counting_place import place as counting_place

TEXTS: Final = (
    "text", "name", "title", "speaker", "proposer", "why", "reason", "voter", "sector", "organisation", "role", "note",
    "notes", "assumptions", "risks", "members", "organisers", "series", "questions", "country", "place", "spoiled",
    "code", "left_out", "cut_note", "came_up", "who", "due", "rapporteur", "status", "short",
    "time", "path",
)  # fmt: skip
"""The fields that hold what people typed, those that are shown first in front."""
_FLAGS: Final = ("flagged", "cross_cutting", "parked", "recurring", "regrouped", "narrative", "spoiled")
_KINDS: Final = ("kind", "status", "level", "category", "criterion")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with what it is found by."""

    record: str
    words: str  # folded, one blank between two fields
    speakers: str  # folded: who said it, and the group that it is of
    tags: frozenset[str]

    def answers(self, query: Query, made: Callable[[str], datetime | None] = made_at) -> bool:
        """Return whether all holds that is asked; `made` tells when a record was made."""
        if not all(word in self.words for word in query.words):
            return False
        if not all(name in self.speakers for name in query.speakers):
            return False
        if not all(any(tag.startswith(asked) for tag in self.tags) for asked in query.tags):
            return False
        if not query.is_timed:
            return True
        moment = made(self.record)
        return query.holds_at(local(moment) if moment is not None else None)


class Index:
    """The entries of one workshop."""

    def __init__(self, workshop: Workshop, more: str = "") -> None:
        """Fold all that has words; `more` are words by which each entry is found too, such as the country."""
        self.workshop = workshop
        self.entries: Sequence[Entry] = tuple(_entries(workshop, folded(more)))

    def found(self, query: Query) -> Iterator[str]:
        """Yield the records that answer, in the order in which the workshop has them."""
        return (entry.record for entry in self.entries if entry.answers(query))


def _entries(workshop: Workshop, more: str) -> Iterator[Entry]:
    adopted = _adopted(workshop)
    disputed = frozenset(record_id for record_id, _ in workshop.disputed)
    for record in workshop.records.values():
        words = [value for name in TEXTS if isinstance(value := getattr(record, name, None), str) and value]
        said = said_of(workshop, record.id)
        if not words and not said:
            continue
        where = place(workshop, record.id)
        all_words = folded(" ".join(dict.fromkeys((said, *words, where))))
        tags = frozenset(_tags(workshop, record, adopted)) | ({"disputed"} if record.id in disputed else frozenset())
        yield Entry(record.id, f"{all_words} {more}".rstrip(), folded(" ".join(_who(workshop, record))), tags)


def _who(workshop: Workshop, record: Record) -> Iterator[str]:
    if name := SPEAKER_FIELDS.get(type(record)):
        yield getattr(record, name)
    match record:
        case Person():
            yield record.name
        case Node() | Result():
            yield group_name(workshop, record.group)
            yield from proposers(record.alternatives).values()
        case Vision():
            yield from proposers(record.alternatives).values()
        case Problem():
            group = group_of(workshop, record.id)
            yield group.name if group is not None else ""


def _tags(workshop: Workshop, record: Record, adopted: frozenset[str]) -> Iterator[str]:
    yield "statement" if isinstance(record, Node) else record.prefix
    yield from (str(value) for name in _KINDS if (value := getattr(record, name, "")))
    yield from (name.replace("_", "-") for name in _FLAGS if getattr(record, name, False))
    if isinstance(record, Node | Vision | Result) and open_in(record):
        yield "brackets"
    match record:
        case Node() if stands(workshop, record.id):
            yield tree.side_of(workshop, record.id)
        case Person():
            yield "panel" if record.panel else "participant"
        case Result():
            yield "entry"
        case Priority():
            yield "adopted"
        case Problem() | Theme():
            yield from ("adopted" for _ in adopted & {record.id, counting_place(workshop, record.id).ranked})


def _adopted(workshop: Workshop) -> frozenset[str]:
    sources = [priority.source for priority in workshop.every(Priority) if priority.source]
    return frozenset((*sources, *(counting_place(workshop, source).ranked for source in sources)))


def whereabouts(workshop: Workshop) -> str:
    """Return the words by which everything in a workshop is found among others: its country, place and dates."""
    of = workshop.details
    return " ".join(filter(None, (of.country, of.place, of.dates)))
