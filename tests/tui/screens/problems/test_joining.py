"""The way to a group and to its end; rows that join and split."""

from tests.tui.conftest import Start
from workshop.model import Comment, Problem


async def test_one_key_leads_to_the_group_and_one_to_its_end_from_anywhere_in_it(start: Start) -> None:
    async with start() as desk:
        await desk.say("a1", "a2", "a3")
        await desk.keys("ctrl+n")
        await desk.say("b1")
        await desk.go("a1")
        await desk.say("?why", "and more")
        assert desk.here == "comment: and more"
        await desk.keys("ctrl+end")
        assert desk.here.startswith("3 a3")
        await desk.keys("up", "ctrl+home")
        assert desk.here.startswith("Group One")
        await desk.say(":of the group as a whole")
        assert next(c for c in desk.console.workshop.every(Comment) if "whole" in c.text).parent.startswith("group-")


async def test_rows_join_with_their_talk_and_a_row_splits_at_the_cursor(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty of", "families", "in the")
        await desk.say("?which")
        await desk.go("families")
        await desk.keys("alt+m")
        assert desk.rows[1:3] == ["1 Poverty of families", "2 in the"]
        await desk.go("in the")
        await desk.keys("alt+m")
        assert desk.rows[1:] == ["1 Poverty of families in the", "question: which"]
        await desk.keys("alt+s", *["left"] * 6, "alt+s")
        assert desk.rows[1:] == ["1 Poverty of families", "question: which", "2 in the"]
        assert desk.entry.text == ""
        await desk.keys("ctrl+z")
        assert [p.text for p in desk.console.workshop.every(Problem)] == ["Poverty of families in the"]


async def test_a_problem_on_the_voting_sheet_is_not_joined_to_another(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f2", "ctrl+n")
        await desk.say("2")
        await desk.keys("f1")
        await desk.go("Debt")
        await desk.keys("alt+m")
        assert "voting sheet" in desk.message
        assert len([*desk.console.workshop.every(Problem)]) == 2
