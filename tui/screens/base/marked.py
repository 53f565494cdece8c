"""Rows of which other copies hold another wording, marked until somebody chooses."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.widgets.outline.outline import Row, Source
from workshop.document import Workshop
from workshop.model import Node, kind_of
from workshop.slots import WORKSHOP
from workshop.statements.statements import canonical_node

CHOOSES = "alt+e chooses"
_FIELD, _SUM = "field:", "dots:"  # rows of one field of the workshop; rows of sums, which nobody worded


def marked(source: Source[str], workshop: Workshop) -> Source[str]:
    """The source, with marks where there is something to choose; the very same where there is nothing."""
    return _Marked(source, workshop) if workshop.disputed else source


class _Marked:
    def __init__(self, source: Source[str], workshop: Workshop) -> None:
        self._source, self._workshop = source, workshop
        found: dict[str, list[str]] = {}
        for record, field in sorted(workshop.disputed):
            found.setdefault(record, []).append(field)
        self._fields: Mapping[str, Sequence[str]] = found

    def roots(self) -> Sequence[str]:
        return self._source.roots()

    def children(self, key: str) -> Sequence[str]:
        return self._source.children(key)

    def parent(self, key: str) -> str | None:
        return self._source.parent(key)

    def row(self, key: str) -> Row:
        row = self._source.row(key)
        doubts = self._doubts(key)
        return replace(row, marks=(*doubts, *row.marks)) if doubts else row

    def _doubts(self, key: str) -> tuple[str, ...]:
        if key.startswith(_SUM):
            return ()
        if key.startswith(_FIELD):
            field = key.removeprefix(_FIELD)
            return (_named(WORKSHOP, field),) if field in self._fields.get(WORKSHOP, ()) else ()
        record = key if key in self._workshop else key.rpartition(":")[2]
        if (node := self._workshop.get(Node, record)) is not None and node.same_as:
            held = canonical_node(self._workshop, record)
            record = held.id if held is not None else record
        return tuple(_named(record, field) for field in self._fields.get(record, ()))


def _named(record: str, field: str) -> str:
    what = "wording" if field == kind_of(record).statement else field.replace("_", " ")
    return f"other {what}: {CHOOSES}"
