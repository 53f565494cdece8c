"""What the commands print, wherever it goes."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from store.opening import OpenWorkshop
from tui.cli.main import run
from tui.cli.start import packed_sample
from workshop import talk
from workshop.model import Comment

ROOT = Path(__file__).parents[3]


class Full(io.RawIOBase):
    """A disk with no room left."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "w.json"
    path.write_bytes(packed_sample().read_bytes())
    return path


def test_a_report_that_cannot_be_printed_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Full(), write_through=True))  # type: ignore[type-var]  # it writes through
    assert run(["report", str(file)]) == 1
    assert "plenary: The output could not be printed: No space left on device" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="no such name there")
@pytest.mark.parametrize("name", [lambda path: path, lambda path: path.with_name(f"no{path.name}")])
@pytest.mark.parametrize("verb", ["check", "report", "review", "merge"])
def test_a_name_never_controls_the_terminal(
    file: Path, verb: str, name: Callable[[Path], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    named = name(file.rename(file.with_name("\x1b[31mred.json")))
    if verb == "review" and named.exists():
        return  # opens the console
    run([verb, str(named), *([str(named)] if verb == "merge" else [])])
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err


def test_what_the_terminal_cannot_write_is_written_otherwise(file: Path) -> None:
    named = file.rename(file.with_name("ລາວ.json"))
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-m", "tui", "check", str(named)], cwd=ROOT, env=env, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.endswith(b"\\u0ea5\\u0eb2\\u0ea7.json is sound.\n".replace(b"\n", os.linesep.encode()))


def test_a_report_for_word_is_written(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(file), "-o", str(tmp_path / "r.docx")]) == 0
    assert "Session 5: Results maps" in [p.text for p in docx.Document(str(tmp_path / "r.docx")).paragraphs]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("library", "package"), [("docx", "python-docx"), ("resvg_py", "resvg-py")])
def test_a_missing_library_costs_its_format_alone(
    file: Path,
    tmp_path: Path,
    library: str,
    package: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in [name for name in sys.modules if name.startswith("report.writers.word")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    assert run(["report", str(file), "-o", str(tmp_path / "r.docx")]) == 1
    assert f"To write .docx, Plenary needs {package}, which is not installed" in capsys.readouterr().err
    assert not (tmp_path / "r.docx").exists()
    assert run(["report", str(file), "-o", str(tmp_path / "r.md")]) == 0


def test_libraries_of_formats_are_not_loaded_for_others(file: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from tui.cli.main import run; "
        f"run(['report', {str(file)!r}, '-o', {str(tmp_path / 'r.md')!r}]); "
        "print([m for m in ('docx', 'lxml', 'resvg_py', 'xlsxwriter') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["-o", "r.md", "--style", "h.docx"], 2, "--style is for Word"),
        (["-o", "r.docx", "--style", "none.docx"], 1, "none.docx is not there"),
        (["-o", "r.docx", "--style", "w.json"], 1, "is not a document that Word saved as .docx"),
    ],
)
def test_a_style_that_cannot_be_taken_is_told(
    file: Path,
    words: list[str],
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(file.parent)
    assert run(["report", str(file), *words]) == code
    assert said in capsys.readouterr().err


@pytest.fixture
def named(file: Path) -> Path:
    opened = OpenWorkshop(file, state=file.parent / "state", on_status=lambda _: None)
    group = opened.session.workshop.children("groups")[0]
    said = Comment(id=opened.session.new_id("comment"), speaker="Maly Boupha", text="As Mr Boll said, and Maly too.")
    opened.session.do("Say", lambda w: talk.say(w, group, said))
    opened.close()
    return file


def test_names_in_peoples_words_are_listed_place_by_place(named: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(named), "--names", "none"]) == 0
    said = capsys.readouterr()
    assert "As Mr Boll said, and Maly too." in said.out
    assert "Group One, comment: As “Mr Boll” said, and Maly too." in said.err
    assert "Group One, comment: As Mr Boll said, and “Maly” too." in said.err


@pytest.mark.parametrize(("answer", "goes"), [("y", True), ("", False)])
def test_names_go_out_of_peoples_words_after_a_look(
    named: Path, answer: str, goes: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda: answer)
    assert run(["report", str(named), "--names", "none", "--redact"]) == 0
    said = capsys.readouterr()
    assert "“Mr Boll”" in said.err
    assert (r"Comment: As \[…] said, and \[…] too." in said.out) is goes
    assert ("Boll" in said.out) is not goes, [line for line in said.out.splitlines() if "Boll" in line]


def test_names_stay_in_full_unless_told_otherwise(named: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(named), "--redact", "--yes"]) == 2
    assert "--redact is for a report without names" in capsys.readouterr().err
