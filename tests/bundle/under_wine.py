"""The bundle for Windows as far as Wine runs it: `make bundle-check` runs this, on what `make bundle` made.

Wine is not Windows: it has neither its terminal nor its fonts. What it tells is that the folder is whole, that every
library in it loads, and that commands say, read and write the same as on this machine.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundle.making import ROOT, archive
from tests.pty.terminal import Terminal

WINE = shutil.which("wine64") or shutil.which("wine64", path="/usr/lib/wine")
if WINE is None:
    pytest.skip("there is no Wine here, so the bundle for Windows is not tried", allow_module_level=True)
assert WINE is not None

LINKER = "x86_64-w64-mingw32-ld"
# Windows has it since version 7, this Wine has not; what asks for it, asks for random bytes.
MISSING = "LIBRARY bcryptprimitives.dll\nEXPORTS\n  ProcessPrng = ADVAPI32.SystemFunction036\n"
SAMPLE = ROOT / "examples" / "lao-pdr-2013.json"
LONGEST = 140  # of 259 characters that a path may have on Windows; the rest is the folder that this is copied to


class Machine:
    """A Windows with nothing on it, and the folder that was copied there."""

    def __init__(self, folder: Path) -> None:
        self.desk = folder / "desk"
        self.desk.mkdir()
        with zipfile.ZipFile(archive(".zip")) as packed:
            self.names = packed.namelist()
            packed.extractall(folder / "carried")
        (self.bundle,) = (folder / "carried").iterdir()
        self.env = {**os.environ, "WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all"}
        self.env.pop("PLENARY_STATE", None)
        self.run("wineboot", "--init")
        self.whole = self._add_what_wine_lacks(folder)

    def _add_what_wine_lacks(self, folder: Path) -> bool:
        """Whether it could be added."""
        if shutil.which(LINKER) is None:
            return False
        (folder / "lacks.def").write_text(MISSING, encoding="utf-8")
        system = folder / "wine" / "drive_c" / "windows" / "system32"
        empty = folder / "empty.o"
        subprocess.run([LINKER.replace("-ld", "-as"), "-o", empty, os.devnull], check=True)
        made = system / "bcryptprimitives.dll"
        subprocess.run([LINKER, "-shared", "-e", "0", "-o", made, empty, folder / "lacks.def"], check=True)
        return True

    def run(self, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
        assert WINE is not None
        return subprocess.run(
            [WINE, *words],
            input=said,  # without any, this Wine gives Python no streams
            env=self.env,
            cwd=self.bundle,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def plenary(self, *words: object, said: str = "") -> str:
        done = self.run("python/python.exe", "-X", "utf8", "-m", "tui", *map(str, words), said=said)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def hashes(self) -> dict[str, str]:
        return {
            str(path.relative_to(self.bundle)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.bundle.rglob("*")
            if path.is_file()
        }


@pytest.fixture(scope="module")
def machine() -> Iterator[Machine]:
    with tempfile.TemporaryDirectory(prefix="plenary-windows-", ignore_cleanup_errors=True) as folder:
        made = Machine(Path(folder))
        before = made.hashes()
        yield made
        assert made.hashes() == before, "running it changed the folder"


def seen(path: Path) -> str:
    """A path as Wine names it."""
    return "Z:" + str(path).replace("/", "\\")


def here(*words: object) -> str:
    """What the program of this checkout says."""
    command = [str(ROOT / ".venv/bin/plenary"), *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT).stdout


def test_it_starts_and_says_its_version(machine: Machine) -> None:
    assert machine.plenary("--version").strip() == here("--version").strip()


def test_what_was_carried_is_whole(machine: Machine) -> None:
    lines = (machine.bundle / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    assert {name: digest for name, digest in machine.hashes().items() if name != "SHA256SUMS.txt"} == listed


def test_no_path_is_too_long_to_be_copied() -> None:
    with zipfile.ZipFile(archive(".zip")) as packed:
        assert [name for name in packed.namelist() if len(name) > LONGEST] == []


def test_every_library_loads_and_all_is_compiled(machine: Machine) -> None:
    said = machine.plenary("doctor")
    (line,) = [line for line in said.splitlines() if "compiled files" in line]
    there, _, all_ = line.partition(": ")[2].partition(" of ")
    assert there == all_ != "0"
    assert machine.whole is False or "Nothing is wrong." in said


def test_the_sample_is_sound(machine: Machine) -> None:
    assert "is sound" in machine.plenary("check", "lao-pdr-2013.json")


@pytest.mark.parametrize("ending", ["html", "md", "txt"])
def test_the_report_has_the_very_bytes(machine: Machine, ending: str) -> None:
    made, own = machine.desk / f"windows.{ending}", machine.desk / f"here.{ending}"
    machine.plenary("report", seen(SAMPLE), "-o", seen(made))
    here("report", SAMPLE, "-o", own)
    assert made.read_bytes() == own.read_bytes()


@pytest.mark.parametrize("table", ["--votes", "--framework", "--people", "--log"])
def test_tables_have_the_very_bytes(machine: Machine, table: str) -> None:
    made, own = machine.desk / f"windows{table}.csv", machine.desk / f"here{table}.csv"
    machine.plenary("export", seen(SAMPLE), table, seen(made))
    here("export", SAMPLE, table, own)
    assert made.read_bytes() == own.read_bytes()


def test_the_report_for_word_has_the_same_parts(machine: Machine) -> None:
    """But for its pictures, as their letters are those of each machine, and the time in the archive."""
    if not machine.whole:
        pytest.skip(f"this Wine has no bcryptprimitives.dll, and without {LINKER} none can be made")
    made, own = machine.desk / "windows.docx", machine.desk / "here.docx"
    machine.plenary("report", seen(SAMPLE), "-o", seen(made))
    here("report", SAMPLE, "-o", own)
    with zipfile.ZipFile(made) as windows, zipfile.ZipFile(own) as ours:
        assert windows.namelist() == ours.namelist()
        differ = [name for name in ours.namelist() if windows.read(name) != ours.read(name)]
    assert [name for name in differ if not name.endswith(".png")] == []


def test_problems_are_recorded_and_found_here(machine: Machine) -> None:
    file = machine.desk / "today.json"
    said = machine.plenary("--linear", seen(file), said="ຄວາມທຸກຍາກ drives families\nOfficials rotate\n/quit\n")
    assert "Officials rotate" in said
    assert "is sound" in here("check", file)
    assert "1. ຄວາມທຸກຍາກ drives families\n2. Officials rotate" in here("report", file, "--print", "record")


def test_the_console_itself_records_and_is_left(machine: Machine) -> None:
    """What it shows is not looked at: this Wine has no screen sequences, and breaks lines into what it passes on."""
    file = machine.desk / "console.json"
    command = [str(WINE), str(machine.bundle / "python" / "python.exe"), "-X", "utf8", "-m", "tui", seen(file)]
    with Terminal(["env", "-u", "PLENARY_STATE", *command], size=(100, 30), env=machine.env) as typist:
        typist.wait(lambda: b"Type the first" in typist.sent.replace(b"\r\r\n", b""), "the console")
        typist.say("Poverty drives families", "Roads are bad")
        typist.wait(lambda: file.exists() and "Roads are bad" in file.read_text(encoding="utf-8"), "what was typed")
        assert typist.leave() == 0
    assert "1. Poverty drives families\n2. Roads are bad" in here("report", file, "--print", "record")


def test_problems_are_taken_in_from_a_file(machine: Machine) -> None:
    file, source = machine.desk / "taken.json", machine.desk / "in.txt"
    source.write_text("North\n- Floods\n- ຖະໜົນ\n", encoding="utf-8")
    machine.plenary("--linear", seen(file), said="Said before\n/quit\n")
    machine.plenary("import", seen(file), seen(source), "--as", "problems", "--yes")
    assert "Floods\n2. ຖະໜົນ" in here("report", file, "--print", "record")


def test_the_start_file_gives_words_on_and_the_exit_code_back(machine: Machine) -> None:
    done = machine.run("cmd", "/d", "/c", "Plenary.cmd --version")
    assert (done.returncode, done.stdout.strip()) == (0, here("--version").strip())
    done = machine.run("cmd", "/d", "/c", "Plenary.cmd check nowhere.json")
    assert done.returncode == 1


def test_a_folder_called_state_keeps_journal_and_backups(machine: Machine) -> None:
    assert seen(machine.bundle / "state") not in machine.run("cmd", "/d", "/c", "Plenary.cmd paths").stdout
    (machine.bundle / "state").mkdir()
    try:
        said = machine.run("cmd", "/d", "/c", "Plenary.cmd paths").stdout
        assert seen(machine.bundle / "state") in said
    finally:
        (machine.bundle / "state").rmdir()
