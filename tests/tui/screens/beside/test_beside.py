"""What stands beside the rows where the terminal is wide."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from tests.tui.conftest import Desk, Start
from tui.cli.start import packed_sample
from tui.screens.base import texts as base_texts
from tui.screens.beside.about import about
from tui.screens.dialogs.wordings import changes
from tui.widgets.context_panel import ContextPanel
from workshop import outline, talk, visions
from workshop.document import Workshop
from workshop.history import Wording
from workshop.model import Group, Priority, Problem
from workshop.statements import statements
from workshop.timeline import recordings
from workshop.timeline.recordings import Recordings
from workshop.votes import priorities, themes


class NoHistory:
    """Nothing was ever worded otherwise."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        del record_id, field
        return ()


def told(workshop: Workshop, record: str, dots: int = 0) -> list[str]:
    return ["".join(text for text, _ in line) for line in about(NoHistory(), workshop, record, lambda _: dots)]


def a_workshop() -> Workshop:
    workshop = outline.insert(Workshop(), [Group(id="group-1", name="Group One")], "groups")
    workshop = outline.insert(workshop, [Problem(id="problem-1", text="Poverty")], "group-1")
    return talk.say(workshop, "problem-1", talk.comment("comment-1", "Of whom?", "question", "Ms Vong"))


def test_a_problem_has_its_talk_and_what_came_of_it() -> None:
    assert told(a_workshop(), "problem-1") == [
        "Problem 1 of Group One",
        "",
        "Said about it",
        "· question, Ms Vong: Of whom?",
        "",
        "What came of it",
        "└ ends here: in no tree: it is in no theme and was not adopted",
    ]


def test_on_a_comment_stands_what_it_is_about() -> None:
    assert told(a_workshop(), "comment-1")[:2] == ["Problem 1 of Group One", "Poverty"]


def test_what_was_said_at_length_is_counted() -> None:
    workshop = a_workshop()
    more = [talk.comment(f"comment-{number}", "And so on") for number in range(2, 67)]
    assert "  and 6 more" in told(talk.say(workshop, "problem-1", *more), "problem-1")


def test_a_vision_leads_back_to_its_priority() -> None:
    workshop = outline.insert(Workshop(), [Priority(id="priority-1", text="Skills")], "priorities")
    workshop = visions.propose(workshop, "vision-1", "priority-1", "All are trained")
    assert told(workshop, "vision-1")[-2:] == [
        "└ priority: Skills",
        "  └ ends here: the plenary's own, adopted from no theme",
    ]


def test_a_theme_has_its_dots_and_its_problems_those_with_most_first() -> None:
    workshop = outline.insert(a_workshop(), [Problem(id="problem-2", text="Debt")], "group-1")
    workshop = themes.make(workshop, "theme-1", "Money", ["problem-1", "problem-2"])
    dots = {"theme-1": 4, "problem-2": 3, "problem-1": 1}
    lines = ["".join(text for text, _ in line) for line in about(NoHistory(), workshop, "theme-1", dots.__getitem__)]
    assert lines[1:6] == ["4 dots", "", "Its problems", "· Debt (3)", "· Poverty (1)"]
    assert "1 dot" in told(workshop, "problem-1", 1)


def test_where_there_is_no_record_there_is_nothing() -> None:
    assert told(Workshop(), "") == []


class SaidLate:
    """All was typed at a quarter past nine, fifteen seconds after it was said; trunks were reworded then."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        at = datetime(2026, 11, 24, 9, 15).astimezone()
        texts = {"text": ["Land", "Land is lost"] if record_id == "node-1" else ["Of whom?"], "proposer": ["Mr Lee"]}
        return [
            Wording(str(place), text, "", at, begun=at - timedelta(seconds=15))
            for place, text in enumerate(texts.get(field, []))
        ]


def test_it_says_where_in_a_recording_something_was_said() -> None:
    workshop = priorities.adopt(a_workshop(), "priority-1", "node-1", text="Land")
    morning = recordings.recording("recording-1", "Morning", datetime(2026, 11, 24, 9, 0).astimezone())

    def lines(of: Workshop, record: str) -> list[str]:
        return ["".join(text for text, _ in line) for line in about(SaidLate(), of, record, lambda _: 0)]

    assert "  24 Nov 09:14 · Mr Lee" in lines(workshop, "node-1")
    workshop = recordings.start(workshop, morning)
    assert "  24 Nov 09:14 · Morning 0:14:45 · Mr Lee" in lines(workshop, "node-1")
    assert lines(workshop, "problem-1")[1] == "24 Nov 09:14 · Morning 0:14:45"
    assert "· question, Ms Vong: Of whom? [Morning 0:14:45]" in lines(workshop, "problem-1")
    (said, *_) = statements.wordings(SaidLate(), workshop, "node-1")
    listed = changes([said], "Land", Recordings.of(workshop))
    assert listed.found("")[0].row.marks == ("Morning 0:14:45",)


def column(desk: Desk) -> str:
    found = [*desk.console.screen.query("#beside").results(ContextPanel)]
    return "\n".join("".join(text for text, _ in line) for panel in found if panel.display for line in panel.lines)


async def test_it_follows_the_cursor_and_goes_where_there_is_no_room(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "sample.json"
    file.write_bytes(packed_sample().read_bytes())
    async with start(file, size=(120, 40)) as desk:
        await desk.keys("f1", "home", "down")
        await desk.wait(lambda: "Problem 1 of Group One" in column(desk), "the first problem")
        await desk.keys("down")
        await desk.wait(lambda: "Problem 2 of Group One" in column(desk), "the second")
        await desk.pilot.resize_terminal(100, 30)
        await desk.wait(lambda: not column(desk), "no room, so nothing")
        await desk.keys("f6")
        assert column(desk) == ""


async def test_on_f2_it_serves_the_votes_and_more_than_fits_can_be_read(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "sample.json"
    file.write_bytes(packed_sample().read_bytes())

    def beside() -> list[str]:
        (panel,) = desk.console.screen.query("#beside").results(ContextPanel)
        return panel.render().plain.splitlines() if panel.display else []

    async with start(file, size=(120, 24)) as desk:
        await desk.keys("f2", "f2")
        await desk.wait(lambda: beside()[:2] == ["Theme", "20 dots"], "the first theme of the ranking")
        assert "· Limited capability of staff who deal" in beside()
        assert beside()[-1].startswith("and ")
        first = beside()
        await desk.keys("ctrl+down")
        assert "above" in beside()[-1]
        assert beside()[0] == first[-1] or beside()[0] not in first, "a page on"
        for _ in range(20):
            await desk.keys("ctrl+down")
        assert beside()[-1].endswith("above: Ctrl+Down, Ctrl+Up")
        assert desk.message == base_texts.NOTHING_BESIDE
        await desk.keys("down")
        await desk.wait(lambda: beside()[:2] == ["Theme", "17 dots"], "the second, from its beginning")
        await desk.keys("f2")
        await desk.go("1.6")
        await desk.wait(lambda: "Problem 6 of Group One" in beside(), "the problem below the themes")
        assert "Themes" in beside()[0]
        assert "3 dots" in beside()
        await desk.pilot.resize_terminal(100, 24)
        await desk.wait(lambda: not beside(), "no room")


async def test_a_narrow_terminal_does_not_even_load_it(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("up")
        assert desk.recording.beside is None
