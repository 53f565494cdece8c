"""Bytes of a file -> tables of documents, whatever the bytes are."""

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from store.errors import DamagedFile

Tables = dict[str, dict[str, Any]]

_DEPTH = 60  # levels; our own documents have five, and what is deeper could be read but not written
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|-?Infinity|NaN|-?[0-9][0-9.eE+-]*', re.DOTALL)


class _OddValueError(ValueError):
    """JSON that Python would take, and would silently lose or could not write again."""


def parse(raw: bytes, path: Path) -> Tables | None:
    """The tables in `raw`, None if there is nothing but space. Raises DamagedFile for everything else."""
    found = loads(raw, path)
    if found is None:
        return None
    for fault in shape_faults(found):
        raise DamagedFile(path, fault)
    return found  # type: ignore[no-any-return] # its shape has just been looked at


def loads(raw: bytes, path: Path) -> Any:
    """Any JSON value, None for an empty file. Raises DamagedFile naming line, column and reason."""
    try:
        text = raw.decode("utf-8-sig")  # an editor may have put a mark in front
    except UnicodeDecodeError as error:
        line, column = _place(raw[: error.start].decode("utf-8", "replace"), None)
        raise DamagedFile(path, "it is not UTF-8 text", line, column) from error
    if not text or text.isspace():
        return None
    try:
        found = json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_float=_finite)
        _refuse_depth(found)
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
            raise DamagedFile(path, "it ends in the middle", error.lineno, error.colno) from error
        raise DamagedFile(path, f"it is not JSON ({error.msg})", error.lineno, error.colno) from error
    except RecursionError as error:
        raise DamagedFile(path, "its values are nested too deeply") from error
    except MemoryError as error:
        raise DamagedFile(path, "it does not fit into this machine's memory") from error
    except ValueError as error:
        reason, at = _locate(text) or (str(error).partition(";")[0], None)
        raise DamagedFile(path, reason, *_place(text, at)) from error
    if found is None:
        raise DamagedFile(path, "it holds null, not tables", 1, 1)
    return found


def shape_faults(found: object) -> Iterator[str]:
    """What keeps a JSON value from being tables of documents, each as a clause without full stop."""
    if not isinstance(found, dict):
        yield f"it holds {_kind(found)}, not tables"
        return
    for name, table in found.items():
        if not isinstance(table, dict):
            yield f"table {name!r} is {_kind(table)}, not records by their ids"
            continue
        for key, document in table.items():
            if not isinstance(document, dict):
                yield f"record {key!r} of table {name!r} is {_kind(document)}, not fields by their names"


def _kind(value: object) -> str:
    names: dict[type, str] = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}
    return "null" if value is None else names.get(type(value), "a number")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _OddValueError("a name stands twice in one object")
    return made


def _constant(name: str) -> NoReturn:
    raise _OddValueError(f"{name} is not a number JSON has")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _OddValueError("a number is too large")
    return number


def _refuse_depth(found: object) -> None:
    level = [found] if isinstance(found, dict | list) else []
    for _ in range(_DEPTH):
        level = [
            value
            for holder in level
            for value in (holder.values() if isinstance(holder, dict) else holder)
            if isinstance(value, dict | list)
        ]
        if not level:
            return
    raise RecursionError


def _locate(text: str) -> tuple[str, int] | None:
    """Reason and offset of the first oddity; slow, and needed only when there is one."""
    names: list[set[str] | None] = []
    last = ("", 0)
    for match in _TOKEN.finditer(text):
        part, at = match.group(), match.start()
        if part == "{":
            names.append(set())
        elif part == "[":
            names.append(None)
        elif part in "}]":
            names.pop()
        elif part == ":" and names and (seen := names[-1]) is not None:
            name = json.loads(last[0])
            if name in seen:
                return f"{name!r} stands twice in one object", last[1]
            seen.add(name)
        elif part.endswith(("NaN", "Infinity")) and not part.startswith('"'):
            return f"{part} is not a number JSON has", at
        elif part[0] in "-0123456789" and _unusable(part):
            return "a number is too large", at
        last = (part, at)
    return None


def _unusable(number: str) -> bool:
    try:
        return math.isinf(float(number)) if set(number) & set(".eE") else int(number) is None
    except ValueError:
        return True


def _place(text: str, at: int | None) -> tuple[int, int]:
    """Line and column of an offset, by default of the end; both from 1."""
    before = text if at is None else text[:at]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
