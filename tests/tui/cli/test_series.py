"""plenary series: the report of a folder, for the command line."""

import shutil
from pathlib import Path

import pytest

from tests.workshop.series.made import FOLDER
from tui.cli.main import run
from tui.cli.start import packed_series


@pytest.mark.parametrize("ending", [".md", ".qdc", ".xlsx"])
def test_the_report_of_a_series_is_written_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    folder = tmp_path / "series"
    shutil.copytree(FOLDER, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run(["series", str(folder), "-o", str(tmp_path / f"out{ending}")]) == 0
    assert (tmp_path / f"out{ending}").stat().st_size > 200
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_folder_without_a_series_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["series", str(tmp_path), "-o", str(tmp_path / "x.md")]) == 1
    assert "has no workshop" in capsys.readouterr().err
    assert run(["series", str(tmp_path / "nowhere"), "-o", str(tmp_path / "x.md")]) == 2
    shutil.copy(FOLDER / "dorvia.json", tmp_path)
    assert run(["series", str(tmp_path), "-o", str(tmp_path / "x.qdc")]) == 1
    assert "No theme is shared" in capsys.readouterr().err
    assert run(["series", str(tmp_path), "-o", str(tmp_path / "x.md"), "--series", "Another"]) == 1


def test_the_made_series_is_packed_with_its_codebook() -> None:
    assert sorted(file.name for file in packed_series()) == [
        "arvenia.json", "belmora.json", "castara.json", "dorvia.json", "series.codebook.json"
    ]  # fmt: skip


def test_a_workshop_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "series"
    shutil.copytree(FOLDER, folder)
    (folder / "dorvia.json").write_bytes((folder / "dorvia.json").read_bytes()[:900])
    assert run(["series", str(folder), "-o", str(tmp_path / "out.md")]) == 1
    assert "dorvia.json" in capsys.readouterr().err
    assert "3 of 3" in (tmp_path / "out.md").read_text(encoding="utf-8")
