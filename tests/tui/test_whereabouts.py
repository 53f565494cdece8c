"""A file opens again where its typist was."""

from pathlib import Path

import pytest

from tests.tui.conftest import Start
from tui.screens.base.row_keys import record_row
from tui.whereabouts import Remembered, Whereabouts


async def test_a_file_opens_in_the_session_and_on_the_row_where_it_was_left(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Trade")
        await desk.go("Debt")
    async with start() as desk:
        assert desk.here == "2 Debt"
        await desk.keys("f3")
        await desk.say("Skills", "No training", "Rotation")
        await desk.go("No training")
    async with start() as desk:
        assert desk.console.current_mode == "tree"
        assert "No training" in desk.here
        await desk.keys("f1")
        assert desk.here == "2 Debt"


async def test_after_a_kill_the_next_entry_goes_behind_what_was_recorded_since_the_place_was_noted(
    start: Start, tmp_path: Path
) -> None:
    places = tmp_path / "state" / "places.json"
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("x")  # notes where the line is begun
        desk.console._remembered.close()
        noted = places.read_bytes()
        await desk.keys("backspace")
        await desk.say("Debt", "Trade")
    places.write_bytes(noted)  # as if the console had been killed before it was noted again
    async with start() as desk:
        await desk.say("Land")
        assert [row.split(" ", 1)[1] for row in desk.rows[-4:]] == ["Poverty", "Debt", "Trade", "Land"]


async def test_the_priority_and_the_view_of_the_votes_are_remembered(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills")
        await desk.keys("f2", "ctrl+n", "ctrl+n", *"+Trade", "enter", "f5", "alt+n")
        assert desk.priority == desk.console.workshop.children("priorities")[1]
    async with start() as desk:
        assert desk.console.current_mode == "results"
        assert desk.priority == desk.console.workshop.children("priorities")[1]
        await desk.keys("f2")
        assert desk.recording.page.NAME == "votes.ranking"


async def test_what_was_folded_is_folded_again(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+n")
        await desk.say("Debt")
        await desk.go("Group One")
        await desk.keys("left")
        rows = desk.rows
        assert not any("Poverty" in row for row in rows)
    async with start() as desk:
        assert desk.rows == rows


async def test_a_file_left_on_f6_opens_at_the_problems(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        assert desk.console.current_mode == "workshop"
    async with start() as desk:
        assert desk.console.current_mode == "problems"


async def test_a_line_half_typed_elsewhere_is_told_when_the_file_opens(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*"half", "f6", *"a title", "f5")
    async with start() as desk:
        assert desk.console.current_mode == "results"
        assert desk.message == "A half-typed line waits in Problems and in Workshop."
        await desk.keys("f1")
        assert desk.entry.text == "half"


async def test_another_file_opens_at_its_beginning(start: Start, tmp_path: Path) -> None:
    async with start() as desk:
        await desk.keys("f5")
    async with start(tmp_path / "other.json") as desk:
        assert desk.console.current_mode == "problems"


async def test_what_was_said_ends_with_the_next_entry_and_with_the_session(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+d")
        assert "Deleted" in desk.message
        await desk.say("Debt")
        assert desk.message == ""
        await desk.keys("alt+down")
        assert desk.message
        await desk.keys("f2")
        assert desk.message == ""


@pytest.mark.parametrize("text", ["[]", "{", '{"/w.json": "[1]"}', '{"/w.json": "{\\"rows\\": {\\"a\\": [1]}}"}'])
def test_a_damaged_list_is_as_if_it_were_not_there(tmp_path: Path, text: str) -> None:
    (tmp_path / "places.json").write_text(text, encoding="utf-8")
    assert Remembered(tmp_path).of(Path("/w.json")) == Whereabouts()


def test_a_row_comes_back_as_it_was(tmp_path: Path) -> None:
    now = Whereabouts(session="tree", priority="priority-1")
    now.note("tree", "tree", record_row("node-1"), [record_row("node-2")])
    remembered = Remembered(tmp_path)
    for row in ("node-3", "node-1"):  # what is asked for last is kept
        now.note("tree", "tree", record_row(row), [record_row("node-2")])
        remembered.keep(tmp_path / "w.json", now)
    remembered.close()
    assert Remembered(tmp_path).of(tmp_path / "w.json") == now
