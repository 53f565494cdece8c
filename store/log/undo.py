"""Undo and redo as steps of the log, so that they outlive the console.

What is taken back is what the step said, and nothing that somebody else said since: a record that the step made
stays where others reworded it, put something under it or refer to it, and of two wordings only the one typed here goes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from store.log.clock import in_order
from store.log.codec import build, plain
from store.log.log import DELETED, Change, Log, Step
from store.log.words import node_of, ours, said_in, standing_behind
from workshop.document import Workshop
from workshop.model import Record, fields_of
from workshop.references import references
from workshop.slots import SLOTS, WORKSHOP, owner, slot

_PLACE = "position"
_COUNTED = frozenset({"number", "regrouped"})  # the vote gives these to all that is on the sheet: nobody said them
Key = tuple[str, str]  # a record, and a field of it


class Stacks:
    """What can be undone and redone, as stamps of steps; rebuilt by walking the log."""

    def __init__(self) -> None:
        self.undo: list[str] = []
        self.redo: list[str] = []

    def walk(self, stamp: str, step: Step) -> None:
        """Take note of the next step of this machine."""
        if "undoes" in step:
            _forget(self.undo, step["undoes"])
            self.redo.append(stamp)
        elif "redoes" in step:
            _forget(self.redo, step["redoes"])
            self.undo.append(stamp)
        else:
            self.undo.append(stamp)
            self.redo.clear()


def _forget(stack: list[str], stamp: str) -> None:
    if stack and stack[-1] == stamp:  # as nearly always
        stack.pop()
    elif stamp in stack:
        del stack[stack.index(stamp) :]


def stacks(log: Log, own_nodes: Collection[str]) -> Stacks:
    """Return the stacks of one console, by the names that it wrote under: nobody takes back what another one did.

    Only a workshop that one console alone has made so far, as one handed over is, can be undone by the next.
    """
    stamps = log.stamps()
    own = [stamp for stamp in stamps if stamp.rsplit("-", 1)[-1] in own_nodes]
    if not own and len({stamp.rsplit("-", 1)[-1] for stamp in stamps}) == 1:
        own = stamps
    made = Stacks()
    for stamp in own:
        made.walk(stamp, log.steps[stamp])
    return made


class Reverted(NamedTuple):
    """A workshop with steps taken back.

    `replaces` has, for each field of which others hold a wording too, the changes that the undoing takes the place of;
    for all other fields it is the present ones. `sure` names those of them whose shown value stays. `stays` has the
    records that would have gone, or changed, with what holds each: rows under it or about it, or itself where others
    reworded it.
    """

    workshop: Workshop
    replaces: Mapping[Key, Sequence[str]]
    sure: Sequence[Key]
    stays: Mapping[str, Sequence[str]]


def reverted(log: Log, workshop: Workshop, stamps: Iterable[str], own: Collection[str]) -> Reverted:
    """Return the workshop with steps taken back, the latest first; what was changed again since stays as it is.

    So does what another copy made too, without knowing of it, as two may adopt one theme: it has what that one gave.

    Args:
        log: The steps so far.
        workshop: The workshop that they make.
        stamps: The steps to take back.
        own: The names that the console which takes them back wrote under.
    """
    taking = _Taking(log, workshop, frozenset(stamps), frozenset(own))
    for stamp in sorted(taking.taken, key=in_order, reverse=True):
        taking.take_back(stamp)
    return Reverted(_gone_as_they_were(workshop, taking.workshop), taking.replaces, taking.sure, taking.stays)


def _gone_as_they_were(before: Workshop, after: Workshop) -> Workshop:
    """Return the workshop after, with all in the tray that left saying what it said: a step tells only that it went."""
    gone = {record: before.records[record] for record in after.touched if record in before.records}
    changed = {record: was for record, was in gone.items() if record in after.tray and after.tray[record] != was}
    return replace(after, tray={**after.tray, **changed}) if changed else after


@dataclass
class _Taking:
    """Steps while they are taken back, one after the other."""

    log: Log
    workshop: Workshop
    taken: frozenset[str]
    own: frozenset[str]
    replaces: dict[Key, Sequence[str]] = field(default_factory=dict)
    sure: list[Key] = field(default_factory=list)
    stays: dict[str, Sequence[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._nodes = frozenset({"", *self.own, *map(node_of, self.taken)})  # "" stands behind nothing said
        self._put_back: dict[str, Record] = {}  # not in the workshop yet, which is copied once for all of them
        self._said: dict[str, dict[str, object]] = {}  # by record, by the step that is taken back

    def take_back(self, stamp: str) -> None:
        """Take back one step."""
        changes = self.log.steps[stamp]["changes"]
        self._said = _by_record(changes)
        apart = {(c["record"], c["field"]): o for c in changes if (o := _made_apart(self.log, c, stamp)) is not None}
        shared = {record for record, _ in apart}
        restored: list[str] = []
        made: dict[str, None] = {}
        dropped: dict[str, str] = {}  # with the step after which a reference to it was made knowing of it
        moved: list[tuple[Change, Change | None]] = []
        for change in changes:
            record = change["record"]
            if change["field"] == DELETED:
                if bool(change["value"]) != (record in self.workshop.tray):
                    continue
                if change["value"]:
                    restored.append(record)
                elif not self._has_news(change, stamp):
                    dropped[record] = self._gone_before(change)
                elif record != WORKSHOP:
                    self._stay(record, record)
            elif record in dropped:
                continue  # it goes into the tray as it is, so that redo brings back what it was
            elif (now := self.workshop.records.get(record)) is not None:
                if record not in shared and _is_making(self.log, change, stamp) and not self._is_common(now):
                    made[record] = None
                elif change["field"] == _PLACE:
                    moved.append((change, apart.get((record, _PLACE))))
                else:
                    self._revert(change, stamp, apart.get((record, change["field"])))
        self._move_back(moved, stamp)
        self.workshop = self.workshop.put(*self._put_back.values()).restore(restored)
        self._put_back = {}
        for record in [record for record in made if self._has_more(record)]:
            del made[record]
            self._stay(record, record)
        self._drop({**dict.fromkeys(made, ""), **dropped}, self.log.meant(stamp))

    def _stay(self, record: str, *held_by: str) -> None:
        self.stays[record] = tuple(dict.fromkeys((*self.stays.get(record, ()), *held_by)))

    def _living(self, record_id: str) -> Record:
        """Return a record as far as it was put back by now."""
        return self._put_back.get(record_id) or self.workshop.records[record_id]

    def _is_common(self, record: Record) -> bool:
        """Return whether the one record that everybody writes into has more by now than the step gave it."""
        return record.id == WORKSHOP and self._has_more(record.id)

    def _has_more(self, record_id: str) -> bool:
        """Return whether a record says more than the step said that made it, or somebody else stands behind that."""
        record = self._living(record_id)
        usual = {name: plain(info.default) for name, info in fields_of(type(record)).items()}
        said = self._said.get(record_id, {})
        for name in usual.keys() - {"id", _PLACE} - _COUNTED:
            if plain(getattr(record, name)) != said.get(name, usual[name]):
                return True
        heads = self._heads_of(record_id)
        return any(
            value != usual.get(name) and standing_behind(self.log, record_id, name, head) not in self._nodes
            for name, head, value in heads
        )

    def _has_news(self, back: Change, stamp: str) -> bool:
        """Return whether somebody said something of a record since it was brought back, which is to be undone."""
        record = back["record"]
        known = {stamp}
        for gone in back["replaces"]:
            if (deletion := self.log.change(gone, record, DELETED)) is not None:
                known.update(deletion.get("seen", ()))
        return any(
            head not in known and standing_behind(self.log, record, name, head) not in self._nodes
            for name, head, _ in self._heads_of(record)
        )

    def _heads_of(self, record: str) -> list[tuple[str, str, object]]:
        """Return what now stands in the fields of a record, but for its place and what is taken back with this."""
        return [
            (name, head, self.log.versions(record, name)[head]["value"])
            for name in self.log.fields(record)
            if name not in (DELETED, _PLACE) and name not in _COUNTED
            for head in self.log.heads(record, name)
            if head not in self.taken
        ]

    def _gone_before(self, back: Change) -> str:
        """Return the deletion that a step took back; empty where that was the undoing of what made the record."""
        record = back["record"]
        deletions = {self.log.meant(stamp) for stamp in back["replaces"] if stamp in self.log.steps}
        return max(deletions - {self.log.first(record)}, key=in_order, default="")

    def _drop(self, records: Mapping[str, str], back: str) -> None:
        """Put records into the tray, but for those under which something stands, or which are meant since a step.

        `back` is the edit that is taken back: what we said ourselves before it of what lay in the tray, we only carried
        along, as when two entries were joined of which one answered to it.
        """
        going = {record for record in records if record in self.workshop}
        holding: dict[str, list[str]] = {record: [*self._below(record)] for record in going}
        for record, name, target in references(self.workshop, going):
            since = records[target]
            heads = self.log.heads(record, name)
            if not since or any(self._is_since(record, name, head, since, back) for head in heads):
                holding[target].append(record)
        looking = True
        while looking:
            looking = False
            for record in [record for record in records if record in going]:
                if held_by := [other for other in holding[record] if other not in going]:
                    going.discard(record)
                    self._stay(record, *held_by)
                    looking = True
        self.workshop = self.workshop.drop(going)

    def _is_since(self, record: str, name: str, head: str, since: str, back: str) -> bool:
        """Return whether a reference was made since then; what we undid or redid, counts from when it was said."""
        if node_of(head) not in self.own:
            return in_order(head) > in_order(since)
        return in_order(said_in(self.log, record, name, head)) > in_order(max(since, back, key=in_order))

    def _below(self, record: str) -> Iterator[str]:
        yield from self.workshop.children(record)
        for name in SLOTS:
            yield from self.workshop.children(slot(record, name))

    def _move_back(self, moved: Sequence[tuple[Change, Change | None]], stamp: str) -> None:
        """Put records back where they stood: of two of which one went under the other, first the one now below."""
        while moved:
            left = [(change, apart) for change, apart in moved if not self._revert(change, stamp, apart)]
            if len(left) == len(moved):
                for change, _ in left:
                    self._stay(change["record"], change["record"])
                return
            moved = left

    def _revert(self, change: Change, stamp: str, apart: Change | None) -> bool:
        """Give a field the value that it had before a change, or the one that others gave it apart from that.

        Return False where it is a place that would put the record under itself, as things stand.
        """
        record, name = key = (change["record"], change["field"])
        now = self._living(record)
        if name not in fields_of(type(now)):
            return True  # of a later version: it says what it means
        versions, heads = self.log.versions(record, name), self.log.heads(record, name)
        own = [
            head for head in heads if head == stamp or head in self.taken or ours(self.log, change, head, self._nodes)
        ]
        others = [head for head in heads if head not in own]
        shown = plain(getattr(now, name))
        before = apart or _replaced(self.log, change)
        if shown != change["value"]:
            if own and others and versions[others[-1]]["value"] == shown and name != _PLACE:
                self.replaces[key] = [*own, *(head for head in others if versions[head]["value"] == shown)]
                self.sure.append(key)
            elif heads and standing_behind(self.log, record, name, heads[-1]) not in self._nodes:
                self._stay(record, record)
            return True
        if not own:
            self._stay(record, record)
            return True
        if name != _PLACE and not others and (beside := self._not_chosen(change)) is not None:
            before = beside
            self.replaces[key] = [*change["replaces"]]  # what it chose stays, beside the other one
        elif others:
            before = versions[others[-1]]
            self.replaces[key] = [*own, *(head for head in others if versions[head]["value"] == before["value"])]
        value = _value(before, name, now)
        if name == _PLACE and self._would_close_a_circle(record, value):
            return False
        self._put_back[record] = now.replace_fields(**{name: value})
        return True

    def _not_chosen(self, change: Change) -> Change | None:
        """Return the other wording where a change chose between two; None where it did not."""
        record, name = change["record"], change["field"]
        versions = self.log.versions(record, name)
        known = [versions[stamp] for stamp in change["replaces"] if stamp in versions]
        rest = [version for version in known if version["value"] != change["value"]]
        return rest[-1] if 0 < len(rest) < len(known) else None

    def _would_close_a_circle(self, record: str, place: object) -> bool:
        above = owner(place[0]) if isinstance(place, tuple) else ""
        seen: set[str] = set()
        while above and above != record and above not in seen:
            seen.add(above)
            found = self._living(above) if above in self.workshop else self.workshop.tray.get(above)
            above = owner(found.parent) if found is not None else ""
        return bool(above)


def _by_record(changes: Iterable[Change]) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for change in changes:
        found.setdefault(change["record"], {})[change["field"]] = change["value"]
    return found


def _is_making(log: Log, change: Change, stamp: str) -> bool:
    """Return whether the step of a change made its record; two may have, in copies apart."""
    return log.first(change["record"]) == stamp or (change["field"] == _PLACE and not change["replaces"])


def _made_apart(log: Log, change: Change, stamp: str) -> Change | None:
    """Return the change that another copy, unaware of this one, made to the same field and has not undone; or None."""
    record, name = change["record"], change["field"]
    if change["replaces"] or name == DELETED:
        return None
    versions = log.versions(record, name)
    apart = [known for known, version in versions.items() if known != stamp and not version["replaces"]]
    if apart and not any(not log.versions(record, DELETED)[known]["value"] for known in log.heads(record, DELETED)):
        undone = log.undone()  # and nobody brought it back again
        apart = [known for known in apart if known not in undone]
    return versions[max(apart, key=in_order)] if apart else None


def _replaced(log: Log, change: Change) -> Change | None:
    """Return the change that a change took the place of; None where it was the first."""
    return log.change(change["replaces"][-1], change["record"], change["field"]) if change["replaces"] else None


def _value(change: Change | None, name: str, record: Record) -> object:
    """Return the value that a change gave; the usual one for none, and where it makes no sense."""
    usual = fields_of(type(record))[name].default
    if change is None:
        return usual
    made = build(record.id, {name: change["value"]})
    return usual if isinstance(made, str) else getattr(made, name)
