"""The group that is there is gone to; none is made twice, and no level is counted that is not seen."""

from tests.tui.conftest import Desk, Start
from workshop.model import Group, Problem


def groups(desk: Desk) -> list[str]:
    return [group.name for group in desk.console.workshop.all_in("groups", Group)]


def members(desk: Desk, name: str) -> list[str]:
    group = next(g for g in desk.console.workshop.all_in("groups", Group) if g.name == name)
    return [problem.text for problem in desk.console.workshop.all_in(group.id, Problem)]


async def test_ctrl_n_goes_to_the_group_that_waits(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        await desk.go("Groups")
        await desk.say("Group One", "Group Two", "Group Three")
        await desk.keys("f1", "home")
        await desk.say("Poverty")
        await desk.keys("ctrl+n")
        await desk.say("Debt")
        await desk.keys("ctrl+n")
        await desk.say("Floods")
        assert groups(desk) == ["Group One", "Group Two", "Group Three"]
        assert (members(desk, "Group Two"), members(desk, "Group Three")) == (["Debt"], ["Floods"])
        await desk.keys("ctrl+n")
        await desk.say("Values")
        assert members(desk, "Group Four") == ["Values"]


async def test_the_name_of_a_group_that_is_there_goes_there(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+n")
        await desk.say("Debt")
        await desk.keys("up", "up", "shift+tab", *"group two")
        assert desk.prompt == "Goes to Group Two, which is there already"
        await desk.keys("enter")
        await desk.say("Loans")
        assert groups(desk) == ["Group One", "Group Two"]
        assert members(desk, "Group Two") == ["Debt", "Loans"]


async def test_shift_tab_past_the_outermost_level_is_not_counted(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*["shift+tab"] * 5)
        assert "group" in desk.prompt.lower()
        await desk.keys("tab")
        assert desk.prompt == "Problem 2 in Group One"
        await desk.keys("tab", "tab", "tab", "shift+tab")
        assert desk.prompt == "Problem 2 in Group One"


async def test_from_the_sixth_level_five_lead_to_the_first(start: Start) -> None:
    async with start() as desk:
        await desk.say("1")
        for level in "23456":
            await desk.keys("tab")
            await desk.say(level)
        await desk.keys(*["shift+tab"] * 5)
        await desk.say("again")
        assert [
            problem.text
            for problem in desk.console.workshop.all_in(desk.console.workshop.children("groups")[0], Problem)
        ] == ["1", "again"]
