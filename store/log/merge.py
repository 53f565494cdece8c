"""Merging two logs, which is the union of their steps, and what that changes in the workshop.

Nothing is ever taken away, and the order does not matter.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from store.log import texts
from store.log.clock import when
from store.log.log import Log, Step
from store.log.redaction import NOTHING, covers
from workshop.changes import Item
from workshop.document import Workshop
from workshop.model import Ballot, Count, Record, fields_of

_AHEAD = timedelta(hours=24)
_PLACE = "position"


@dataclass(frozen=True)
class Union:
    """What came to a log: the stamps that are new in it, and those of them that had to be derived.

    `redacted` are the stamps of the steps in it that lost a name, since a step that came says that it is to be
    forgotten.
    """

    fresh: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    redacted: list[str] = field(default_factory=list)


def union(log: Log, found: Iterable[tuple[str, Step]]) -> Union:
    """Add the steps that the log does not have.

    Where one stamp names two different steps, as only damage or forgery can make it, both are kept: the
    one whose text comes first keeps the stamp, the other gets one derived from what it says, so that all
    copies agree on it.
    """
    held = [*found]
    came = Union(redacted=log.learn(step for _, step in held))
    renamed: dict[str, Step] = {}
    for stamp, step in held:
        if log.redaction:
            step = log.redaction.step(step)
        mine = renamed.get(stamp) or log.steps.get(stamp)
        if mine is None:
            log.append(stamp, step)
            came.fresh.append(stamp)
        elif log.redaction and covers(mine, step) and not _first(step, mine):
            continue
        elif log.redaction and covers(step, mine):
            renamed[stamp] = step
            came.redacted.append(stamp)
        elif mine != step:
            first, second = sorted((mine, step), key=_text)
            name = derived(stamp, second)
            if first is mine and (name in log.steps or name in renamed):
                continue
            renamed |= {stamp: first, name: second}
            came.fresh.extend({stamp, name} if first is step else {name})
            came.doubled.append(name)
    if renamed:
        log.begin_again({**log.steps, **renamed})
    return came


def missing(known: Mapping[str, Step], found: Mapping[str, Step]) -> dict[str, Step]:
    """Return the steps found that a union with those known would add, without what is to be forgotten."""
    redaction = NOTHING.joined(step for step in (*known.values(), *found.values()) if "forgets" in step)
    if redaction:
        known = {stamp: redaction.step(step) for stamp, step in known.items()}
        found = {stamp: redaction.step(step) for stamp, step in found.items()}
    return {
        stamp: step
        for stamp, step in found.items()
        if (mine := known.get(stamp)) is None
        or (
            mine != step
            and known.get(derived(stamp, step)) != step
            and not (redaction and covers(mine, step) and not _first(step, mine))
        )
    }


def _first(one: Step, other: Step) -> bool:
    """Return whether the one of two steps that cover each other is to stay; marks of two names may do that."""
    return covers(one, other) and _text(one) < _text(other)


def derived(stamp: str, step: Step) -> str:
    """Return the stamp for a step whose own stamp names another one too."""
    return f"{stamp[:80]}~{hashlib.sha256(_text(step).encode('ascii')).hexdigest()[:12]}"


def ahead(stamps: Iterable[str], now: datetime | None = None) -> str:
    """Return a sentence if the latest stamp is more than a day in the future; empty where all is well."""
    latest = max(stamps, default="")
    if not latest or when(latest) <= (now or datetime.now(UTC)) + _AHEAD:
        return ""
    return texts.ahead(when(latest))


def _text(step: Step) -> str:
    return json.dumps(step, sort_keys=True)


def remote_changes(log: Log, old: Workshop, new: Workshop, changed: Iterable[str]) -> tuple[Item, ...]:
    """Return an item for each record that steps from elsewhere changed, or gave another wording.

    Args:
        log: The log with those steps.
        old: The workshop before them.
        new: The workshop with them.
        changed: The ids of records that may differ.
    """
    found = (_item(log, old, new, record) for record in sorted(changed, key=lambda r: (r.split("-", 1)[-1], r)))
    return tuple(item for item in found if item is not None)


def _item(log: Log, old: Workshop, new: Workshop, record_id: str) -> Item | None:
    before = old.records.get(record_id)
    now = new.records.get(record_id)
    if now is None:
        gone = new.tray.get(record_id)
        lost = gone is not None and not log.deletion(record_id)
        if (shown := before or (gone if lost and record_id not in old.tray else None)) is None:
            return None
        return Item(record_id, texts.NO_PLACE if lost else texts.DELETED, _words(gone or shown))
    kept = f"{texts.KEPT}: " if log.contested(record_id) else ""
    if before is None:
        back = record_id in old.tray
        return Item(record_id, f"{kept}{texts.BROUGHT_BACK if back else texts.NEW}", _words(now))
    fields = [name for name in fields_of(type(now)) if name != _PLACE and (record_id, name) in log.split]
    other = any(log.differ(record_id, name) for name in fields)
    what = _difference(before, now)
    if other:
        what = f"{what}, {texts.OTHER_KEPT}" if what else texts.ANOTHER
    if not what and not kept:
        return None
    return Item(
        record_id,
        f"{kept}{what}".removesuffix(": "),
        _words(now),
        before.statement_text if before.statement_text != now.statement_text else "",
    )


def _words(record: Record) -> str:
    """Return what a record says; of one that may say nothing, what it is."""
    if isinstance(record, Ballot | Count):
        return texts.votes(record.statement_text, counted=isinstance(record, Count))
    return record.statement_text


def _difference(before: Record, now: Record) -> str:
    if before is now:
        return ""
    names = [name for name in fields_of(type(now)) if getattr(before, name) != getattr(now, name)]
    if now.statement in names:
        return texts.REWORDED
    if _PLACE in names:
        return texts.MOVED
    return texts.changed_fields(names) if names else ""


def records_of(log: Log, stamps: Iterable[str]) -> set[str]:
    """Return the ids of the records that these steps changed."""
    return {change["record"] for stamp in stamps for change in log.steps[stamp]["changes"]}
