"""What is kept of what Python compiles at each start is what it would compile, and nothing hangs on it."""

import collections
import dataclasses
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.compiled import Compiled

PATTERNS = [
    r"(?P<day>\d\d)[./](?P<month>\d\d)",
    r"(a|b)*?c(?=d)(?<!e)",
    "[ກ-ຮ]+|[^\\s,;]{2,3}",
    rb"^\x00[\x80-\xff]+$",
    r"(?i:ß|SS)\b(?#c)",
    r"(?x) a  # spaced",
]


@pytest.fixture(autouse=True)
def _may_write(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    before = (re._compiler.compile, re._compiler._sre)  # type: ignore[attr-defined]
    yield
    assert (re._compiler.compile, re._compiler._sre) == before  # type: ignore[attr-defined]
    assert "exec" not in vars(dataclasses)
    assert "eval" not in vars(collections)


def made() -> tuple[list[re.Pattern[Any]], Any, Any]:
    """What a start makes: expressions, a dataclass, a named tuple."""
    re.purge()

    @dataclasses.dataclass(frozen=True, order=True)
    class Place:
        row: int
        column: int = 3

    class Pair(NamedTuple):
        one: int
        two: str = "b"

    return [re.compile(pattern) for pattern in PATTERNS], Place, Pair


def between(path: Path) -> tuple[Compiled, Any]:
    kept = Compiled(path)
    kept.begin()
    try:
        return kept, made()
    finally:
        kept.end()


def compilings(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, Any]:
    """How often a regular expression was compiled anew, and what was made."""
    real, count = re._compiler._code, 0  # type: ignore[attr-defined]

    def counted(*given: Any) -> Any:
        nonlocal count
        count += 1
        return real(*given)

    monkeypatch.setattr(re._compiler, "_code", counted)  # type: ignore[attr-defined]
    found = between(path)[1]
    monkeypatch.undo()
    return count, found


def test_the_second_start_compiles_nothing_and_makes_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept"
    _, (first, place, pair) = between(path)
    content = path.read_bytes()
    count, (again, place_again, pair_again) = compilings(path, monkeypatch)
    assert count == 0
    assert path.read_bytes() == content
    assert again == first == made()[0]
    assert [each.groupindex for each in again] == [each.groupindex for each in first]
    for kind, two in ((place, pair), (place_again, pair_again)):
        assert (repr(kind(1)).rpartition(".")[2], kind(1) < kind(2)) == ("Place(row=1, column=3)", True)
        assert (hash(kind(1)), two(4)) == (hash((1, 3)), (4, "b"))
        with pytest.raises(dataclasses.FrozenInstanceError):
            kind(1).row = 2


@given(st.lists(st.sampled_from(["12.03", "aabcd", "ກຂ", "x,", "SS ", "ß", "a", "e", "\n"]), max_size=6).map("".join))
def test_a_kept_expression_finds_what_the_compiled_one_finds(text: str) -> None:
    compiled: Any
    for kept, compiled in zip(KEPT, PATTERNS, strict=True):
        subject: Any = text.encode() if isinstance(compiled, bytes) else text
        found = [(m.span(), m.groups(), m.lastgroup) for m in kept.finditer(subject)]
        assert found == [(m.span(), m.groups(), m.lastgroup) for m in re.finditer(compiled, subject)]


@pytest.fixture(scope="module", autouse=True)
def _kept_expressions(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("compiled") / "kept"
    written = sys.dont_write_bytecode
    sys.dont_write_bytecode = False
    between(path)
    sys.dont_write_bytecode = written
    KEPT[:] = between(path)[1][0]
    re.purge()


KEPT: list[re.Pattern[Any]] = []


@pytest.mark.parametrize(
    "damage", [lambda raw: raw[:-1], lambda raw: b"", lambda raw: raw[:99] + b"\xff" + raw[100:], lambda raw: raw[::-1]]
)
def test_a_damaged_file_is_as_none_and_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Any
) -> None:
    path = tmp_path / "kept"
    between(path)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert compilings(path, monkeypatch)[0] == len(PATTERNS)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    between(path)
    assert compilings(path, monkeypatch)[0] == 0


def test_another_python_compiles_for_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept"
    between(path)
    monkeypatch.setattr(sys, "version", sys.version + "+")
    kept = Compiled(path)
    kept.begin()
    assert not kept._kept.code
    kept.end()


def test_where_python_writes_nothing_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    between(tmp_path / "kept")
    assert [*tmp_path.iterdir()] == []
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    between(tmp_path / "no" / "folder")
    assert [*tmp_path.iterdir()] == []


def test_what_cannot_be_compiled_is_refused_as_ever(tmp_path: Path) -> None:
    kept = Compiled(tmp_path / "kept")
    kept.begin()
    try:
        with pytest.raises(re.error):
            re.compile("(a")
    finally:
        kept.end()
