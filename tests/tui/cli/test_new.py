"""plenary new: a workshop from an earlier one, for the command line."""

from pathlib import Path

import pytest

from store.opening import read_workshop
from tui.cli.main import run
from workshop.model import Group, Person, Phrase

SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"


def test_a_workshop_is_started_from_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    new = tmp_path / "new.json"
    assert run(["new", str(new), "--from", str(SAMPLE), "--title", "Next", "--panel", "--without", "groups"]) == 0
    assert "is started, from" in capsys.readouterr().out
    workshop = read_workshop(new).workshop
    assert workshop.details.title == "Next"
    assert any(person.panel for person in workshop.every(Person))
    assert not [*workshop.every(Group)]
    assert len([*workshop.every(Phrase)]) == len([*read_workshop(SAMPLE).workshop.every(Phrase)])
    assert run(["new", str(new), "--from", str(SAMPLE)]) == 1
    assert "there already" in capsys.readouterr().err
    assert run(["new", str(tmp_path / "x.json"), "--from", str(tmp_path / "nowhere.json")]) == 1
    assert not (tmp_path / "x.json").exists()
    assert run(["new", str(tmp_path / "x.json"), "--without", "people"]) == 2
