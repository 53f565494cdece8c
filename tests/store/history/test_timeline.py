"""What happened is told from the log alone: what, who, where, and what it said before."""

from datetime import UTC, datetime, timedelta

import pytest

from store.history.past import Past
from store.history.timeline import Timeline
from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from tests.faults.parts.world import World
from workshop import outline, problems, talk, visions
from workshop.document import Workshop
from workshop.model import Problem
from workshop.statements import tree
from workshop.timeline.happened import Happened
from workshop.votes import priorities

START = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


@pytest.fixture
def session() -> Session:
    minutes = iter(range(1_000))
    clock = Clock("ab12", lambda: START + timedelta(minutes=next(minutes)))
    return Session(Log(), Workshop(), clock, lambda _stamp, _step: None)


def told(session: Session) -> list[Happened]:
    return [*Timeline(Past(session.log, session.workshop))]


def test_it_tells_who_said_what_where_and_what_it_was_before(session: Session) -> None:
    session.do("Add group", lambda w: problems.add_group(w, "group-1", "Group One"))
    session.do("Add problem", lambda w: problems.add(w, [Problem(id="problem-1", text="Debt")], "group-1"))
    said = talk.comment("comment-1", "Whose debt?", "question", "Ms Kham")
    session.do("Comment", lambda w: talk.say(w, "problem-1", said))
    session.do("Reword", lambda w: problems.reword(w, "problem-1", "Debts to traders"))
    session.do("Flag", lambda w: w.put(w.need(Problem, "problem-1").replace_fields(flagged=True)))
    session.do("Delete", lambda w: outline.drop(w, ["comment-1"]))
    session.undo()
    group, problem, comment, reworded, flagged, deleted, back = told(session)
    assert (group.told, group.matters, group.at) == ("new group", "began", datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
    assert (problem.told, problem.words, problem.group, problem.session) == (
        "new problem",
        "Debt",
        "Group One",
        "problems",
    )
    assert (comment.told, comment.speaker, comment.about, comment.typist) == ("new question", "Ms Kham", "Debt", "ab12")
    assert (comment.session, comment.group) == ("problems", "Group One")
    assert (reworded.told, reworded.before, reworded.words) == ("reworded problem", "Debt", "Debts to traders")
    assert [(d.field, d.before, d.after) for d in flagged.details] == [("flagged", "", "yes")]
    assert (deleted.told, deleted.words, deleted.about, deleted.undone) == (
        "deleted question",
        "Whose debt?",
        "Debts to traders",
        True,
    )
    assert (back.told, back.undone) == ("brought back question", False)


def test_the_moments_that_matter_are_marked(session: Session) -> None:
    session.do("Adopt", lambda w: priorities.adopt(w, "priority-1", "node-1", text="Skills"))
    session.do("Cause", lambda w: tree.add(w, [(0, tree.node("node-2", "Few schools"))], "node-1:causes"))
    session.do("Trunk", lambda w: problems.reword(w, "node-1", "Limited skills"))
    session.do("Reword", lambda w: problems.reword(w, "node-2", "Few schools in the north"))
    session.do("Vision", lambda w: visions.propose(w, "vision-1", "priority-1", "All have learnt a trade"))
    session.do("Agree", lambda w: visions.set_status(w, "vision-1", "agreed"))
    found = [(one.told, one.matters) for one in told(session)]
    assert found == [
        ("new priority", "adopted"),
        ("new trunk", ""),
        ("new cause", "began"),
        ("reworded trunk", "trunk"),
        ("reworded cause", ""),
        ("new vision", "began"),
        ("changed vision", "agreed"),
    ]


def test_each_step_has_its_entries_and_entries_their_step() -> None:
    world = World(7)
    world.begin()
    for _ in world.play(40):
        pass
    world.meet_all()
    session = world.consoles[0]
    timeline = Timeline(Past(session.log, session.workshop))
    stamps = session.log.stamps()
    for entry, one in enumerate(timeline):
        count = timeline.step_of(entry)
        assert stamps[count - 1] == one.stamp
        assert timeline.at(entry) == one.at
        first = timeline.first_at(count - 1)
        assert timeline.step_of(first) == count
        assert first <= entry
    assert {one.typist for one in timeline if one.matters == "opened"} <= {"n0", "n1", "n2"}


def test_what_makes_no_sense_is_told_all_the_same() -> None:
    change = {"record": "comment-1", "field": "position", "replaces": [], "value": ["nowhere:talk", "a0"]}
    odd = {"record": "gizmo-1", "field": "text", "replaces": [], "value": "of a later version"}
    text = {"record": "comment-1", "field": "text", "replaces": [], "value": 7}
    step = {"label": "Odd", "changes": [change, odd, text], "begun": "not a time"}
    log = Log([("2026-11-24T06:12:03.123Z-0000-k3f9", step)])  # type: ignore[list-item]  # a hostile file's
    (one,) = Timeline(Past(log, Workshop()))
    assert (one.words, one.about, one.session, one.begun) == ("7", "", "", None)
