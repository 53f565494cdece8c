"""The page beside a wall: as it is now, and never over a workshop or somebody's work."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pty.terminal import plenary
from tui.cli.main import run
from tui.wall.page_writer import PageWriter, is_a_workshop
from wall.pointing import Pointing
from workshop import problems
from workshop.document import Workshop


def until(condition: Callable[[], object]) -> None:
    """Wait for a thread."""
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("never came true")


def workshop(*texts: str) -> Workshop:
    made = problems.add_group(Workshop(), "group-1")
    return problems.add(made, [problems.problem(f"problem-{text}", text) for text in texts], "group-1")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.wall.page_writer._APART", 0.0)


def writer(output: Path) -> PageWriter:
    return PageWriter(output, output.parent / "w.json", output.parent / "state")


def holds(output: Path, text: str) -> bool:
    return output.exists() and text in output.read_text(encoding="utf-8")


def test_the_page_is_written_at_each_change(tmp_path: Path) -> None:
    output = tmp_path / "wall.html"
    page = writer(output)
    page.show(workshop("Poverty"), Pointing())
    until(lambda: holds(output, "Poverty"))
    before = output.stat().st_ino
    page.show(workshop("Poverty"), Pointing())
    page.show(workshop("Debt"), Pointing())
    page.stop()
    assert holds(output, "Debt")
    assert not holds(output, "Poverty")
    assert output.stat().st_ino != before  # put in its place, so that no browser reads half of it
    assert page.fault == ""


def test_somebodys_work_is_left_alone_and_the_page_goes_beside_it(tmp_path: Path) -> None:
    output = tmp_path / "wall.html"
    output.write_text("mine", encoding="utf-8")
    page = writer(output)
    for text in ("Poverty", "Debt"):
        page.show(workshop(text), Pointing())
        until(lambda text=text: holds(tmp_path / "wall-2.html", text))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    page.stop()
    assert output.read_text(encoding="utf-8") == "mine"
    assert "wall-2.html" in page.fault
    assert not (tmp_path / "wall-3.html").exists()


def test_a_page_that_cannot_be_written_is_told_and_tried_again(tmp_path: Path) -> None:
    output = tmp_path / "folder" / "wall.html"
    page = writer(output)
    page.show(workshop("Poverty"), Pointing())
    until(lambda: page.fault)
    output.parent.mkdir()
    page.show(workshop("Poverty"), Pointing())
    page.stop()
    assert holds(output, "Poverty")
    assert page.fault == ""


def test_no_page_is_written_over_a_workshop(tmp_path: Path, sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    disguised = tmp_path / "wall.html"
    disguised.write_bytes(before := sample.read_bytes())
    assert is_a_workshop(disguised)
    for output, told in (
        (str(disguised), "is a workshop's file"),
        (str(tmp_path / "w.json"), "ends in .json"),
        (str(tmp_path / "gone" / "wall.html"), "there is no folder"),
    ):
        assert run(["wall", str(tmp_path / "w.json"), "--html", output]) == 2
        assert told in capsys.readouterr().err
    assert disguised.read_bytes() == before
    assert run(["wall", str(tmp_path / "w.json")]) == 2
    assert "needs a terminal" in capsys.readouterr().err


@pytest.fixture
def sample() -> Path:
    return Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be asked to end there")
def test_without_a_terminal_the_page_alone_is_written(tmp_path: Path, sample: Path) -> None:
    file, output = tmp_path / "w.json", tmp_path / "wall.html"
    file.write_bytes(sample.read_bytes())
    env = {**os.environ, "PLENARY_STATE": str(tmp_path / "state")}
    with subprocess.Popen(
        plenary("wall", str(file), "--html", str(tmp_path)), env=env, stdin=subprocess.DEVNULL
    ) as wall:
        until(lambda: holds(tmp_path / "w.wall.html", "Poverty"))
        wall.send_signal(signal.SIGTERM)
        assert wall.wait(30) == 0
    assert not output.exists()
    assert [path for path in (tmp_path / "state" / "walls").rglob("*") if path.is_file()] == []
