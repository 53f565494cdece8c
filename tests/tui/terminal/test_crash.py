"""A defect in one edit costs that edit, told and noted; the room is recorded on."""

from pathlib import Path

from tests.tui.conftest import Start
from workshop import problems
from workshop.document import Workshop


def defective(workshop: Workshop) -> Workshop:
    raise KeyError("[/nope]")


async def test_a_defect_in_an_edit_is_told_and_noted_and_recording_goes_on(
    start: Start, tmp_path: Path, defects: list[str]
) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        assert not desk.console.do("Break", defective)
        assert "a fault of its own and did not do this" in desk.message
        assert "KeyError: '[/nope]'" in (tmp_path / "state" / "fault.txt").read_text(encoding="utf-8")
        await desk.say("Debt")
        await desk.keys("ctrl+z", "ctrl+z", "ctrl+y")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty"]
    assert len(defects) == 1
    defects.clear()
