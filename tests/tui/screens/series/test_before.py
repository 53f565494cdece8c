"""What came up before: offered on any row, and noted as recurring with where it came up."""

from pathlib import Path

from tests.tui.conftest import Start
from tests.tui.screens.series.test_series import folder  # noqa: F401 - a fixture
from tui.screens.dialogs.before import BeforeScreen
from workshop import people
from workshop.model import Comment


async def test_a_row_is_noted_as_recurring_with_where_it_came_up(start: Start, folder: Path) -> None:  # noqa: F811
    async with start(folder / "new.json") as desk:
        desk.console.do("Series", lambda w: people.set_detail(w, "series", "rural water, illustrative"))
        await desk.say("Districts have no budget for water", "?@Lee: Is customary law about springs known?")
        await desk.keys("alt+question_mark")
        assert isinstance(desk.console.screen, BeforeScreen)
        await desk.wait(lambda: "Castara" in desk.shown, "the others are read")
        assert "adopted as “Law" not in desk.shown
        assert "Customary law" in desk.shown
        assert "not adopted there" in desk.shown
        await desk.keys(*"castara gives", "enter")
        (comment,) = desk.console.workshop.every(Comment)
        assert (comment.recurring, comment.came_up) == (True, "Castara, 19-20 May 2026")
        assert comment.speaker == "Lee"
        assert "[Castara, 19-20 May 2026]" in desk.shown or "Castara" in desk.shown
        await desk.go("budget")
        await desk.keys("alt+question_mark")
        await desk.wait(lambda: "adopted as “Budget of districts”" in desk.shown, "what came of it there")
        await desk.keys(*"arvenia adopted", "enter")
        noted = [said for said in desk.console.workshop.every(Comment) if said.kind == "note"]
        assert [(said.came_up, said.recurring) for said in noted] == [("Arvenia, 10-11 March 2026", True)]
        assert noted[0].text == "Districts have no budget for water"
        await desk.keys("ctrl+z", "ctrl+z")
        assert [said.recurring for said in desk.console.workshop.every(Comment)] == [False]


async def test_a_row_that_never_came_up_is_told_so(start: Start, folder: Path) -> None:  # noqa: F811
    async with start(folder / "new.json") as desk:
        await desk.keys("alt+question_mark")
        assert "Go to a row with words" in desk.message
        await desk.say("Zeppelins")
        await desk.keys("alt+question_mark")
        await desk.wait(lambda: "Nothing like it came up" in desk.shown, "the others are read")
