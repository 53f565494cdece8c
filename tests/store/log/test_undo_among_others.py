"""Undo among others, small: the property on 400 worlds, and the cases that people meet, one by one."""

import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session, StaysError
from store.log.view import view
from tests.faults.mutants import UNDO_MUTANTS, survives
from tests.faults.undoing import alive, case
from workshop import outline, people, problems, talk
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Node, Priority, Problem, Theme
from workshop.slots import slot
from workshop.statements import tree
from workshop.votes import priorities, themes

WORLDS, PARTS = 400, 4
MORNING = datetime(2026, 11, 24, 6, tzinfo=UTC)


@pytest.mark.parametrize("part", range(PARTS))
def test_an_undo_takes_nobody_elses_words(part: int) -> None:
    acts: dict[str, int] = {}
    for seed in range(part, WORLDS, PARTS):
        for name, count in case(seed).acts.items():
            acts[name] = acts.get(name, 0) + count
    assert all(acts[name] > 20 for name in ("undo", "redo", "end", "choose", "give up", "merge statements", "vote"))


def test_a_mutant_of_undo_is_noticed(tmp_path: Path) -> None:
    assert not survives(UNDO_MUTANTS[0], tmp_path, 400, "tests.faults.undoing")


class Desk:
    """Two consoles, A and B, whose clocks go on by a second at each look."""

    def __init__(self) -> None:
        self._seconds = 0
        self.a, self.b = self._console("a"), self._console("b")

    def _console(self, node: str) -> Session:
        def now() -> datetime:
            self._seconds += 1
            return MORNING + timedelta(seconds=self._seconds)

        return Session(Log(), Workshop(), Clock(node, now), lambda _stamp, _step: None)

    def meet(self) -> None:
        steps = dict(self.a.log.steps)
        self.a.take_in(dict(self.b.log.steps))
        self.b.take_in(steps)
        for one in (self.a, self.b):
            assert one.workshop.records == view(one.log).workshop.records
        assert self.a.workshop.records == self.b.workshop.records

    def undo(self, session: Session) -> None:
        """Undo, with nothing of the other one's gone on either side."""
        other = self.b if session is self.a else self.a
        before = {said for said in alive(other) if _typist(other, said) == other.node}
        session.undo()
        self.meet()
        assert before <= alive(self.a)
        assert before <= alive(self.b)


def _typist(session: Session, said: tuple[str, str]) -> str:
    record, text = said
    name = session.workshop.records[record].statement
    return next(w.stamp for w in session.wordings(record, name) if w.value == text).rsplit("-", 1)[-1]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def add(session: Session, record: str, text: str, into: str) -> None:
    session.do("Add problem", lambda w: problems.add(w, [problems.problem(record, text)], into))


def reword(session: Session, record: str, text: str) -> None:
    session.do("Reword", lambda w: problems.reword(w, record, text))


def begin_group(session: Session) -> None:
    def edit(workshop: Workshop) -> Workshop:
        return problems.add(problems.add_group(workshop, "group-1"), [problems.problem("problem-a", "A1")], "group-1")

    session.do("Add problem", edit)


