"""Tables of documents -> bytes of a file: one document a line, keys sorted, people's scripts readable."""

import json
from collections.abc import Mapping
from typing import Any

from store.errors import StoreError

META = "_meta"


class Encoder:
    """Encodes each document once, for as long as it is the same object.

    So a save costs what changed. A document given once must not be altered afterwards, only replaced.
    """

    def __init__(self) -> None:
        self._lines: dict[str, dict[str, tuple[object, bytes]]] = {}

    def encode(self, tables: Mapping[str, Mapping[str, Any]]) -> bytes:
        """The whole file. Raises StoreError naming the document that JSON cannot hold."""
        lines: dict[str, dict[str, tuple[object, bytes]]] = {}
        parts = []
        # the table that says what this file is comes first, so that its head suffices for a list of files
        for name in sorted(tables, key=lambda name: (name != META, name)):
            lines[name] = self._table(name, tables[name])
            inside = b",\n".join([line for _, line in lines[name].values()])
            parts.append(_dump(name) + (b": {\n" + inside + b"\n}" if inside else b": {}"))
        self._lines = lines
        return b"{\n" + b",\n".join(parts) + b"\n}\n" if parts else b"{}\n"

    def _table(self, name: str, table: Mapping[str, Any]) -> dict[str, tuple[object, bytes]]:
        before = self._lines.get(name, {})
        made = {}
        for key in sorted(table):
            document = table[key]
            known = before.get(key)
            if known is None or known[0] is not document:
                known = (document, _line(name, key, document))
            made[key] = known
        return made


def _line(table: str, key: str, document: object) -> bytes:
    if not isinstance(document, Mapping):
        raise StoreError(f"Record {key!r} of table {table!r} cannot be saved: it has no fields.")
    try:
        return _dump(str(key)) + b": " + _dump(document)
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError(f"Record {key!r} of table {table!r} cannot be saved: {error}.") from error


def _dump(value: object) -> bytes:
    # a lone surrogate is written as its escape, which JSON can read again; UTF-8 alone has no form for it
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)
    return text.encode("utf-8", "backslashreplace")
