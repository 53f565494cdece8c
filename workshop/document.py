"""The workshop as one immutable value: records by id, and who stands where."""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from workshop import texts
from workshop.errors import WorkshopError
from workshop.model import Details, Record
from workshop.slots import WORKSHOP, owner

R = TypeVar("R", bound=Record)
_NOBODY: tuple[str, ...] = ()
_FEW = 8  # members of a slot for each of which its place is sought


@dataclass(frozen=True, slots=True)
class Workshop:
    """All that was recorded. Changed only by `put`, `drop` and `restore`, which give a new value.

    `touched` names the records that these have replaced since `settled`, so that comparing two
    values costs what changed and not what there is. `disputed` names the records, and fields of them,
    of which copies hold wordings that nobody has chosen between yet. `mark` is told apart from that of every other
    value, and `since` is the mark of the one that was settled, so that `touched_since` knows what it is told from.
    """

    records: Mapping[str, Record] = field(default_factory=dict)
    tray: Mapping[str, Record] = field(default_factory=dict)
    slots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    touched: frozenset[str] = frozenset()
    disputed: frozenset[tuple[str, str]] = frozenset()
    mark: object = field(default_factory=object, repr=False)
    since: object = field(default=None, repr=False)

    def __eq__(self, other: object) -> bool:
        """Whether all is the same in both; told from what was touched, where that already differs."""
        if not isinstance(other, Workshop):
            return NotImplemented
        if self is other:
            return True
        near = self.touched | other.touched
        return (
            all(self.records.get(i) == other.records.get(i) for i in near)
            and self.records == other.records
            and (self.tray, self.slots, self.touched, self.disputed)
            == (other.tray, other.slots, other.touched, other.disputed)
        )

    @property
    def details(self) -> Details:
        """Title, country and the rules of the vote."""
        found = self.records.get(WORKSHOP)
        return found if isinstance(found, Details) else Details(id=WORKSHOP)

    def __contains__(self, record_id: str) -> bool:
        return record_id in self.records

    def get(self, kind: type[R], record_id: str) -> R | None:
        """Return the living record of that kind and id, if there is one."""
        found = self.records.get(record_id)
        return found if isinstance(found, kind) else None

    def need(self, kind: type[R], record_id: str) -> R:
        """Return the living record of that kind and id. Raises WorkshopError where there is none."""
        found = self.get(kind, record_id)
        if found is None:
            raise WorkshopError(texts.missing(kind))
        return found

    def children(self, slot: str) -> tuple[str, ...]:
        """Return the ids in a slot, in their order."""
        return self.slots.get(slot, _NOBODY)

    def all_in(self, slot: str, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind in a slot, in their order."""
        for record_id in self.children(slot):
            found = self.records[record_id]
            if isinstance(found, kind):
                yield found

    def every(self, kind: type[R]) -> Iterator[R]:
        """Return all living records of one kind, in no order that means anything."""
        return (record for record in self.records.values() if isinstance(record, kind))

    def put(self, *records: Record) -> "Workshop":
        """Return the workshop with these records added, or in the place of those with the same id."""
        if not records:
            return self
        alive = dict(self.records)
        slots = _Slots(self.slots, alive)
        tray = self.tray
        if any(record.id in tray for record in records):
            back = {record.id for record in records}
            tray = {key: kept for key, kept in tray.items() if key not in back}
        for record in records:
            old = alive.get(record.id)
            if old is not None and old.position != record.position:
                slots.leave(old)
            alive[record.id] = record
            if old is None or old.position != record.position:
                slots.enter(record)
        touched = self.touched.union(record.id for record in records)
        return Workshop(alive, tray, slots.done(), touched, self.disputed, since=self.since)

    def drop(self, ids: Iterable[str]) -> "Workshop":
        """Return the workshop with these records in the tray, from which they can come back."""
        gone = [record_id for record_id in dict.fromkeys(ids) if record_id in self.records]
        if not gone:
            return self
        alive, tray = dict(self.records), dict(self.tray)
        slots = _Slots(self.slots, alive)
        for record_id in gone:
            slots.leave(alive[record_id])
            tray[record_id] = alive.pop(record_id)
        return Workshop(alive, tray, slots.done(), self.touched.union(gone), self.disputed, since=self.since)

    def restore(self, ids: Iterable[str]) -> "Workshop":
        """Return the workshop with these records back from the tray, where they were."""
        return self.put(*(self.tray[record_id] for record_id in ids if record_id in self.tray))

    def settled(self) -> "Workshop":
        """Return the same workshop, with nothing touched."""
        return Workshop(self.records, self.tray, self.slots, disputed=self.disputed, mark=self.mark, since=self.mark)

    def ancestors(self, record_id: str) -> Iterator[Record]:
        """Yield the record's parent, its parent and so on up; a loop in a damaged file ends it."""
        seen = {record_id}
        current = self.records.get(record_id)
        while current is not None:
            above = owner(current.parent)
            if above in seen:
                return
            seen.add(above)
            current = self.records.get(above)
            if current is not None:
                yield current


def changed_slots(old: Workshop, new: Workshop) -> frozenset[str] | None:
    """Return the slots whose members differ, with the owners of each; None if the two share no history.

    `new` must have come from `old.settled()` by edits.
    """
    if not new.touched:
        return None
    names: set[str] = set()
    for record_id in new.touched:
        names.add(record_id)
        for value in (old, new):
            found = value.records.get(record_id)
            if found is not None:
                names.add(found.parent)
                names.add(owner(found.parent))
    return frozenset(names)


def touched_since(old: Workshop | None, new: Workshop) -> frozenset[str] | None:
    """Return the records that are others in `new` than in `old`, or may be; None where it is not told from `old`."""
    if old is None:
        return None
    if new.mark is old.mark:
        return frozenset()
    return new.touched if new.since is old.mark else None


class _Slots:
    """The members of slots while several records move; each slot is put in order once, when all have."""

    def __init__(self, slots: Mapping[str, tuple[str, ...]], records: Mapping[str, Record]) -> None:
        self._slots = slots
        self._records = records
        self._gone: dict[str, dict[str, None]] = {}  # by slot
        self._come: dict[str, dict[str, None]] = {}

    def enter(self, record: Record) -> None:
        self._come.setdefault(record.parent, {})[record.id] = None

    def leave(self, record: Record) -> None:
        if record.id in (come := self._come.get(record.parent, {})):
            del come[record.id]
        else:
            self._gone.setdefault(record.parent, {})[record.id] = None

    def done(self) -> Mapping[str, tuple[str, ...]]:
        if not (self._gone or self._come):
            return self._slots
        slots = dict(self._slots)
        for name in self._gone.keys() | self._come.keys():
            if members := self._members(name):
                slots[name] = tuple(members)
            else:
                slots.pop(name, None)
        return slots

    def _members(self, name: str) -> list[str]:
        gone, come = self._gone.get(name, {}), self._come.get(name, {})
        members = list(self._slots.get(name, ()))
        if len(gone) + len(come) > _FEW:
            members = [member for member in members if member not in gone]
            members.extend(come)
            members.sort(key=self._rank)
            return members
        for member in gone:
            members.remove(member)
        for member in come:
            insort(members, member, key=self._rank)
        return members

    def _rank(self, record_id: str) -> tuple[str, str]:
        return (self._records[record_id].order, record_id)
