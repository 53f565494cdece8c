"""Parsing the bytes of a file, whatever they are, into tables of documents."""

import json
import math
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from sys import intern
from typing import Any, NoReturn

from store import texts
from store.errors import DamagedFile
from store.garbage import paused_gc

Tables = dict[str, dict[str, Any]]

_OURS = (b'"_meta"', b'"steps"')  # names that each workshop's file has
_DEPTH = 60  # levels; our own documents have five, and what is deeper could be read but not written
_TOKENS = 300_000  # of a file that are looked through for the place of an oddity; a second, at most
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|-?Infinity|NaN|-?[0-9][0-9.eE+-]*', re.DOTALL)
_NONE: list[str] = []  # what most changes replace, once for all of them: steps are never altered


class _OddValueError(ValueError):
    """JSON that Python would take, and would silently lose or could not write again."""


def parse(raw: bytes, path: Path) -> Tables | None:
    """Return the tables in `raw`, None if there is nothing but space. Raises DamagedFile for everything else."""
    try:
        return _tables(raw, path)
    except DamagedFile as error:
        if _is_foreign(raw):
            raise DamagedFile(path, error.reason, error.line, error.column, foreign=True) from error
        raise


def _tables(raw: bytes, path: Path) -> Tables | None:
    found = loads(raw, path)
    if found is None:
        return None
    for fault in shape_faults(found):
        raise DamagedFile(path, fault)
    return found  # type: ignore[no-any-return] # its shape has just been looked at


def _is_foreign(raw: bytes) -> bool:
    """Return whether nothing in a file comes from a workshop; of one that was cut off nobody can say."""
    begun = raw.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip()  # an editor may have written it otherwise
    return not any(mark in begun for mark in _OURS) and (not b'{"_meta"'.startswith(begun[:8]))


def loads(raw: bytes, path: Path) -> Any:
    """Return any JSON value, None for an empty file. Raises DamagedFile naming line, column and reason."""
    try:
        text = raw.decode("utf-8-sig")  # an editor may have put a mark in front
    except UnicodeDecodeError as error:
        line, column = _place(raw[: error.start].decode("utf-8", "replace"), None)
        raise DamagedFile(path, texts.NOT_UTF8, line, column) from error
    if not text or text.isspace():
        return None
    try:
        with paused_gc():
            found = json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_float=_finite)
            _refuse_depth(found)
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
            raise DamagedFile(path, texts.CUT_OFF, error.lineno, error.colno) from error
        raise DamagedFile(path, texts.not_json(error.msg), error.lineno, error.colno) from error
    except RecursionError as error:
        raise DamagedFile(path, texts.TOO_DEEP) from error
    except MemoryError as error:
        raise DamagedFile(path, texts.NO_MEMORY) from error
    except ValueError as error:
        reason, at = _locate(text) or (str(error).partition(";")[0], None)
        raise DamagedFile(path, reason, *(_place(text, at) if at is not None else (0, 0))) from error
    if found is None:
        raise DamagedFile(path, texts.HOLDS_NULL, 1, 1)
    return found


def shape_faults(found: object) -> Iterator[str]:
    """Yield what keeps a JSON value from being tables of documents, each as a clause without full stop."""
    if not isinstance(found, dict):
        yield texts.no_tables(_kind(found))
        return
    for name, table in found.items():
        if not isinstance(table, dict):
            yield texts.no_table(name, _kind(table))
            continue
        for key, document in table.items():
            if not isinstance(document, dict):
                yield texts.no_record(name, key, _kind(document))


def _kind(value: object) -> str:
    return texts.KINDS.get(type(value), texts.A_NUMBER)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _OddValueError(texts.DOUBLE_NAME)
    if "field" in made:  # a change: its record, field and place are told again and again, and take room once
        for name in ("record", "field"):
            if type(value := made.get(name)) is str:
                made[name] = intern(value)
        if made.get("replaces") == []:
            made["replaces"] = _NONE
        place = made.get("value")
        if made["field"] == "position" and type(place) is list and place and type(place[0]) is str:
            place[0] = intern(place[0])
    elif type(label := made.get("label")) is str:  # a step: its label is one of a few
        made["label"] = intern(label)
    return made


def _constant(name: str) -> NoReturn:
    raise _OddValueError(texts.no_json_number(name))


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _OddValueError(texts.LARGE_NUMBER)
    return number


_HOLDERS = frozenset({dict, list})  # what JSON makes, and nothing derived from them: this is asked a million times


def _refuse_depth(found: object) -> None:
    level: list[Any] = [found] if type(found) in _HOLDERS else []
    for _ in range(_DEPTH):
        level = [
            value
            for holder in level
            for value in (holder.values() if type(holder) is dict else holder)
            if type(value) in _HOLDERS
        ]
        if not level:
            return
    raise RecursionError


def _locate(text: str) -> tuple[str, int] | None:
    """Return reason and offset of the first oddity, if it is not too far on; slow, so only for where there is one."""
    names: list[set[str] | None] = []
    last = ("", 0)
    for match in islice(_TOKEN.finditer(text), _TOKENS):
        part, at = match.group(), match.start()
        if part == "{":
            names.append(set())
        elif part == "[":
            names.append(None)
        elif part in "}]":
            names.pop()
        elif part == ":" and names and (seen := names[-1]) is not None:
            name = json.loads(last[0]) if "\\" in last[0] else last[0][1:-1]
            if name in seen:
                return texts.name_twice(name), last[1]
            seen.add(name)
        elif part.endswith(("NaN", "Infinity")) and not part.startswith('"'):
            return texts.no_json_number(part), at
        elif part[0] in "-0123456789" and _unusable(part):
            return texts.LARGE_NUMBER, at
        last = (part, at)
    return None


def _unusable(number: str) -> bool:
    try:
        return math.isinf(float(number)) if set(number) & set(".eE") else int(number) is None
    except ValueError:
        return True


def _place(text: str, at: int | None) -> tuple[int, int]:
    """Return line and column of an offset, by default of the end; both from 1."""
    before = text if at is None else text[:at]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
