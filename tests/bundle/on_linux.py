"""The bundle for Linux as it is carried: `make bundle-check` runs this, on what `make bundle` made.

A person without rights installs it and types, with the network taken away, an empty home, and afterwards a program
folder that cannot be written. Whoever runs this as root lends that person a number of its own.
"""

import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.bundle.making import ROOT, archive
from tests.pty.terminal import Terminal

NOBODY = 65534
IS_ROOT = os.geteuid() == 0
AS_PERSON = (*(f"setpriv --reuid={NOBODY} --regid={NOBODY} --clear-groups".split() if IS_ROOT else ()),)
WITHOUT_NETWORK = ("unshare", "--net", "--map-root-user") if not IS_ROOT else ("unshare", "--net")
PATH = "/usr/local/bin:/usr/bin:/bin"


class Place:
    """A machine's folders: what was carried, and a home with nothing in it."""

    def __init__(self, folder: Path) -> None:
        self.carried, self.home, self.desk = folder / "carried", folder / "home", folder / "desk"
        for path in (self.carried, self.home, self.desk):
            path.mkdir()
        with tarfile.open(archive(".tar.xz")) as packed:
            packed.extractall(self.carried, filter="data")
        (self.bundle,) = self.carried.iterdir()
        self.program = self.bundle / "program"
        self.start = self.program / "plenary"
        self.env = {"PATH": PATH, "LANG": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.lend(folder)

    def lend(self, folder: Path) -> None:
        """Let the person reach and own it."""
        folder.chmod(0o755)
        if IS_ROOT:
            subprocess.run(["chown", "-R", str(NOBODY), folder], check=True)

    def command(self, *words: object, home: str | None = None) -> list[str]:
        """The command line of a person without rights and without a network, who has nothing of our environment."""
        env = {**self.env, "HOME": str(self.home) if home is None else home}
        return [
            *WITHOUT_NETWORK,
            *AS_PERSON,
            "env",
            "-i",
            *(f"{name}={said}" for name, said in env.items()),
            *map(str, words),
        ]

    def run(self, *words: object) -> str:
        command = self.command(*words)
        done = subprocess.run(command, cwd=self.desk, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout


def read_only(folder: Path) -> None:
    """Take the right to write from everything; root's own folder as well, so that nobody can give it back."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o555)
    if IS_ROOT:
        subprocess.run(["chown", "-R", "--no-dereference", "0:0", folder], check=True)


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    """Not among pytest's own folders, which it closes to everybody else."""
    with tempfile.TemporaryDirectory(prefix="plenary-carried-") as folder:
        made = Place(Path(folder))
        made.run("sh", made.bundle / "install.sh")
        read_only(made.bundle)
        yield made
        subprocess.run(["chmod", "-R", "u+w", made.bundle], check=True)


def test_there_is_no_network_and_nothing_can_be_written(place: Place) -> None:
    assert place.run("cat", "/proc/net/dev").count(":") <= 1  # at most the loopback, which is down
    done = subprocess.run(place.command("touch", place.program / "x"), capture_output=True, check=False)
    assert done.returncode != 0


def test_what_was_carried_is_whole(place: Place) -> None:
    said = place.run("sh", "-c", f"cd '{place.bundle}' && sha256sum --check --quiet SHA256SUMS.txt && echo whole")
    assert said == "whole\n"


def test_the_console_opens_the_sample(place: Place) -> None:
    with Terminal(place.command(place.start, "--sample")) as typist:
        typist.shows("[F1 Problems]", "1 Poverty", "saved")
        assert typist.leave() == 0


def test_the_console_records_and_finds_it_again(place: Place) -> None:
    file = place.desk / "today.json"
    with Terminal(place.command(place.start, file)) as typist:
        typist.shows("Problem 1 in Group One")
        typist.say("Poverty drives families to sell the land", "Officials rotate too often")
        typist.shows("2 Officials rotate")
        typist.saved()
        assert typist.leave() == 0
    assert "Officials rotate too often" in json.dumps(json.loads(file.read_text(encoding="utf-8")))
    with Terminal(place.command(place.start, file)) as typist:
        typist.shows("2 Officials rotate")
        typist.press("ctrl+z")
        typist.shows_not("2 Officials rotate")
        assert typist.leave() == 0
    assert [*(place.home / ".local" / "state" / "plenary" / "backups").rglob("*")] != []


@pytest.mark.parametrize("home", ["", "/nowhere"])
def test_without_a_home_it_records_all_the_same(place: Place, home: str) -> None:
    file = place.desk / f"homeless{len(home)}.json"
    with Terminal(place.command(place.start, file, home=home)) as typist:
        typist.shows("Problem 1 in Group One")
        typist.say("Nobody has a home folder")
        typist.shows("1 Nobody has")
        typist.saved()
        assert typist.leave() in (0, 1)  # it says once more that no journal could be kept
    assert "Nobody has a home folder" in file.read_text(encoding="utf-8")


def test_the_report_is_that_of_the_checkout(place: Place) -> None:
    sample = ROOT / "examples" / "lao-pdr-2013.json"
    copy = place.desk / "sample.json"
    shutil.copy(sample, copy)
    copy.chmod(0o644)
    for ending in ("html", "md"):
        made, own = place.desk / f"report.{ending}", place.desk / f"own.{ending}"
        place.run(place.start, "report", copy, "-o", made)
        subprocess.run([str(ROOT / ".venv/bin/plenary"), "report", str(copy), "-o", str(own)], check=True)
        assert made.read_bytes() == own.read_bytes()
    place.run(place.start, "report", copy, "-o", place.desk / "report.docx")
    place.run(place.start, "export", copy, "--votes", place.desk / "votes.xlsx", "--tree", place.desk / "tree.png")


def test_the_doctor_finds_nothing_missing(place: Place) -> None:
    said = place.run(place.start, "doctor")
    (line,) = [line for line in said.splitlines() if "compiled files" in line]
    there, _, all_ = line.partition(": ")[2].partition(" of ")
    assert there == all_, "the program is not compiled, or what is compiled is out of date"
    assert said.rstrip().endswith("Nothing is wrong.")


def pythons() -> Sequence[str]:
    """The Pythons of this machine that a bundle is made for, in the PATH or in a version manager's folders."""
    found = []
    for version in ("3.11", "3.12", "3.13"):
        places = (
            shutil.which(f"python{version}", path=PATH),
            *sorted(Path.home().glob(f".pyenv/versions/{version}.*")),
        )
        found += [str(each) if isinstance(each, str) else str(each / "bin" / "python3") for each in places if each]
    return found


@pytest.mark.parametrize("python", pythons())
def test_it_installs_under_each_python(place: Place, python: str, tmp_path: Path) -> None:
    """As whoever runs this, since a version manager's Python may be theirs alone."""
    done = subprocess.run(
        ["sh", str(place.bundle / "install.sh"), str(tmp_path / "else where")],
        env={**place.env, "PYTHON": python, "HOME": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    sample = ROOT / "examples" / "lao-pdr-2013.json"
    start = str(tmp_path / "else where" / "plenary")
    assert "is sound" in subprocess.run([start, "check", sample], capture_output=True, text=True, check=True).stdout
    report = tmp_path / "report.docx"
    subprocess.run([start, "report", sample, "-o", report], check=True, capture_output=True)
    assert report.stat().st_size > 10_000


def test_pip_takes_the_wheels_by_the_lock(place: Place, tmp_path: Path) -> None:
    subprocess.run(["/usr/bin/env", "python3", "-m", "venv", str(tmp_path / "venv")], check=True, capture_output=True)
    done = subprocess.run(
        [*WITHOUT_NETWORK, tmp_path / "venv" / "bin" / "pip", "install", "--no-index", "--find-links",
         place.bundle / "wheels", "--require-hashes", "-r", place.bundle / "wheels.lock"],
        env={"PATH": os.environ["PATH"], "PIP_CONFIG_FILE": os.devnull}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = subprocess.run(
        [tmp_path / "venv" / "bin" / "plenary", "--version"], capture_output=True, check=True, text=True
    )
    assert said.stdout.startswith("plenary ")
