"""What another program changed in the readable tables, taken as a step."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from store.log import texts
from store.log.clock import in_order
from store.log.codec import NAMES, build, changes, fields, odd_fields
from store.log.log import DELETED, Change, Log, Step
from store.log.view import place_faults
from workshop.document import Workshop
from workshop.model import Record, fields_of, kind_of

# The labels are a part of these steps, and so of the stamps that all consoles must make alike: never translated.
OUTSIDE = "Changed by another program"
RECOVERED = "Recovered from a damaged file"
Tables = Mapping[str, Mapping[str, Any]]


def edited_outside(
    log: Log, workshop: Workshop, tables: Tables, *, damaged: bool = False
) -> tuple[str, Step | None, list[str]]:
    """Return the step that makes a log's workshop what the tables beside it show.

    Its stamp follows from the file alone, so that every console that sees the file makes the same step. A file
    that has only a log, and no table of records, shows nothing. A record that is missing from its table was
    deleted there: it goes into the tray.

    Args:
        log: The steps of the file.
        workshop: The workshop that they make.
        tables: All tables of the file, by name.
        damaged: Whether only those records count that cannot be shown without the tables.

    Returns:
        The stamp and the step, "" and None where nothing differs; and a sentence for each record that makes no sense.
    """
    known = {name: table for name, table in tables.items() if name in NAMES}
    if damaged:
        there = {*workshop.records, *workshop.tray}
        known = {name: {r: d for r, d in table.items() if r not in there} for name, table in known.items()}
    made, faults = _made(workshop, known)
    gone = (
        []
        if damaged
        else [r for r, record in workshop.records.items() if r not in known.get(type(record).table, {r: {}})]
    )
    edited = workshop.settled().put(*made).drop(gone)
    while made and (wrong := _new_faults(edited, {record.id for record in made})):
        faults.extend(wrong.values())
        made = [record for record in made if record.id not in wrong]
        edited = workshop.settled().put(*made).drop(gone)
    found = [*changes(log, workshop, edited), *_odd_changes(log, known)]
    if not found:
        return "", None, faults
    step = Step(label=RECOVERED if damaged else OUTSIDE, changes=found)
    said = hashlib.sha256(json.dumps(step, sort_keys=True).encode("ascii")).hexdigest()[:12]
    latest = max(log.steps, key=in_order, default="1970-01-01T00:00:00.000Z-0000-")
    return f"{latest[:80]}~{said}", step, faults


def _made(workshop: Workshop, known: Tables) -> tuple[list[Record], list[str]]:
    made: list[Record] = []
    faults: list[str] = []
    for name, table in known.items():
        for record_id, document in table.items():
            now = workshop.records.get(record_id)
            if now is not None and fields(now) == document:
                continue
            built = _record(name, record_id, document)
            if isinstance(built, str):
                faults.append(texts.wrong_record(record_id, built, name))
            elif built != now:
                made.append(built)
    return made, faults


def _new_faults(edited: Workshop, made: set[str]) -> dict[str, str]:
    """Return the faults of records that were changed; one of theirs may be said of what stands under them."""
    wrong = place_faults(edited.records, edited.tray)
    return {record: fault for record, fault in wrong.items() if record in made} or (
        dict.fromkeys(made, next(iter(wrong.values()))) if wrong else {}
    )


def _record(table: str, record_id: str, document: Mapping[str, Any]) -> Record | str:
    try:
        kind = kind_of(record_id)
    except KeyError:
        return texts.NO_KIND
    if kind.table != table:
        return texts.wrong_table(kind.table)
    return build(record_id, document)


def _odd_changes(log: Log, known: Tables) -> Iterator[Change]:
    """Fields that this version does not know, where the tables have other values than the log."""
    for name, table in known.items():
        usual = {*fields_of(NAMES[name]), DELETED}
        for record_id, document in table.items():
            if document.keys() <= usual or record_id.split("-", 1)[0] != NAMES[name].prefix:
                continue
            before = odd_fields(log, record_id)
            for field, value in document.items():
                if field not in usual and (field not in before or before[field] != value):
                    yield Change(record=record_id, field=field, value=value, replaces=[*log.heads(record_id, field)])
