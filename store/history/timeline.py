"""Everything that happened, told one by one from the log: the one source of the timeline, its tables and cues."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from store.history.past import Past
from store.log.clock import when
from store.log.log import DELETED, Change, begun
from store.log.words import node_of
from workshop.kinds import COMMENTS, RESULTS
from workshop.model import BY_PREFIX, Ballot, Comment, Node, Record, Result, fields_of
from workshop.slots import owner
from workshop.speakers import SPEAKER_FIELDS
from workshop.texts import RECORDS
from workshop.timeline import texts
from workshop.timeline.happened import Detail, Happened, Matter, What
from workshop.timeline.sessions import ABOUT_OTHERS, OF_KIND, SESSIONS

_PLACE = "position"
_DEPTH = 200  # levels upwards that are followed; people nest a handful
_QUIET = frozenset({"number", "regrouped"})  # what a vote gives to all that is on its sheet: nobody said or did that
_NAMED = frozenset({"group", "priority"})  # kinds whose name tells where something stands
_SPEAKERS = {**SPEAKER_FIELDS, Ballot: "voter"}
_KINDS: Mapping[type[Record], Mapping[str, str]] = {
    Comment: {kind.value: kind.word for kind in COMMENTS.values()},
    Result: {kind.value: kind.word for kind in RESULTS.values()},
}
_METHOD = ("priority-", "node-", "vision-")  # what the method turns on


class Timeline:
    """What happened, by its place from 0, oldest first."""

    def __init__(self, past: Past) -> None:
        """Tell what a log says."""
        self.past = past

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Happened]:
        return (self.tell(place) for place in range(len(self)))

    @cached_property
    def _entries(self) -> list[tuple[int, str]]:
        """The steps, by place, and the records of kinds that we know which each of them changed."""
        found: list[tuple[int, str]] = []
        steps = self.past.log.steps
        for place, stamp in enumerate(self.past.stamps):
            changes = steps[stamp]["changes"]
            if len(changes) == 1:  # as most have: nothing to sort out
                records: Iterable[str] = (changes[0]["record"],) if changes[0]["field"] not in _QUIET else ()
            else:
                records = dict.fromkeys(c["record"] for c in changes if c["field"] not in _QUIET)
            found += [(place, record) for record in records if record.partition("-")[0] in BY_PREFIX]
        return found

    def step_of(self, entry: int) -> int:
        """Return how many steps had been made when an entry had happened."""
        return self._entries[entry][0] + 1

    def first_at(self, count: int) -> int:
        """Return the first entry of the step after so many, or the last one where none comes after."""
        low, high = 0, len(self._entries) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self._entries[middle][0] >= count else (middle + 1, high)
        return max(low, 0)

    def at(self, entry: int) -> datetime:
        """Return when an entry was entered (UTC); cheaper than all of it."""
        return when(self.past.stamps[self._entries[entry][0]])

    @cached_property
    def _undone(self) -> frozenset[str]:
        return self.past.log.undone()

    def tell(self, entry: int) -> Happened:
        """Return what happened, as far as it was known then."""
        place, record = self._entries[entry]
        stamp = self.past.stamps[place]
        step = self.past.log.steps[stamp]
        changes: dict[str, Change] = {c["field"]: c for c in step["changes"] if c["record"] == record}
        kind = BY_PREFIX[_prefix(record)]
        new = self._first.get(record) == place
        what = _what(changes, kind, new=new)
        words = self._words(record, kind, place)
        return Happened(
            stamp=stamp,
            record=record,
            at=when(stamp),
            begun=begun(step),
            session=self._session(record, place),
            kind=self._called(record, kind, place),
            what=what,
            label=str(step["label"]),
            speaker=_text(self.past.value_at(record, field, place)) if (field := _SPEAKERS.get(kind)) else "",
            typist=node_of(stamp),
            words=words,
            before=self._words(record, kind, place - 1) if what == "reworded" else "",
            group=self._group(record, place),
            about=self._about(record, place),
            details=() if new else tuple(self._details(record, kind, changes, place)),
            undone=stamp in self._undone,
            matters=self.matters.get(entry, ""),
        )

    @cached_property
    def _first(self) -> Mapping[str, int]:
        return {record: place for place, record in self.past.made}

    @cached_property
    def matters(self) -> Mapping[int, Matter]:
        """Why some entries matter, by their places."""
        found: dict[int, Matter] = {}
        sessions: set[str] = set()
        adopting = {place for place, record in self._entries if record.startswith("priority-")}  # trunks come with them
        steps, opened, last = self.past.log.steps, self._opened, -1
        for entry, (place, record) in enumerate(self._entries):
            matter: Matter = "opened" if place in opened and place != last else ""
            last = place
            if len(sessions) < len(SESSIONS):
                prefix = _prefix(record)
                session = "" if prefix != "priority" and place in adopting else OF_KIND.get(prefix, "")
                if session and session not in sessions:
                    sessions.add(session)
                    matter = "began"
            if record.startswith(_METHOD):
                stamp = self.past.stamps[place]
                changes = {c["field"]: c["value"] for c in steps[stamp]["changes"] if c["record"] == record}
                matter = self._method(record, place, changes) or matter
            if matter:
                found[entry] = matter
        return found

    @cached_property
    def _opened(self) -> frozenset[int]:
        """The first step of each console, by place."""
        first: dict[str, int] = {}
        for place, stamp in enumerate(self.past.stamps):
            first.setdefault(node_of(stamp), place)
        return frozenset(first.values())

    def _method(self, record: str, place: int, changes: Mapping[str, Any]) -> Matter:
        """Return what a change means in the method, if anything."""
        prefix, new = _prefix(record), self._first[record] == place
        if prefix == "priority" and new:
            return "adopted"
        if prefix == "vision" and changes.get("status") == "agreed":
            return "agreed"
        trunk = prefix == "node" and "text" in changes and not new
        return "trunk" if trunk and self._slot(record, place).endswith(":trunk") else ""

    def _words(self, record: str, kind: type[Record], place: int) -> str:
        """Return what a record said; of what has no words of its own, what it means."""
        said = _text(self.past.value_at(record, kind.statement, place))
        if kind is Node and not said and (same := _text(self.past.value_at(record, "same_as", place))):
            return _text(self.past.value_at(same, kind.statement, place))
        match kind.prefix:
            case "person" if not said:
                return self._nameless(record, place)
            case "ballot":
                return self._value(self.past.value_at(record, "dots", place), place)
            case "count":
                dots = _text(self.past.value_at(record, "dots", place))
                on = self._value(self.past.value_at(record, "item", place), place)
                return " · ".join(filter(None, (on, said, dots)))
            case "rating":
                about, score = self._about(record, place), _text(self.past.value_at(record, "score", place))
                return " · ".join(filter(None, (about, score, said)))
        return said

    def _nameless(self, record: str, place: int) -> str:
        """Return what is known of people without names: how many, and of what sector or organisation."""
        count, sector = (_text(self.past.value_at(record, name, place)) for name in ("count", "sector"))
        return " ".join(filter(None, (count, sector or _text(self.past.value_at(record, "organisation", place)))))

    def _details(self, record: str, kind: type[Record], changes: Mapping[str, Change], place: int) -> Iterator[Detail]:
        for name, change in changes.items():
            if name in (_PLACE, DELETED, kind.statement) or name in _QUIET or name not in fields_of(kind):
                continue
            before = self.past.value_at(record, name, place - 1)
            told = self._value(fields_of(kind)[name].default if before is None else before, place)
            yield Detail(name, told, self._value(change["value"], place))

    def _value(self, value: Any, place: int) -> str:
        """Return a value in words: what leads to records, by what those said."""
        if isinstance(value, list | tuple):
            return "; ".join(self._value(each, place) for each in value)
        if isinstance(value, str) and _prefix(value) in BY_PREFIX and value in self._first:
            return _text(self.past.value_at(value, BY_PREFIX[_prefix(value)].statement, place)) or value
        return _text(value)

    def _slot(self, record: str, place: int) -> str:
        """Return the slot into which a record was put last; empty where it was put nowhere.

        Of two moves that would make a circle only one counts, but it takes all moves to tell which: here both are told.
        """
        value = self.past.value_at(record, _PLACE, place)
        return value[0] if isinstance(value, list | tuple) and value and isinstance(value[0], str) else ""

    def _above(self, record: str, place: int) -> Iterator[str]:
        """Yield the slots upwards from a record."""
        for _ in range(_DEPTH):
            slot = self._slot(record, place)
            if not slot:
                return
            yield slot
            record = owner(slot)

    def _session(self, record: str, place: int) -> str:
        if _prefix(record) not in ABOUT_OTHERS:
            return OF_KIND[_prefix(record)]
        above = (_prefix(owner(slot)) for slot in self._above(record, place))
        return next((OF_KIND[prefix] for prefix in above if prefix in OF_KIND), "")

    def _group(self, record: str, place: int) -> str:
        above = (owner(slot) for slot in self._above(record, place))
        found = next((each for each in above if _prefix(each) in _NAMED), "")
        return self._value(found, place) if found else ""

    def _about(self, record: str, place: int) -> str:
        if _prefix(record) not in ABOUT_OTHERS:
            return ""
        subject = owner(self._slot(record, place))
        kind = BY_PREFIX.get(_prefix(subject))
        return self._words(subject, kind, place) if kind is not None and subject in self._first else ""

    def _called(self, record: str, kind: type[Record], place: int) -> str:
        if kind in (Comment, Result):
            value = self.past.value_at(record, "kind", place) or fields_of(kind)["kind"].default
            return _KINDS[kind].get(str(value), RECORDS[kind.prefix])
        if kind is Node:
            slots = (slot.partition(":")[2] for slot in self._above(record, place))
            return next((texts.SIDES[name] for name in slots if name in texts.SIDES), RECORDS[kind.prefix])
        return RECORDS[kind.prefix]

    def tell_all(self, entries: Sequence[int]) -> Iterator[Happened]:
        """Yield what happened at some places."""
        return (self.tell(entry) for entry in entries)


def _prefix(record: str) -> str:
    return record.partition("-")[0]


def _text(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return "yes" if value else ""
    return str(value)


def _what(changes: Mapping[str, Change], kind: type[Record], *, new: bool) -> What:
    if new:
        return "new"
    if DELETED in changes:
        return "deleted" if changes[DELETED]["value"] else "restored"
    if kind.statement in changes:
        return "reworded"
    return "moved" if _PLACE in changes and len(changes) == 1 else "changed"
