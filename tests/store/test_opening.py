"""Opening a workshop's file: what is in it, what the journal has beyond it, and what is refused."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from store.errors import DamagedFile, NewerFormat, NotAWorkshop, StoreError
from store.opening import OpenWorkshop, read_workshop
from store.saver import SaveStatus
from workshop import outline, problems
from workshop.model import Problem


def silent(_status: SaveStatus) -> None:
    """Nobody listens."""


def opened(path: Path, *, read_only: bool = False) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parent / "state", on_status=silent, read_only=read_only)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "w.json"
    one = opened(path)
    session = one.session
    group = session.new_id("group")
    session.do("Add group", lambda w: problems.add_group(w, group))
    for text in ("Poverty", "Debt"):
        new = problems.problem(session.new_id("problem"), text)
        session.do("Add problem", lambda w, new=new: problems.add(w, [new], group))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    assert one.close()
    return path


def texts(one: OpenWorkshop) -> list[str]:
    return [problem.text for problem in problems.listed(one.session.workshop)]


def test_what_was_recorded_is_there_again(path: Path) -> None:
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert one.session.undo() == "Add problem"
    assert one.close()
    again = opened(path)
    assert texts(again) == ["Poverty"]
    assert again.session.redo() == "Add problem"
    again.close()


def test_plain_tinydb_reads_the_file(path: Path) -> None:
    tables = TinyDB(path, access_mode="r").storage.read()
    assert tables is not None
    assert [p["text"] for p in tables["problems"].values()] == ["Poverty", "Debt"]


def test_reading_only_leaves_no_trace(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    one = opened(path, read_only=True)
    assert texts(one) == ["Poverty", "Debt"]
    one.close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_steps_that_only_the_journal_has_come_back(path: Path) -> None:
    before = path.read_bytes()
    one = opened(path)
    group = one.session.workshop.children("groups")[0]
    new = problems.problem(one.session.new_id("problem"), "Migration")
    one.session.do("Add problem", lambda w: problems.add(w, [new], group))
    assert one.flush(10)
    one._journal.close()
    one._saver = None
    path.write_bytes(before)
    again = opened(path)
    assert texts(again) == ["Poverty", "Debt", "Migration"]
    assert any("journal" in notice for notice in again.notices)
    again.close()


def test_half_typed_lines_are_offered_again(path: Path) -> None:
    one = opened(path)
    one.draft("Problems", "half a sen")
    assert one.close()
    again = opened(path)
    assert again.drafts == {"Problems": "half a sen"}
    again.close()


def test_what_another_program_changed_is_one_step(path: Path) -> None:
    edit(path, lambda t: next(iter(t["problems"].values())).update(text="Poverty and debt"))
    one = opened(path)
    assert texts(one) == ["Poverty and debt", "Debt"]
    assert one.session.undo() == "Changed by another program"
    assert texts(one) == ["Poverty", "Debt"]
    one.close()


def test_what_another_program_removed_is_in_the_tray(path: Path) -> None:
    edit(path, lambda t: t["problems"].pop(next(iter(t["problems"]))))
    one = opened(path)
    assert texts(one) == ["Debt"]
    assert [one.session.workshop.tray[r].said for r in one.session.thrown_away()] == ["Poverty"]
    one.close()


def test_unknown_tables_and_fields_are_carried_along(path: Path) -> None:
    edit(path, lambda t: t.update(plugins={"1": {"colour": "blue"}}))
    edit(path, lambda t: next(iter(t["steps"].values())).update(mood="good"))
    one = opened(path)
    problem = next(problems.listed(one.session.workshop))
    one.session.do("Reword", lambda w: problems.reword(w, problem.id, "Poverty!"))
    assert one.close()
    tables = json.loads(path.read_text(encoding="utf-8"))
    assert tables["plugins"] == {"1": {"colour": "blue"}}
    assert next(iter(tables["steps"].values()))["mood"] == "good"


def first(tables: dict[str, Any], table: str) -> dict[str, Any]:
    found: dict[str, Any] = next(iter(tables[table].values()))
    return found


def change_of(tables: dict[str, Any], field: str) -> dict[str, Any]:
    every = [c for step in tables["steps"].values() for c in step["changes"] if c["field"] == field]
    found: dict[str, Any] = every[-1]
    return found


def make_cycle(tables: dict[str, Any]) -> None:
    one, two = list(tables["problems"])
    tables["problems"][one]["position"][0] = two
    tables["problems"][two]["position"][0] = one


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda t: first(t, "problems").update(text=7), "problem.*“text” is 7"),
        (lambda t: first(t, "problems").update(position=["problem-nowhere", "a0"]), "does not exist"),
        (make_cycle, "under itself"),
        (lambda t: t["problems"].update({"x-1": {"text": "?"}}), "no kind of record"),
        (lambda t: t.update(problems=[1, 2]), "problems.*list"),
        (lambda t: change_of(t, "level").update(value="galactic"), "“level” is 'galactic'"),
        (lambda t: change_of(t, "level").pop("replaces"), "does not say what it replaces"),
        (lambda t: t.pop("_meta"), "_meta"),
    ],
)
def test_what_makes_no_sense_is_named_and_kept_and_the_rest_is_there(
    path: Path, spoil: Callable[[dict[str, Any]], None], sentence: str
) -> None:
    one = opened(path)
    found = next(problems.listed(one.session.workshop)).id
    one.session.do("Level", lambda w: problems.next_level(w, [found]))
    assert one.close()
    edit(path, spoil)
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        read_workshop(path, strict=True)
    assert re.search(sentence, str(caught.value)), str(caught.value)
    assert "\n" not in str(caught.value)
    reading = opened(path, read_only=True)
    assert texts(reading) == ["Poverty", "Debt"]
    assert path.read_bytes() == before
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert re.search(sentence, " ".join(one.notices)), one.notices
    one.session.do("Reword", lambda w: problems.reword(w, found, "Poverty of families"))
    assert one.close()
    aside = [p for p in path.parent.iterdir() if ".damaged-" in p.name]
    in_step = "galactic" in sentence  # a step that can be read is in the log, whatever it says
    assert [p.read_bytes() for p in aside] == ([] if in_step else [before])
    again = opened(path)
    assert texts(again) == ["Poverty of families", "Debt"]
    assert again.notices == []  # the tables had the level, too
    again.close()


@pytest.mark.parametrize(
    ("spoil", "error", "sentence"),
    [
        (lambda t: first(t, "_meta").update(format=99), NewerFormat, "format 99"),
        (lambda t: [t.pop("_meta"), t.pop("steps")], NotAWorkshop, "_meta"),
    ],
)
def test_what_is_no_workshop_of_ours_is_refused_and_left_as_it_is(
    path: Path, spoil: Callable[[dict[str, Any]], None], error: type[StoreError], sentence: str
) -> None:
    edit(path, spoil)
    before = path.read_bytes()
    with pytest.raises(error, match=sentence) as caught:
        opened(path)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before


def test_a_duplicate_id_costs_nothing(path: Path) -> None:
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if '"text": "Debt"' in line)
    path.write_text(path.read_text(encoding="utf-8").replace(line, f"{line},\n{line}"), encoding="utf-8")
    with pytest.raises(DamagedFile, match="twice"):
        read_workshop(path)
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert "twice" in one.notices[0]
    one.close()


def test_text_that_is_no_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "w.json").write_text("Dear all, please find attached", encoding="utf-8")
    with pytest.raises(DamagedFile, match="line 1"):
        opened(tmp_path / "w.json")


def test_a_file_cut_off_anywhere_gives_what_is_whole(path: Path) -> None:
    whole = path.read_bytes()
    cut = path.parent / "elsewhere" / "cut.json"
    cut.parent.mkdir()
    ends = [whole.index(b"}", whole.index(text)) for text in (b'"value": "Poverty"', b'"value": "Debt"')]
    for size in range(1, len(whole) - 2, 37):
        cut.write_bytes(whole[:size])
        fresh = cut.parent / f"state-{size}"
        try:
            one = OpenWorkshop(cut, state=fresh, on_status=silent, read_only=True)
        except StoreError:
            assert b'"steps"' not in whole[:size] or size < ends[0]
        else:
            assert texts(one) == ["Poverty", "Debt"][: len(texts(one))]
            assert len(texts(one)) >= sum(whole.index(b"\n", end) < size for end in ends)
        assert cut.read_bytes() == whole[:size]


def test_an_emptied_file_is_filled_from_the_backup(path: Path) -> None:
    path.write_bytes(b"")
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert "empty" in one.notices[0]
    assert one.close()
    assert "Poverty" in path.read_text(encoding="utf-8")


def test_a_folder_without_permission_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="folder"):
        opened(tmp_path / "file" / "w.json")


def test_a_newer_format_can_be_read(path: Path) -> None:
    edit(path, lambda t: first(t, "_meta").update(format=99))
    one = opened(path, read_only=True)
    assert texts(one) == ["Poverty", "Debt"]
    assert "format 99" in one.notices[0]
    one.close()


def test_a_report_needs_a_file_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not there"):
        read_workshop(tmp_path / "none.json")


def test_a_restored_branch_is_saved_as_it_was(path: Path) -> None:
    one = opened(path)
    group = one.session.workshop.children("groups")[0]
    one.session.do("Delete", lambda w: outline.drop(w, [group]))
    one.session.do("Bring back", lambda w: outline.restore(w, group))
    assert one.close()
    again = opened(path)
    assert texts(again) == ["Poverty", "Debt"]
    assert isinstance(again.session.workshop.records[again.session.workshop.children(group)[0]], Problem)
    again.close()


def edit(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    change(tables)
    path.write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")
