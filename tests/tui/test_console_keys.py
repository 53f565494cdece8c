"""Keys that work everywhere: the tray, the report, the look, and the mouse on what stands in a line."""

import sys
from pathlib import Path

import pytest

from tests.tui.conftest import Start
from workshop.model import Problem
from workshop.votes import priorities


async def test_the_tray_shows_what_was_deleted_last_first(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.go("Debt")
        await desk.keys("ctrl+d")
        await desk.go("Poverty")
        await desk.keys("ctrl+d")
        await desk.go("Values")
        await desk.keys("ctrl+d", "ctrl+t")
        assert desk.rows == ["problem: Values", "problem: Poverty", "problem: Debt"]
        await desk.keys("enter")
        assert [row for row in desk.rows if row.startswith("1 ")] == ["1 Values"]


async def test_the_report_asked_for_is_made_by_another_program_and_offered_first_next_time(
    start: Start, tmp_path: Path
) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("alt+r", *"record plain", "enter")
        await desk.wait(lambda: "The report is in" in desk.message, "it is written")
        assert "1. Poverty" in (tmp_path / "w.record.md").read_text(encoding="utf-8")
        await desk.say("Debt")
        await desk.keys("alt+r")
        assert desk.rows[0].startswith("Record, plain text")
        await desk.keys("escape", "f11")
        await desk.wait(lambda: "2. Debt" in (tmp_path / "w.record.md").read_text(encoding="utf-8"), "the next one")


@pytest.mark.parametrize("key", ["f11", "escape"])
async def test_a_report_is_cancelled_and_leaves_nothing_behind(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "slow"))
    (tmp_path / "slow").write_text("#!/bin/sh\nexec sleep 60\n", encoding="ascii")
    (tmp_path / "slow").chmod(0o700)
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f11")
        await desk.wait(lambda: "cancels it" in desk.message, "it is being made")
        await desk.say("said meanwhile")
        assert len([*desk.console.workshop.every(Problem)]) == 2
        await desk.keys(key)
        await desk.wait(lambda: "cancelled" in desk.message, "it is cancelled")
        assert [*tmp_path.glob("w.report*")] == []


async def test_a_report_that_cannot_be_made_is_told(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "away"))
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f11")
        await desk.wait(lambda: "could not be written" in desk.message, "that is said")


@pytest.mark.parametrize(("key", "look"), [("alt+l", "light"), ("alt+h", "contrast"), ("alt+d", "dark")])
async def test_the_look_is_the_same_next_time(start: Start, key: str, look: str) -> None:
    async with start() as desk:
        await desk.keys("alt+h" if look == "dark" else "alt+d", key)
        assert desk.console.theme == look
    async with start() as desk:
        assert desk.console.theme == look


async def test_a_click_on_a_session_goes_there(start: Start) -> None:
    async with start() as desk:
        await desk.click("F3 Tree")
        assert "[F3 Tree]" in desk.shown
        await desk.click("F6 Workshop")
        assert "[F6 Workshop]" in desk.shown


async def test_a_click_on_a_view_of_the_votes_shows_it(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f2")
        await desk.click("Ballots")
        assert "[Ballots]" in desk.shown
        assert desk.prompt.startswith("Ballot 1")
        await desk.click("Ranking & cut")
        assert "[Ranking & cut]" in desk.shown
        await desk.click("Grouping")
        assert "[Grouping]" in desk.shown
        assert any(row.startswith("1 Poverty") for row in desk.rows)


async def test_a_click_on_a_priority_shows_its_tree(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "No curriculum")
        for name in ("Cooperation", "Data"):
            new = desk.console.session.new_id("priority")
            desk.console.do("Adopt", lambda w, new=new, name=name: priorities.adopt(w, new, f"node-{new}", text=name))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
        await desk.keys()
        await desk.click("3 Data")
        assert "[3 Data]" in desk.shown
        await desk.say("No database")
        await desk.click("1 Skills")
        assert "1 No curriculum" in desk.rows
        assert "1 No database" not in desk.rows
        await desk.click("3 Data")
        assert "1 No database" in desk.rows


async def test_what_comes_back_from_the_tray_is_gone_to(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.go("Debt")
        await desk.keys("ctrl+d", "f3", "ctrl+t", "enter")
        await desk.wait(lambda: desk.here == "2 Debt", "the row that came back")


async def test_a_hit_of_another_session_and_priority_is_gone_to(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum")
        new = desk.console.session.new_id("priority")
        desk.console.do("Adopt", lambda w: priorities.adopt(w, new, f"node-{new}", text="Cooperation"))
        await desk.keys("alt+n")
        await desk.say("Borders", "Languages")
        await desk.keys("alt+n", "f1", "ctrl+f", *"borders", "enter")
        await desk.wait(lambda: desk.here == "1 Borders", "the row of the hit")


async def test_a_sentence_caught_is_filed_and_the_line_is_free_for_the_next(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f7", *"half", "escape", "f7")
        assert desk.entry.text == "half"
        await desk.keys(*" of it", "enter", "f7")
        assert desk.entry.text == ""
        await desk.keys("escape")
        await desk.go("Poverty")
        await desk.keys("f10", "enter")
        assert desk.rows[1:] == ["1 Poverty", "comment: half of it", "2 Debt"]


async def test_what_is_parked_is_gone_to_from_the_inbox(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "~later")
        await desk.keys("f3", "f10", "enter")
        await desk.wait(lambda: desk.here == "comment: later [parked]", "where it was said")


async def test_what_is_typed_right_after_a_session_key_goes_into_that_session(start: Start) -> None:
    async with start() as desk:
        await desk.keys(*"half", "f3", *"Skills", "enter", *"No curriculum", "enter", "f1")
        assert desk.entry.text == "half"
        await desk.keys(*" a word", "enter", "f3")
        assert desk.rows[-1] == "1 No curriculum"
        await desk.keys("f1")
        assert desk.rows[1:] == ["1 half a word"]


async def test_undo_goes_back_step_by_step_and_redo_forward(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.keys("ctrl+z", "ctrl+z")
        assert desk.rows[1:] == ["1 Poverty"]
        await desk.keys("ctrl+y")
        assert desk.rows[1:] == ["1 Poverty", "2 Debt"]
        await desk.keys("end")
        await desk.say("Land")
        await desk.keys("ctrl+y")
        assert desk.rows[1:] == ["1 Poverty", "2 Debt", "3 Land"]


async def test_a_picker_finds_rows_that_have_all_the_words_typed(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty of families", "Debt of families", "Poverty of states")
        await desk.keys("ctrl+f", *"famil pover")
        (row,) = desk.rows
        assert "Poverty of families" in row