def test_a_group_stays_with_what_others_listed_in_it(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    add(desk.b, "problem-b", "B1", "group-1")
    desk.meet()
    desk.undo(desk.a)
    assert desk.a.workshop.children("group-1") == ("problem-b",)
    assert desk.a.redo() == "Add problem"
    assert set(desk.a.workshop.children("group-1")) == {"problem-a", "problem-b"}


def test_what_stays_is_told_once_and_the_next_undo_goes_on(desk: Desk) -> None:
    add(desk.a, "problem-z", "an earlier one", "groups")
    desk.a.do("Add group", lambda w: problems.add_group(w, "group-1"))
    desk.meet()
    add(desk.b, "problem-b", "B1", "group-1")
    desk.meet()
    with pytest.raises(StaysError) as told:
        desk.a.undo()
    assert told.value.label == "Add group"
    assert told.value.stays == {"group-1": ("problem-b",)}
    assert desk.a.undo() == "Add problem"
    assert "problem-z" not in desk.a.workshop


def test_a_problem_stays_with_others_sub_points_and_talk(desk: Desk) -> None:
    begin_group(desk.a)
    add(desk.a, "problem-2", "A2", "group-1")
    add(desk.a, "problem-3", "A3", "group-1")
    desk.meet()
    add(desk.b, "problem-b", "B under it", "problem-2")
    desk.b.do("Comment", lambda w: talk.say(w, "problem-3", talk.comment("comment-b", "B about it")))
    desk.meet()
    for kept in ("problem-3", "problem-2"):
        with pytest.raises(StaysError) as told:
            desk.a.undo()
        assert list(told.value.stays) == [kept]
    desk.undo(desk.a)
    assert {"problem-2", "problem-3", "problem-b", "comment-b"} <= set(desk.a.workshop.records)
    assert "problem-a" not in desk.a.workshop


def test_a_problem_that_another_reworded_stays(desk: Desk) -> None:
    begin_group(desk.a)
    add(desk.a, "problem-2", "A2", "group-1")
    desk.meet()
    reword(desk.b, "problem-2", "B says")
    desk.meet()
    with pytest.raises(StaysError):
        desk.a.undo()
    assert desk.a.workshop.need(Problem, "problem-2").text == "B says"
    desk.undo(desk.b)  # what B said is B's to take back
    assert desk.b.workshop.need(Problem, "problem-2").text == "A2"


def test_of_two_wordings_only_ones_own_is_undone_and_redone(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    reword(desk.b, "problem-a", "B says")
    reword(desk.a, "problem-a", "A says")
    desk.meet()
    desk.undo(desk.a)
    assert desk.a.workshop.need(Problem, "problem-a").text == "B says"
    assert not desk.a.disputed()
    desk.a.redo()
    desk.meet()
    assert {("problem-a", "A says"), ("problem-a", "B says")} <= alive(desk.b)
    desk.undo(desk.b)
    assert ("problem-a", "A says") in alive(desk.b)
    assert ("problem-a", "B says") not in alive(desk.b)


def test_ones_own_wording_that_is_not_shown_is_undone_too(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    reword(desk.a, "problem-a", "A says")
    reword(desk.b, "problem-a", "B says")
    desk.meet()
    desk.undo(desk.a)
    assert desk.a.workshop.need(Problem, "problem-a").text == "B says"
    assert not desk.a.disputed()
    assert not desk.b.disputed()


def test_what_another_said_again_after_one_stays_and_is_told(desk: Desk) -> None:
    begin_group(desk.a)
    reword(desk.a, "problem-a", "A says")
    desk.meet()
    reword(desk.b, "problem-a", "B says")
    reword(desk.b, "problem-a", "A says")
    desk.meet()
    with pytest.raises(StaysError, match="Not undone: “A says” stays as another console changed it") as stays:
        desk.a.undo()
    assert stays.value.label == "Reword"  # of which nothing is left, and not the edit before it
    assert desk.a.workshop.need(Problem, "problem-a").text == "A says"


def test_a_choice_undone_leaves_what_was_chosen_and_the_other(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    reword(desk.a, "problem-a", "A says")
    reword(desk.b, "problem-a", "B says")
    desk.meet()
    desk.a.confirm("problem-a", "text", desk.a.log.heads("problem-a", "text")[-1])
    desk.meet()
    desk.undo(desk.a)
    assert {("problem-a", "A says"), ("problem-a", "B says")} <= alive(desk.b)
    assert desk.b.disputed()


def test_a_choice_does_not_replace_a_wording_that_came_while_it_was_made(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    reword(desk.a, "problem-a", "A says")
    reword(desk.b, "problem-a", "B says")
    desk.meet()
    seen = desk.a.seen()
    reword(desk.b, "problem-a", "B says again")
    desk.meet()
    desk.a.confirm("problem-a", "text", desk.a.log.heads("problem-a", "text")[0], seen)
    desk.meet()
    assert ("problem-a", "B says again") in alive(desk.b)


def test_a_rewording_replaces_what_it_was_begun_on_and_nothing_that_came_since(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    seen = desk.a.seen()
    reword(desk.b, "problem-a", "B says")
    desk.meet()
    desk.a.do("Reword", lambda w: problems.reword(w, "problem-a", "A says"), seen=seen)
    desk.meet()
    assert desk.b.workshop.need(Problem, "problem-a").text == "A says"
    assert [w.value for w in desk.b.other_wordings("problem-a", "text")] == ["B says"]


def test_a_rewording_that_changes_nothing_takes_nothing_back(desk: Desk) -> None:
    begin_group(desk.a)
    desk.a.do("Comment", lambda w: talk.say(w, "problem-a", talk.comment("comment-a", "yes", speaker="Ann")))
    desk.meet()
    seen = desk.a.seen()
    comment = desk.b.workshop.records["comment-a"]
    desk.b.do("Reword", lambda w: w.put(comment.replace_fields(speaker="Bo")))
    desk.meet()
    entered = {"text": "yes, all of it", "speaker": "Ann"}  # the speaker is as it was when A began
    desk.a.do("Reword", lambda w: w.put(w.records["comment-a"].replace_fields(**entered)), seen=seen)
    desk.meet()
    found = desk.b.workshop.records["comment-a"]
    assert (found.statement_text, getattr(found, "speaker", "")) == ("yes, all of it", "Bo")
    assert not desk.b.disputed()


def test_what_was_not_seen_survives_a_delete_and_what_was_seen_is_counted(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    add(desk.b, "problem-b", "B1", "group-1")
    desk.meet()
    add(desk.b, "problem-c", "B2, not seen", "group-1")
    going = outline.branch(desk.a.workshop, "group-1")
    assert desk.a.of_others(going) == {"b": 1}
    desk.a.do("Delete", lambda w: outline.drop(w, ["group-1"]))
    desk.meet()
    assert set(desk.a.workshop.records) == {"group-1", "problem-c"}
    desk.undo(desk.a)
    assert {"problem-a", "problem-b", "problem-c"} <= set(desk.b.workshop.records)


def test_a_delete_done_again_leaves_what_came_since_and_counts_what_goes(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    for record in ("problem-b", "problem-c"):
        add(desk.b, record, record, "group-1")
    desk.meet()
    desk.a.do("Delete", lambda w: outline.drop(w, ["group-1"]))
    desk.a.undo()
    desk.meet()
    reword(desk.b, "problem-b", "worded since")
    desk.meet()
    done = desk.a.take_back_last(redo=True)
    desk.meet()
    assert done.went == {"b": 1}
    assert "problem-c" in desk.b.workshop.tray
    assert ("problem-b", "worded since") in alive(desk.b)


def test_a_theme_stays_with_the_problems_and_themes_that_others_put_into_it(desk: Desk) -> None:
    begin_group(desk.a)
    add(desk.a, "problem-2", "A2", "group-1")
    desk.a.do("New theme", lambda w: themes.make(w, "theme-1", "Land", ["problem-a"]))
    desk.meet()
    desk.b.do("New theme", lambda w: themes.make(w, "theme-2", "Water"))
    desk.b.do("Into theme", lambda w: themes.put_into(w, "theme-1", ["problem-2"]))
    desk.meet()
    desk.undo(desk.a)
    assert desk.a.workshop.need(Problem, "problem-2").theme == "theme-1"
    assert desk.a.workshop.need(Problem, "problem-a").theme == ""
    assert desk.a.workshop.get(Theme, "theme-1") is not None


def test_merged_themes_come_apart_with_what_others_put_into_them(desk: Desk) -> None:
    begin_group(desk.a)
    desk.a.do("New theme", lambda w: themes.make(w, "theme-1", "Land"))
    desk.a.do("New theme", lambda w: themes.make(w, "theme-2", "Water"))
    desk.a.do("Merge themes", lambda w: themes.merge(w, ["theme-1"], "theme-2"))
    desk.meet()
    desk.b.do("Into theme", lambda w: themes.put_into(w, "theme-1", ["problem-a"]))
    reword(desk.b, "theme-1", "Land and forest")
    desk.meet()
    desk.undo(desk.a)
    assert desk.b.workshop.need(Theme, "theme-1").name == "Land and forest"
    assert desk.b.workshop.need(Problem, "problem-a").theme == "theme-2"


def test_dots_that_others_put_on_a_problem_keep_it(desk: Desk) -> None:
    begin_group(desk.a)
    add(desk.a, "problem-2", "A2", "group-1")
    desk.meet()
    ballot = Ballot(id="ballot-1", voter="Bo", dots=("problem-2",))
    desk.b.do("Ballot", lambda w: outline.insert(w, [ballot], "ballots"))
    desk.meet()
    with pytest.raises(StaysError) as told:
        desk.a.undo()
    assert told.value.stays == {"problem-2": ("ballot-1",)}


@pytest.mark.parametrize("again", [False, True])
def test_a_tree_that_others_grow_outlives_undo_of_its_adoption(desk: Desk, again: bool) -> None:
    begin_group(desk.a)
    priority, trunk = priorities.ids_of("problem-a")
    desk.a.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, "problem-a"))
    if again:  # given up, and taken back: redo gives up again
        desk.a.do("Give up", lambda w: priorities.give_up(w, priority))
        desk.a.undo()
    desk.meet()
    desk.b.do("Add cause", lambda w: tree.add(w, [(0, tree.node("node-b", "B's cause"))], slot(trunk, "causes")))
    desk.meet()
    with pytest.raises(StaysError):
        desk.a.take_back_last(redo=again)
    desk.meet()
    assert desk.b.workshop.get(Priority, priority) is not None
    assert desk.b.workshop.get(Node, "node-b") is not None
    assert desk.b.workshop.get(Node, trunk) is not None


def test_the_workshops_own_record_is_everybodys(desk: Desk) -> None:
    desk.a.do("Title", lambda w: people.set_detail(w, "title", "Land"))
    desk.meet()
    desk.b.do("Country", lambda w: people.set_detail(w, "country", "Laos"))
    desk.meet()
    desk.a.undo()
    desk.meet()
    assert (desk.b.workshop.details.title, desk.b.workshop.details.country) == ("", "Laos")


def test_a_lot_taken_back_leaves_what_was_said_on_it(desk: Desk) -> None:
    begin_group(desk.a)
    desk.meet()
    add(desk.b, "problem-b", "B1", "group-1")
    add(desk.b, "problem-c", "B2", "problem-b")
    reword(desk.b, "problem-c", "B2, better")
    lot = desk.a.take_in(dict(desk.b.log.steps)).stamps
    desk.meet()
    desk.a.do("Comment", lambda w: talk.say(w, "problem-b", talk.comment("comment-a", "A about it")))
    assert desk.a.take_back(lot)
    desk.meet()
    assert set(desk.b.workshop.records) == {"group-1", "problem-a", "problem-b", "comment-a"}


def test_a_move_undone_closes_no_circle(desk: Desk) -> None:
    begin_group(desk.a)
    add(desk.a, "problem-2", "A2", "problem-a")
    desk.a.do("Move", lambda w: outline.move(w, ["problem-2"], "group-1"))
    desk.meet()
    desk.b.do("Move", lambda w: outline.move(w, ["problem-a"], "problem-2"))
    desk.meet()
    with contextlib.suppress(WorkshopError):  # it stays where it is, unless something earlier can be undone
        desk.a.undo()
    desk.meet()
    assert {"problem-a", "problem-2"} <= set(desk.b.workshop.records)


def test_of_many_steps_undone_at_once_the_tray_has_what_the_file_says(desk: Desk) -> None:
    add(desk.a, "problem-1", "Poverty", "group-1")
    reword(desk.a, "problem-1", "Poverty of families")
    lot = list(desk.a.log.steps)[-2:]
    assert desk.a.take_back(lot)
    assert desk.a.workshop.tray["problem-1"] == view(desk.a.log).workshop.tray["problem-1"]
    assert view(desk.a.log).workshop.settled() == desk.a.workshop.settled()
    assert desk.a.do("Restore", lambda w: w.restore(["problem-1"]))
    assert desk.a.workshop.need(Problem, "problem-1").text == "Poverty of families"
