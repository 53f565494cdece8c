"""What the commands print, wherever it goes."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.cli.main import run
from tui.cli.start import packed_sample

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
