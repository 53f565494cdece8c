"""Looking back with keys: who said something and when, what changed after lunch, what the trunk read at eleven."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store.log.log import Change, Step
from tests.recorded_day import record_day
from tests.tui.conftest import Start
from tui.messages import Merged


def _titled(title: str) -> Step:
    change = Change(record="workshop", field="title", replaces=[], value=title)
    return Step(label="Title", changes=[change])


@pytest.fixture
def day(tmp_path: Path) -> Path:
    record_day(tmp_path / "w.json", tmp_path / "other")
    return tmp_path / "w.json"


async def test_the_record_answers_by_keys(start: Start, day: Path) -> None:
    async with start(day, read_only=True) as desk:
        await desk.keys("alt+7", *"customary law")  # who spoke about it, and when
        shown = " ".join(desk.rows)
        assert shown.startswith("24 Nov 09:14 new question, Ms Kham: Who decides under")
        await desk.keys("enter")
        assert desk.cursor == "comment-1"

        await desk.keys("alt+7", *"since lunch")  # what changed after lunch
        assert " ".join(desk.rows).startswith("24 Nov 13:45 new cause Courts are far")
        assert "1 entry" in desk.shown
        await desk.keys("escape")

        await desk.keys("alt+7", *"#trunk until 11:00", "alt+v")  # what the trunk read at eleven
        assert desk.here == "TRUNK Land is taken Ms Kham"
        assert "PAST · 24 Nov 10:30" in desk.shown
        await desk.keys("alt+slash")
        assert desk.here == "TRUNK Land is lost without redress"


async def test_looking_back_is_prepared_where_nothing_can_be_recorded(
    start: Start, day: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.history.past._SOON", 0.01)
    async with start(day, read_only=True) as desk:
        past = desk.console.opened.timeline().past
        await desk.wait(lambda: "_first_pass" in vars(past), "what looking back takes")
        await desk.console.workers.wait_for_complete()
    async with start(day) as desk:
        past = desk.console.opened.timeline().past
        await desk.keys("f3")
        assert not [*desk.console.workers]
        assert "_first_pass" not in vars(past)


async def test_the_past_is_walked_through_and_nothing_can_be_typed_there(start: Start, day: Path) -> None:
    async with start(day) as desk:
        await desk.keys(*"half a line", "alt+left_parenthesis")
        assert "PAST · 24 Nov 11:15" in desk.shown  # the trunk was reworded
        await desk.keys("f3")
        assert "Courts are far" not in desk.shown
        await desk.keys("alt+greater_than_sign")
        assert "Courts are far" in desk.shown
        assert "PAST" not in desk.shown  # that was the last step
        await desk.keys("alt+less_than_sign", "alt+less_than_sign")
        assert "PAST · 24 Nov 10:30" in desk.shown
        assert "Land is taken" in desk.shown
        await desk.keys("ctrl+d", "alt+left_parenthesis", *"x")
        assert desk.console.read_only
        assert "node-1" not in desk.console.workshop.tray
        assert "node-1" in desk.console.opened.live.workshop
        await desk.keys(
            "alt+right_parenthesis", "alt+right_parenthesis", "alt+right_parenthesis", "alt+right_parenthesis"
        )
        assert not desk.console.read_only
        await desk.keys("f1")
        assert desk.entry.text == "half a line"
        await desk.keys("enter")
        assert "half a line" in desk.shown


async def test_what_changed_since_a_moment_is_listed_and_gone_to(start: Start, day: Path) -> None:
    async with start(day) as desk:
        await desk.keys("alt+7", *"#trunk until 11:00", "f8")
        shown = " ".join(desk.rows)
        assert "What changed since 24 Nov 10:30" in desk.shown
        assert "reworded trunk" in shown
        assert "lost without redress)" in shown
        await desk.keys(*"courts", "enter")
        assert desk.cursor == "node-2"


async def test_the_balance_of_voices_leads_to_what_was_said(start: Start, day: Path) -> None:
    async with start(day) as desk:
        await desk.keys("alt+percent_sign")
        assert desk.rows[0] == "0 Group One [not heard yet]"
        assert "2 Ms Kham" in " ".join(desk.rows)
        await desk.keys(*"kham", "enter")
        assert "What happened" in desk.shown
        assert desk.entry.text == '@"Ms Kham"'
        assert "customary law" in desk.shown
        assert "Courts are far" not in desk.shown


async def test_what_others_record_meanwhile_is_there_when_coming_back(start: Start, day: Path) -> None:
    async with start(day) as desk:
        await desk.keys("alt+less_than_sign")
        steps = {"2026-11-24T23:00:00.000Z-0000-zzzz": _titled("Renamed elsewhere")}
        desk.console.on_merged(Merged(steps, ()))
        assert desk.console.workshop.details.title == "River Basin"
        await desk.keys("alt+less_than_sign", "alt+slash")
        assert desk.console.workshop.details.title == "Renamed elsewhere"
        await desk.keys("alt+less_than_sign")  # what came is a step like any other
        assert desk.console.workshop.details.title == "River Basin"
        assert "node-2" in desk.console.workshop


async def test_an_entry_notes_when_its_line_was_begun(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    first_key = datetime.now(UTC) - timedelta(seconds=15)
    monkeypatch.setattr("tui.drafts._now", lambda: first_key)
    async with start() as desk:
        await desk.keys("alt+semicolon")
        await desk.keys("ctrl+u", *"Morning 20:00", "enter")
        assert desk.message.startswith("Morning = ")
        await desk.keys(*"Land is lost", "f3", "f1", "enter")  # the line waits meanwhile
        await desk.keys(*"=", "backspace", "ctrl+g", "escape", "ctrl+r", "enter")
        steps = [*desk.console.session.log.steps.values()]
        noted = [step.get("begun", "") for step in steps if step["label"].startswith("Add problem")]
        assert noted == [first_key.isoformat(timespec="milliseconds").replace("+00:00", "Z")]
        assert all("begun" not in step for step in steps if step["label"] == "Add to recordings")
        await desk.keys("alt+7", *"#new land")
        assert "Morning 0:19:4" in desk.shown  # fifteen seconds before it was entered


async def test_a_report_of_the_past_never_takes_the_place_of_the_present_one(
    start: Start, day: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[list[str]] = []

    def write(words: list[str], *_: object) -> tuple[str, bool]:
        made.append(words)
        return "", False

    monkeypatch.setattr("tui.reporting._made", write)
    async with start(day) as desk:
        await desk.keys("f11")
        await desk.wait(lambda: len(made) == 1)
        await desk.keys("alt+left_parenthesis", "f11")
        await desk.wait(lambda: len(made) == 2)
        now, then = (Path(words[words.index("-o") + 1]).name for words in made)
        assert now == "w.report.md"
        assert then == "w.2026-11-24-111500.report.md"
        assert "--at" not in made[0]
        assert made[1][-1] in desk.console.opened.live.log.steps
