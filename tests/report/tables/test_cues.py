"""Cues of a recording: a line that was typed late starts at its first key; what people said steers no player."""

from datetime import UTC, datetime, timedelta

from report.tables.cues import Cue, cues, written
from store.history.past import Past
from store.history.timeline import Timeline
from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from workshop import outline, problems, talk
from workshop.document import Workshop
from workshop.model import Problem
from workshop.timeline.recordings import Recordings, recording, start

BEGAN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


class Room:
    """A session whose clock is set."""

    def __init__(self) -> None:
        self.now = BEGAN - timedelta(minutes=5)
        self.session = Session(Log(), Workshop(), Clock("ab12", lambda: self.now), lambda _stamp, _step: None)
        self.session.do("Add group", lambda w: problems.add_group(w, "group-1", "Group One"))
        made = recording("recording-1", "Morning", BEGAN)
        self.session.do("Add to recordings", lambda w: start(w, made))

    def say(self, at: float, late: float, text: str, speaker: str = "") -> None:
        """Enter what was said `at` seconds into the recording, its line begun so many seconds before."""
        self.now = BEGAN + timedelta(seconds=at)
        new = talk.comment(self.session.new_id("comment"), text, "comment", speaker)
        begun = self.now - timedelta(seconds=late)
        assert self.session.do("Comment", lambda w: talk.say(w, "group-1", new), begun=begun)

    def cues(self) -> list[Cue]:
        past = Past(self.session.log, self.session.workshop)
        return cues(Timeline(past), Recordings.of(self.session.workshop)).get("recording-1", [])


def test_a_cue_of_a_line_typed_15_seconds_late_starts_at_its_first_key() -> None:
    room = Room()
    room.say(60, 15, "Land is lost", "Ms Kham")
    (cue,) = room.cues()
    assert (cue.start, cue.end) == (timedelta(seconds=45), timedelta(seconds=60))
    assert written([cue], ".vtt") == "WEBVTT\n\n00:00:45.000 --> 00:01:00.000\n<v Ms Kham>Land is lost\n"
    assert written([cue], ".txt") == "45.000\t60.000\tMs Kham: Land is lost\n"
    assert written([cue], ".csv") == "Start,End,Who said it,Words\r\n45.000,60.000,Ms Kham,Land is lost\r\n"


def test_cues_end_where_the_next_begins_and_only_what_was_said_has_one() -> None:
    room = Room()
    room.say(30, 0, "first")
    room.say(31, 0, "second")
    room.say(200, 120, "a line that waited")
    room.session.do("Add", lambda w: problems.add(w, [Problem(id="problem-1", text="Debt")], "group-1"))
    room.session.do("Flag", lambda w: w.put(w.need(Problem, "problem-1").replace_fields(flagged=True)))
    room.session.do("Delete", lambda w: outline.drop(w, ["problem-1"]))
    found = [(cue.start.total_seconds(), cue.end.total_seconds(), cue.words) for cue in room.cues()]
    assert found == [(30, 31, "first"), (31, 33, "second"), (80, 110, "a line that waited"), (200, 202, "Debt")]


def test_a_line_begun_in_the_future_is_one_of_a_wrong_clock() -> None:
    room = Room()
    room.say(60, -15, "early")
    (cue,) = room.cues()
    assert cue.start == timedelta(seconds=60)


def test_what_was_said_steers_no_player() -> None:
    cue = Cue(timedelta(), timedelta(seconds=1), "<b>&", "-->\n\n00:01 --> 00:02\n<script> & =1+1\tx")
    vtt = written([cue], ".vtt")
    assert vtt.count("-->") == 1
    assert "<script>" not in vtt
    assert vtt.count("\n\n") == 1
    assert written([cue._replace(words="=1+1", speaker="@x")], ".csv").endswith("'@x,'=1+1\r\n")
    assert written([cue], ".txt").count("\t") == 2
