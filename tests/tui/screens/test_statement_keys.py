"""What keys do with the statements of trees and maps."""

from tests.tui.conftest import Desk, Start
from workshop.votes import priorities


async def deep(desk: Desk) -> None:
    """A tree of five levels below the trunk."""
    await desk.keys("f3")
    await desk.say("Skills", "Curriculum")
    for text in ("Budget", "Taxes", "Law", "Parliament"):
        await desk.keys("tab")
        await desk.say(text)


async def second_priority(desk: Desk, text: str, *causes: str) -> None:
    """Another priority with its tree, which is then shown."""
    new = desk.console.new_id("priority")
    desk.console.do("Adopt", lambda w: priorities.adopt(w, new, f"node-{new}", text=text))
    await desk.keys("alt+n")
    await desk.say(*causes)


async def test_one_key_folds_to_one_level_then_two_then_three_then_none(start: Start) -> None:
    async with start() as desk:
        await deep(desk)
        everything = desk.rows
        deepest = []
        for _ in range(4):
            await desk.keys("alt+o")
            deepest.append([row.split()[-1] for row in desk.rows][-1])
        assert deepest == ["Curriculum", "Budget", "Taxes", "Parliament"]
        assert desk.rows == everything


async def test_a_picker_lists_the_statements_of_the_priority_shown_first(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum")
        await second_priority(desk, "Cooperation", "Borders")
        await desk.keys("f5", "end", "up")
        await desk.keys("home")
        await desk.say("Ministries meet")
        await desk.keys("ctrl+k")
        words = [row.split()[1 if row.startswith("trunk") else 2] for row in desk.rows]
        assert words == ["Cooperation", "Borders", "Skills", "Curriculum"]
        await desk.keys("escape", "alt+p")
        await desk.say("Teachers are trained")
        await desk.keys("ctrl+k")
        words = [row.split()[1 if row.startswith("trunk") else 2] for row in desk.rows]
        assert words == ["Skills", "Curriculum", "Cooperation", "Borders"]
