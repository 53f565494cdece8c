"""Encoding tables as the bytes of a file: one document a line, keys sorted, people's scripts readable."""

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from itertools import islice
from operator import is_, lt
from typing import Any

from store import texts
from store.errors import StoreError

META = "_meta"
STEPS = "steps"

_AROUND = 256  # bytes for a step's stamp and a record's id
_BLOCK = 256  # documents; most blocks of a large table are the same from one save to the next


@dataclass(slots=True)
class _Block:
    keys: list[str]
    documents: list[object]
    content: bytes  # with the line end, and the comma, that stand before it


@dataclass(slots=True)
class _Table:
    blocks: list[_Block] = field(default_factory=list)
    lines: dict[str, tuple[object, bytes]] = field(default_factory=dict)
    keys: list[str] = field(default_factory=list)
    documents: list[object] = field(default_factory=list)


class Encoder:
    """Encodes each document once, for as long as it is the same object.

    So a save costs what changed. A document given once must not be altered afterwards, only replaced.
    """

    def __init__(self) -> None:
        self._tables: dict[str, _Table] = {}

    def encode(self, tables: Mapping[str, Mapping[str, Any]]) -> list[bytes]:
        """Return the whole file, in pieces. Raises StoreError naming the document that JSON cannot hold."""
        known, self._tables = self._tables, {}  # what goes wrong halfway must not be remembered
        made = {name: _encoded(name, table, known.get(name, _Table())) for name, table in tables.items()}
        self._tables = made
        pieces: list[bytes] = []
        # the table that says what this file is comes first, so that its head suffices for a list of files
        for name in sorted(made, key=lambda name: (name != META, name)):
            blocks = [block.content for block in made[name].blocks]
            pieces += [b",\n" if pieces else b"{\n", _dump(name) + b": {", *blocks, b"\n}" if blocks else b"}"]
        return [*pieces, b"\n}\n"] if pieces else [b"{}\n"]


def _encoded(name: str, table: Mapping[str, Any], known: _Table) -> _Table:
    whole = _grown(table, known)
    if whole is None:
        known.keys, known.documents = _in_order(table)
        whole = ()
    keys, documents, blocks, known.blocks = known.keys, known.documents, known.blocks, []
    for number, start in enumerate(range(0, len(keys), _BLOCK)):
        block = blocks[number] if number < len(blocks) else None
        if block is not None and number in whole:
            known.blocks.append(block)
            continue
        some, theirs = keys[start : start + _BLOCK], documents[start : start + _BLOCK]
        # "is", since what is equal may read differently: 1 and true
        if block is None or block.keys != some or not all(map(is_, block.documents, theirs)):
            lines = [_line(name, key, document, known.lines) for key, document in zip(some, theirs, strict=True)]
            block = _Block(some, theirs, (b",\n" if number else b"\n") + b",\n".join(lines))
        known.blocks.append(block)
    if len(known.lines) > 2 * len(keys):  # most of them are of documents that are gone
        known.lines = {key: known.lines[key] for key in keys if key in known.lines}
    return known


def _grown(table: Mapping[str, Any], known: _Table) -> Container[int] | None:
    """Bring what is known up to a table that has the same keys, and perhaps new ones at its end, as nearly always.

    Looks once at each key and document, without taking hold of them in lists: in a table of tens of thousands that is
    most of the time. Returns the numbers of the full blocks in which nothing changed, None where the keys are others.
    """
    keys, documents = known.keys, known.documents
    count = len(keys)
    if not isinstance(table, dict) or len(table) < count or not all(map(is_, keys, table)):
        return None
    fresh = [*islice(reversed(table), len(table) - count)][::-1]
    tail = [*keys[-1:], *fresh]
    if not all(map(lt, tail, tail[1:])):
        return None
    alike = bytes(map(is_, documents, table.values()))
    changed: set[int] = set()
    at = alike.find(0)
    while at >= 0:
        documents[at] = table[keys[at]]
        changed.add(at // _BLOCK)
        at = alike.find(0, at + 1)
    keys += fresh
    documents += [table[key] for key in fresh]
    return {*range(count // _BLOCK)} - changed


def _in_order(table: Mapping[str, Any]) -> tuple[list[str], list[object]]:
    """Return the keys of a table in their order, and its documents in that of the keys."""
    keys = [*table]
    ordered = sorted(keys)
    return ordered, ([*table.values()] if ordered == keys else [table[key] for key in ordered])


def _line(table: str, key: str, document: object, lines: dict[str, tuple[object, bytes]]) -> bytes:
    known = lines.get(key)
    if known is None or known[0] is not document:
        known = lines[key] = (document, _encode(table, key, document))
    return known[1]


def _encode(table: str, key: str, document: object) -> bytes:
    if not isinstance(document, Mapping):
        raise StoreError(texts.unsaved_record(table, key, texts.NO_FIELDS))
    try:
        return _dump(str(key)) + b": " + _dump(document)
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError(texts.unsaved_record(table, key, str(error))) from error


def _dump(value: object) -> bytes:
    # a lone surrogate is written as its escape, which JSON can read again; UTF-8 alone has no form for it
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)
    return text.encode("utf-8", "backslashreplace")


def weight_of(step: Mapping[str, Any]) -> int:
    """Return how many bytes a step may add to a file at most: itself, and its values again in the tables."""
    return 2 * len(json.dumps(step, ensure_ascii=False).encode("utf-8", "backslashreplace")) + _AROUND
