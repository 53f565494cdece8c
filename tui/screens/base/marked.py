"""Rows of which other copies hold another wording, marked until somebody chooses."""

from collections.abc import Mapping, Sequence

from tui.screens.base import texts
from tui.screens.base.row_keys import RowKey
from tui.widgets.outline.source import Row, Source
from workshop.document import Workshop
from workshop.model import Node, kind_of
from workshop.slots import WORKSHOP
from workshop.statements.statements import canonical_node


def marked(source: Source[RowKey], workshop: Workshop) -> Source[RowKey]:
    """Return the source with marks where there is something to choose; the very same where there is nothing."""
    return _Marked(source, workshop) if workshop.disputed else source


class _Marked:
    def __init__(self, source: Source[RowKey], workshop: Workshop) -> None:
        self._source, self._workshop = source, workshop
        found: dict[str, list[str]] = {}
        for record, field in sorted(workshop.disputed):
            found.setdefault(record, []).append(field)
        self._fields: Mapping[str, Sequence[str]] = found

    def roots(self) -> Sequence[RowKey]:
        return self._source.roots()

    def children(self, key: RowKey) -> Sequence[RowKey]:
        return self._source.children(key)

    def parent(self, key: RowKey) -> RowKey | None:
        return self._source.parent(key)

    def row(self, key: RowKey) -> Row:
        row = self._source.row(key)
        doubts = self._doubts(key)
        return row._replace(warnings=(*doubts, *row.warnings)) if doubts else row

    def _doubts(self, key: RowKey) -> tuple[str, ...]:
        if key.kind == "dots":  # sums, which nobody worded
            return ()
        if key.kind == "field":
            return (_named(WORKSHOP, key.detail),) if key.detail in self._fields.get(WORKSHOP, ()) else ()
        record = key.detail if key.kind == "ballot" else key.record
        if (node := self._workshop.get(Node, record)) is not None and node.same_as:
            canonical = canonical_node(self._workshop, record)
            record = canonical.id if canonical is not None else record
        return tuple(_named(record, field) for field in self._fields.get(record, ()))


def _named(record: str, field: str) -> str:
    return texts.other_wording(texts.field(field, kind_of(record).statement))
