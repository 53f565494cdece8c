"""All that was recorded in a workshop, folded once; each letter of a search looks at what answered the one before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import count
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
_DEEPEST: Final = 40
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
    """The entries of one workshop, each folded when it is looked at for the first time. For one thread at a time."""

    def __init__(self, workshop: Workshop, more: str = "") -> None:
        """Begin; `more` are words by which each entry is found too, such as the country."""
        self.workshop = workshop
        self._entries = Once(_entries(workshop, folded(more)))

    @property
    def entries(self) -> Sequence[Entry]:
        """All of them."""
        return self._entries.all()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def found(self, query: Query) -> Iterator[str]:
        """Yield the records that answer, in the order in which the workshop has them."""
        return (entry.record for entry in self if entry.answers(query))


class Once:
    """What an iterator yields, asked for as often as one likes, and no further than somebody looks."""

    def __init__(self, rest: Iterator[Entry]) -> None:
        self._rest, self._known = rest, list[Entry]()

    def __iter__(self) -> Iterator[Entry]:
        known = self._known
        for at in count():
            if at == len(known):
                if (found := next(self._rest, None)) is None:
                    return
                known.append(found)
            yield known[at]

    def all(self) -> Sequence[Entry]:
        """Return all that it yields."""
        self._known.extend(self._rest)
        return self._known


class Narrowing:
    """A search in an index that is typed letter by letter: a longer question looks at what answered the shorter."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._asked: list[tuple[Query, Once]] = []

    def found(self, query: Query) -> Iterator[str]:
        """Yield the records that answer, as the index does."""
        while self._asked and not query.narrows(self._asked[-1][0]):
            self._asked.pop()
        if not self._asked or self._asked[-1][0] != query:
            among: Iterable[Entry] = self._asked[-1][1] if self._asked else self.index
            self._asked.append((query, Once(entry for entry in among if entry.answers(query))))
            if len(self._asked) > _DEEPEST:  # the oldest would only be asked by way of all after it
                self._asked = [(query, Once(entry for entry in self.index if entry.answers(query)))]
        return (entry.record for entry in self._asked[-1][1])


def _entries(workshop: Workshop, more: str) -> Iterator[Entry]:
    adopted = _adopted(workshop)
    disputed = frozenset(record_id for record_id, _ in workshop.disputed)
    for record in workshop.records.values():
        names = _texts(type(record))  # type: ignore[arg-type]  # a record's own hash is not that of its class
        words = [value for name in names if isinstance(value := getattr(record, name), str) and value]
        said = said_of(workshop, record.id)
        if not words and not said:
            continue
        where = place(workshop, record.id)
        all_words = folded(" ".join(dict.fromkeys((said, *words, where))))
        tags = frozenset(_tags(workshop, record, adopted)) | ({"disputed"} if record.id in disputed else frozenset())
        yield Entry(record.id, f"{all_words} {more}".rstrip(), folded(" ".join(_who(workshop, record))), tags)


@cache
def _texts(kind: type) -> Sequence[str]:
    """Return those of the names that records of a kind have."""
    return tuple(name for name in TEXTS if hasattr(kind, name))


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
