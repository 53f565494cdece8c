"""plenary import: shown first, asked, one named step that goes back whole."""

from pathlib import Path

import pytest

from store.opening import OpenWorkshop, read_workshop
from store.state.state_folder import state_folder
from tests.tui.conftest import Start
from tui.cli.main import run
from workshop.model import Group, Person, Problem

FILES = Path(__file__).parents[2] / "intake" / "files"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "w.json"
    opened = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    opened.session.do("Add", lambda w: w.put(Group(id="group-1", position=("groups", "a0"), name="Old")))
    assert opened.close(60)
    return path


def test_it_is_shown_asked_taken_and_taken_back(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda: "n")
    assert run(["import", str(file), str(FILES / "workshop.xlsx")]) == 1
    said = capsys.readouterr().out
    assert said.startswith("60 participants\n  Mr Anna Soulivong, Ministry of Health, Government;")
    assert "Nothing was done." in said
    assert not list(read_workshop(file).workshop.every(Person))
    monkeypatch.setattr("builtins.input", lambda: "y")
    assert run(["import", str(file), str(FILES / "workshop.xlsx")]) == 0
    assert "Done: Import 60 participants, 3 problems, 1 acronym from workshop.xlsx." in capsys.readouterr().out
    session = read_workshop(file)
    assert [step["label"] for step in session.log.steps.values()][1:] == [
        "Import 60 participants, 3 problems, 1 acronym from workshop.xlsx"
    ]
    assert run(["import", str(file), str(FILES / "workshop.xlsx"), "--yes"]) == 1
    assert "There is nothing new in it." in capsys.readouterr().out
    assert run(["import", str(file), "--take-back"]) == 0
    assert not list(read_workshop(file).workshop.every(Problem))


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "name a file to take in"),
        (["gone.docx"], 1, "gone.docx cannot be read: No such file"),
        (["w.json"], 1, ".json is not read here"),
        (["empty.txt"], 1, "empty.txt: It holds no line"),
    ],
)
def test_what_cannot_be_taken_is_told(
    file: Path,
    words: list[str],
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(file.parent)
    Path("empty.txt").touch()
    assert run(["import", str(file), *words]) == code
    assert said in capsys.readouterr().err


async def test_tables_are_pasted_by_their_headings(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        await desk.go("Participants")
        desk.recording.pastes.take("No\tOrganisation\tName\n1\tUNDP\tMaly\n2\tIOM\tGeoff, Dr\n")
        await desk.keys()
        people = list(desk.console.workshop.all_in("people", Person))
        assert [(p.name, p.organisation) for p in people] == [("Maly", "UNDP"), ("Geoff, Dr", "IOM")]
        assert "2 rows of the table taken" in desk.message
        await desk.keys("ctrl+z", "f1")
        assert not list(desk.console.workshop.every(Person))
        await desk.say("Poverty")
        desk.recording.pastes.take("Problem\tLevel\tNote\nDebt\tcountry\tx\nFloods\t\ty\n")
        await desk.keys()
        (group,) = desk.console.workshop.all_in("groups", Group)
        listed = [(problem.text, problem.level) for problem in desk.console.workshop.all_in(group.id, Problem)]
        assert listed == [("Poverty", ""), ("Debt", "country"), ("Floods", "")]
        assert "2 rows of the table taken; Ctrl+Z takes them back. Left out: the column “Note”" in desk.message
