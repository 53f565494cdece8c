"""The balance of voices: who spoke how often, by person, group, sector and session, and who was not heard yet.

What counts is what was recorded as said by somebody: comments, remarks, and wordings with the name of who proposed
them. What a group contributed to a tree or a map counts for the group.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workshop.document import Workshop
from workshop.history import History
from workshop.model import Group, Node, Person, Record, Result, Vision
from workshop.naming.names import is_role
from workshop.people import PEOPLE
from workshop.problems import group_of
from workshop.speakers import SPEAKER_FIELDS
from workshop.statements.brackets import proposers
from workshop.text import search_key
from workshop.timeline.sessions import ABOUT_OTHERS, OF_KIND, SESSIONS

_GROUP = "group"  # in what speakers without a name are called: "group representative"

Call = Callable[[str], str]
"""Gives the name under which somebody appears; empty for nobody in particular."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody, and how often they spoke, by session; none of them is left out."""

    name: str
    sessions: tuple[int, ...]

    @property
    def times(self) -> int:
        """How often they spoke in all."""
        return sum(self.sessions)


@dataclass(frozen=True, slots=True)
class Voices:
    """Who spoke how often, the most frequent first.

    `nameless` counts what was said without a name. `silent_groups` and `silent_sectors` have those not heard yet.
    """

    people: tuple[Voice, ...]
    groups: tuple[Voice, ...]
    sectors: tuple[Voice, ...]
    sessions: Voice
    nameless: Voice
    silent_groups: tuple[str, ...]
    silent_sectors: tuple[str, ...]


def voices(workshop: Workshop, call: Call = lambda name: name, history: History | None = None) -> Voices:
    """Return the balance of voices.

    Args:
        workshop: What was recorded.
        call: Gives the names under which people appear.
        history: Knows who proposed earlier wordings, who are counted too; without it, who proposed the present ones.
    """
    people: Counter[tuple[str, str]] = Counter()
    groups: Counter[tuple[str, str]] = Counter()
    sectors: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    listed = _Listed(workshop)
    for record, name, now in _said(workshop, history):
        session = _session(workshop, record)
        contributor = listed.contributor(record) if now else ""
        if name:
            people[call(name), session] += 1
        for group in {listed.group(name) or _group_here(workshop, record, name), contributor} - {""}:
            groups[group, session] += 1
        if sector := listed.sector(name):
            sectors[sector, session] += 1
        if name or contributor:
            total["", session] += 1
    nobody = Voice("", _row(people, ""))
    heard = {name for name, _ in groups}, {name for name, _ in sectors}
    return Voices(
        _voices(people),
        _voices(groups),
        _voices(sectors),
        Voice("", _row(total, "")),
        nobody,
        tuple(name for name in listed.groups if name not in heard[0]),
        tuple(name for name in listed.sectors if name not in heard[1]),
    )


def _said(workshop: Workshop, history: History | None) -> Iterator[tuple[Record, str, bool]]:
    """Yield whose words records have, and of earlier wordings had; whether they have them now."""
    for record in workshop.records.values():
        if field := SPEAKER_FIELDS.get(type(record)):
            now = str(getattr(record, field))
            yield record, now, True
            if isinstance(record, Node | Vision | Result):
                yield from ((record, name, True) for name in proposers(record.alternatives).values() if name != now)
            if history is not None and field != "speaker":  # whose wording was replaced has spoken all the same
                given = history.wordings(record.id, field)
                yield from ((record, str(w.value), False) for w in given if w.value and not w.undone and w.value != now)


def _group_here(workshop: Workshop, record: Record, name: str) -> str:
    """Return the group under which something was said by "the group" or its representative; empty for others."""
    if _GROUP not in search_key(name).split() or not is_role(name):
        return ""
    group = group_of(workshop, record.id)
    return group.name if group is not None else ""


def _session(workshop: Workshop, record: Record) -> str:
    if record.prefix not in ABOUT_OTHERS:
        return OF_KIND[record.prefix]
    above = (each for each in workshop.ancestors(record.id) if each.prefix in OF_KIND)
    return next((OF_KIND[each.prefix] for each in above), "")


def _row(counts: Counter[tuple[str, str]], name: str) -> tuple[int, ...]:
    return tuple(counts[name, session] for session in (*SESSIONS, ""))


def _voices(counts: Counter[tuple[str, str]]) -> tuple[Voice, ...]:
    found = [Voice(name, _row(counts, name)) for name in dict.fromkeys(name for name, _ in counts) if name]
    return tuple(sorted(found, key=lambda voice: (-voice.times, search_key(voice.name))))


class _Listed:
    """Groups and sectors, and who belongs to them as far as the lists say."""

    def __init__(self, workshop: Workshop) -> None:
        found = list(workshop.all_in("groups", Group))
        self.groups = [group.name for group in found]
        self._by_id = {group.id: group.name for group in found}
        self._by_name = {search_key(group.name): group.name for group in found}
        self._members = [(search_key(group.members), group.name) for group in found if group.members]
        people = [person for person in workshop.all_in(PEOPLE, Person) if not person.panel]
        sectors = [person.sector or person.organisation for person in people]
        self.sectors = [*dict.fromkeys(filter(None, sectors))]
        self._sectors = {search_key(sector): sector for sector in self.sectors}
        self._sectors |= {
            search_key(p.name): sector for p, sector in zip(people, sectors, strict=True) if p.name and sector
        }

    def group(self, name: str) -> str:
        """Return the group that somebody speaks for or is in; empty where that is not known."""
        fold = search_key(name)
        if not fold:
            return ""
        return self._by_name.get(fold) or next((group for all_of_it, group in self._members if fold in all_of_it), "")

    def contributor(self, record: Record) -> str:
        """Return the group that contributed a statement; empty for none."""
        given = record.group if isinstance(record, Node | Result) else ""
        return self._by_id.get(given) or self._by_name.get(search_key(given), "") if given else ""

    def sector(self, name: str) -> str:
        """Return the sector of somebody, or that a name itself is; empty where that is not known."""
        return self._sectors.get(search_key(name), "") if name else ""
