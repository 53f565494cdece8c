"""The key that lists what is missing, and the way to each row of the list."""

from pathlib import Path

from tests.tui.conftest import Desk, Start
from tests.workshop.readiness.made import FAULTS, complete


async def filled(desk: Desk, *faults: str) -> None:
    workshop = complete()
    for lack, (make, _, _) in FAULTS.items():
        workshop = make(workshop) if lack in faults else workshop
    desk.console.opened.path.with_name("wall.jpg").touch()
    desk.console.do("Make", lambda w: w.put(*workshop.records.values()))
    await desk.keys()


async def test_each_thing_missing_is_gone_to(start: Start) -> None:
    async with start() as desk:
        await filled(desk, "empty-group", "unrated", "uncategorised", "unagreed", "gap", "inbox")
        await desk.keys("alt+9")
        assert "Still missing: 6 things" in desk.shown
        assert "Votes: Money [not rated]" in desk.shown
        await desk.keys(*"group two", "enter")
        assert (desk.console.current_mode, desk.cursor) == ("problems", "group-2")
        await desk.keys("alt+9", *"money", "enter")
        assert (desk.console.current_mode, desk.cursor) == ("votes", "theme-2")
        assert desk.recording.page.NAME == "votes.ranking"
        await desk.keys("alt+9", *"no category", "enter")
        assert (desk.console.current_mode, desk.cursor) == ("tree", "node-2")
        await desk.keys("alt+9", *"agreed", "enter")
        assert (desk.console.current_mode, desk.cursor) == ("vision", "vision-1")
        await desk.keys("alt+9", *"people leave", "enter")
        assert desk.console.current_mode == "results"
        assert desk.recording.cursor.kind == "gap"
        await desk.keys("alt+9", *"inbox", "enter")
        assert "Later" in desk.shown
        await desk.keys("escape")


async def test_a_half_typed_line_and_a_fact_are_gone_to(start: Start, tmp_path: Path) -> None:
    async with start(tmp_path / "other.json") as desk:
        await filled(desk, "fact")
        await desk.keys("f2", *"half", "alt+9")
        assert "Votes: half [half-typed]" in desk.shown
        await desk.keys(*"place", "enter")
        assert desk.console.current_mode == "workshop"
        assert desk.recording.cursor.detail == "place"
        await desk.keys("alt+9", *"half-typed", "enter")
        assert (desk.console.current_mode, desk.entry.text) == ("votes", "half")
        await desk.keys("ctrl+u")
