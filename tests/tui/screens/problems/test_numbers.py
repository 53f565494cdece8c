"""One numbering: 2.3 is group two, number three; the sheet's number stands beside it; Ctrl+G knows both."""

from tests.tui.conftest import Desk, Start


async def two_groups(desk: Desk) -> None:
    await desk.say("a1", "a2", "a3")
    await desk.keys("ctrl+n")
    await desk.say("b1", "b2", "b3")


async def test_both_numbers_are_in_sight_once_there_are_several_groups(start: Start) -> None:
    async with start() as desk:
        await desk.say("a1")
        assert desk.rows[1:] == ["1 a1"]
        await desk.keys("ctrl+n")
        await desk.say("b1")
        assert [row for row in desk.rows if row.startswith("1 ")] == ["1 a1 No. 1", "1 b1 No. 2"]
        await desk.keys("up", "up")
        await desk.say("a2")
        assert "1 b1 No. 3" in desk.rows
        await desk.keys("f2")
        assert any(row.startswith("1 b1") and row.endswith("3") for row in desk.rows)


async def test_ctrl_g_takes_the_number_in_the_group_with_the_group_and_on_the_sheet(start: Start) -> None:
    async with start() as desk:
        await two_groups(desk)
        await desk.go("1.2")
        assert desk.here.startswith("2 a2")
        await desk.go("2.3")
        assert desk.here.startswith("3 b3")
        await desk.go("5")
        assert desk.here.startswith("2 b2"), "number 5 of the sheet, as no group has a fifth"
        await desk.go("1")
        assert desk.here.startswith("1 b1"), "the nearest of those with that number"
        await desk.go("group 1")
        assert desk.here.startswith("Group One")
        await desk.keys("f2")
        await desk.go("2.2")
        assert desk.here.startswith("2 b2")


async def test_a_ballot_and_a_wall_count_take_groups_numbers(start: Start) -> None:
    async with start() as desk:
        await two_groups(desk)
        await desk.keys("f2", "ctrl+n", *"2.3 1.1")
        assert "6 b3" in desk.prompt
        assert "1 a1" in desk.prompt
        await desk.keys("enter")
        await desk.say("2.1: 6")
        assert desk.rows[0].endswith("6")
        assert "4" in desk.rows[0]
        await desk.keys(*"3.9")
        assert "group 3, number 9" in desk.prompt


async def test_with_one_group_a_point_parts_two_numbers(start: Start) -> None:
    async with start() as desk:
        await desk.say("a1", "a2", "a3")
        await desk.keys("f2", "ctrl+n")
        await desk.say("1.3")
        assert desk.rows == ["1 1 3"]


async def test_a_priority_is_gone_to_by_its_number(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Debt")
        await desk.keys("f2", "ctrl+n", "ctrl+n", *"+Trade", "enter", "f5")
        await desk.go("priority 2")
        assert desk.priority == desk.console.workshop.children("priorities")[1]
        await desk.go("priority 1")
        assert desk.priority == desk.console.workshop.children("priorities")[0]
