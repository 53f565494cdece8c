"""One table of commands: the parser, the help and the tables of the docs say the same; nothing steers the terminal."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tui.cli.commands import COMMANDS, CONSOLE_USES, help_text, uses
from tui.cli.main import parsed, run
from tui.cli.start import packed_sample

ROOT = Path(__file__).parents[3]
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TITLE = "\x1b]0;owned\x07"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    path.write_bytes(packed_sample().read_bytes())
    return path


def run_alone(*words: str, out: str = os.devnull) -> "subprocess.CompletedProcess[str]":
    """Run the real program with its output sent to a file."""
    with Path(out).open("w") as stdout:
        return subprocess.run(
            [sys.executable, "-m", "tui", *words], cwd=ROOT, stdout=stdout, stderr=subprocess.PIPE, text=True
        )


def test_the_table_of_the_readme_is_that_of_the_program() -> None:
    rows = [f"| `{usage}` | {does} |" for usage, does in uses()]
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace("\\|", "|")
    assert [row for row in rows if row not in readme] == []
    told = re.findall(r"^\| `(plenary[^`]*)` \|", readme, re.MULTILINE)
    assert told == [usage for usage, _ in uses()]


def test_the_help_names_all_commands_and_each_explains_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    assert all(f"plenary {verb}" in help_text() for verb in COMMANDS)
    assert max(map(len, help_text().splitlines())) < 80
    for verb, command in COMMANDS.items():
        assert run([verb, "--help"]) == 0
        told = capsys.readouterr().out
        words = told.split()
        assert all(word in words for argument in command.arguments for word in argument.does.split())
        assert max(map(len, told.splitlines())) < 80


def command_lines() -> list[tuple[str, list[str]]]:
    """What the docs say to type after `plenary`, where it begins with a command."""
    found = []
    for path in DOCS:
        for line in re.findall(r"`plenary ([^`]+)`", path.read_text(encoding="utf-8")):
            words = shlex.split(line.replace("\\|", "|"))
            if words[0] in COMMANDS and not re.search(r"\.\.\.|\[|…|--help", line) and len(words) > 1:
                found.append((path.name, ["1" if word in ("NUMBER", "N") else word for word in words]))
    return found


@pytest.mark.parametrize(("doc", "words"), command_lines(), ids=str)
def test_a_command_line_of_the_docs_is_understood(doc: str, words: Sequence[str]) -> None:
    assert parsed(COMMANDS[words[0]], words[1:])


def test_the_docs_have_command_lines() -> None:
    assert len(command_lines()) > 5


def test_the_console_is_used_as_the_table_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for usage, _ in CONSOLE_USES:
        filled = usage.replace("FILE", str(tmp_path / "w.json")).replace("FOLDER", str(tmp_path))
        run(filled.split()[1:])
        assert "unrecognized" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["reprot", "w.json"], "did you mean plenary report?"),
        (["chekc"], "did you mean plenary check?"),
        (
            ["report", "w.json", "-o", "r.odt"],
            ".odt, which is not written here; name a file that ends in .md, .txt, .docx or .html",
        ),
        (["export", "w.json", "--tree", "t.gif"], ".svg, .png, .txt, .opml or .mmd"),
        (["export", "w.json", "--votes", "v.ods"], ".csv or .xlsx"),
        (["recover", "w.json", "--only", "0"], "whole number from 1"),
        (["check", "w.json", "--nope"], "--nope"),
    ],
)
def test_wrong_use_says_what_would_be_right(
    words: list[str], what: str, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(file.parent)
    before = sorted(file.parent.iterdir())
    assert run(words) == 2
    err = capsys.readouterr().err
    assert what in err
    assert err.count("\n") == 1
    assert sorted(file.parent.iterdir()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize(
    "words",
    [
        [f"{TITLE}.json", f"{TITLE}.json"],
        [f"{TITLE}"],
        [f"{TITLE}/new.json"],
        ["--folder", TITLE],
        [f"--{TITLE}"],
        ["report"],
        ["report", "w.json", "-o", f"{TITLE}/r.md"],
        ["report", "w.json", "-o", f"r.{TITLE}"],
        ["report", "w.json", "--names", TITLE],
        ["report", "w.json", TITLE],
        ["check", TITLE],
        ["merge", "w.json", TITLE],
        ["recover", TITLE],
        ["recover", TITLE, "--list"],
        ["recover", "w.json", "--only", TITLE],
        ["export", "w.json", "--tree", f"{TITLE}/t.txt"],
        ["import-ballots", "w.json", TITLE],
        ["import-ballots", TITLE, "w.json"],
        ["review", TITLE],
        ["forget", TITLE, "x"],
        ["forget", "w.json", "--record", TITLE, "--yes"],
        ["backups", TITLE],
    ],
    ids=repr,
)
def test_no_word_steers_the_terminal(
    words: list[str], file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(file.parent)
    assert run(words) in (1, 2)
    told = capsys.readouterr()
    assert told.out + told.err
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", told.out + told.err)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["report", "--help"], ["check", "FILE"], ["report", "FILE"]], ids=str
)
def test_output_that_cannot_be_printed_is_told_in_a_sentence(words: list[str], file: Path) -> None:
    done = run_alone(*(str(file) if word == "FILE" else word for word in words), out="/dev/full")
    assert done.returncode == 1
    assert done.stderr == (
        "plenary: The output could not be printed: No space left on device; make room, or send it elsewhere.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of another kind")
def test_whoever_reads_the_report_may_stop_reading(file: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m tui report {file} | head -1"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.stderr == ""
    assert done.stdout.startswith("# ")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of another kind")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_end_nothing_in_a_traceback(file: Path, closed: str, tmp_path: Path) -> None:
    for words in ("--help", f"check {file}", f"report {file}"):
        done = subprocess.run(
            ["/bin/sh", "-c", f"{sys.executable} -m tui {words} {closed}"], cwd=ROOT, capture_output=True, text=True
        )
        assert "Traceback" not in done.stdout + done.stderr
        assert "fault of its own" not in done.stdout + done.stderr
    assert not (tmp_path / "state" / "fault.txt").exists()


def test_nothing_of_a_progress_bar_is_loaded_where_there_is_no_terminal(file: Path) -> None:
    code = (
        "import sys; from tui.cli.main import run; "
        f"run(['check', {str(file)!r}]); print([m for m in sys.modules if m.startswith('rich')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
