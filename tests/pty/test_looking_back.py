"""A day reviewed in the real program at 80x24, with keys alone: who said something and when, and how things stood."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, plenary
from tests.recorded_day import record_day


def test_a_record_answers_what_was_said_when_and_what_changed(tmp_path: Path) -> None:
    file = tmp_path / "day.json"
    record_day(file, tmp_path / "other")
    before = file.read_bytes()
    with Terminal(plenary("review", str(file)), env={"PLENARY_STATE": str(tmp_path / "state")}) as at:
        at.shows("Land titles are unclear", "read-only")
        who_spoke_about_customary_law(at)
        what_changed_after_lunch(at)
        what_the_trunk_read_at_eleven(at)
        assert at.leave() == 0
    assert file.read_bytes() == before


def who_spoke_about_customary_law(at: Terminal) -> None:
    at.press("alt+7")
    at.shows("What happened", "9 entries")
    at.send("customary law")
    at.shows("1 entry", "24 Nov 09:14 new question, Ms Kham:", "Who decides under")
    at.press("enter")
    at.shows_not("What happened")
    at.shows("› │ │   question, Ms Kham:  Who decides")


def what_changed_after_lunch(at: Terminal) -> None:
    at.press("alt+7")
    at.send("since lunch")
    at.shows("1 entry", "24 Nov 13:45 new cause", "Courts are far")
    at.press("escape")
    at.shows_not("What happened")


def what_the_trunk_read_at_eleven(at: Terminal) -> None:
    at.press("alt+7")
    at.send("#trunk until 11:00")
    at.shows("2 entries", "24 Nov 10:30 reworded trunk, Ms Kham:")
    at.press("alt+v")
    at.shows("PAST · 24 Nov 10:30", "TRUNK Land is taken")
    assert "Courts are far" not in at.text
    at.press("alt+/")
    at.shows("TRUNK Land is lost without redress", "Courts are far")
    at.shows_not("PAST")
