"""What copies would take away is weighed before it is shown, and what each console said is known."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from store.log.clock import Clock
from store.log.guests import HANDFUL, toll, without
from store.log.log import Log, Step
from store.log.session import Edit, Session
from store.log.view import view
from workshop import problems, talk
from workshop.document import Workshop
from workshop.model import Ballot, Comment, Problem

START = datetime(2026, 11, 24, 2, tzinfo=UTC)
MANY = HANDFUL + 1
GROUP, OTHER = "group-1", "group-2"


def session(node: str, log: Log | None = None) -> Session:
    ticks = count(1_000 * len(log.steps) if log else 0)
    clock = Clock(node, lambda: START + timedelta(seconds=next(ticks)))
    log = log or Log()
    return Session(log, view(log).workshop, clock, lambda _stamp, _step: None)


def ids(number: int) -> list[str]:
    return [f"problem-{place}" for place in range(number)]


@pytest.fixture
def ours() -> Session:
    """A group with some more than a handful of problems, another one, and as many ballots."""
    made = session("here")
    listed = [problems.problem(key, f"said {key}") for key in ids(MANY + 2)]
    made.do("Add group", lambda w: problems.add_group(problems.add_group(w, GROUP, "One"), OTHER, "Two"))
    made.do("Add problems", lambda w: problems.add(w, listed, GROUP))
    made.do("Ballots", lambda w: w.put(*(Ballot(id=f"ballot-{n}", position=("ballots", f"a{n}")) for n in range(MANY))))
    return made


def theirs(ours: Session, *edits: Edit) -> dict[str, Step]:
    """What somebody else's edits would bring."""
    other = session("there", Log(ours.log.steps.items()))
    for edit in edits:
        assert other.do("x", edit)
    return {stamp: step for stamp, step in other.log.steps.items() if stamp not in ours.log.steps}


def dropped(key: str) -> Edit:
    return lambda w: w.drop([key])


def reworded(number: int) -> Edit:
    return lambda w: w.put(*(w.need(Problem, key).replace_fields(text=f"else {key}") for key in ids(number)))


def moved(number: int, into: str) -> Edit:
    return lambda w: w.put(*(w.need(Problem, key).replace_fields(position=(into, key)) for key in ids(number)))


def other_ballots(w: Workshop) -> Workshop:
    return w.put(*(b.replace_fields(sector="UN") for b in w.every(Ballot)))


@pytest.mark.parametrize(
    ("edits", "counts"),
    [
        ([lambda w: w.drop(ids(MANY))], (MANY, 0, 0)),
        ([dropped(key) for key in ids(MANY)], (MANY, 0, 0)),
        ([reworded(MANY)], (0, MANY, 0)),
        ([other_ballots], (0, MANY, 0)),
        ([reworded(MANY), lambda w: w.drop(ids(3))], (3, MANY - 3, 0)),
        ([moved(MANY, "themes")], (0, 0, MANY)),
        ([lambda w: w.put(w.records[GROUP].replace_fields(position=("problem-x:talk", "a")))], None),
        ([lambda w: w.put(w.records[GROUP].replace_fields(position=(OTHER, "a")))], (0, 0, MANY + 3)),
    ],
)  # fmt: skip
def test_what_takes_away_more_than_a_handful_is_heavy(
    ours: Session, edits: list[Edit], counts: tuple[int, int, int] | None
) -> None:
    found = toll(ours.log, ours.workshop, theirs(ours, *edits))
    assert found.is_heavy is (counts is not None)
    if counts is not None:
        assert found.counts == counts
        assert len(found.items) in (sum(counts), 1)  # of what is under a row that goes out of sight, that alone


@pytest.mark.parametrize(
    "edit",
    [
        lambda w: w.drop(ids(HANDFUL)),
        reworded(HANDFUL),
        moved(MANY, OTHER),
        moved(MANY, "problem-7"),
        lambda w: problems.add(w, [problems.problem(f"problem-n{n}", "new") for n in range(50)], GROUP),
        lambda w: talk.say(w, "problem-1", *(Comment(id=f"comment-{n}", text="new") for n in range(50))),
        lambda w: w.put(*(w.need(Problem, key).replace_fields(theme="theme-1") for key in ids(MANY))),
    ],
)
def test_what_people_do_together_is_light(ours: Session, edit: Edit) -> None:
    assert not toll(ours.log, ours.workshop, theirs(ours, edit)).is_heavy


def test_what_somebody_has_taken_back_weighs_nothing_together(ours: Session) -> None:
    other = session("there", Log(ours.log.steps.items()))
    other.do("x", lambda w: w.drop(ids(MANY)))
    gone = {stamp: step for stamp, step in other.log.steps.items() if stamp not in ours.log.steps}
    assert ours.toll(gone).is_heavy
    other.undo()
    assert not ours.toll({s: step for s, step in other.log.steps.items() if s not in ours.log.steps}).is_heavy


def test_what_is_typed_while_something_waits_replaces_nothing_of_it(ours: Session) -> None:
    waiting = theirs(ours, reworded(MANY))
    ours.do("Reword", lambda w: problems.reword(w, "problem-0", "ours"))
    ours.take_in(waiting)
    assert {w.value for w in ours.wordings("problem-0", "text")} >= {"ours", "else problem-0"}
    assert ("problem-0", "text") in ours.disputed()


def test_each_console_s_words_are_listed_and_can_be_taken_back_whole(ours: Session) -> None:
    ours.take_in(theirs(ours, reworded(2), lambda w: w.drop(["problem-3"]), moved(1, OTHER)))
    log = Log(ours.log.steps.items())
    again = session("now", log)  # after a restart, under another name
    by_node = {author.node: author for author in again.authors()}
    assert list(by_node) == ["there", "here"]
    there = by_node["there"]
    assert [(item.record, item.what, item.before) for item in there.items] == [
        ("problem-0", "moved", ""),
        ("problem-3", "deleted", ""),
        ("problem-1", "reworded", "said problem-1"),
        ("problem-0", "reworded", "said problem-0"),
    ]
    assert again.take_back(there.stamps)
    assert [again.workshop.need(Problem, key).text for key in ids(4)] == [f"said {key}" for key in ids(4)]
    assert without(log, again.log.steps).steps == {}
