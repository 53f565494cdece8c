"""Reports and exports never replace a workshop, whatever name they are given."""

import os
import sys
from pathlib import Path

import pytest

from tui.cli.main import run
from tui.cli.start import packed_sample
from tui.safe_write import write


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    path.write_bytes(packed_sample().read_bytes())
    return path


@pytest.mark.parametrize(
    "command", [["report", "-o"], ["export", "--votes"], ["export", "--tree"], ["export", "--framework"]]
)
@pytest.mark.parametrize("name", ["w.json", "renamed"])
def test_nothing_is_written_over_a_workshop(
    file: Path, command: list[str], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = file.with_name(name)
    target.write_bytes(file.read_bytes())
    before = target.read_bytes()
    verb, flag = command
    assert run([verb, str(file), flag, str(target)]) == 1
    assert "nothing is written over one" in capsys.readouterr().err
    assert target.read_bytes() == before
    assert not [*file.parent.glob("*.part")]


def test_a_report_replaces_an_earlier_report(file: Path) -> None:
    target = file.with_name("report.md")
    target.write_text("old", encoding="utf-8")
    assert run(["report", str(file), "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith("#")


def test_a_file_that_is_not_there_is_not_reviewed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", str(tmp_path / "no.json")]) == 1
    assert "is not there" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_takes_the_report_and_stays_a_pipe(file: Path) -> None:
    pipe = file.with_name("pipe.md")
    os.mkfifo(pipe)
    with os.fdopen(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK), "rb") as reader:
        write("said\n" * 1000, pipe)
        assert reader.read() == b"said\n" * 1000
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_goes_on_leading_to_what_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "synced"
    folder.mkdir()
    (folder / "report.md").write_text("old", encoding="utf-8")
    link = tmp_path / "report.md"
    link.symlink_to(folder / "report.md")
    write("new", link)
    assert link.is_symlink()
    assert (folder / "report.md").read_text(encoding="utf-8") == "new"


def test_the_longest_names_are_written(tmp_path: Path) -> None:
    target = tmp_path / ("ລ" * 84 + ".md")  # 255 bytes
    write("said", target)
    assert target.read_text(encoding="utf-8") == "said"


@pytest.mark.parametrize("output", ["", ".", "folder"])
def test_a_folder_is_refused_in_a_sentence_and_nothing_is_left_behind(
    file: Path, output: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(file.parent)
    file.with_name("folder").mkdir()
    before = sorted(file.parent.iterdir())
    assert run(["report", str(file), "-o", output]) == 1
    assert "could not be written" in capsys.readouterr().err
    assert sorted(file.parent.iterdir()) == before


def test_where_it_cannot_be_put_in_place_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write("said", tmp_path / "report.md")
    assert not [*tmp_path.iterdir()]
