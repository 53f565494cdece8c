"""Opening bytes that this machine has judged before: they need no judging again, which is most of what opening costs.

A file that was judged and of which nothing had to be said, and one that this machine wrote itself, is known again by
the digits of all of its bytes (`store.state.sound_files`). Then its steps are taken as they stand, and each record is
what its fields say last. Whether that is what judging gives was seen when the digits were noted, by doing both: where
the two differ in anything, nothing is noted, and so the file is judged each time that it is opened.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from sys import intern
from typing import Any

from store.errors import StoreError
from store.file.encode import STEPS
from store.file.loading import Loaded, load, unknown_tables
from store.file.meta import head_of
from store.file.parse import parse
from store.garbage import paused_gc
from store.log.codec import NAMES
from store.log.log import DELETED, Log, Step
from store.log.view import assembled, held_by_living
from workshop.document import Workshop
from workshop.model import BY_PREFIX, Record

_BEGINS, _ENDS = b'": {\n', b"\n}"  # of a table: its documents have a line each
_OF_RECORDS = {name.encode() for name in NAMES}
_NONE: list[str] = []
_DOUBTS = (ValueError, TypeError, LookupError, AttributeError, RecursionError, MemoryError, StoreError)


def unjudged(raw: bytes, path: Path) -> Loaded | None:
    """Return what bytes hold that were judged before; None where they must be judged after all."""
    try:
        with paused_gc():
            tables = json.loads(_without_records(raw))
            steps: dict[str, Step] = tables[STEPS]
            _share(steps.values())
            log = Log(steps.items())
            if log.redaction:
                return None  # what it says is to be forgotten has its own way through a log
            return Loaded(log, _workshop(log), head_of(tables, path), extra=unknown_tables(tables), is_plain=True)
    except _DOUBTS:
        return None


def is_sound(raw: bytes, path: Path) -> bool:
    """Return whether bytes need not be judged again: judging has nothing to say of them, and gives the same."""
    found = unjudged(raw, path)
    if found is None:
        return False
    try:
        judged = load(path, parse(raw, path) or {})
    except StoreError:
        return False
    told = judged.faults or judged.left_out or judged.outside
    return not told and judged.log.steps == found.log.steps and judged.workshop == found.workshop


def _without_records(raw: bytes) -> bytes:
    """Return a file of ours with its tables of records emptied, since the steps say all that these show.

    No other line ends as one that begins a table, since texts have no line ends of their own in JSON.
    """
    parts, done = [], 0
    while (begins := raw.find(_BEGINS, done)) >= 0:
        name = raw[raw.rfind(b'"', 0, begins) + 1 : begins]
        ends = raw.index(_ENDS, begins)
        parts.append(raw[done : begins + len(_BEGINS) if name in _OF_RECORDS else ends])
        done = ends
    return b"".join([*parts, raw[done:]])


def _share(steps: Iterable[Any]) -> None:
    """Keep once what is told again and again, as judging does (`store.file.parse`)."""
    for step in steps:
        step["label"] = intern(step["label"])
        for change in step["changes"]:
            change["record"], change["field"] = intern(change["record"]), intern(change["field"])
            if not change["replaces"]:
                change["replaces"] = _NONE


def _workshop(log: Log) -> Workshop:
    """Return what a log tells of which nothing has to be said. Raises one of the doubts."""
    alive: dict[str, Record] = {}
    tray: dict[str, Record] = {}
    for record in log.records():
        kind = BY_PREFIX.get(record.split("-", 1)[0])
        if kind is None:
            continue  # of a later version: carried along in the log
        values = log.shown(record)
        for name, value in values.items():
            if type(value) is list:
                values[name] = tuple(value)
        deleted = DELETED in log.fields(record) and log.deletion(record)
        (tray if deleted else alive)[record] = kind(id=record, **values)
    if tray:
        held_by_living(alive, tray)
    return assembled(alive, tray, log.disputed(alive), None)
