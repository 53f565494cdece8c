"""Half-typed lines of several consoles come back, each in its turn, and what was recorded is not offered again."""

from pathlib import Path

from store.state.journal import Journal
from tests.tui.conftest import Desk, Start
from tui.widgets.composer.entry import Entry


async def begun(start: Start, folder: Path) -> str:
    """Record a row, end, and return the id of the workshop."""
    async with start() as desk:
        await desk.say("Poverty")
        workshop = desk.console.opened._open
        assert workshop is not None
        return workshop.workshop_id


def line(desk: Desk) -> Entry:
    return desk.recording.composer.value


async def test_half_typed_lines_of_two_consoles_both_come_back(start: Start, tmp_path: Path) -> None:
    workshop = await begun(start, tmp_path)
    for words in ("first half", "second half"):
        journal = Journal(tmp_path / "state", workshop)
        journal.append([], {"problems": words})
        journal.close()  # as one that was killed leaves it
    async with start() as desk:
        assert line(desk) == Entry("second half")
        assert "Another half-typed line waits beside the one in the line: Ctrl+U" in desk.message
    async with start() as desk:  # and again after a restart
        assert line(desk) == Entry("second half")
        await desk.keys("enter", "ctrl+u")
        assert line(desk) == Entry("first half")
        await desk.keys("enter")
    async with start() as desk:
        assert line(desk) == Entry()
        assert "half-typed" not in desk.message
        assert {"Poverty", "first half", "second half"} == {row.split(" ", 1)[-1] for row in desk.rows[-3:]}


async def test_what_waits_beside_the_line_is_kept_while_lines_come_and_go(start: Start, tmp_path: Path) -> None:
    workshop = await begun(start, tmp_path)
    for words in ("first half", "second half"):
        journal = Journal(tmp_path / "state", workshop)
        journal.append([], {"problems": words})
        journal.close()
    async with start() as desk:
        await desk.keys("ctrl+u", "ctrl+u")
        assert line(desk) == Entry("first half")
        await desk.keys("ctrl+r", "escape")  # a rewording takes the line, and gives it back
    async with start() as desk:
        assert line(desk) == Entry("first half")
        await desk.keys("ctrl+u", "ctrl+u")
        assert line(desk) == Entry("second half")
