"""The keys of rows: what a row stands for, as a value that the outline compares and hashes."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

from workshop.document import Workshop
from workshop.slots import owner

Kind = Literal[
    "none",  # no row at all
    "record",  # a record in its own place
    "member",  # a problem in its second place, under its theme
    "heading",  # a slot of a record, or a section of the screen
    "hint",  # what to do where nothing is yet
    "field",  # a field of the workshop
    "chapter",  # a chapter of the report
    "wall",  # what was counted on the wall for an item
    "gap",  # a statement that nothing answers
    "line",  # the line through the ranking
    "dots", "ballot", "ratings",  # what is behind a sum: sectors, one ballot, the reasons of the ratings
    "note", "amendment", "merger", "reason", "tie", "rules",  # no rows: what is typed about rows
]  # fmt: skip


class RowKey(NamedTuple):
    """What a row stands for, or what is being typed about it.

    `record` is the id of the record that it is about, empty for none; `detail` tells apart what is of one kind on
    one record: the name of a field or a slot, the number of a hint, the id of a ballot.
    """

    kind: Kind
    record: str = ""
    detail: str = ""


NO_ROW = RowKey("none")


class _Rows(Protocol):
    @property
    def cursor(self) -> RowKey | None: ...

    @property
    def selected(self) -> Collection[RowKey]: ...

    def in_order(self, keys: Iterable[RowKey]) -> Iterable[RowKey]: ...


def record_row(record_id: str) -> RowKey:
    """Return the key of a record's own row."""
    return RowKey("record", record_id)


def targets(rows: _Rows, workshop: Workshop) -> list[str]:
    """Return the records selected, in the order of the rows, or the one under the cursor."""
    chosen = [key for key in rows.selected if key.kind == "record" and key.record in workshop]
    if chosen:
        return [key.record for key in rows.in_order(chosen)]
    cursor = rows.cursor or NO_ROW
    return [cursor.record] if cursor.kind == "record" and cursor.record in workshop else []


@lru_cache(maxsize=1024)
def record_rows(ids: tuple[str, ...]) -> tuple[RowKey, ...]:
    """Return the keys of records' own rows; for the same ids the very same tuple, which the outline knows at sight."""
    return tuple(RowKey("record", record_id) for record_id in ids)


def heading(record_id: str, name: str) -> RowKey:
    """Return the key of a heading over one slot of a record, or over a section of the screen."""
    return RowKey("heading", record_id, name)


def hints(count: int) -> tuple[RowKey, ...]:
    """Return the keys of so many lines that say what to do where nothing is yet."""
    return tuple(RowKey("hint", "", str(number)) for number in range(count))


def changed_rows(changed: frozenset[str]) -> frozenset[RowKey]:
    """Return the rows that stand for records and slots, where `changed` names the records and slots that differ."""
    return frozenset(_row_of(name) for name in changed)


def _row_of(name: str) -> RowKey:
    above = owner(name)
    return record_row(name) if above == name else heading(above, name[len(above) + 1 :])


# Half-typed lines are kept by text (docs/file-format.md, the journal), in words that stay the same from version to
# version, so that a line begun with one is there with the next.

_PREFIXES: dict[Kind, str] = {
    "member": "in:",
    "field": "field:",
    "wall": "wall:",
    "reason": "why:",
    "tie": "tie:",
    "rules": "rules:",
}


def as_text(key: RowKey) -> str:
    """Return the text by which a half-typed line about a row is kept."""
    match key.kind:
        case "record":
            return key.record
        case "note":
            return f"{key.record}#{key.detail}"
        case "amendment":
            return f"{key.record}#amend"
        case "merger":
            return f"{key.detail}#merge"
        case "field":
            return f"field:{key.detail}"
    return f"{_PREFIXES[key.kind]}{key.record}"


def from_text(text: str) -> RowKey:
    """Return the key that `as_text` made a text of."""
    for kind, prefix in _PREFIXES.items():
        if text.startswith(prefix):
            rest = text[len(prefix) :]
            return RowKey(kind, "", rest) if kind == "field" else RowKey(kind, rest)
    records, _, detail = text.partition("#")
    match detail:
        case "":
            return record_row(text)
        case "amend":
            return RowKey("amendment", records)
        case "merge":
            return merger(records.split("+"))
    return RowKey("note", records, detail)


def merger(ids: Sequence[str]) -> RowKey:
    """Return the key of a wording that several others are to become."""
    return RowKey("merger", ids[0], "+".join(ids))


def merged(key: RowKey) -> list[str]:
    """Return the records that a key of `merger` names."""
    return key.detail.split("+")
