"""T9, small: the merge properties on 2,000 worlds; the directed cases that random ones seldom reach."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from store.log.clock import Clock
from store.log.log import Change, Log, Step
from store.log.merge import ahead, derived, missing, union
from store.log.session import UNDO_REMOTE, Session
from store.log.view import view
from tests.faults.merging import case
from tests.faults.mutants import MUTANTS, survives
from workshop import outline, problems
from workshop import texts as sentences
from workshop.document import Workshop
from workshop.model import Group, Problem
from workshop.slots import owner

CASES, PARTS = 2_000, 6


@pytest.mark.parametrize("part", range(PARTS))
def test_the_merge_properties_hold(part: int) -> None:
    acts: dict[str, int] = {}
    for seed in range(part, CASES, PARTS):
        for name, count in case(seed).acts.items():
            acts[name] = acts.get(name, 0) + count
    assert all(acts[name] > 100 for name in ("add", "reword", "drop", "restore", "move", "undo", "redo", "meet"))


def test_a_mutant_is_noticed(tmp_path: Path) -> None:
    assert not survives(MUTANTS[0], tmp_path, 50)


def console(node: str) -> Session:
    return Session(Log(), Workshop(), Clock(node), lambda _stamp, _step: None)


def meet(*consoles: Session) -> None:
    for one in consoles:
        for other in consoles:
            one.take_in(dict(other.log.steps))


@pytest.fixture
def pair() -> tuple[Session, Session]:
    one, other = console("one"), console("other")
    one.do("Add group", lambda w: outline.insert(w, [Group(id="group-a", name="A")], "groups"))
    for name in ("b", "c"):
        new = Problem(id=f"problem-{name}", text=name)
        one.do("Add problem", lambda w, new=new: problems.add(w, [new], "group-a"))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    meet(one, other)
    return one, other


def reword(session: Session, text: str) -> None:
    session.do("Reword", lambda w: problems.reword(w, "problem-b", text))


def test_two_wordings_are_both_there_until_someone_chooses(pair: tuple[Session, Session]) -> None:
    one, other = pair
    reword(one, "land")
    reword(other, "debt")
    meet(one, other)
    assert one.workshop == other.workshop or one.workshop.records == other.workshop.records
    shown = one.workshop.need(Problem, "problem-b").text
    (kept,) = one.other_wordings("problem-b", "text")
    assert {shown, kept.value} == {"land", "debt"}
    assert one.disputed() == [("problem-b", "text")]
    assert one.confirm("problem-b", "text", kept.stamp)
    meet(one, other)
    for session in pair:
        assert session.workshop.need(Problem, "problem-b").text == kept.value
        assert session.disputed() == []
        assert {"b", "land", "debt"} <= {w.value for w in session.wordings("problem-b", "text")}


def test_choosing_the_wording_shown_ends_the_dispute_too(pair: tuple[Session, Session]) -> None:
    one, other = pair
    reword(one, "land")
    reword(other, "debt")
    meet(one, other)
    shown = one.workshop.need(Problem, "problem-b").text
    assert one.confirm("problem-b", "text", one.log.heads("problem-b", "text")[-1])
    assert one.disputed() == []
    assert one.workshop.need(Problem, "problem-b").text == shown
    assert not one.confirm("problem-b", "text", one.log.heads("problem-b", "text")[-1])


def test_the_same_wording_twice_is_no_dispute(pair: tuple[Session, Session]) -> None:
    one, other = pair
    reword(one, "land")
    reword(other, "land")
    meet(one, other)
    assert one.disputed() == []


def test_what_came_in_is_told_and_can_be_taken_back(pair: tuple[Session, Session]) -> None:
    one, other = pair
    reword(other, "debt")
    other.do("Delete", lambda w: outline.drop(w, ["problem-c"]))
    other.do("Add problem", lambda w: problems.add(w, [Problem(id="problem-d", text="roads")], "group-a"))
    before = one.workshop
    came = one.take_in(dict(other.log.steps))
    assert [(item.what, item.text, item.before) for item in came.items] == [
        ("reworded", "debt", "b"),
        ("deleted", "c", ""),
        ("new", "roads", ""),
    ]
    assert came.line == sentences.changes_received(["reworded “debt”", "deleted “c”"], 3)
    assert one.take_in(dict(other.log.steps)).line == ""
    assert one.take_back(came.stamps)
    assert one.workshop.records == before.records
    assert one.undo() == UNDO_REMOTE
    assert one.workshop.records == other.workshop.records


def test_undo_goes_on_with_ones_own_steps(pair: tuple[Session, Session]) -> None:
    one, other = pair
    reword(one, "land")
    other.take_in(dict(one.log.steps))
    other.do("Add problem", lambda w: problems.add(w, [Problem(id="problem-d", text="roads")], "group-a"))
    one.take_in(dict(other.log.steps))
    assert one.undo() == "Reword"
    assert "problem-d" in one.workshop
    assert other.undo() == "Add problem"


def test_a_deletion_does_not_hide_what_its_author_had_not_seen(pair: tuple[Session, Session]) -> None:
    one, other = pair
    reword(one, "land")
    other.do("Delete", lambda w: outline.drop(w, ["group-a"]))
    came = one.take_in(dict(other.log.steps))
    assert one.workshop.need(Problem, "problem-b").text == "land"
    assert "problem-c" in one.workshop.tray
    assert one.workshop.children("groups") == ("group-a",)  # it holds what is still there
    assert {item.what for item in came.items} == {"deleted", "deleted elsewhere, kept"}
    one.do("Delete", lambda w: outline.drop(w, ["problem-b"]))
    assert not one.workshop.records
    assert view(one.log).workshop.records == {}


def test_two_moves_that_close_a_circle_leave_one_where_it_was(pair: tuple[Session, Session]) -> None:
    one, other = pair
    one.do("Move", lambda w: outline.move(w, ["problem-b"], "problem-c"))
    other.do("Move", lambda w: outline.move(w, ["problem-c"], "problem-b"))
    meet(one, other)
    assert one.workshop.slots == other.workshop.slots
    parents = {r: owner(one.workshop.records[r].parent) for r in ("problem-b", "problem-c")}
    assert "group-a" in parents.values()


def step(value: object, record: str = "group-a", field: str = "name") -> Step:
    return Step(label="Reword", changes=[Change(record=record, field=field, value=value, replaces=[])])


STAMP = "2026-11-24T06:00:00.000Z-0000-n1"


def test_one_stamp_with_two_contents_keeps_both_in_any_order() -> None:
    logs = []
    for order in (("a", "b", "c"), ("c", "b", "a"), ("b", "a", "c")):
        log = Log()
        for value in order:
            union(log, [(STAMP, step(value))])
        union(log, [(STAMP, step("b"))])
        logs.append(log)
    assert all(dict(log.steps) == dict(logs[0].steps) for log in logs)
    assert {c["changes"][0]["value"] for c in logs[0].steps.values()} == {"a", "b", "c"}
    assert len(logs[0].heads("group-a", "name")) == 3
    assert missing(logs[0].steps, {STAMP: step("c")}) == {}
    assert derived(STAMP, step("b")) != derived(STAMP, step("c"))


def test_doubled_stamps_are_said(pair: tuple[Session, Session]) -> None:
    one, _ = pair
    stamp = next(iter(one.log.steps))
    came = one.take_in({stamp: step("forged")})
    assert any("both are kept" in note for note in came.notes)


@pytest.mark.parametrize(("stamp", "warned"), [("2026", False), ("2106", True), ("1970", False)])
def test_a_clock_that_is_a_day_ahead_is_said(stamp: str, warned: bool) -> None:
    told = ahead([f"{stamp}-11-24T06:00:00.000Z-0000-n1"], datetime(2026, 11, 24, tzinfo=UTC))
    assert bool(told) == warned


def test_a_value_that_makes_no_sense_hides_nothing(pair: tuple[Session, Session]) -> None:
    one, other = pair
    broken = step(7, "problem-b", "text")
    late = "2199-11-24T06:00:00.000Z-0000-zz"
    came = one.take_in({late: broken})
    assert one.workshop.need(Problem, "problem-b").text == "b"
    assert any("problem-b" in note and "7" in note for note in came.notes)
    reword(one, "mended")
    meet(one, other)
    assert other.workshop.need(Problem, "problem-b").text == "mended"
