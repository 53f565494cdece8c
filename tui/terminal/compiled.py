"""What Python compiles anew at each start, kept beside its compiled modules: a sixth of the time that starting takes.

A module's own code is kept by Python. What `dataclasses` and `collections` write as text and then compile is not, nor
are regular expressions; Textual and Rich have hundreds. Each is kept here under the very text that it is made from, so
that what is found is what would be made, and losing the file costs a slower start. It is written where Python writes
compiled modules, and not where it writes none.
"""

import collections
import contextlib
import dataclasses
import marshal
import os
import re
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any, NamedTuple

_MOST = 4_000  # things kept; one kind of start has some five hundred
_DIGITS = 64  # of the checksum: damaged code would end Python at once
_LOCALE = 4  # the flag of expressions that depend on the machine's language

_Text = tuple[str, str]  # what is done with it, and the text
_Expression = tuple[bool, str | bytes, int]  # whether it is of bytes, the pattern, the flags
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class Kept(NamedTuple):
    """What was compiled: code by its text, regular expressions by their patterns and flags."""

    code: dict[_Text, CodeType]
    expressions: dict[_Expression, _Made]


class Compiled:
    """What is kept in one file, in force between `begin` and `end`."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is read yet."""
        self._path = path
        self._kept = Kept({}, {})
        self._fresh = 0
        self._asked = threading.local()  # for which expression, in this thread
        self._before: list[tuple[Any, str, Any]] = []

    def begin(self) -> None:
        """From now on, let what is kept be taken instead of compiling it, and what is not be kept."""
        if self._before:
            return
        self._kept = _read(self._path)
        compiler: Any = getattr(re, "_compiler", None)
        engine: Any = getattr(compiler, "_sre", None)
        if hasattr(compiler, "compile") and hasattr(engine, "compile"):
            self._put(compiler, "_sre", SimpleNamespace(**{**vars(engine), "compile": self._noting(engine.compile)}))
            self._put(compiler, "compile", self._finding(engine.compile, compiler.compile))
        self._put(dataclasses, "exec", self._exec)
        self._put(collections, "eval", self._eval)

    def end(self) -> None:
        """Let Python compile as it does, and write what was not kept before. Without `begin` it does nothing."""
        while self._before:
            place, name, before = self._before.pop()
            if before is None:
                delattr(place, name)
            else:
                setattr(place, name, before)
        if self._fresh and not sys.dont_write_bytecode:
            _write(self._path, self._kept)
        self._kept, self._fresh = Kept({}, {}), 0

    def _put(self, place: Any, name: str, what: object) -> None:
        self._before.append((place, name, vars(place).get(name)))
        setattr(place, name, what)

    def _exec(self, text: Any, *names: Any) -> None:
        exec(self._code(text, "exec"), *names)  # noqa: S102 - as dataclasses does

    def _eval(self, text: Any, *names: Any) -> Any:
        return eval(self._code(text, "eval"), *names)  # noqa: S307 - as collections does

    def _code(self, text: Any, way: str) -> Any:
        if type(text) is not str:
            return text
        code = self._kept.code.get((way, text))
        if code is None:
            code = self._kept.code[way, text] = compile(text, "<string>", way, dont_inherit=True)
            self._fresh += 1
        return code

    def _finding(self, make: Callable[..., Any], compiled: Callable[..., Any]) -> Callable[..., Any]:
        """Return what makes an expression of what is kept of it, or else compiles it."""

        def found(pattern: Any, flags: int = 0) -> Any:
            if type(pattern) not in (str, bytes):
                return compiled(pattern, flags)
            self._asked.last = asked = (type(pattern) is bytes, pattern, int(flags))
            if (kept := self._kept.expressions.get(asked)) is None:
                return compiled(pattern, flags)
            all_flags, code, groups, by_name, names = kept
            return make(pattern, all_flags, memoryview(code).cast("I").tolist(), groups, by_name, names)

        return found

    def _noting(self, make: Callable[..., Any]) -> Callable[..., Any]:
        """Return what makes an expression as Python does, and keeps what it is made of."""

        def noted(
            pattern: Any, flags: int, code: Sequence[int], groups: int, by_name: Mapping[str, int], names: Any
        ) -> Any:
            made = make(pattern, flags, code, groups, by_name, names)
            asked: _Expression | None = getattr(self._asked, "last", None)
            if asked is not None and asked[1] is pattern and not flags & _LOCALE:
                words = b"".join(word.to_bytes(4, sys.byteorder) for word in code)
                self._kept.expressions[asked] = (int(flags), words, groups, {**by_name}, tuple(names))
                self._fresh += 1
            return made

        return noted


def _read(path: Path) -> Kept:
    """Return what a file keeps; nothing where it is not there, is damaged, or is of another Python."""
    with contextlib.suppress(OSError):
        found = path.read_bytes()
        if found[:_DIGITS] == _checksum(found[_DIGITS:]):
            return Kept(*marshal.loads(found[_DIGITS:]))  # noqa: S302 - as Python reads its own compiled modules
    return Kept({}, {})


def _write(path: Path, kept: Kept) -> None:
    """Replace the file whole; without waiting for the disk, as its checksum tells. Where it cannot be, it is not."""
    if len(kept.code) + len(kept.expressions) > _MOST:
        kept = Kept({}, {})  # most of it is of earlier versions
    body = marshal.dumps((kept.code, kept.expressions))
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        beside.write_bytes(_checksum(body) + body)
        beside.replace(path)


def _checksum(body: bytes) -> bytes:
    import hashlib  # after `startup.leave_out_openssl`

    return hashlib.sha256(sys.version.encode() + body).hexdigest().encode()
