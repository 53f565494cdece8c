"""How people are named in a report, as the organisers decide: in full, by group only, or not at all.

Names that were recorded as names go: of participants, speakers, proposers, voters, and lists of who is in a
group. What people said stays as they said it, and may name somebody; `still_named` finds that.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from report import texts
from workshop.document import Workshop
from workshop.history import History, Wording
from workshop.kinds import Naming
from workshop.model import Ballot, Comment, Group, Node, Person, Record, Remark, Result, Vision, kind_of
from workshop.people import PEOPLE
from workshop.slots import WORKSHOP, slot
from workshop.text import search_key

NAMED: dict[type[Record], tuple[str, ...]] = {
    Comment: ("speaker",),
    Remark: ("speaker",),
    Node: ("proposer", "group"),
    Vision: ("proposer",),
    Result: ("group", "proposer"),
    Ballot: ("voter",),
    Person: ("name", "role", "organisation"),
    Group: ("members",),
}
_ROLES = frozenset({
    "a", "an", "all", "another", "chair", "facilitator", "group", "member", "moderator", "of", "one", "panel",
    "participant", "participants", "plenary", "representative", "representatives", "secretariat", "some", "the",
})  # fmt: skip
"""Words that name no one."""
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SHORTEST = 3  # letters of a name that is looked for in the text; shorter ones are parts of words

Call = Callable[[str], str]


def as_decided(workshop: Workshop, history: History, way: Naming) -> tuple[Workshop, History]:
    """Return the workshop and its wordings with people named in that way; the same two where names stay."""
    if way == "full":
        return workshop, history
    call = _caller(workshop, way)
    changed = [_renamed(record, call, way) for record in workshop.records.values() if type(record) in NAMED]
    details = workshop.details.replace_fields(names=way)
    return _together(workshop.put(*changed, *([details] if WORKSHOP in workshop else []))), _Past(history, call)


def _caller(workshop: Workshop, way: Naming) -> Call:
    """Return what gives the name that somebody goes by; the id of a group stays, as groups are not people."""
    groups = {group.id for group in workshop.every(Group)}
    if way == "none":
        return lambda name: name if name in groups else ""
    known = {search_key(person.name): _belonging(person) for person in workshop.every(Person)}
    stay = {search_key(group.name) for group in workshop.every(Group)} | {search_key(s) for s in known.values()}
    members = [(search_key(group.members), group.name) for group in workshop.every(Group) if group.members]

    def call(name: str) -> str:
        fold = search_key(name)
        if name in groups or fold in stay or _is_role(fold):
            return name
        belongs = known.get(fold) or next((group for all_of_it, group in members if fold in all_of_it), "")
        return belongs or texts.SOMEBODY

    return call


def _belonging(person: Person) -> str:
    somebody = texts.MEMBER_OF_THE_PANEL if person.panel else texts.SOMEBODY
    return person.sector or person.organisation or somebody


def _is_role(fold: str) -> bool:
    """Return whether this says what somebody is, and not who: "another participant", "representative of the group"."""
    return all(word in _ROLES for word in fold.split())


def _renamed(record: Record, call: Call, way: Naming) -> Record:
    match record:
        case Person():
            hidden = {"name": ""} if way == "group" else {"name": "", "role": "", "organisation": ""}
            return record.replace_fields(**hidden)
        case Group():
            return record.replace_fields(members="")
        case Ballot():
            return record.replace_fields(voter="")
    return record.replace_fields(**{field: call(getattr(record, field)) for field in NAMED[type(record)]})


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

    def __init__(self, history: History, call: Call) -> None:
        self._history, self._call = history, call

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        found = self._history.wordings(record_id, field)
        if field not in NAMED.get(kind_of(record_id), ()):
            return found
        return [replace(wording, value=self._call(str(wording.value or ""))) for wording in found]


def still_named(workshop: Workshop, report: str) -> dict[str, int]:
    """Return how often a report in Markdown contains each name recorded as a name, the most frequent first."""
    text = search_key(_ESCAPE.sub(r"\1", report))
    counts = {name: len(_as_word(search_key(name)).findall(text)) for name in dict.fromkeys(_names(workshop))}
    return dict(sorted(((n, c) for n, c in counts.items() if c), key=lambda pair: -pair[1]))


def _as_word(name: str) -> re.Pattern[str]:
    """Return a pattern for a name that is not part of a longer word, where its script puts blanks between words."""
    apart = name.isascii()
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)" if apart else re.escape(name))


def _names(workshop: Workshop) -> Iterator[str]:
    groups = {search_key(group.name) for group in workshop.every(Group)}
    sectors = {search_key(person.sector or person.organisation) for person in workshop.every(Person)}
    for record in workshop.records.values():
        match record:
            case Person():
                found = record.name
            case Comment() | Remark():
                found = record.speaker
            case Node() | Vision():
                found = record.proposer
            case Ballot():
                found = record.voter
            case _:
                continue
        if len(found) >= _SHORTEST and search_key(found) not in groups | sectors and not _is_role(search_key(found)):
            yield found
