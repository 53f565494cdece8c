"""plenary ready: the list, its exit code, and the first page of the report."""

from pathlib import Path

import pytest

from store.opening import OpenWorkshop
from store.state.state_folder import state_folder
from tests.workshop.readiness.made import FAULTS, complete
from tui.cli.main import run
from tui.drafts import text_of
from tui.widgets.composer.entry import Entry
from workshop.document import Workshop


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    (tmp_path / "wall.jpg").touch()
    return tmp_path / "w.json"


def kept(file: Path, workshop: Workshop, half_typed: str = "") -> None:
    opened = OpenWorkshop(file, state=state_folder(), on_status=lambda _: None)
    opened.session.do("Make", lambda w: w.put(*workshop.records.values()))
    if half_typed:
        opened.draft("votes.ballots", text_of(Entry(half_typed)))
    assert opened.close(60)


def test_nothing_is_missing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept(file, complete())
    assert run(["ready", str(file)]) == 0
    assert capsys.readouterr().out == f"Nothing is missing in {file}.\n"
    assert run(["report", str(file)]) == 0
    assert "Still missing" not in capsys.readouterr().out


def test_what_is_missing_is_listed_by_session_with_half_typed_lines(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(file, FAULTS["unagreed"][0](FAULTS["empty-group"][0](complete())), "3 7")
    assert run(["ready", str(file)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Session 1: Problems",
        "  no problems: Group Two",
        "Session 2: Votes and priorities",
        "  half-typed: 3 7",
        "Session 4: Visions",
        "  not agreed: Economy (no wording was agreed)",
        f"3 things are still missing in {file}.",
    ]


@pytest.mark.parametrize("which", ["record", "report", "conclusions"])
def test_the_first_page_of_the_report_says_it_unless_told_not_to(
    file: Path, which: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(file, FAULTS["name-left"][0](FAULTS["empty-group"][0](complete())))
    assert run(["report", str(file), "--print", which]) == 0
    said = capsys.readouterr().out
    assert said.partition("- Still missing\n")[2].splitlines()[0] == (
        "  - Session 1: Problems: 1 group without problems, 1 name left in what people said"
    )
    assert run(["report", str(file), "--print", which, "--redact", "--yes"]) == 0
    assert "name left" not in capsys.readouterr().out
    assert run(["report", str(file), "--print", which, "--no-missing"]) == 0
    assert "Still missing" not in capsys.readouterr().out
