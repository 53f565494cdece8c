"""Edits, undo and redo through the log."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.log.clock import Clock
from store.log.log import Log, Step
from store.log.session import Session
from store.log.view import view
from workshop import outline, people, problems
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Group, Problem

START = datetime(2013, 4, 9, 2, tzinfo=UTC)


def ticking() -> Clock:
    ticks = count()
    return Clock("test", lambda: START + timedelta(seconds=next(ticks)))


@pytest.fixture
def session() -> Session:
    return Session(Log(), Workshop(), ticking(), lambda _stamp, _step: None)


def add_group(session: Session, name: str = "Group One") -> str:
    group = session.new_id("group")
    session.do("Add group", lambda w: problems.add_group(w, group, name))
    return group


def add_problem(session: Session, into: str, text: str) -> str:
    problem = session.new_id("problem")
    session.do("Add problem", lambda w: problems.add(w, [problems.problem(problem, text)], into))
    return problem


def test_what_was_done_can_be_undone_and_redone_in_order(session: Session) -> None:
    group = add_group(session)
    first, second = add_problem(session, group, "Poverty"), add_problem(session, group, "Debt")
    session.do("Reword", lambda w: problems.reword(w, first, "Poverty of families"))

    assert [session.undo(), session.undo()] == ["Reword", "Add problem"]
    assert session.workshop.children(group) == (first,)
    assert session.workshop.need(Problem, first).text == "Poverty"
    assert [session.redo(), session.redo()] == ["Add problem", "Reword"]
    assert session.workshop.children(group) == (first, second)
    assert session.workshop.need(Problem, first).text == "Poverty of families"


def test_a_new_edit_ends_what_could_be_redone(session: Session) -> None:
    group = add_group(session)
    add_problem(session, group, "Poverty")
    session.undo()
    add_problem(session, group, "Debt")
    with pytest.raises(WorkshopError, match="nothing to redo"):
        session.redo()


def test_undo_outlives_the_session(session: Session) -> None:
    group = add_group(session)
    problem = add_problem(session, group, "Poverty")
    session.undo()
    later = Session(session.log, view(session.log)[0], Clock("test"), lambda _stamp, _step: None)
    assert later.redo() == "Add problem"
    assert problem in later.workshop
    assert [later.undo(), later.undo()] == ["Add problem", "Add group"]
    with pytest.raises(WorkshopError, match="nothing to undo"):
        later.undo()


def test_a_deleted_branch_comes_back_where_it_was(session: Session) -> None:
    group = add_group(session)
    first, second = add_problem(session, group, "Poverty"), add_problem(session, group, "Debt")
    below = add_problem(session, first, "of families")
    session.do("Delete", lambda w: outline.drop(w, [first]))
    assert session.workshop.children(group) == (second,)
    assert set(session.thrown_away()) == {first, below}
    session.do("Bring back", lambda w: outline.restore(w, first))
    assert session.workshop.children(group) == (first, second)
    assert session.workshop.children(first) == (below,)
    assert session.thrown_away() == []


def test_what_was_undone_is_not_in_the_tray(session: Session) -> None:
    group = add_group(session)
    add_problem(session, group, "a slip")
    session.undo()
    assert session.thrown_away() == []


def test_the_wording_history_has_every_wording(session: Session) -> None:
    problem = add_problem(session, add_group(session), "economic issues")
    session.do("Reword", lambda w: problems.reword(w, problem, "insufficient opportunities"))
    wordings = session.wordings(problem, "text")
    assert [w.value for w in wordings] == ["economic issues", "insufficient opportunities"]
    assert [w.label for w in wordings] == ["Add problem", "Reword"]


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    problem = add_problem(session, add_group(session), "Poverty")
    steps = len(session.log.steps)
    session.do("Reword", lambda w: problems.reword(w, problem, "Poverty"))
    assert len(session.log.steps) == steps


def test_a_session_for_reading_refuses_edits() -> None:
    session = Session(Log(), Workshop(), ticking(), lambda _stamp, _step: None, read_only=True)
    with pytest.raises(WorkshopError, match="reading only"):
        session.do("Add group", lambda w: problems.add_group(w, "group-1"))


def test_steps_are_recorded_once_each_as_they_come() -> None:
    recorded: list[tuple[str, Step]] = []
    session = Session(Log(), Workshop(), ticking(), lambda stamp, step: recorded.append((stamp, step)))
    add_problem(session, add_group(session), "Poverty")
    assert [step["label"] for _, step in recorded] == ["Add group", "Add problem"]
    assert recorded == list(session.log.steps.items())
    assert session.snapshot() == (session.workshop, recorded)


def test_a_paste_of_200_lines_is_200_items_and_one_undo(session: Session) -> None:
    group = add_group(session)
    pasted = [(0, problems.problem(session.new_id("problem"), f"line {n}")) for n in range(200)]
    session.do("Paste 200 problems", lambda w: outline.insert_nested(w, pasted, group))
    assert [session.workshop.need(Problem, i).text for i in session.workshop.children(group)] == [
        f"line {n}" for n in range(200)
    ]
    session.undo()
    assert session.workshop.children(group) == ()


@given(st.data())
def test_undo_of_all_is_the_start_and_redo_of_all_is_the_end(data: st.DataObject) -> None:
    session = Session(Log(), Workshop(), ticking(), lambda _stamp, _step: None)
    made = [add_group(session), add_group(session, "Group Two")]
    for _ in range(data.draw(st.integers(1, 8))):
        target = data.draw(st.sampled_from([i for i in made if i in session.workshop]))
        act = data.draw(st.sampled_from(["add", "reword", "drop", "up", "indent"]))
        try:
            if act == "add" or isinstance(session.workshop.records[target], Group):
                made.append(add_problem(session, target, data.draw(st.text(max_size=5))))
            elif act == "reword":
                text = data.draw(st.text(max_size=5))
                session.do("Reword", lambda w, t=target, s=text: problems.reword(w, t, s))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
            elif act == "drop":
                session.do("Delete", lambda w, t=target: outline.drop(w, [t]))  # type: ignore[misc]  # as above
            elif act == "up":
                session.do("Move", lambda w, t=target: problems.shift(w, t, -1))  # type: ignore[misc]  # as above
            else:
                session.do("Indent", lambda w, t=target: outline.indent(w, t))  # type: ignore[misc]  # as above
        except WorkshopError:
            continue
        assert_same(view(session.log)[0], session.workshop)
    end = session.workshop
    undone = 0
    with suppress(WorkshopError):  # nothing is left to undo
        while session.undo():
            undone += 1
            assert_same(view(session.log)[0], session.workshop)
    assert not session.workshop.records
    for _ in range(undone):
        session.redo()
    assert session.workshop.records == end.records
    assert session.workshop.slots == end.slots


def assert_same(one: Workshop, other: Workshop) -> None:
    assert one.records == other.records
    assert one.tray == other.tray
    assert one.slots == other.slots


def test_redo_after_two_undos_brings_back_the_last_wording_of_what_is_only_once(session: Session) -> None:
    """The workshop's title, taken back and given anew: the second is one step that both brings back and words."""
    session.do("Title", lambda w: people.set_detail(w, "title", "Alpha"))
    session.undo()
    session.do("Title", lambda w: people.set_detail(w, "title", "Beta"))
    session.do("Country", lambda w: people.set_detail(w, "country", "Laos"))
    before = session.workshop
    session.undo()
    session.undo()
    session.redo()
    assert session.workshop.details.title == "Beta"
    session.redo()
    assert session.workshop.details == before.details == view(session.log).workshop.details


def test_after_the_clock_was_set_back_what_is_said_last_is_what_is_shown() -> None:
    ahead = Session(Log(), Workshop(), Clock("one", lambda: START + timedelta(days=400)), lambda _stamp, _step: None)
    problem = add_problem(ahead, add_group(ahead), "Poverty")
    log = Log(ahead.log.steps.items())
    again = Session(log, view(log).workshop, ticking(), lambda _stamp, _step: None)
    assert again.do("Reword", lambda w: problems.reword(w, problem, "Poverty of families"))
    assert view(Log(again.log.steps.items())).workshop.need(Problem, problem).text == "Poverty of families"
