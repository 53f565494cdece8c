"""The folder for Windows, as far as it can be told without Windows."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from bundle.windows import making
from bundle.windows.lean import LEFT_OUT, is_left_out
from tests.bundle.making import ROOT, wheel

OWN = ("workshop", "store", "intake", "report", "wall", "tui")
PYTHON = {"python.exe": b"MZ", "python313.dll": b"MZ", "LICENSE.txt": b"The terms of Python.\n"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    thing = wheel(
        tmp_path_factory.mktemp("wheels"),
        "thing-1.0-py3-none-any.whl",
        {"thing/__init__.py": "x = 1\n", "PIL/_avif.pyd": "MZ", "thing-1.0.dist-info/licenses/LICENSE": "Do.\n"},
    )
    return dict(making.contents([thing], PYTHON))


def test_the_folder_holds_all_that_a_start_needs(folder: dict[str, bytes]) -> None:
    assert set(folder) == {
        "Plenary.cmd", "Sample.cmd", "START-HERE.txt", "lao-pdr-2013.json",
        "python/python.exe", "python/python313.dll", "python/LICENSE.txt", "python/python313._pth",
        "program/thing/__init__.py", "program/thing-1.0.dist-info/licenses/LICENSE",
        "licences/LIST.txt", "licences/Python/LICENSE.txt", "licences/plenary/LICENSE", "licences/thing/LICENSE",
    }  # fmt: skip


def test_python_looks_for_modules_in_the_folder_alone(folder: dict[str, bytes]) -> None:
    assert folder["python/python313._pth"].decode().split("\r\n") == ["python313.zip", ".", "..\\program", ""]


@pytest.mark.parametrize("name", ["Plenary.cmd", "Sample.cmd", "START-HERE.txt"])
def test_what_windows_reads_is_plain_and_has_its_line_ends(folder: dict[str, bytes], name: str) -> None:
    text = folder[name].decode("ascii")
    assert text.count("\n") == text.count("\r\n") > 0


def test_the_start_takes_utf_8_and_windows_terminal_where_there_is_one(folder: dict[str, bytes]) -> None:
    text = folder["Plenary.cmd"].decode("ascii")
    assert text.count('"%HERE%python\\python.exe" -X utf8 -m tui ') == text.count("python.exe") == 2
    assert "where wt.exe" in text
    assert "chcp 65001" in text
    assert [line for line in text.split("\r\n") if line.startswith(":")] == [":here", ":run", ":ended"]


def test_nothing_is_left_out_that_plenary_imports() -> None:
    """What libraries import of each other is seen when the bundle itself is tried."""
    imported: set[str] = set()
    for package in OWN:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    imported.update(alias.name for alias in node.names)
                elif isinstance(node, ast.ImportFrom):
                    imported.update(f"{node.module}.{alias.name}" for alias in node.names)
    assert "lxml.etree" in imported
    assert [name for name in imported if is_left_out(f"{name.replace('.', '/')}.py")] == []


def test_what_is_left_out_is_named_to_its_end() -> None:
    """`lxml/builder` would leave out `lxml/builders.py` too."""
    assert all(place.endswith((".", "/")) for place in LEFT_OUT)


def test_libraries_are_compiled_without_their_source_and_plenary_with_it(tmp_path: Path) -> None:
    for place in ("tui/app.py", "thing/part.py", "single.py"):
        path = tmp_path / place
        path.parent.mkdir(exist_ok=True)
        path.write_text("def f():\n    return __file__\n", encoding="utf-8")
    subprocess.run([sys.executable, ROOT / "bundle/windows/compile.py", tmp_path, "tui"], check=True)
    cached = f"tui/__pycache__/app.{sys.implementation.cache_tag}.pyc"
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.py*") if path.is_file()) == [
        "single.pyc", "thing/part.pyc", cached, "tui/app.py",
    ]  # fmt: skip
    for path in tmp_path.rglob("*.pyc"):
        assert path.read_bytes()[4:8] == b"\1\0\0\0", "it would be compared with a source and its time"
        assert str(tmp_path).encode() not in path.read_bytes()


def test_a_module_that_cannot_be_compiled_is_told(tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text("def\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, ROOT / "bundle/windows/compile.py", tmp_path], capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "wrong.py" in done.stderr


def test_own_packages_are_those_of_the_project() -> None:
    assert set(OWN) <= set(making.own_packages())
    assert all("." not in name for name in making.own_packages())
