"""What another console on the same file entered, without reading the whole file again.

A console writes its file whole at each save, but all documents that did not change are the same bytes. So what came is
told by the few that are new; the others were judged when they were read, or are our own. That is enough where records
were added or reworded, as nearly always, and the tables show of them just what their steps say. In everything else, and
in every doubt, the whole file is read and judged as ever; a property holds the two ways equal.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from store.errors import StoreError
from store.file.encode import META, STEPS
from store.file.loading import Loaded
from store.file.meta import Head, head_of
from store.file.parse import loads
from store.file.pieces import Bodies, cut, differing, find, key_of
from store.log.clock import in_order
from store.log.codec import NAMES, build, fields
from store.log.log import Log, Step
from store.log.validation import step_fault
from store.log.view import place_fault
from workshop.document import Workshop
from workshop.model import BY_PREFIX, fields_of
from workshop.slots import ROOTS, WORKSHOP, owner

_MOST = 40  # documents; a paste of more is read whole
_PLAIN = re.compile(r"[0-9A-Za-z_.~-]+", re.ASCII)
_TABLES = {*NAMES, META, STEPS}
_POSITION = "position"
Document = dict[str, Any]


class _DoubtError(Exception):
    """The whole file must be read."""


def small_change(known: bytes, found: bytes, log: Log, path: Path) -> Loaded | None:
    """Return what came into a file, as if it held nothing else; None where the whole of it must be read.

    Args:
        known: Bytes in which the tables are known to show what the steps say, and nothing else.
        found: The bytes that are there now.
        log: Has all steps of the known bytes, and perhaps others.
        path: The file.
    """
    try:
        before, after = cut(known), cut(found)
        if before is None or after is None or log.redaction:
            return None
        return _Reading(known, before, after, log, path).change()
    except (_DoubtError, StoreError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


class _Reading:
    """Two states of a file, of which the first is understood."""

    def __init__(self, known: bytes, before: Bodies, after: Bodies, log: Log, path: Path) -> None:
        self._known, self._before, self._after, self._log, self._path = known, before, after, log, path
        self._gone: dict[str, Document] = {}  # documents of records that are not there any more as they were
        self._came: dict[str, Document] = {}
        self._steps: dict[str, Step] = {}
        self._head = self._head_in(before)

    def change(self) -> Loaded:
        """Return what came. Raises _DoubtError, or whatever else it is that makes no sense."""
        for name in {*self._before, *self._after}:
            old, new = self._before.get(name, b""), self._after.get(name, b"")
            if old != new:
                self._compare(name, old, new)
        self._check_records()
        return Loaded(Log(self._steps.items()), Workshop(), self._head)

    def _compare(self, name: bytes, old: bytes, new: bytes) -> None:
        table = name.decode("ascii")
        _sure(table in _TABLES)
        gone, came = differing(old, new)
        _sure(len(came) + len(gone) <= _MOST)
        for piece in came:
            _sure(find(new, key_of(piece)) == piece)  # and no other of its key
        if table == META:
            self._head = self._new_head()
        elif table == STEPS:
            _sure(not gone)
            self._steps = dict(map(self._document, came))  # type: ignore[arg-type] # each is judged as a step below
        else:
            for documents, some in ((self._gone, gone), (self._came, came)):
                for key, document in map(self._document, some):
                    _sure(key not in documents and NAMES[table].prefix == key.split("-", 1)[0])
                    documents[key] = document

    def _document(self, piece: bytes) -> tuple[str, Document]:
        """Return the key of a document, and what it says. Raises DamagedFile, or one of the others."""
        (table,) = loads(b'{"table": {' + piece + b"}}", self._path).values()  # as deep as it stands in the file
        ((key, document),) = table.items()
        _sure(isinstance(document, dict) and _PLAIN.fullmatch(key.replace(":", "")) is not None)
        _sure(key_of(piece) == b'"%b"' % key.encode())
        return key, document

    def _head_in(self, bodies: Bodies) -> Head:
        return head_of({META: dict([self._document(bodies[META.encode()])])}, self._path)

    def _new_head(self) -> Head:
        """Return the head of the file as it is now: of the same workshop, perhaps under another title."""
        now = self._head_in(self._after)
        _sure(now._replace(title="", country="", dates="") == self._head._replace(title="", country="", dates=""))
        return now

    def _check_records(self) -> None:
        """See that the tables show of each record what the steps that came say, and that nothing else changed."""
        said: dict[str, Document] = {}
        for stamp in sorted(self._steps, key=in_order):
            step = self._steps[stamp]
            _sure(not step_fault(stamp, step) and "forgets" not in step)
            for change in step["changes"]:
                record, field, value = change["record"], change["field"], change["value"]
                if record not in said:
                    said[record] = self._as_it_was(record)
                _sure(field in fields_of(BY_PREFIX[record.split("-", 1)[0]]) and field != "id")
                if field == _POSITION:
                    _sure(not said[record])  # a new one is put somewhere before anything else is said of it
                    self._check_place(record, value, said)
                else:
                    _sure(bool(said[record]))
                self._check_is_last(stamp, record, field)
                said[record][field] = value
        for record in {*self._gone, *self._came}:
            _sure(record in said)
        for record, values in said.items():
            built = build(record, values)
            _sure(not isinstance(built, str) and fields(built) == self._as_it_is(record))

    def _check_place(self, record: str, value: Any, said: Mapping[str, Document]) -> None:
        """See that a new record was put under one that stands somewhere."""
        place, order = value
        _sure(type(place) is str and type(order) is str)
        over = owner(place)
        _sure(over != record and not place_fault(record, place, [over]))
        _sure(over in ROOTS or over == WORKSHOP or over in said or self._old(over) is not None)

    def _check_is_last(self, stamp: str, record: str, field: str) -> None:
        """See that nothing known was said later of a field, so that this is what is shown."""
        others = [each for each in [*self._log.versions(record, field)] if each not in self._steps]
        _sure(all(in_order(each) < in_order(stamp) for each in others))

    def _as_it_was(self, record: str) -> Document:
        """Return what the table said of a living record; nothing of one of which the file did not know."""
        _sure(record != WORKSHOP or self._old(record) is not None)
        old = self._gone.get(record) or self._old(record)
        if old is None:
            _sure(_PLAIN.fullmatch(record) is not None and record.encode() not in self._known)
            return {}
        return {**old}

    def _as_it_is(self, record: str) -> Document | None:
        return self._came.get(record) or (None if record in self._gone else self._old(record))

    def _old(self, record: str) -> Document | None:
        body = self._before.get(BY_PREFIX[record.split("-", 1)[0]].table.encode(), b"")
        piece = find(body, b'"%b"' % record.encode())
        return self._document(piece)[1] if piece is not None else None


def _sure(is_so: bool) -> None:
    if not is_so:
        raise _DoubtError
