"""What is done to many rows at once: the same as one after the other, for a price that grows as they do."""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from workshop import outline, problems
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Group, Problem
from workshop.search.index import Index, Narrowing
from workshop.search.query import parsed
from workshop.speakers import Speaking
from workshop.votes.sheet import Numbers

# The same as one after the other.

LEVELS = st.lists(st.integers(0, 3), min_size=1, max_size=12)


def listed(levels: Sequence[int], orders: Sequence[str]) -> tuple[Workshop, list[str]]:
    """Two groups with nested problems, some in the same place; and the problems from the top down."""
    workshop = Workshop().put(*(Group(id=f"group-{n}", position=("groups", n), name=n) for n in ("a0", "a1")))
    rows = [(level, problems.problem(f"problem-{n:02}", str(n))) for n, level in enumerate(levels)]
    half = len(rows) // 2
    workshop = outline.insert_nested(workshop, rows[:half], "group-a0")
    workshop = outline.insert_nested(workshop, rows[half:], "group-a1")
    for row, order in zip(rows, orders, strict=False):
        now = workshop.need(Problem, row[1].id)
        workshop = workshop.put(now.replace_fields(position=(now.parent, order or now.order)))
    return workshop, [i for group in ("group-a0", "group-a1") for i in outline.branch(workshop, group)[1:]]


def done(act: Callable[[], Workshop]) -> object:
    """What comes of an edit: who stands where, or that it is refused."""
    try:
        return act().slots
    except WorkshopError:
        return None


def in_turn(edit: Callable[..., Workshop], workshop: Workshop, ids: Sequence[str]) -> Workshop:
    for record_id in ids:
        workshop = edit(workshop, record_id)
    return workshop


@given(LEVELS, st.lists(st.sampled_from(["", "", "a1", "a2"]), max_size=12), st.sets(st.integers(0, 11)))
def test_many_rows_go_a_level_in_or_out_as_one_after_the_other(
    levels: list[int], orders: list[str], which: set[int]
) -> None:
    workshop, rows = listed(levels, orders)
    chosen = [row for place, row in enumerate(rows) if place in which]
    together = done(lambda: outline.indent(workshop, *chosen))
    assert together == done(lambda: in_turn(outline.indent, workshop, chosen))
    together = done(lambda: outline.outdent(workshop, *chosen))
    assert together == done(lambda: in_turn(outline.outdent, workshop, chosen[::-1]))


# What it costs.

FEW, MANY = 60, 240
COPIES = 10  # of the workshop, however many rows there are


class Counted:
    """How many instructions of Python an act takes, and how many workshops it makes."""

    def __init__(self, act: Callable[[], object]) -> None:
        self.instructions = self.workshops = 0
        before = sys.gettrace()
        sys.settrace(self._enter)
        try:
            act()
        finally:
            sys.settrace(before)

    def _enter(self, frame: FrameType, event: str, arg: Any) -> Callable[..., Any]:
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        self.workshops += frame.f_code is Workshop.__init__.__code__
        return self._count

    def _count(self, frame: FrameType, event: str, arg: Any) -> Callable[..., Any]:
        self.instructions += event == "opcode"
        return self._count


def costs(size: int) -> dict[str, Counted]:
    """Do to so many rows, half of those of a group, what one key does, and take it back."""
    moments = iter(range(10**6))
    clock = Clock("test", lambda: datetime.fromtimestamp(1365480000 + next(moments), UTC))
    session = Session(Log(), Workshop(), clock, lambda stamp, step: None)
    group = session.new_id("group")
    session.do("Add", lambda w: problems.add_group(w, group))

    def paste() -> None:
        new = [(0, problems.problem(session.new_id("problem"), f"Problem {n}")) for n in range(size)]
        session.do("Paste", lambda w: outline.insert_nested(w, new, group))

    paste()
    found = {"paste": Counted(paste), "undo of paste": Counted(session.undo), "redo of paste": Counted(session.redo)}
    rows = session.workshop.children(group)[:size]
    edits: dict[str, Callable[[Workshop], Workshop]] = {
        "mark": lambda w: problems.mark_cross_cutting(w, rows),
        "indent": lambda w: outline.indent(w, *rows[1:]),
        "outdent": lambda w: outline.outdent(w, *rows[1:]),
        "delete": lambda w: outline.drop(w, rows),
    }
    for what, edit in edits.items():
        found[what] = Counted(lambda: session.do(what, edit))  # noqa: B023 - done at once
        found[f"undo of {what}"] = Counted(session.undo)
        found[f"redo of {what}"] = Counted(session.redo)
    index = Index(session.workshop)
    found["search"] = Counted(lambda: [*index.found(parsed("prob"))])
    return found


def follows(size: int) -> Counted:
    """See to what an entry in the middle of so many changes: the sheet's numbers, and who may speak next."""
    workshop = problems.add_group(problems.add_group(Workshop(), "group-1"), "group-2")
    for group in ("group-1", "group-2"):
        listed = [problems.problem(f"problem-{group}-{n}", "Listed") for n in range(size)]
        workshop = problems.add(workshop, listed, group)
    numbers, speaking = Numbers().of(workshop), Speaking()
    speaking.offered(workshop)
    after = workshop.children("group-1")[size // 2]
    more = problems.add(workshop.settled(), [problems.problem("problem-new", "New")], "group-1", after)

    def follow() -> None:
        assert numbers.of(more).get("problem-new") == size // 2 + 2
        speaking.offered(more)

    return Counted(follow)


def test_a_longer_word_is_sought_among_the_hits_of_the_shorter() -> None:
    costs = []
    for size in (FEW, MANY):
        listed = [problems.problem(f"problem-{n:03}", "unlike" if n == 5 else "like") for n in range(size)]
        workshop = problems.add(problems.add_group(Workshop(), "group-1"), listed, "group-1")
        narrowing = Narrowing(Index(workshop))
        assert [*narrowing.found(parsed("unlik"))] == ["problem-005"]
        costs.append(Counted(lambda: [*narrowing.found(parsed("unlike"))]).instructions)  # noqa: B023 - done at once
    assert costs[1] < costs[0] * 1.2


def test_what_follows_an_entry_costs_the_same_among_many() -> None:
    assert follows(MANY).instructions < follows(FEW).instructions * 1.2


@pytest.fixture(scope="module")
def few_and_many() -> tuple[dict[str, Counted], dict[str, Counted]]:
    return costs(FEW), costs(MANY)


def test_nothing_grows_faster_than_the_rows(few_and_many: tuple[dict[str, Counted], dict[str, Counted]]) -> None:
    few, many = few_and_many
    growth = {what: many[what].instructions / few[what].instructions / (MANY / FEW) for what in few}
    assert {what: each for what, each in growth.items() if each > 1.4} == {}


def test_the_workshop_is_copied_a_few_times_however_many_rows(
    few_and_many: tuple[dict[str, Counted], dict[str, Counted]],
) -> None:
    assert {what: cost.workshops for what, cost in few_and_many[1].items() if cost.workshops > COPIES} == {}
