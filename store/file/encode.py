"""Encoding tables as the bytes of a file: one document a line, keys sorted, people's scripts readable."""

import contextlib
import json
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
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
    keys, documents, begins_alike = _in_order(table, known.keys)
    made = _Table(lines=known.lines, keys=keys, documents=documents)
    whole: Container[int] = ()
    if begins_alike and name == STEPS and documents[: len(known.documents)] == known.documents:
        whole = range(len(known.documents) // _BLOCK)  # a stamp names one step, so equal will do, and is quicker
    elif begins_alike:
        whole = _unchanged(known.documents, documents)
    for number, start in enumerate(range(0, len(keys), _BLOCK)):
        block = known.blocks[number] if number < len(known.blocks) else None
        if block is not None and number in whole:
            made.blocks.append(block)
            continue
        some, theirs = keys[start : start + _BLOCK], documents[start : start + _BLOCK]
        # "is", since what is equal may read differently: 1 and true
        if block is None or block.keys != some or not all(map(is_, block.documents, theirs)):
            lines = [_line(name, key, document, made.lines) for key, document in zip(some, theirs, strict=True)]
            block = _Block(some, theirs, (b",\n" if number else b"\n") + b",\n".join(lines))
        made.blocks.append(block)
    if len(made.lines) > 2 * len(keys):  # most of them are of documents that are gone
        made.lines = {key: made.lines[key] for key in keys if key in made.lines}
    return made


def _unchanged(before: list[object], now: list[object]) -> Container[int]:
    """Return the numbers of the full blocks that hold the same objects as before, under keys known to be the same."""
    alike = [*map(is_, before, now)]
    changed: set[int] = set()
    at = 0
    with contextlib.suppress(ValueError):  # no more
        while True:
            changed.add(number := alike.index(False, at) // _BLOCK)
            at = (number + 1) * _BLOCK
    return {*range(len(alike) // _BLOCK)} - changed


def _in_order(table: Mapping[str, Any], known: list[str]) -> tuple[list[str], list[object], bool]:
    """Return keys in their order, the documents in that of the keys, and whether they begin with the keys known before.

    Quick if what is new comes last, as it does.
    """
    keys, count = [*table], len(known)
    tail = keys[max(0, count - 1) :]
    if keys[:count] == known and all(map(lt, tail, tail[1:])):
        return keys, [*table.values()], True
    ordered = sorted(keys)
    documents = [*table.values()] if ordered == keys else [table[key] for key in ordered]
    return ordered, documents, ordered[:count] == known


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
