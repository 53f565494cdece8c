"""Words after `plenary` that are nearly right: each gets one sentence that says what was meant, or what to do."""

from pathlib import Path

import pytest

from examples.make_sample import make
from tui.cli.main import run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "my file.json").write_text("", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("my file.json", 'a name with a blank in it stands in quotation marks: "my file.json"; see plenary --help.'),
        ("report my file.json", '"my file.json"; see plenary report --help.'),
        ("other.json file.json", "file.json is one word too many;"),
        ("reprot w.json", "there is no command or file reprot; did you mean plenary report?;"),
        ("report.json", "there is no file report.json; did you mean plenary report FILE?"),
        ("report w.json --naems none", "there is no option --naems; did you mean --names?;"),
        ("--sampel", "there is no option --sampel; did you mean --sample?;"),
        ("report", "FILE is missing; see plenary report --help."),
        ("report w.json -o nowhere/", "there is no folder nowhere;"),
    ],
)
def test_words_that_are_nearly_right(words: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words.split(" ")) == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


def test_a_file_in_other_letters_is_asked_about(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "w.json").write_text("", encoding="utf-8")
    if (here / "W.JSON").exists():
        pytest.skip("here capital letters make no other name")
    assert run(["W.JSON"]) == 2
    assert "there is no file W.JSON; did you mean w.json?" in capsys.readouterr().err


def test_what_is_written_into_a_folder_is_called_after_the_workshop(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(here / "w.json")
    (here / "out").mkdir()
    assert run(["report", "w.json", "-o", "out"]) == 0
    assert run(["export", "w.json", "--votes", "out", "--sheet", "out"]) == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == ["w.report.md", "w.sheet.txt", "w.votes.csv"]
    assert run(["report", "w.json", "-o", "nowhere/r.md"]) == 1
    assert capsys.readouterr().err.endswith("plenary: there is no folder nowhere.\n")


def test_a_hyphen_prints_a_table(here: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    make(here / "w.json")
    assert run(["export", "w.json", "--votes", "-"]) == 0
    assert b"what,round,number" in capsysbinary.readouterr().out
    assert not (here / "-").exists()


def test_a_text_is_no_damaged_workshop(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "notes.txt").write_text("Dear all", encoding="utf-8")
    (here / "other.json").write_text('{"name": {}}', encoding="utf-8")
    (here / "cut.json").write_text('{"_meta": {"1": {', encoding="utf-8")
    for name, word in (("notes.txt", "no workshop"), ("other.json", "not a workshop"), ("cut.json", "damaged")):
        assert run(["report", name]) == 1
        assert f"{name} is {word}" in capsys.readouterr().err
