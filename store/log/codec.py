"""Between records and plain JSON: the tables of the file, and the changes of a step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from store.log import texts
from store.log.log import DELETED, Change, Log
from store.log.validation import validated_fields
from workshop.document import Workshop
from workshop.model import BY_PREFIX, KINDS, Record, fields_of

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]

NAMES: dict[str, type[Record]] = {kind.table: kind for kind in KINDS}


def plain(value: Any) -> Any:
    """Return a field's value as JSON holds it."""
    return list(value) if isinstance(value, tuple) else value


def fields(record: Record) -> Document:
    """Return the fields of a record that differ from their defaults."""
    return {
        name: plain(value)
        for name, info in fields_of(type(record)).items()
        if name != "id" and (value := getattr(record, name)) != info.default
    }


def build(record_id: str, values: Mapping[str, Any]) -> Record | str:
    """Return the record of that id; a phrase that says what is wrong with it where it cannot be made."""
    kind = BY_PREFIX.get(record_id.split("-", 1)[0])
    if kind is None:
        return texts.NO_KIND
    sound = validated_fields(kind, {**_clean(values), "id": record_id})
    return sound if isinstance(sound, str) else kind(**sound)


def _clean(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Without lone surrogates, which no screen and no UTF-8 can show; the log keeps them."""
    bad = {
        name: value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        for name, value in values.items()
        if isinstance(value, str) and not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value)
    }
    return {**values, **bad} if bad else values


def odd_fields(log: Log, record_id: str) -> Document:
    """Return the fields of a record, and their values, that this version does not know."""
    kind = BY_PREFIX[record_id.split("-", 1)[0]]
    usual = {*fields_of(kind), DELETED}
    odd = [name for name in log.fields(record_id) if name not in usual]
    return {name: log.versions(record_id, name)[log.heads(record_id, name)[-1]]["value"] for name in odd}


def all_odd_fields(log: Log) -> Mapping[str, Document]:
    """Return the records that have fields that this version does not know, with those."""
    known = (record for record in log.records() if record.split("-", 1)[0] in BY_PREFIX)
    return {record: odd for record in known if (odd := odd_fields(log, record))}


class Writer:
    """Makes the readable tables of the file, each living record in the table of its kind.

    A record that did not change gives the same document object again, so that what stands behind
    can tell by identity what there is to encode.
    """

    def __init__(self) -> None:
        self._made: dict[str, tuple[Record, Document | None, Document]] = {}

    def tables(self, workshop: Workshop, odd: Mapping[str, Document]) -> Tables:
        """Return all tables of a workshop, with the fields of `odd` added; documents must not be altered."""
        before, self._made = self._made, {}
        made: Tables = {}
        for record_id, record in workshop.records.items():
            known = before.get(record_id)
            more = odd.get(record_id) if odd else None
            if known is None or known[0] is not record or known[1] != more:
                known = (record, more, {**(more or {}), **fields(record)})
            self._made[record_id] = known
            made.setdefault(type(record).table, {})[record_id] = known[2]
        return made


def changes(
    log: Log,
    old: Workshop,
    new: Workshop,
    sure: Iterable[tuple[str, str]] = (),
    known: Callable[[str, str], Sequence[str]] | None = None,
) -> list[Change]:
    """Return what an edit changed, field by field.

    Args:
        log: The log before the edit.
        old: The workshop before it.
        new: The workshop after it, made from `old.settled()`.
        sure: Records and fields that are among the changes even where their values are the same.
        known: Gives the stamps that a change of a field takes the place of; the log's heads where it is None.
    """
    found: list[Change] = []
    replaced = known or log.heads

    def add(record_id: str, field: str, value: Any) -> None:
        found.append(Change(record=record_id, field=field, value=value, replaces=[*replaced(record_id, field)]))

    for record_id in sorted(new.touched, key=_parents_first(new)):
        before = old.records.get(record_id) or old.tray.get(record_id)
        after = new.records.get(record_id)
        if after is not None:
            if record_id in old.tray:
                add(record_id, DELETED, False)
            for name, info in fields_of(type(after)).items():
                value, was = getattr(after, name), getattr(before, name) if before else info.default
                if value is not was and value != was and name != "id":
                    add(record_id, name, plain(value))
            if before is None and not any(change["record"] == record_id for change in found[-1:]):
                add(record_id, "position", plain(after.position))
        elif record_id in new.tray and record_id in old.records:
            add(record_id, DELETED, True)
            found[-1]["seen"] = log.seen(record_id)
    for record_id, name in sure:
        there = name in fields_of(type(new.records[record_id]))
        if there and not any(change["record"] == record_id and change["field"] == name for change in found):
            add(record_id, name, plain(getattr(new.records[record_id], name)))
    return found


def _parents_first(workshop: Workshop) -> Any:
    depths: dict[str, int] = {}  # of the records above those asked for: a file of hostile design is deep

    def rank(record_id: str) -> tuple[int, str]:
        path: list[str] = []
        depth = 0
        for above in workshop.ancestors(record_id):
            if above.id in depths:
                depth = depths[above.id] + 1
                break
            path.append(above.id)
        for over in reversed(path):
            depths[over] = depth
            depth += 1
        return (depth, record_id)

    return rank
