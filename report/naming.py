"""How people are named in a report, as the organisers decide: in full, by group only, or not at all.

Names that were recorded as names go: of participants, speakers, proposers, voters, and lists of who is in a
group. What people said stays as they said it, and may name somebody; `still_named` finds that, and whoever has looked
at what it found can have those names left out too.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from report import texts
from workshop.document import Workshop
from workshop.history import History, Wording
from workshop.kinds import Naming
from workshop.model import Ballot, Group, Node, Person, Record, Result, Vision, kind_of
from workshop.naming.mentions import Finder, Found, redacted, without
from workshop.naming.names import NAMED, is_role
from workshop.people import PEOPLE
from workshop.slots import WORKSHOP, slot
from workshop.statements import brackets
from workshop.text import search_key

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

Call = Callable[[str], str]


def as_decided(workshop: Workshop, history: History, way: Naming, *, redact: bool = False) -> tuple[Workshop, History]:
    """Return the workshop and its wordings with people named in that way; the same two where names stay.

    With `redact`, names in what people said are left out too, or say where somebody belongs.
    """
    if way == "full":
        return workshop, history
    call = caller(workshop, way)
    words = _Words(workshop, call) if redact else None

    def hidden(record: Record) -> Record:
        record = _renamed(record, call, way) if type(record) in NAMED else record
        return record if words is None else words.without_names(record)

    changed = [now for record in workshop.records.values() if (now := hidden(record)) is not record]
    tray = {record_id: hidden(record) for record_id, record in workshop.tray.items()}
    seen = _together(workshop.put(*changed))
    if WORKSHOP in seen:
        seen = seen.put(seen.details.replace_fields(names=way))
    return replace(seen, tray=tray), _Past(history, call, words)


class _Words:
    """Leaves names out of what people said."""

    def __init__(self, workshop: Workshop, call: Call) -> None:
        self._find, self._call = Finder(workshop), call

    def without_names(self, record: Record) -> Record:
        record = redacted(record, self._find, self._instead)
        if isinstance(record, Node | Vision | Result) and record.alternatives:
            record = record.replace_fields(alternatives=self._of_alternatives(record.alternatives))
        return record

    def _of_alternatives(self, alternatives: Sequence[str]) -> tuple[str, ...]:
        named = brackets.proposers(alternatives)
        return brackets.kept({self.value(words): name for words, name in named.items()})

    def value(self, value: Any) -> Any:
        """Return a value of a field with no name in it."""
        if isinstance(value, str):
            return without(value, self._find, self._instead)
        return tuple(map(self.value, value)) if isinstance(value, tuple | list) else value

    def _instead(self, found: Found) -> str:
        called = {self._call(name) for name in found.names}
        return texts.in_the_place_of_a_name(called.pop() if len(called) == 1 else "")


def caller(workshop: Workshop, way: Naming) -> Call:
    """Return what gives the name that somebody goes by, where that is not in full; groups are not people and stay."""
    groups = {group.id for group in workshop.every(Group)}
    if way == "none":
        return lambda name: name if name in groups else ""
    known = {search_key(person.name): _belonging(person) for person in workshop.every(Person)}
    stay = {search_key(group.name) for group in workshop.every(Group)} | {search_key(s) for s in known.values()}
    stay |= {search_key(part) for p in workshop.every(Person) for part in (p.organisation, p.sector) if part}
    members = [(search_key(group.members), group.name) for group in workshop.every(Group) if group.members]

    def call(name: str) -> str:
        fold = search_key(name)
        if name in groups or fold in stay or is_role(name):
            return name
        belongs = known.get(fold) or next((group for all_of_it, group in members if fold in all_of_it), "")
        return belongs or texts.SOMEBODY

    return call


def _belonging(person: Person) -> str:
    somebody = texts.MEMBER_OF_THE_PANEL if person.panel else texts.SOMEBODY
    return person.sector or person.organisation or somebody


def _renamed(record: Record, call: Call, way: Naming) -> Record:
    match record:
        case Person():
            hidden = {"name": ""} if way == "group" else {"name": "", "role": "", "organisation": ""}
            return record.replace_fields(**hidden)
        case Group():
            return record.replace_fields(members="")
        case Ballot():
            return record.replace_fields(voter="")
    return record.replace_fields(**{field: _called(getattr(record, field), call) for field in NAMED[type(record)]})


def _called(value: str | tuple[str, ...], call: Call) -> str | tuple[str, ...]:
    """Return a name as somebody is called; of words in brackets, whose they are."""
    return call(value) if isinstance(value, str) else brackets.called(value, call)


def _together(workshop: Workshop) -> Workshop:
    """Merge participants of whom only the same can be said, except those on whom there are comments."""
    first: dict[tuple[object, ...], Person] = {}
    for person in list(workshop.all_in(PEOPLE, Person)):
        if workshop.children(slot(person.id, "talk")):
            continue
        alike = (person.organisation, person.sector, person.role, person.panel, person.count is None)
        if alike not in first:
            first[alike] = person
            continue
        one = first[alike]
        count = None if one.count is None or person.count is None else one.count + person.count
        first[alike] = one.replace_fields(count=count)
        workshop = workshop.drop([person.id]).put(first[alike])
    return workshop


class _Past:
    """The history with people named in the same way as in the workshop."""

    def __init__(self, history: History, call: Call, words: _Words | None) -> None:
        self._history, self._call, self._words = history, call, words

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        found = self._history.wordings(record_id, field)
        if field in NAMED.get(kind_of(record_id), ()):
            return [wording._replace(value=_called(wording.value or "", self._call)) for wording in found]
        if self._words is None:
            return found
        return [wording._replace(value=self._words.value(wording.value)) for wording in found]


def still_named(workshop: Workshop, report: str) -> dict[str, int]:
    """Return how often a report in Markdown has each name, or part of one, as it stands there; the most frequent first.

    The names are those that the workshop holds, so this is the workshop as it was before they were left out.
    """
    text = _ESCAPE.sub(r"\1", report)
    return dict(Counter(text[found.start : found.end] for found in Finder(workshop)(text)).most_common())
