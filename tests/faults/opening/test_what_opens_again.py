"""What is written can be read again, the name leads to the workshop, and older copies and empty files are told of."""

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store.errors import StoreError, WriteFailed
from store.file import atomic, storage
from store.file.meta import FORMAT
from store.file.storage import SafeStorage
from store.opening import OpenWorkshop
from store.recovery import older_copy
from store.saving import sync
from store.saving.timing import Timing
from tests.faults.parts.typist import Typist
from workshop.errors import WorkshopError
from workshop.model import Problem

WAIT = 60.0  # seconds; far more than is ever needed
IDLE = Timing(quiet=1e6, longest=1e6, look_every=1e6)


def typed(folder: Path, *numbers: int, **given: Any) -> Typist:
    typist = Typist(folder / "w.json", folder / "state", **given)
    for number in numbers:
        typist.add(number)
    return typist


def closed(folder: Path, *numbers: int) -> dict[str, Any]:
    """Record and close; the tables of the file."""
    assert typed(folder, *numbers).open.close(WAIT)
    return tables(folder / "w.json")


def tables(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def shown(folder: Path) -> tuple[int, str]:
    """How many problems there are when it is opened again, and what is said of it."""
    opened = OpenWorkshop(folder / "w.json", state=folder / "state", on_status=lambda _: None)
    count = sum(1 for _ in opened.session.workshop.every(Problem))
    assert opened.close(WAIT)
    return count, " ".join(opened.notices)


def until(wanted: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not wanted():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize(
    "forged",
    ["2999-12-31T23:59:59.999Z-ffff-zzzz", "2999-12-31T23:59:59.998Z-ffff-zzzz", "2199-12-31T23:59:59.999Z-ffff-zzzz",
     "2200-01-01T00:00:00.000Z-0000-zzzz", "2998-06-01T00:00:00.000Z-0000-zzzz"],
)  # fmt: skip
def test_what_is_recorded_after_a_step_of_the_far_future_can_be_read_again(tmp_path: Path, forged: str) -> None:
    found = closed(tmp_path, 0)
    step = json.loads(json.dumps(found["steps"][max(found["steps"])]))
    for change in step["changes"]:
        change["record"] = "problem-x"
    found["steps"][forged] = step
    (tmp_path / "w.json").write_text(json.dumps({"_meta": found["_meta"], "steps": found["steps"]}), encoding="utf-8")
    typist = typed(tmp_path, 1, 2, timing=IDLE)
    assert typist.open.session.do("Reword", lambda w: w.put(w.need(Problem, "problem-x").replace_fields(text="ours")))
    until(lambda: typist.open._saver is not None and not typist.open._saver.whereabouts.status.nowhere)
    typist.open._journal.close()  # as if killed before the file is written
    again = OpenWorkshop(tmp_path / "w.json", state=tmp_path / "state", on_status=lambda _: None)
    workshop = again.session.workshop
    assert {"problem-p0000001", "problem-p0000002"} <= workshop.records.keys()
    if forged[:4] != "2199":  # there is no later stamp than the last likely one, so that wording stays beside ours
        assert workshop.need(Problem, "problem-x").text == "ours"
    assert again.close(WAIT)


@pytest.mark.parametrize("other", ["workshop", "format"])
def test_whatever_is_laid_over_the_file_its_name_leads_to_the_workshop(tmp_path: Path, other: str) -> None:
    typist = typed(tmp_path, 0, 1, 2)
    assert typist.open.flush(WAIT)
    found = tables(tmp_path / "w.json")
    found["_meta"]["1"][other] = "w-another" if other == "workshop" else FORMAT + 1
    (tmp_path / "new").write_text(json.dumps(found), encoding="utf-8")
    (tmp_path / "new").replace(tmp_path / "w.json")
    until(lambda: any(".other-" in p.name or ".newer-" in p.name for p in tmp_path.iterdir()))
    assert typist.open.close(WAIT)
    assert shown(tmp_path)[0] == 3


def test_what_could_not_be_opened_again_is_refused_when_it_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (atomic, storage, sync):
        monkeypatch.setattr(module, "LIMIT", 20_000)
    monkeypatch.setattr(sync, "LARGE", 5_000)
    monkeypatch.setattr("store.opening.LIMIT", 20_000)
    notes: list[str] = []
    typist = typed(tmp_path, on_merged=lambda _, told: notes.extend(told))

    def type_on() -> None:
        for number in range(100):
            typist.add(number, 500)
            assert typist.open.flush(WAIT)

    with pytest.raises(WorkshopError, match="too much for one workshop"):
        type_on()
    assert sum("so begin a new workshop in time" in note for note in notes) == 1
    held = sum(1 for _ in typist.open.session.workshop.every(Problem))
    assert held > 1
    assert typist.open.close(WAIT)
    assert (tmp_path / "w.json").stat().st_size < 20_000
    assert shown(tmp_path)[0] == held


def test_no_file_is_written_that_is_too_large_to_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "LIMIT", 1_000)
    with pytest.raises(WriteFailed, match="could not be opened again"):
        SafeStorage(tmp_path / "w.json").write({"t": {"a": {"text": "x" * 1_000}}})
    assert not (tmp_path / "w.json").exists()


def test_steps_that_an_older_copy_lacks_come_back_from_the_backup_and_that_is_said(tmp_path: Path) -> None:
    closed(tmp_path, 0, 1)
    shutil.copy(tmp_path / "w.json", tmp_path / "old")
    closed(tmp_path, 2, 3, 4)
    (tmp_path / "old").replace(tmp_path / "w.json")
    count, said = shown(tmp_path)
    assert count == 5
    assert "lacks 3 steps that this machine had" in said
    assert shown(tmp_path) == (5, "")


@pytest.mark.parametrize("name", ["w.json", ".w.json.icloud", "w.json.nextcloud"])
def test_an_empty_file_or_a_placeholder_is_no_new_workshop(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(StoreError, match=r"fetched it yet|not on this machine yet"):
        typed(tmp_path)
    assert [p.name for p in tmp_path.glob("*.json")] == (["w.json"] if name == "w.json" else [])


@pytest.mark.parametrize("tail", ["}: 0}]}", "\n<<<<<<< HEAD\n", "{}"])
def test_a_damaged_file_is_written_sound_when_it_is_opened_and_kept_once(tmp_path: Path, tail: str) -> None:
    closed(tmp_path, 0, 1)
    with (tmp_path / "w.json").open("a", encoding="utf-8") as file:
        file.write(tail)
    count, said = shown(tmp_path)
    assert count == 2
    assert "kept whole" in said
    assert shown(tmp_path) == (2, "")
    assert len([p for p in tmp_path.iterdir() if "damaged" in p.name]) == 1
    assert tables(tmp_path / "w.json")["problems"]


def test_a_backup_of_the_file_as_it_is_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed(tmp_path, 0, 1)
    monkeypatch.setattr(older_copy, "read_whole", lambda *_: pytest.fail("the backup was read"))
    assert shown(tmp_path) == (2, "")
