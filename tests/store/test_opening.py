"""Opening a workshop's file: what is in it, what the journal has beyond it, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from store.errors import StoreError
from store.opening import OpenWorkshop, read_workshop
from store.saving.saver import SaveStatus
from workshop import outline, problems
from workshop.model import Problem


def silent(_status: SaveStatus) -> None:
    """Nobody listens."""


def opened(path: Path, *, read_only: bool = False) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parent / "state", on_status=silent, read_only=read_only)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begun(tmp_path / "w.json")


def begun(path: Path) -> Path:
    """A workshop of two problems in a file."""
    one = opened(path)
    session = one.session
    group = session.new_id("group")
    session.do("Add group", lambda w: problems.add_group(w, group))
    for text in ("Poverty", "Debt"):
        new = problems.problem(session.new_id("problem"), text)
        session.do("Add problem", lambda w, new=new: problems.add(w, [new], group))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    assert one.close(60)
    return path


def texts(one: OpenWorkshop) -> list[str]:
    return [problem.text for problem in problems.listed(one.session.workshop)]


def test_what_was_recorded_is_there_again(path: Path) -> None:
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert one.session.undo() == "Add problem"
    assert one.close(60)
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
    assert one._saver is not None
    assert one._saver.secure(60)
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
    assert one.close(60)
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
    assert [one.session.workshop.tray[r].statement_text for r in one.session.thrown_away()] == ["Poverty"]
    one.close()


def test_unknown_tables_and_fields_are_carried_along(path: Path) -> None:
    edit(path, lambda t: t.update(plugins={"1": {"colour": "blue"}}))
    edit(path, lambda t: next(iter(t["steps"].values())).update(mood="good"))
    one = opened(path)
    problem = next(problems.listed(one.session.workshop))
    one.session.do("Reword", lambda w: problems.reword(w, problem.id, "Poverty!"))
    assert one.close(60)
    tables = json.loads(path.read_text(encoding="utf-8"))
    assert tables["plugins"] == {"1": {"colour": "blue"}}
    assert next(iter(tables["steps"].values()))["mood"] == "good"


def test_a_folder_without_permission_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="folder"):
        opened(tmp_path / "file" / "w.json")


def test_a_newer_format_can_be_read(path: Path) -> None:
    edit(path, lambda t: t["_meta"]["1"].update(format=99))
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
    assert one.close(60)
    again = opened(path)
    assert texts(again) == ["Poverty", "Debt"]
    assert isinstance(again.session.workshop.records[again.session.workshop.children(group)[0]], Problem)
    again.close()


def edit(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    change(tables)
    path.write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")
