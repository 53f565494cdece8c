"""The grow-only log of steps: the truth from which everything shown is computed.

A step is one edit as plain JSON, appended and never altered:

    {"label": "Add problem", "undoes": stamp?, "imported": digest?, "begun": time?,
     "changes": [{"record": id, "field": name, "value": any, "replaces": [stamps], "seen": [stamps]?}]}

A change is named by its step's stamp, its record and its field. `replaces` names the changes of
that field that its author knew, so that a merge, which is the union of two logs, can tell
"changed after reading" from "changed without knowing". A deletion is a change of the field
`deleted` that also names, in `seen`, all changes of the record that its author had seen.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any, NotRequired, TypedDict

from store.log.clock import in_order, when
from store.log.redaction import NOTHING, Forgotten, Redaction
from workshop.history import Wording
from workshop.model import fields_of, kind_of

DELETED = "deleted"
_FEW = 16  # heads of a field; people who word one thing apart are fewer
_Only = tuple[str, "Change"]  # a stamp and its change, of a field that was given one value and no other


class Change(TypedDict):
    """What a step did to one field of one record."""

    record: str
    field: str
    value: Any
    replaces: Sequence[str]  # a list, which others may share
    seen: NotRequired[list[str]]


class Step(TypedDict):
    """One edit."""

    label: str
    changes: list[Change]
    undoes: NotRequired[str]
    redoes: NotRequired[str]
    imported: NotRequired[str]
    begun: NotRequired[str]
    forgets: NotRequired[list[Forgotten]]


class Log:
    """Steps by stamp, and for each field of each record the changes that nothing replaces."""

    def __init__(self, steps: Iterable[tuple[str, Step]] = (), redaction: Redaction = NOTHING) -> None:
        """Hold steps, without what they or `redaction` say is to be forgotten."""
        held = [*steps]
        self.redaction = redaction.joined(step for _, step in held)
        self.steps: dict[str, Step] = {}
        self.split: set[tuple[str, str]] = set()  # the fields, of records, that have several heads
        # By record and field: changes by stamp. Most fields have only ever one value, and a workshop has tens of
        # thousands of those: such a one is a pair, is its own head, and stands in no other account.
        self._fields: dict[str, dict[str, _Only | dict[str, Change]]] = {}
        self._replaced: dict[tuple[str, str], set[str]] = {}  # only where something was
        self._heads: dict[tuple[str, str], tuple[str, ...] | set[str]] = {}  # in order where they are few
        for stamp, step in held:
            self.append(stamp, step)

    def append(self, stamp: str, step: Step) -> None:
        """Add a step that is not there yet; steps may come in any order."""
        if "forgets" in step:
            self.learn([step])
        if self.redaction:
            step = self.redaction.step(step)
        self.steps[stamp] = step
        for change in step["changes"]:
            record, field = change["record"], change["field"]
            # nobody can have seen what came later: only damage and forgery say so
            replaces = change["replaces"]
            gone = [known for known in replaces if in_order(known) < in_order(stamp)] if replaces else replaces
            if (fields := self._fields.get(record)) is None:
                fields = self._fields[record] = {}
            if not gone and field not in fields:
                fields[field] = (stamp, change)
            else:
                self._put_version(fields, stamp, change, gone)

    def _put_version(
        self, fields: dict[str, _Only | dict[str, Change]], stamp: str, change: Change, gone: Sequence[str]
    ) -> None:
        """Keep a change of a field that has others too, or that replaces some that may yet come."""
        key = change["record"], change["field"]
        versions = fields.get(key[1], {})
        if isinstance(versions, tuple):
            self._heads[key] = (versions[0],)
            versions = dict([versions])
        versions[stamp] = change
        fields[key[1]] = versions
        if gone:
            self._replaced.setdefault(key, set()).update(gone)
        self._put_heads(key, stamp, gone)

    def _put_heads(self, key: tuple[str, str], stamp: str, gone: Sequence[str]) -> None:
        """Keep the heads of a field. Many, as only a hostile file has, are a set, so that one more costs the same."""
        replaced, heads = self._replaced.get(key, ()), self._heads.get(key, ())
        if len(heads) < _FEW:
            few = {*heads, stamp}.difference(replaced)
            self._heads[key] = heads = tuple(sorted(few, key=in_order)) if len(few) > 1 else tuple(few)
        else:
            heads = heads if isinstance(heads, set) else {*heads}
            heads.difference_update(gone)
            if stamp not in replaced:
                heads.add(stamp)
            self._heads[key] = heads
        (self.split.add if len(heads) > 1 else self.split.discard)(key)

    def begin_again(self, steps: Mapping[str, Step]) -> None:
        """Hold exactly these steps from now on."""
        vars(self).update(vars(Log(steps.items(), self.redaction)))

    def learn(self, steps: Iterable[Step]) -> list[str]:
        """Leave out from now on what these steps say is to be forgotten; the stamps of the steps that had it."""
        more = self.redaction.joined(steps)
        if more is self.redaction:
            return []
        self.redaction = more
        made = {stamp: more.step(step) for stamp, step in self.steps.items()}
        altered = [stamp for stamp, step in self.steps.items() if made[stamp] is not step]
        if altered:
            self.begin_again(made)
        return altered

    def records(self) -> Iterator[str]:
        """Return the ids of all records, the deleted ones too."""
        return iter(self._fields)

    def fields(self, record: str) -> Iterable[str]:
        """Return the names of the fields of a record that were ever given a value."""
        return self._fields.get(record, {}).keys()

    def heads(self, record: str, field: str) -> tuple[str, ...]:
        """Return the stamps of the changes that nothing replaces, oldest first; the last one is shown."""
        if isinstance(only := self._fields.get(record, {}).get(field), tuple):
            return only[:1]
        heads = self._heads.get((record, field), ())
        return heads if isinstance(heads, tuple) else tuple(sorted(heads, key=in_order))

    def _last(self, record: str, field: str) -> str:
        """Return the stamp of the change that is shown, of a field that has had several."""
        heads = self._heads[record, field]
        return heads[-1] if isinstance(heads, tuple) else max(heads, key=in_order)

    def heads_among(self, known: Container[str], record: str, field: str) -> list[str]:
        """Return the stamps of the changes of a field that none of those known replaces, oldest first."""
        versions = {stamp: change for stamp, change in self.versions(record, field).items() if stamp in known}
        gone = {
            before
            for stamp, change in versions.items()
            for before in change["replaces"]
            if in_order(before) < in_order(stamp)
        }
        return sorted(versions.keys() - gone, key=in_order)

    def seen(self, record: str) -> list[str]:
        """Return the stamps of all heads of a record, as a deletion names them."""
        return sorted({stamp for field in self.fields(record) for stamp in self.heads(record, field)})

    def change(self, stamp: str, record: str, field: str) -> Change | None:
        """Return one change by its name."""
        return self.versions(record, field).get(stamp)

    def versions(self, record: str, field: str) -> Mapping[str, Change]:
        """Return all changes of a field by their stamps."""
        found = self._fields.get(record, {}).get(field, {})
        return dict([found]) if isinstance(found, tuple) else found

    def shown(self, record: str) -> dict[str, Any]:
        """Return the value to show of each field of a record, `deleted` left out."""
        fields = self._fields.get(record, {})
        return {
            field: (found[1] if isinstance(found, tuple) else found[self._last(record, field)])["value"]
            for field, found in fields.items()
            if field != DELETED
        }

    def first(self, record: str) -> str:
        """Return the stamp of the step that made a record."""
        fields = self._fields.get(record, {}).values()
        stamps = chain.from_iterable(found[:1] if isinstance(found, tuple) else found for found in fields)
        return min(stamps, key=in_order)

    def deletion(self, record: str) -> str:
        """Return the stamp of the deletion in force; empty where the record lives.

        A deletion whose author had not seen a wording that is a head now does not take it away, and
        of two people of whom one deletes and one brings back, the one who brings back is heeded.
        """
        if not (stamps := self.heads(record, DELETED)):
            return ""
        versions = self.versions(record, DELETED)
        deletions = [(stamp, versions[stamp]) for stamp in stamps]
        if not all(change["value"] for _, change in deletions):
            return ""
        heads = {h for field in self.fields(record) if field != DELETED for h in self.heads(record, field)}
        return max((stamp for stamp, change in deletions if heads <= {*change.get("seen", ()), stamp}), default="")

    def contested(self, record: str) -> bool:
        """Return whether somebody deleted the record who had not seen all of it, so that it is still there."""
        versions = self.versions(record, DELETED)
        some = any(versions[stamp]["value"] for stamp in self.heads(record, DELETED))
        return some and not self.deletion(record)

    def history(self, record: str, field: str) -> list[Wording]:
        """Return all values that a field has had, oldest first."""
        versions = self.versions(record, field)
        undone = self.undone() if len(versions) > 1 else frozenset()
        heads = self.heads(record, field)
        others = {stamp for stamp in heads if versions[stamp]["value"] != versions[heads[-1]]["value"]}
        return [
            Wording(
                stamp,
                change["value"],
                self.steps[stamp]["label"],
                when(stamp),
                stamp in undone,
                stamp in others,
                begun(self.steps[stamp]),
            )
            for stamp, change in sorted(versions.items(), key=lambda version: in_order(version[0]))
        ]

    def disputed(self, living: Container[str]) -> frozenset[tuple[str, str]]:
        """Return the records of these, and fields of them, of which there are other wordings than the one shown."""
        return frozenset(
            (record, field)
            for record, field in self.split
            if field != "position" and record in living and _is_known(record, field) and self.differ(record, field)
        )

    def differ(self, record: str, field: str) -> bool:
        """Return whether the changes of a field that nothing replaces say different things."""
        versions = self.versions(record, field)
        first, *others = (versions[stamp]["value"] for stamp in self.heads(record, field))
        return any(other != first for other in others)

    def meant(self, stamp: str) -> str:
        """Return the edit that a step does again or takes back, be it over several undos and redos."""
        while (target := self.steps[stamp].get("undoes") or self.steps[stamp].get("redoes")) and target in self.steps:
            if in_order(target) >= in_order(stamp):
                break  # only damage says that it undid what came later
            stamp = target
        return stamp

    def undone(self) -> frozenset[str]:
        """Return the stamps of the steps that were undone, or are undoings that were redone."""
        found: set[str] = set()
        for stamp in reversed(self.stamps()):
            step = self.steps[stamp]
            taken_back = step.get("undoes") or step.get("redoes")
            if taken_back and stamp not in found:
                found.add(taken_back)
        return frozenset(found)

    def stamps(self) -> list[str]:
        """Return all stamps in the order in which they count, oldest first."""
        return sorted(self.steps, key=in_order)


def _is_known(record: str, field: str) -> bool:
    """Return whether this version knows a field, so that somebody can choose between its wordings."""
    return field in fields_of(kind_of(record))


def begun(step: Step) -> datetime | None:
    """Return when the line was begun that a step records; None where it does not say, or says no time."""
    text: Any = step.get("begun")
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
