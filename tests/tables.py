"""What a file holds, so that two files can be compared that were made at other times: ids by their order."""

import json
from pathlib import Path
from typing import Any

from tinydb import TinyDB

_OWN = ("_meta", "steps", "_default")
"""Tables that tell when and by whom something was recorded, and what was undone since."""


def tables(file: Path) -> dict[str, Any]:
    """The tables of records, each id told by its table and its place among those of the table."""
    with TinyDB(file, access_mode="r", encoding="utf-8") as found:
        raw = found.storage.read() or {}
    records = {name: rows for name, rows in raw.items() if name not in _OWN}
    text = json.dumps(records, ensure_ascii=False, sort_keys=True)
    ids = {row: f"{name} {place}" for name, rows in records.items() for place, row in enumerate(sorted(rows), 1)}
    for row in sorted(ids, key=len, reverse=True):
        text = text.replace(row, ids[row])
    made: dict[str, Any] = json.loads(text)
    return {name: dict(sorted(rows.items())) for name, rows in sorted(made.items())}
