"""Modules that are kept are those that Python would find, and nothing hangs on their being kept."""

import importlib
import inspect
import os
import py_compile
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_IMODE
from types import CodeType, ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.kept_modules import KeptModules, _lean

NAMES = ("kept_in_tests.one", "kept_in_tests.below", "kept_in_tests.below.two")
SOURCES = {
    "__init__.py": "",
    "one.py": 'def said():\n    """Tell."""\n    return "first", [*"ab"]\n\n\nclass Thing:\n    """A thing."""\n',
    "below/__init__.py": "from kept_in_tests.below.two import number\n",
    "below/two.py": "number = 2\n",
}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    yield made(tmp_path / "there", monkeypatch)
    forget()


def made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, source in SOURCES.items():
        file = folder / "kept_in_tests" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
        os.utime(file, ns=(10**18, 10**18))
    monkeypatch.syspath_prepend(str(folder))
    return folder / "kept_in_tests"


def forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "kept_in_tests"]:
        del sys.modules[name]


def start(file: Path) -> tuple[set[str], list[ModuleType]]:
    """What a start takes from the file, and the modules that it has."""
    forget()
    importlib.invalidate_caches()
    kept = KeptModules(file, lambda name: name.startswith("kept_in_tests."))
    kept.begin()
    try:
        modules = [importlib.import_module(name) for name in NAMES]
    finally:
        if (writing := kept.end()) is not None:
            writing.join()
    assert kept not in sys.meta_path
    return kept.taken, modules


def told(module: ModuleType) -> tuple[Any, ...]:
    spec = module.__spec__
    assert spec is not None
    return module.__file__, getattr(module, "__cached__", ""), module.__package__, getattr(module, "__path__", None), (
        spec.name, spec.origin, spec.cached, spec.has_location, spec.submodule_search_locations, spec.parent,
    )  # fmt: skip


def test_the_next_start_takes_all_of_them_and_they_are_the_same(package: Path, tmp_path: Path) -> None:
    taken, first = start(tmp_path / "kept")
    assert taken == set()
    before = (tmp_path / "kept").read_bytes()
    taken, second = start(tmp_path / "kept")
    assert taken == {*NAMES}
    assert [*map(told, second)] == [*map(told, first)]
    assert second[0].said() == first[0].said() == ("first", ["a", "b"])
    assert second[0].Thing.__doc__ == "A thing."
    assert inspect.getsource(second[0].said) == inspect.getsource(first[0].said)
    assert (tmp_path / "kept").read_bytes() == before


def test_a_module_that_was_changed_is_python_s_and_is_kept_anew(package: Path, tmp_path: Path) -> None:
    start(tmp_path / "kept")
    (package / "below" / "two.py").write_text("number = 3\n", encoding="utf-8")
    taken, modules = start(tmp_path / "kept")
    assert taken == {*NAMES[:2]}
    assert modules[2].number == 3
    taken, modules = start(tmp_path / "kept")
    assert (taken, modules[2].number) == ({*NAMES}, 3)


def test_a_package_that_is_elsewhere_now_is_looked_for(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(tmp_path / "kept")
    other = made(tmp_path / "first", monkeypatch)
    taken, modules = start(tmp_path / "kept")
    assert taken == set()
    assert modules[0].__file__ == str(other / "one.py")


def test_a_module_that_is_gone_is_not_there(package: Path, tmp_path: Path) -> None:
    start(tmp_path / "kept")
    (package / "one.py").unlink()
    with pytest.raises(ModuleNotFoundError):
        start(tmp_path / "kept")


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[:40],
        lambda raw: raw[:100] + b"\xff" + raw[101:],
        lambda raw: b"0" * 64 + raw[64:],
        lambda raw: raw[:64] + b"zzzzzzzz" + raw[72:],
        lambda raw: raw[: 72 + int(raw[64:72], 16)],
        lambda raw: raw[: 72 + int(raw[64:72], 16)] + bytes(len(raw)),
    ],
)
def test_a_damaged_file_is_as_none(package: Path, tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    start(tmp_path / "kept")
    (tmp_path / "kept").write_bytes(damage((tmp_path / "kept").read_bytes()))
    taken, modules = start(tmp_path / "kept")
    assert taken == set()
    assert modules[0].said() == ("first", ["a", "b"])


def test_what_cannot_be_kept_is_not_asked_for_again(package: Path, tmp_path: Path) -> None:
    py_compile.compile(str(package / "one.py"), invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    start(tmp_path / "kept")
    before = (tmp_path / "kept").stat().st_mtime_ns
    for _ in range(2):
        taken, modules = start(tmp_path / "kept")
        assert (taken, modules[0].said()[0]) == ({*NAMES[1:]}, "first")
    assert (tmp_path / "kept").stat().st_mtime_ns == before


def test_the_folder_stays_as_it_is(package: Path, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    start(tmp_path / "kept")
    assert S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["kept"]


def test_where_python_writes_nothing_nothing_is_written(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    start(tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


BODIES = ['return "Doc."', 'return ("x", "Doc.")', "return [c for c in 'Doc.']", "return lambda: 'Doc.'", "pass",
          "return 1", "y = 'Doc.'\n    return y"]  # fmt: skip


@given(st.sampled_from(BODIES), st.booleans())
def test_code_without_what_it_says_of_itself_does_the_same(body: str, says: bool) -> None:
    doc = '"""Doc."""\n    ' if says else ""
    code = compile(f"def f():\n    {doc}{body}\n", "<test>", "exec")
    results = []
    for each in (code, _lean(code)):
        names: dict[str, Any] = {}
        exec(each, names)
        made_by = names["f"]()
        results.append(made_by() if callable(made_by) else made_by)
    assert results[0] == results[1]
    assert isinstance(_lean(code), CodeType)
