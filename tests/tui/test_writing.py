"""Reports and exports never replace a workshop, whatever name they are given."""

from pathlib import Path

import pytest

from tui.commands import run
from tui.start import packed_sample


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
