"""Who spoke: everybody to whom words are ascribed, how often, and one name in the place of several."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from workshop import texts
from workshop.document import Workshop, touched_since
from workshop.errors import WorkshopError
from workshop.model import AgendaItem, Ballot, Comment, Details, Group, Node, Person, Record, Remark, Result, Vision
from workshop.people import PEOPLE
from workshop.statements.brackets import called, proposers
from workshop.text import cleaned

SPEAKER_FIELDS: dict[type[Record], str] = {
    Comment: "speaker",
    Remark: "speaker",
    Node: "proposer",
    Vision: "proposer",
    Result: "proposer",
}
"""The field of a record that says whose words it has."""


class Speaker(NamedTuple):
    """A name as it is recorded, and how many things were said under it."""

    name: str
    times: int


def _said(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """Yield when each record was made, in a form that sorts, and whose words it has."""
    for record in records:
        if (field := SPEAKER_FIELDS.get(type(record))) and (name := getattr(record, field)):
            yield record.id.partition("-")[2], name
        for name in proposers(record.alternatives).values() if isinstance(record, Node | Vision | Result) else ():
            yield record.id.partition("-")[2], name


def by_recency(workshop: Workshop) -> list[str]:
    """Return everybody who spoke, the last first."""
    return list(dict.fromkeys(name for _, name in sorted(_said(workshop.records.values()), reverse=True)))


def offered(workshop: Workshop) -> list[str]:
    """Return who may be speaking: the speaker before the last, as people answer each other, the last, and so on.

    After those who spoke come the participants and the panel in the order of the list.
    """
    return _in_turn(workshop, by_recency(workshop))


def _in_turn(workshop: Workshop, spoke: list[str]) -> list[str]:
    listed = [person.name for person in workshop.all_in(PEOPLE, Person) if person.name]
    return list(dict.fromkeys([*spoke[1:2], *spoke[:1], *spoke[2:], *listed]))


class Speaking:
    """Who may be speaking in a workshop that changes: what `offered` gives, by looking at what changed."""

    def __init__(self) -> None:
        self._of: Workshop | None = None
        self._said: dict[str, list[str]] = {}  # by name, when each thing was said, the earliest first
        self._offered: list[str] = []

    def offered(self, workshop: Workshop) -> list[str]:
        """Return who may be speaking."""
        old, touched = self._of, touched_since(self._of, workshop)
        if old is None or touched is None:
            self._said = {}
            self._take(workshop.records.values())
        elif self._speak(old, touched) or self._speak(workshop, touched):
            self._leave(filter(None, map(old.records.get, touched)))
            self._take(filter(None, map(workshop.records.get, touched)))
        else:
            self._of = workshop
            return self._offered
        self._of = workshop
        latest = sorted(((times[-1], name) for name, times in self._said.items() if times), reverse=True)
        self._offered = _in_turn(workshop, [name for _, name in latest])
        return self._offered

    @staticmethod
    def _speak(workshop: Workshop, touched: Iterable[str]) -> bool:
        """Return whether any of these records says whose words it has, or who there is."""
        return any(isinstance(workshop.records.get(record), (*SPEAKER_FIELDS, Person)) for record in touched)

    def _take(self, records: Iterable[Record]) -> None:
        for when, name in _said(records):
            insort(self._said.setdefault(name, []), when)

    def _leave(self, records: Iterable[Record]) -> None:
        for when, name in _said(records):
            times = self._said[name]
            del times[bisect_left(times, when)]


def speakers(workshop: Workshop) -> list[Speaker]:
    """Return all speakers, the most frequent first; those listed who have not spoken stand at the end."""
    times = Counter(name for _, name in _said(workshop.records.values()))
    for name in offered(workshop):
        times.setdefault(name, 0)
    return [Speaker(name, count) for name, count in sorted(times.items(), key=lambda item: (-item[1], item[0]))]


def rename(workshop: Workshop, names: Collection[str], to: str) -> Workshop:
    """Return the workshop with one name wherever one of these stood: of speakers, proposers, voters, and on the list.

    Two people on the list of participants stay two rows, though their words become those of one: how many people
    there are is not decided by a name. Raises WorkshopError for a name without a letter.
    """
    new, names = cleaned(to), {*names}
    if not any(char.isalpha() for char in new):
        raise WorkshopError(texts.NAME_NEEDED)
    listed = {person.name for person in workshop.every(Person)}
    groups = {group.id for group in workshop.every(Group)}
    changed: list[Record] = []
    for record in workshop.records.values():
        fields: dict[str, Any] = {}
        for field in _named(record):
            held = getattr(record, field)
            if held in names and held != new and held not in groups:
                fields[field] = new
        if isinstance(record, Node | Vision | Result) and names & {*proposers(record.alternatives).values()}:
            fields["alternatives"] = called(record.alternatives, lambda name: new if name in names else name)
        if isinstance(record, Person) and new in listed:
            continue
        if fields:
            changed.append(record.replace_fields(**fields))
    return workshop.put(*changed)


def _named(record: Record) -> tuple[str, ...]:
    match record:
        case Ballot():
            return ("voter",)
        case Person():
            return ("name",)
        case Result():
            return ("proposer", "group")  # who contributed it: the id of a group, or a name
        case Comment():
            return ("speaker", "who")
        case AgendaItem():
            return ("speaker",)
        case Details():
            return ("rapporteur",)
    field = SPEAKER_FIELDS.get(type(record))
    return (field,) if field else ()
