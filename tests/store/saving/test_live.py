"""What others put into the file, or beside it, comes to an open console, and the other way round."""

import json
from pathlib import Path

import pytest

from tests.store.saving.consoles import WAIT, Console, in_file, laid_over, with_one_more


def test_two_consoles_on_one_file_see_what_each_types(path: Path, one: Console) -> None:
    two = Console(path, "two")
    for number in range(5):
        one.add(f"one {number}")
        two.add(f"two {number}")
    everything = {"Poverty", *(f"{who} {number}" for who in ("one", "two") for number in range(5))}
    one.until(lambda: one.texts() == everything)
    two.until(lambda: two.texts() == everything)
    assert one.open.session.workshop.records == two.open.session.workshop.records
    assert two.open.close(60)
    assert one.open.close(60)
    assert in_file(path) == everything
    assert [p.name for p in path.parent.iterdir() if "tmp" in p.name or "damaged" in p.name] == []


@pytest.mark.parametrize(
    "name",
    [
        "w.sync-conflict-20261124-061203-ABCDEFG.json",
        "w (conflicted copy 2026-11-24 061203).json",
        "w_conflict-20261124-061203.json",
        "w (Ana's conflicted copy 2026-11-24).json",
        "w-LAPTOP.json",
        "w (1).json",
        "W.sync-conflict-20261124-061203-ABCDEFG.JSON",
    ],
)
def test_a_copy_beside_the_file_is_taken_in_by_any_name_that_sync_programs_give(
    path: Path, one: Console, name: str
) -> None:
    with_one_more(path, "Debt").replace(path.with_name(name))
    one.until(lambda: "Debt" in one.texts())
    assert path.with_name(name).exists()  # whoever put it there takes it away
    assert one.open.close(60)
    assert in_file(path) == {"Poverty", "Debt"}


def test_a_copy_laid_over_the_file_is_merged_not_overwritten(path: Path, one: Console) -> None:
    theirs = with_one_more(path, "Debt")
    one.add("Roads")
    assert one.open.flush(WAIT)
    theirs.replace(path)
    one.until(lambda: "Debt" in one.texts())
    assert one.texts() == {"Poverty", "Debt", "Roads"}
    assert one.open.close(60)
    assert in_file(path) == {"Poverty", "Debt", "Roads"}


def test_a_hand_edit_while_it_is_open_is_taken_as_one_step(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    problem = next(iter(tables["problems"].values()))
    problem.update(text="Poverty of families", colour="blue")
    laid_over(path, json.dumps(tables))
    one.until(lambda: one.texts() == {"Poverty of families"})
    one.add("Debt")
    assert one.open.close(60)
    after = json.loads(path.read_text(encoding="utf-8"))
    assert {p.get("colour") for p in after["problems"].values()} == {"blue", None}
    again = Console(path, "again")
    assert again.open.notices == []
    assert sum(step["label"] == "Changed by another program" for step in again.open.session.log.steps.values()) == 1
    again.open.close()


@pytest.mark.parametrize(("format_", "word"), [(1, "other"), (99, "newer")])
def test_another_workshop_laid_over_the_file_is_put_aside(path: Path, one: Console, format_: int, word: str) -> None:
    theirs = json.dumps({"_meta": {"1": {"format": format_, "workshop": "w-other"}}, "t": {"a": {}}})
    laid_over(path, theirs)
    one.until(lambda: bool(one.notes))
    one.add("Debt")
    assert one.open.close(60)
    assert in_file(path) == {"Poverty", "Debt"}
    (aside,) = (p for p in path.parent.iterdir() if f".{word}-" in p.name)
    assert aside.read_text(encoding="utf-8") == theirs
    assert aside.name in one.notes[0]


def test_damaged_steps_in_a_copy_laid_over_are_kept_aside(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    tables["steps"]["2026-11-24T06:12:03.123Z-0000-k3f9"] = {"label": 3}
    theirs = json.dumps(tables)
    laid_over(path, theirs)
    one.until(lambda: bool(one.notes))
    one.add("Debt")
    assert one.open.close(60)
    assert in_file(path) == {"Poverty", "Debt"}
    (aside,) = (p for p in path.parent.iterdir() if ".damaged-" in p.name)
    assert aside.read_text(encoding="utf-8") == theirs


def test_what_came_in_is_in_the_file_although_the_screen_has_not_taken_it_in(path: Path, one: Console) -> None:
    two = Console(path, "two")
    two.add("Debt")
    assert two.open.close(60)
    one.add("Roads")
    assert one.open.close(60)
    assert one.texts() == {"Poverty", "Roads"}
    assert in_file(path) == {"Poverty", "Debt", "Roads"}
    again = Console(path, "again")
    assert again.texts() == {"Poverty", "Debt", "Roads"}
    assert again.open.notices == []
    again.open.close()


def test_unknown_tables_of_a_copy_are_kept(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    tables["plugins"] = {"1": {"colour": "blue"}}
    path.with_name("w (1).json").write_text(json.dumps(tables), encoding="utf-8")
    two = Console(path, "two")
    two.add("Debt")
    one.until(lambda: "Debt" in one.texts())
    two.open.close()
    one.add("Roads")
    one.until(lambda: "plugins" in path.read_text(encoding="utf-8"))  # a busy machine looks at copies late
    assert one.open.close(60)
    assert json.loads(path.read_text(encoding="utf-8"))["plugins"] == {"1": {"colour": "blue"}}


def test_unknown_tables_of_what_is_laid_over_the_file_are_kept(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    tables["plugins"] = {"1": {"colour": "blue"}}
    one.add("Roads")
    assert one.open.flush(WAIT)
    laid_over(path, json.dumps(tables))
    assert one.open.close(60)
    assert in_file(path) == {"Poverty", "Roads"}
    assert json.loads(path.read_text(encoding="utf-8"))["plugins"] == {"1": {"colour": "blue"}}
