"""Any copy is a guest: opening costs what the file weighs, and what a later version says ends nothing."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store.errors import DamagedFile
from store.file.loading import load
from store.file.parse import parse
from store.log import view as view_module
from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from store.log.view import view
from store.opening import read_workshop
from store.recovery import salvage as salvage_module
from store.recovery.salvage import salvage
from tui.cli import main
from workshop import outline
from workshop.errors import WorkshopError

HEAD = {"_meta": {"1": {"format": 1, "workshop": "w"}}}
FEW, MANY = 1_500, 6_000
TIMES = 8.0  # as long as a quarter may take; it is 16 where the cost is the square of the size
Steps = dict[str, Any]


def stamp(number: int) -> str:
    return f"2026-11-24T06:{number // 60000:02}:{number // 1000 % 60:02}.{number % 1000:03}Z-0000-h"


def change(record: str, field: str, value: object) -> dict[str, Any]:
    return {"record": record, "field": field, "value": value, "replaces": []}


def log(*changes: list[dict[str, Any]]) -> Steps:
    group = [change("group-1", "name", "g"), change("group-1", "position", ["groups", "a0"])]
    return {stamp(number): {"label": "x", "changes": made} for number, made in enumerate([group, *changes])}


def one(number: int, above: str) -> list[dict[str, Any]]:
    return [change(f"problem-{number}", "text", "x"), change(f"problem-{number}", "position", [above, "a0"])]


def deep(count: int) -> dict[str, Any]:
    """Each record under the one before."""
    return {"steps": log(*(one(n, f"problem-{n - 1}" if n else "group-1") for n in range(count)))}


def upwards(count: int) -> dict[str, Any]:
    """Each record under the one that comes next."""
    return {"steps": log(*(one(n, f"problem-{n + 1}" if n < count - 1 else "group-1") for n in range(count)))}


def wordings(count: int) -> dict[str, Any]:
    """One field with many values of which none replaces another."""
    return {"steps": log(one(1, "group-1"), *([change("problem-1", "text", f"{n}")] for n in range(count)))}


def nonsense(count: int) -> dict[str, Any]:
    """The same, with values that make no sense."""
    return {"steps": log(one(1, "group-1"), *([change("problem-1", "text", n)] for n in range(count)))}


def moved(count: int) -> dict[str, Any]:
    """A deep tree, the middle of which is moved again and again."""
    middle = f"problem-{count // 4}"
    moves = ([change(middle, "position", [f"problem-{count // 4 - 1 - n % 2}", "a0"])] for n in range(count // 2))
    return {"steps": {**deep(count // 2)["steps"], **{stamp(count + n): {"label": "m", "changes": made}
                                                      for n, made in enumerate(moves)}}}  # fmt: skip


def emptied(count: int) -> dict[str, Any]:
    """A deep tree, and a table that has nothing of it: another program deleted all."""
    return {**deep(count), "problems": {}}


def beside(count: int) -> dict[str, Any]:
    """A deep tree that another program made in the tables."""
    rows = {f"problem-{n}": {"text": "x", "position": [f"problem-{n - 1}" if n else "group-1", "a0"]}
            for n in range(count)}  # fmt: skip
    return {"steps": log(), "problems": rows}


LOST = one(1, "group-none"), one(2, "problem-1")  # for each, what it stands under is nowhere, or is under that


def odd(count: int) -> dict[str, Any]:
    """Many fields that this version does not know."""
    return {"steps": log(one(1, "group-1"), *([change("problem-1", f"odd{n}", n)] for n in range(count)))}


@pytest.mark.parametrize("design", [deep, upwards, wordings, nonsense, emptied, beside, odd])
def test_opening_costs_what_the_file_weighs(tmp_path: Path, design: Callable[[int], dict[str, Any]]) -> None:
    def took(count: int) -> float:
        tables = {**HEAD, **design(count)}
        begun = time.process_time()
        load(tmp_path / "w.json", tables)
        return time.process_time() - begun

    took(100)
    few, many = min(took(FEW) for _ in range(3)), min(took(MANY) for _ in range(2))
    assert many < TIMES * few + 0.05


def test_moves_in_a_deep_tree_take_so_much_effort_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    effort, spent = 10_000, list[int]()
    is_below = view_module._is_below

    def counted(above: dict[str, str], record: str, other: str, left: int) -> tuple[bool, int]:
        found, after = is_below(above, record, other, left)
        spent.append(left - after)
        return found, after

    monkeypatch.setattr(view_module, "_EFFORT", effort)
    monkeypatch.setattr(view_module, "_is_below", counted)
    steps = moved(1_200)["steps"]
    view(Log(steps.items()))
    assert sum(spent) == effort
    assert spent[-1] == 0


def test_a_name_that_stands_twice_far_on_is_found_without_its_place(tmp_path: Path) -> None:
    def took(count: int) -> float:
        text = json.dumps({**HEAD, **wordings(count)})
        at = text.rindex('"replaces": []')
        begun = time.process_time()
        with pytest.raises(DamagedFile, match="occurs twice"):
            parse(f'{text[:at]}"replaces": [], {text[at:]}'.encode(), tmp_path / "w.json")
        return time.process_time() - begun

    assert took(4 * FEW) < TIMES * min(took(FEW) for _ in range(3)) + 0.05


@pytest.mark.parametrize("opening", ['"2026-11-24T06:00:00.000Z-0000-h":{', '"problem-1":{"a":[' + "[" * 300])
def test_what_can_be_salvaged_is_looked_for_within_bounds(monkeypatch: pytest.MonkeyPatch, opening: str) -> None:
    tried = 0
    decode = json.JSONDecoder.raw_decode

    def counted(decoder: json.JSONDecoder, s: str, idx: int = 0) -> tuple[Any, int]:
        nonlocal tried
        tried += idx > 0
        return decode(decoder, s, idx)

    monkeypatch.setattr(salvage_module, "_EFFORT", 20_000)
    monkeypatch.setattr(json.JSONDecoder, "raw_decode", counted)
    found = salvage((json.dumps({**HEAD, **deep(100)})[:-2] + "," + opening * 4_000).encode())
    assert len(found.steps) == 101
    assert tried < 2_000


def test_a_field_of_a_later_version_that_two_people_set_ends_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "w.json"
    twice = [[change("problem-1", "mood", "glad")], [change("problem-1", "mood", None)]]
    path.write_text(json.dumps({**HEAD, "steps": log(one(1, "group-1"), *twice)}), encoding="utf-8")
    session = read_workshop(path)
    assert session.disputed() == []
    assert [wording.value for wording in session.wordings("problem-1", "mood")] == ["glad", None]
    assert main.run(["report", str(path)]) == 0
    assert "fault of its own" not in capsys.readouterr().err


def test_the_report_says_what_cannot_be_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "w.json"
    path.write_text(json.dumps({**HEAD, "steps": log(one(0, "group-1"), *LOST)}), encoding="utf-8")
    assert main.run(["report", str(path)]) == 1
    assert "2 records cannot be shown" in capsys.readouterr().err
    assert main.run(["check", str(path)]) == 1
    assert "Record problem-1: its parent “group-none” does not exist" in capsys.readouterr().out


def test_rows_without_a_place_are_in_the_tray_and_can_be_brought_back() -> None:
    came = log(
        one(0, "group-1"), *LOST, [change("node-1", "text", "n"), change("node-1", "position", ["x:effects", "a"])]
    )
    session = Session(Log(came.items()), view(Log(came.items())).workshop, Clock("here"), lambda _stamp, _step: None)
    assert {*session.thrown_away()} == {"problem-1", "problem-2", "node-1"}
    assert session.do("Bring back", lambda w: outline.restore(w, "problem-1"))
    again = view(session.log)
    assert [*again.workshop.children("group-1")] == ["problem-0", "problem-1"]
    assert [*again.workshop.children("problem-1")] == ["problem-2"]
    with pytest.raises(WorkshopError, match="Its place is gone"):
        session.do("Bring back", lambda w: outline.restore(w, "node-1"))


@pytest.mark.parametrize("nowhere", ["group-none", "", ":talk", "group-1:nonsense", "area-5"])
def test_a_copy_cannot_move_rows_out_of_sight(tmp_path: Path, capsys: pytest.CaptureFixture[str], nowhere: str) -> None:
    path = tmp_path / "w.json"
    away = [change("problem-0", "position", [nowhere, "a0"]), change("group-1", "position", [nowhere, "a0"])]
    path.write_text(json.dumps({**HEAD, "steps": log(one(0, "group-1"), away)}), encoding="utf-8")
    assert read_workshop(path).workshop.children("group-1") == ("problem-0",)
    assert main.run(["check", str(path)]) == 1
    assert "which is no place; it stays where it was" in capsys.readouterr().out
    assert main.run(["report", str(path)]) == 0
    assert "1. x" in capsys.readouterr().out
