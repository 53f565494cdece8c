"""What a merge says that it changed."""

from datetime import UTC, datetime, timedelta

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from store.log.view import view
from workshop import outline, problems
from workshop.document import Workshop
from workshop.model import Ballot, Problem


def console(name: str, base: Log, skew: int = 0) -> Session:
    ticks = iter(range(10**6))
    begin = datetime(2026, 11, 24, tzinfo=UTC) + timedelta(seconds=skew)
    log = Log(base.steps.items())
    clock = Clock(name, lambda: begin + timedelta(seconds=next(ticks)))
    return Session(log, view(log).workshop, clock, lambda _stamp, _step: None)


def numbered(workshop: Workshop, number: int) -> Workshop:
    problem = workshop.need(Problem, "problem-p")
    return workshop.put(problem.replace_fields(number=number))


def test_two_who_say_the_same_have_no_other_wording_and_a_ballot_is_called_one() -> None:
    begun = console("begun", Log())
    begun.do("Add group", lambda w: problems.add_group(w, "group-1", "Group One"))
    begun.do("Add problem", lambda w: problems.add(w, [problems.problem("problem-p", "Poverty")], "group-1"))
    here, there = (console(name, begun.log, 100) for name in ("here", "there"))
    here.do("Number", lambda w: numbered(w, 1))
    there.do("Number", lambda w: numbered(w, 1))
    assert here.take_in(there.log.steps).items == ()
    there.do("Add ballot", lambda w: outline.insert(w, [Ballot(id="ballot-1", dots=("problem-p",))], "ballots"))
    assert [(item.what, item.text) for item in here.take_in(there.log.steps).items] == [("new", "a ballot")]
    there.do("Number", lambda w: numbered(w, 2))
    assert [item.text for item in here.take_in(there.log.steps).items] == ["Poverty"], "another number is told"
