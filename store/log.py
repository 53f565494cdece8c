"""The grow-only log of steps: the truth from which everything shown is computed.

A step is one edit as plain JSON, appended and never altered:

    {"label": "Add problem", "undoes": stamp?,
     "changes": [{"record": id, "field": name, "value": any, "replaces": [stamps], "seen": [stamps]?}]}

A change is named by its step's stamp, its record and its field. `replaces` names the changes of
that field that its author knew, so that a merge, which is the union of two logs, can tell
"changed after reading" from "changed without knowing". A deletion is a change of the field
`deleted` that also names, in `seen`, all changes of the record that its author had seen.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NotRequired, TypedDict

from store.clock import when
from workshop.history import Wording

DELETED = "deleted"


class Change(TypedDict):
    """What a step did to one field of one record."""

    record: str
    field: str
    value: Any
    replaces: list[str]
    seen: NotRequired[list[str]]


class Step(TypedDict):
    """One edit."""

    label: str
    changes: list[Change]
    undoes: NotRequired[str]
    redoes: NotRequired[str]


class Log:
    """Steps by stamp, and for each field of each record the changes that nothing replaces."""

    def __init__(self) -> None:
        self.steps: dict[str, Step] = {}
        self._fields: dict[str, dict[str, dict[str, Change]]] = {}  # record, field, stamp
        self._heads: dict[tuple[str, str], tuple[str, ...]] = {}

    def append(self, stamp: str, step: Step) -> None:
        """Add a step that is not there yet; steps may come in any order."""
        self.steps[stamp] = step
        for change in step["changes"]:
            versions = self._fields.setdefault(change["record"], {}).setdefault(change["field"], {})
            versions[stamp] = change
            key = (change["record"], change["field"])
            replaced = {gone for version in versions.values() for gone in version["replaces"]}
            self._heads[key] = tuple(sorted(s for s in versions if s not in replaced))

    def records(self) -> Iterator[str]:
        """The ids of all records, the deleted ones too."""
        return iter(self._fields)

    def heads(self, record: str, field: str) -> tuple[str, ...]:
        """The stamps of the changes that nothing replaces, oldest first; the last one is shown."""
        return self._heads.get((record, field), ())

    def seen(self, record: str) -> list[str]:
        """The stamps of all heads of a record, as a deletion names them."""
        fields = self._fields.get(record, {})
        return sorted({stamp for field in fields for stamp in self.heads(record, field)})

    def change(self, stamp: str, record: str, field: str) -> Change | None:
        """One change by its name."""
        return self._fields.get(record, {}).get(field, {}).get(stamp)

    def shown(self, record: str) -> dict[str, Any]:
        """The value to show of each field of a record, `deleted` left out."""
        fields = self._fields.get(record, {})
        return {
            field: versions[self._heads[record, field][-1]]["value"]
            for field, versions in fields.items()
            if field != DELETED
        }

    def first(self, record: str) -> str:
        """The stamp of the step that made a record."""
        return min(stamp for versions in self._fields[record].values() for stamp in versions)

    def deletion(self, record: str) -> str:
        """The stamp of the deletion in force; empty where the record lives.

        A deletion whose author had not seen a wording that is a head now does not take it away.
        """
        heads = self.heads(record, DELETED)
        if not heads:
            return ""
        change = self._fields[record][DELETED][heads[-1]]
        if not change["value"]:
            return ""
        seen = {*change.get("seen", ()), *heads}
        fields = self._fields[record]
        unseen = any(h not in seen for f in fields if f != DELETED for h in self.heads(record, f))
        return "" if unseen else heads[-1]

    def history(self, record: str, field: str) -> list[Wording]:
        """All values that a field has had, oldest first."""
        versions = self._fields.get(record, {}).get(field, {})
        undone = self.undone() if len(versions) > 1 else frozenset()
        return [
            Wording(stamp, change["value"], self.steps[stamp]["label"], when(stamp), stamp in undone)
            for stamp, change in sorted(versions.items())
        ]

    def undone(self) -> frozenset[str]:
        """The stamps of the steps that were undone, or are undoings that were redone."""
        found: set[str] = set()
        for stamp in sorted(self.steps, reverse=True):
            step = self.steps[stamp]
            taken_back = step.get("undoes") or step.get("redoes")
            if taken_back and stamp not in found:
                found.add(taken_back)
        return frozenset(found)

    def stamps(self) -> list[str]:
        """All stamps, oldest first."""
        return sorted(self.steps)


def step_fault(stamp: str, step: Mapping[str, Any]) -> str:
    """What is wrong with the shape of a step from a file, as a phrase; empty where it is right."""
    parts = stamp.rsplit("-", 2)
    try:
        datetime.fromisoformat(parts[0])
        int(parts[1], 16)
    except (ValueError, IndexError):
        return "its stamp is not one of Plenary's"
    if not isinstance(step, dict) or not isinstance(step.get("label"), str):
        return "it has no label"
    changes = step.get("changes")
    if not isinstance(changes, list):
        return "it has no list of changes"
    return next((fault for change in changes if (fault := _change_fault(change))), "")


def _change_fault(change: object) -> str:
    if not isinstance(change, dict):
        return "a change is not an object"
    for name in ("record", "field"):
        if not isinstance(change.get(name), str):
            return f"a change names no {name}"
    if "value" not in change:
        return f"a change of {change['record']} has no value"
    for name in ("replaces", "seen"):
        if not _stamps(change.get(name, [])):
            return f"a change of {change['record']} has a wrong “{name}”"
    if "replaces" not in change:
        return f"a change of {change['record']} does not say what it replaces"
    return ""


def _stamps(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def union(log: Log, steps: Iterable[tuple[str, Step]]) -> list[str]:
    """Add the steps that the log does not have; the stamps of those that were new."""
    fresh = [(stamp, step) for stamp, step in steps if stamp not in log.steps]
    for stamp, step in fresh:
        log.append(stamp, step)
    return [stamp for stamp, _ in fresh]
