"""What takes away much, and came while the file was closed, waits: it is not shown, and nothing of it is lost."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from store.log.guests import HANDFUL
from store.log.session import Edit
from store.opening import OpenWorkshop, read_workshop
from tui.cli import main
from workshop import problems
from workshop.model import Problem

WAIT = 60.0  # seconds; far more than is ever needed
MANY = HANDFUL + 1


def opened(path: Path, machine: str) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parent / f"state-{machine}", on_status=lambda _: None)


def begun(path: Path) -> list[str]:
    """A workshop with more than a handful of problems, opened here and closed; their ids."""
    here = opened(path, "here")
    keys = [here.session.new_id("problem") for _ in range(MANY)]
    listed = [problems.problem(key, "said") for key in keys]
    here.session.do("Add group", lambda w: problems.add_group(w, "group-1"))
    here.session.do("Add problems", lambda w: problems.add(w, listed, "group-1"))
    assert here.close(WAIT)
    return keys


def elsewhere(path: Path, edit: Edit) -> None:
    """Somebody else changes a copy, and the sync program puts it in the place of the file."""
    away = path.parent / "away"
    away.mkdir()
    shutil.copy(path, away / path.name)
    there = opened(away / path.name, "there")
    there.session.do("x", edit)
    assert there.close(WAIT)
    (away / path.name).replace(path)
    shutil.rmtree(away)


def shown(console: OpenWorkshop) -> list[str]:
    return [record.text for record in console.session.workshop.every(Problem)]


def test_a_copy_that_deletes_all_waits_until_somebody_says_that_it_may(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    keys = begun(path)
    elsewhere(path, lambda w: w.drop(keys))
    for _ in range(2):  # it waits the next time too
        here = opened(path, "here")
        assert shown(here) == ["said"] * MANY
        assert f"would delete {MANY} rows. They wait" in " ".join(here.notices)
        assert here.close(WAIT)
    here = opened(path, "here")
    assert here.session.do("Reword", lambda w: problems.reword(w, keys[0], "ours"))
    waiting: Mapping[str, object] = here.waiting
    assert here.close(WAIT)
    assert waiting.keys() <= read_workshop(path).log.steps.keys()  # the file is a union all along
    here = opened(path, "here")
    here.session.take_in(here.waiting)
    here.hold({})
    assert shown(here) == ["ours"]  # who deleted the rest had not seen this wording
    assert here.close(WAIT)
    again = opened(path, "here")
    assert (shown(again), again.waiting) == (["ours"], {})
    assert again.close(WAIT)


def test_a_report_is_of_what_is_shown_and_says_what_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state-here"))
    path = tmp_path / "w.json"
    keys = begun(path)
    elsewhere(path, lambda w: w.drop(keys))
    assert opened(path, "here").close(WAIT)
    assert main.run(["report", str(path)]) == 0
    told = capsys.readouterr()
    assert told.out.count("said") == MANY
    assert "wait for your word and are not in the report" in told.err


def test_a_copy_that_takes_little_away_is_simply_there(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    keys = begun(path)
    elsewhere(path, lambda w: w.drop(keys[:HANDFUL]))
    here = opened(path, "here")
    assert (shown(here), here.waiting) == (["said"], {})
    assert here.close(WAIT)


def test_what_another_console_took_back_waits_no_more(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    keys = begun(path)
    elsewhere(path, lambda w: w.drop(keys))
    here = opened(path, "here")
    assert here.waiting
    assert here.close(WAIT)
    elsewhere(path, lambda w: w.restore(keys))
    here = opened(path, "here")
    assert (shown(here), here.waiting) == (["said"] * MANY, {})
    assert here.close(WAIT)


def test_what_was_merged_by_command_does_not_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state-here"))
    path, other = tmp_path / "w.json", tmp_path / "other"
    keys = begun(path)
    other.mkdir()
    shutil.copy(path, other / "w.json")
    elsewhere(other / "w.json", lambda w: w.drop(keys))
    assert main.run(["merge", str(path), str(other / "w.json")]) == 0
    here = opened(path, "here")
    assert (shown(here), here.waiting) == ([], {})
    assert here.close(WAIT)
