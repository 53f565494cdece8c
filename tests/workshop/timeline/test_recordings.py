"""Recordings: what a line says of them, and where in them a moment is."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Recording
from workshop.timeline.recordings import Recordings, clock, next_name, recording, recording_line, start

ZONE = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 24, 9, 0, 12, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("line", "name", "began"),
    [
        ("Morning", "Morning", "2026-11-24T02:00:12.000Z"),
        ("Morning.mp3 12:34", "Morning.mp3", "2026-11-24T01:47:38.000Z"),
        ("Morning at 1:00:00", "Morning", "2026-11-24T01:00:12.000Z"),
        ("Day 2 = 08:30", "Day 2", "2026-11-24T01:30:00.000Z"),
        ("Day 2 = 2026-11-25 08:30:05", "Day 2", "2026-11-25T01:30:05.000Z"),
        ("12:34", "12:34", "2026-11-24T02:00:12.000Z"),  # a name like any other
    ],
)
def test_a_line_says_when_a_recording_began(line: str, name: str, began: str) -> None:
    made = recording("recording-1", line, NOW)
    assert (made.name, made.began) == (name, began)
    again = recording("recording-1", recording_line(made, ZONE), NOW, made)
    assert (again.name, again.began) == (name, began)


@pytest.mark.parametrize("line", ["= 09:00", "", "Morning = soon", "Morning = 25:00", "Morning = 2026-02-30 09:00"])
def test_a_line_that_says_no_time_is_refused(line: str) -> None:
    with pytest.raises(WorkshopError):
        recording("recording-1", line, NOW)


def test_a_correction_keeps_the_day() -> None:
    old = recording("recording-1", "Morning = 2026-11-23 09:00:00", NOW)
    assert recording("recording-1", "Morning = 09:00:30", NOW, old).began == "2026-11-23T02:00:30.000Z"


def test_each_recording_runs_until_the_next_begins() -> None:
    workshop = Workshop()
    assert next_name(workshop) == "Recording 1"
    workshop = start(workshop, recording("recording-2", "Second = 11:00", NOW))
    workshop = start(workshop, recording("recording-1", "First = 09:00", NOW))
    workshop = start(workshop, Recording(id="recording-3", name="Of a damaged file", began="soon"))
    found = Recordings.of(workshop)
    assert found.told(NOW.replace(hour=8)) == ""
    assert found.told(NOW) == "First 0:00:12"
    assert found.told(NOW.replace(hour=12, minute=5).astimezone(UTC)) == "Second 1:05:12"
    assert next_name(workshop) == "Recording 4"
    assert clock(timedelta(hours=10, seconds=61)) == "10:01:01"
