"""Wrong use and bad files: one clear sentence, the right exit code, no traceback, and the file as it was."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import ROOT, Terminal, plenary

SAMPLE = ROOT / "examples" / "lao-pdr-2013.json"
Damage = Callable[[dict[str, Any]], object]


def run(*words: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "PLENARY_STATE": str(folder / "state")}
    return subprocess.run(plenary(*words), cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    ("words", "exit_code"),
    [
        (["--no-such-thing"], 2),
        (["a.json", "b.json"], 2),
        (["a.json", "--sample"], 2),
        (["reprot"], 2),  # codespell:ignore reprot
        (["report"], 2),
        (["review"], 2),
        (["--folder", "no-such-folder"], 2),
        (["no-such-folder/new.json"], 2),
        (["x" * 300 + ".json"], 2),
        (["review", "x" * 300 + ".json"], 1),
        (["new.json"], 2),  # what is run here has no terminal
        (["examples"], 2),
        (["report", "not-there.json"], 1),
        (["check", "not-there.json"], 1),
        (["--version"], 0),
        (["--help"], 0),
    ],
)
def test_wrong_use_is_one_sentence(words: list[str], exit_code: int, tmp_path: Path) -> None:
    done = run(*words, folder=tmp_path)
    assert done.returncode == exit_code, done
    assert "Traceback" not in done.stdout + done.stderr
    if exit_code == 2:
        assert len(done.stderr.splitlines()) == 1


def test_a_workshop_in_a_folder_that_is_not_there_is_refused_before_the_screen(tmp_path: Path) -> None:
    done = run(str(tmp_path / "gone" / "x.json"), folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"no folder {tmp_path / 'gone'}" in done.stderr
    assert not (tmp_path / "gone").exists()


def first_step(tables: dict[str, Any]) -> dict[str, Any]:
    """The step that names the first problem."""
    return next(step for step in tables["steps"].values() if step["changes"][0]["record"].startswith("problem"))


def wrong_type(tables: dict[str, Any]) -> None:
    for change in first_step(tables)["changes"]:
        if change["field"] == "text":
            change["value"] = 7


def no_parent(tables: dict[str, Any]) -> None:
    for change in first_step(tables)["changes"]:
        if change["field"] == "position":
            change["value"] = ["group-that-is-not-there", "a0"]


def cycle(tables: dict[str, Any]) -> None:
    step = first_step(tables)
    for change in step["changes"]:
        if change["field"] == "position":
            change["value"] = [change["record"], "a0"]


DAMAGES: dict[str, Damage | str] = {
    "no JSON": "this is no JSON",
    "empty": "",
    "not a workshop": '{"_default": {"1": {"int": 1, "char": "a"}}}',
    "a list": "[1, 2, 3]",
    "a newer format": lambda tables: tables["_meta"]["1"].update(format=99),
    "a wrong type": wrong_type,
    "a parent that does not exist": no_parent,
    "a cycle": cycle,
}


def damaged(path: Path, name: str) -> bytes:
    damage = DAMAGES[name]
    if isinstance(damage, str):
        path.write_text(damage, encoding="utf-8")
    else:
        tables = json.loads(SAMPLE.read_text(encoding="utf-8"))
        damage(tables)
        path.write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")
    return path.read_bytes()


@pytest.mark.parametrize("name", DAMAGES)
def test_check_names_what_is_wrong_with_a_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    before = damaged(path, name)
    done = run("check", str(path), folder=tmp_path)
    assert (done.returncode, done.stderr) == (1, ""), done
    assert done.stdout.strip()
    assert "Traceback" not in done.stdout
    assert path.read_bytes() == before


def test_a_truncated_file_and_one_with_an_id_twice_are_named_too(tmp_path: Path) -> None:
    path, whole = tmp_path / "w.json", SAMPLE.read_text(encoding="utf-8")
    twice = whole.replace('"_meta": {', '"_meta": {"1": {"format": 1},', 1)
    for text in (whole[: len(whole) // 2], twice):
        path.write_text(text, encoding="utf-8")
        done = run("check", str(path), folder=tmp_path)
        assert (done.returncode, done.stderr) == (1, ""), done
        assert str(path) in done.stdout


@pytest.mark.parametrize("name", ["no JSON", "not a workshop", "a newer format"])
def test_the_console_refuses_in_one_sentence_and_leaves_the_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    before = damaged(path, name)
    with Terminal(plenary(str(path)), env={"PLENARY_STATE": str(tmp_path / "state")}) as typist:
        assert typist.ended() == 1
        assert "plenary: " in typist.text
        assert "Traceback" not in typist.sent.decode("utf-8", "replace")
    assert path.read_bytes() == before


def holds(path: Path, text: str) -> bool:
    return path.exists() and text in path.read_text(encoding="utf-8")


def test_a_small_terminal_is_told_and_works(tmp_path: Path) -> None:
    env = {"PLENARY_STATE": str(tmp_path / "state")}
    for size in ((40, 12), (12, 4), (2, 1)):
        path = tmp_path / f"{size[0]}.json"
        with Terminal(plenary(str(path)), env=env, size=size) as typist:
            if size == (40, 12):
                typist.shows("40x12 is less than 80x24", "Problem 1 in")
            typist.say("Said in little room")
            typist.wait(partial(holds, path, "Said in little room"), "it is saved")
            assert typist.leave() == 0


def no_file_beyond(size: int) -> Callable[[], None]:
    """Let a process write no file longer than so many bytes, as on a disk that is full."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def on_disk(folder: Path, text: str) -> bool:
    """Whether the workshop's file or the journal of this machine holds a text."""
    places = [folder / "w.json", *(folder / "state" / "journals").glob("*/*.log")]
    return any(holds(place, text) for place in places)


def test_a_full_disk_is_told_typing_goes_on_and_nothing_is_lost(tmp_path: Path) -> None:
    path, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    room = 24 * 1024
    with Terminal(plenary(str(path)), env=env, before=no_file_beyond(room)) as typist:
        typist.shows("Problem 1 in Group One")
        count = 0
        while "NOT SAVED" not in typist.top and count < 200:
            typist.say(*(f"{n} {'x' * 150}" for n in range(count, count + 5)))
            count += 5
            typist.shows(f"Problem {count + 1} in")
        typist.shows("NOT SAVED")
        # the sentence goes over several lines, and where it breaks depends on the folder
        typist.wait(lambda: "could not be saved" in " ".join(typist.text.split()), "why it is not saved")
        typist.say("said after the disk was full")
        typist.shows(f"Problem {count + 2} in", "said after the disk")
        typist.wait(partial(on_disk, tmp_path, "said after the disk was full"), "it is on a disk")
        typist.kill()
    with Terminal(plenary(str(path)), env=env) as typist:
        typist.press("end")
        typist.shows(f"Problem {count + 2} in", "said after the disk was full")
        typist.saved()
        assert typist.leave() == 0
    assert "said after the disk was full" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_must_not_be_written_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "protected"
    folder.mkdir(mode=0o500)
    with Terminal(plenary(str(folder / "w.json")), env={"PLENARY_STATE": str(tmp_path / "state")}) as typist:
        typist.say("typed all the same")
        typist.shows("NOT SAVED", "typed all the same")
