"""What keys do in the views of the votes."""

from tests.tui.conftest import Start
from workshop.model import Ballot, Priority, Problem, Theme


async def test_one_key_takes_ballots_to_the_next_round_and_round_again(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.keys("f2", "ctrl+n", "alt+plus")
        assert desk.console.workshop.details.round == 1
        assert "one round" in desk.message
        await desk.say("1 2 3", "1")
        await desk.keys("ctrl+n", "alt+plus", "alt+plus", "ctrl+n", "ctrl+n")
        assert desk.console.workshop.details.round == 3
        for there in (1, 2, 3, 1):
            await desk.keys("alt+plus")
            assert desk.console.workshop.details.round == there
        await desk.say("2")
        await desk.keys("alt+plus")
        await desk.say("3")
        rounds = [ballot.round for ballot in desk.console.workshop.all_in("ballots", Ballot)]
        assert rounds == [1, 1, 1, 2]


async def test_one_key_orders_by_criteria_and_then_by_dots_again(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f2", "ctrl+n")
        await desk.say("1 1")
        await desk.keys("ctrl+n")
        by_dots = [row for row in desk.rows if "Poverty" in row or "Debt" in row]
        assert "Poverty" in by_dots[0]
        await desk.go("Debt")
        await desk.say("i high; s high; c high")
        await desk.keys("alt+o")
        assert "Debt" in next(row for row in desk.rows if "Poverty" in row or "Debt" in row)
        await desk.keys("alt+o")
        assert "Poverty" in next(row for row in desk.rows if "Poverty" in row or "Debt" in row)


async def test_one_key_adopts_and_gives_up(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f2", "ctrl+n")
        await desk.say("1 1 1")
        await desk.keys("ctrl+n")
        await desk.go("Poverty")
        await desk.keys("ctrl+b", "f3")
        assert "[1 Poverty]" in desk.shown
        await desk.keys("f2")
        await desk.go("Poverty")
        await desk.keys("ctrl+b", "enter", "f3")
        assert "[1 Poverty]" in desk.shown, "Enter alone keeps it"
        await desk.keys("f2", "ctrl+b", "down", "enter")
        if desk.prompt.startswith("Why"):
            await desk.keys("enter")
        await desk.keys("f3")
        assert "[1 Poverty]" not in desk.shown


async def test_space_selects_for_a_theme_and_lets_go_again(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt", "Values")
        await desk.keys("f2")
        await desk.go("Poverty")
        await desk.keys("space", "space")
        await desk.go("Poverty")
        await desk.keys("space")
        await desk.say("Economy")
        themes = [theme.name for theme in desk.console.workshop.every(Theme)]
        assert themes == ["Economy"]
        inside = [problem.text for problem in desk.console.workshop.every(Problem) if problem.theme]
        assert inside == ["Debt"]


async def test_one_key_goes_through_the_sectors_and_to_none(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f2", "ctrl+n")
        await desk.say("=red", "1", "=blue", "2")
        for _ in range(3):
            await desk.keys("ctrl+k")
            await desk.say("1")
        found = [ballot.sector for ballot in desk.console.workshop.all_in("ballots", Ballot)]
        assert found[:2] == ["red", "blue"]
        assert {*found[2:]} == {"", "red", "blue"}


async def test_a_problem_of_a_theme_is_adopted_alone_and_its_theme_stays_as_it_was(start: Start) -> None:
    async with start(size=(110, 30)) as desk:
        await desk.say("Poverty", "Debt", "Trade")
        await desk.keys("f2", "space", "space")
        await desk.say("Economy")
        await desk.keys("ctrl+n")
        await desk.say("1 1 2", "1 3")
        await desk.keys("ctrl+n", "home", "right")
        await desk.go("Poverty")
        await desk.keys("ctrl+b", "escape")
        assert [p.text for p in desk.console.workshop.every(Priority)] == ["Poverty"]
        assert any("Poverty" in row and "3 dots of its theme's 4" in row for row in desk.rows)
        await desk.go("Economy")
        await desk.keys("ctrl+b", "escape")
        assert {p.text for p in desk.console.workshop.every(Priority)} == {"Poverty", "Economy"}
        await desk.go("Poverty")
        await desk.keys("ctrl+b")
        assert "Give it up" in desk.shown
        await desk.keys("down", "enter", "escape")
        assert [p.text for p in desk.console.workshop.every(Priority)] == ["Economy"]


async def test_a_tally_that_does_not_fit_is_scrolled(start: Start) -> None:
    async with start() as desk:
        await desk.say(*(f"Problem {number}" for number in range(1, 31)))
        await desk.keys("f2", "ctrl+n")
        await desk.say("1")
        assert "more: Ctrl+Down, Ctrl+Up" in desk.shown
        assert "Problem 30" not in desk.shown
        await desk.keys("ctrl+down", "ctrl+down", "ctrl+down")
        assert "Problem 30" in desk.shown
        assert " above: Ctrl+Down" in desk.shown
        await desk.keys("ctrl+up", "ctrl+up", "ctrl+up")
        assert "Problem 30" not in desk.shown
