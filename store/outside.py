"""What another program changed in the readable tables, taken as an edit."""

from collections.abc import Mapping
from typing import Any

from store.codec import NAMES, build, fields
from store.view import place_faults
from workshop.document import Workshop
from workshop.model import Record, kind_of


def edited_outside(workshop: Workshop, tables: Mapping[str, Mapping[str, Any]]) -> tuple[Workshop, list[str]]:
    """The workshop as the tables tell it, and a sentence for each record that cannot be taken.

    A file that has only a log, and no table of records, tells nothing. A record that is missing
    from its table was thrown away there: it goes into the tray.
    """
    known = {name: table for name, table in tables.items() if name in NAMES}
    made: list[Record] = []
    faults: list[str] = []
    for name, table in known.items():
        for record_id, document in table.items():
            now = workshop.records.get(record_id)
            if now is not None and fields(now) == document:
                continue
            built = _record(name, record_id, document)
            if isinstance(built, str):
                faults.append(f"Record {record_id} in table {name}: {built}.")
            elif built != now:
                made.append(built)
    gone = [r for r, record in workshop.records.items() if r not in known.get(type(record).table, {r: {}})]
    if not made and not gone:
        return workshop, faults
    edited = workshop.put(*made).drop(gone)
    return edited, [*faults, *place_faults(edited.records, edited.tray).values()]


def _record(table: str, record_id: str, document: Mapping[str, Any]) -> Record | str:
    try:
        kind = kind_of(record_id)
    except KeyError:
        return "its id names no kind of record"
    if kind.table != table:
        return f"it belongs into table {kind.table}"
    return build(record_id, document)
