"""Every module can be imported, and commands work, where what Windows has not cannot be imported."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from store.file.workshop_file import WorkshopFile
from tui.cli.main import run
from workshop.model import Problem

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "examples" / "lao-pdr-2013.json"


class Windows(NamedTuple):
    """What one process did there; starting another for each test would cost seconds."""

    folder: Path
    out: str
    err: str


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Windows:
    folder = tmp_path_factory.mktemp("windows")
    commands = [
        ["--version"],
        ["check", str(SAMPLE)],
        ["report", str(SAMPLE), "-o", str(folder / "report.html")],
        ["paths"],
        ["doctor"],
        [str(folder / "nul.json")],
        ["--linear", str(folder / "day:1.json")],
        ["report", str(SAMPLE), "-o", str(folder / "what?.md")],
        ["--linear", str(folder / "new.json")],
    ]
    typed = "\ufeffRoads flood ຖະໜົນ\r\nWells are dry\r\n".encode() + b"d\xe9bat\r\n"
    done = subprocess.run(
        [sys.executable, "-m", "tests.as_windows", *(word for words in commands for word in (*words, "--and"))],
        input=typed, capture_output=True, cwd=ROOT, env={**os.environ, "PLENARY_STATE": str(folder / "state")},
    )  # fmt: skip
    return Windows(folder, done.stdout.decode(), done.stderr.decode())


def test_commands_do_there_what_they_do_here(there: Windows, tmp_path: Path) -> None:
    assert run(["report", str(SAMPLE), "-o", str(tmp_path / "report.html")]) == 0
    assert (there.folder / "report.html").read_bytes() == (tmp_path / "report.html").read_bytes()
    assert there.out.startswith("plenary ")
    assert "is sound" in there.out
    assert "time zone" in there.out


def test_what_is_piped_into_the_linear_console_is_recorded(there: Windows) -> None:
    found = WorkshopFile(there.folder / "new.json", read_only=True).load().workshop.records.values()
    texts = [each.text for each in found if isinstance(each, Problem)]
    assert texts == ["Roads flood ຖະໜົນ", "Wells are dry", "d\ufffdbat"]


def test_names_that_windows_has_no_files_for_are_refused_before_anything_is_lost(there: Windows) -> None:
    assert [line.partition("cannot be a file here: ")[2].partition(";")[0] for line in there.err.splitlines()] == [
        "nul.json is the name of a device on Windows",
        "Windows has no files with : in their names (day:1.json)",
        "Windows has no files with ? in their names (what?.md).",
    ]
    assert {path.name for path in there.folder.iterdir()} == {"new.json", "report.html", "state"}
