"""Two copies that adopt the same theme apart have adopted one priority, and what hangs on it is all there."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from store.log.view import view
from workshop import problems, visions
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Node, Priority, Record
from workshop.slots import slot
from workshop.statements import tree
from workshop.votes import priorities, themes

THEME = "theme-1"
PRIORITY, TRUNK = priorities.ids_of(THEME)
DOINGS = ("adopt", "give up", "cause", "effect", "vision", "reword", "undo", "redo")


class Copy:
    """A console with a copy of one workshop."""

    def __init__(self, name: str, skew: int, base: Log) -> None:
        self.name = name
        self.typed: dict[str, str] = {}  # what was said, and of which record
        ticks = iter(range(10**6))
        begin = datetime(2026, 11, 24, tzinfo=UTC) + timedelta(seconds=skew)
        clock = Clock(name, lambda: begin + timedelta(seconds=next(ticks)))
        log = Log(base.steps.items())
        self.session = Session(log, view(log).workshop, clock, lambda _stamp, _step: None)

    def do(self, what: str) -> None:
        before = dict(self.typed)
        try:
            if what in ("undo", "redo"):
                getattr(self.session, what)()
            else:
                getattr(self, what.replace(" ", "_"))()
        except WorkshopError:
            self.typed = before  # there is nothing of the kind now

    def adopt(self) -> None:
        self.session.do("Adopt", lambda w: priorities.adopt(w, *priorities.ids_of(THEME), THEME))

    def give_up(self) -> None:
        self.session.do("Give up", lambda w: priorities.give_up(w, PRIORITY))

    def cause(self) -> None:
        self._add("causes")

    def effect(self) -> None:
        self._add("effects")

    def vision(self) -> None:
        new, text = self._new("vision")
        self.session.do("Propose", lambda w: visions.propose(w, new, w.need(Priority, PRIORITY).id, text))

    def reword(self) -> None:
        _, text = self._new("node", TRUNK)
        self.session.do("Reword", lambda w: w.put(w.need(Node, TRUNK).replace_fields(text=text)))

    def _add(self, side: str) -> None:
        new, text = self._new("node")
        self.session.do("Add", lambda w: tree.add(w, [(0, tree.node(new, text))], slot(TRUNK, side)))

    def _new(self, prefix: str, record: str = "") -> tuple[str, str]:
        new = record or self.session.new_id(prefix)
        text = f"{self.name} {len(self.typed)}"
        self.typed[text] = new
        return new, text


def base() -> Log:
    log = Log()
    first = Session(log, Workshop(), Clock("base", lambda: datetime(2026, 11, 23, tzinfo=UTC)), lambda _a, _b: None)
    first.do("Group", lambda w: problems.add_group(w, "group-1"))
    first.do("Problem", lambda w: problems.add(w, [problems.problem("problem-1", "Poverty")], "group-1"))
    first.do("Theme", lambda w: themes.make(w, THEME, "Land", ["problem-1"]))
    return log


def met(one: Copy, other: Copy) -> Workshop:
    steps = dict(one.session.log.steps)
    one.session.take_in(other.session.log.steps)
    other.session.take_in(steps)
    assert one.session.workshop.records == other.session.workshop.records
    assert one.session.workshop.slots == other.session.workshop.slots
    return one.session.workshop


def wordings(copy: Copy) -> set[str]:
    log = copy.session.log
    return {
        str(w.value) for record in log.records() if "text" in log.fields(record) for w in log.history(record, "text")
    }


@given(st.integers(0, 10**6), st.integers(-1000, 1000))
def test_it_is_one_priority_with_both_trees(seed: int, skew: int) -> None:
    chance, start = Random(seed), base()
    one, other = Copy("n1", 0, start), Copy("n2", skew, start)
    for copy in (one, other):
        copy.adopt()
        for _ in range(chance.randrange(8)):
            copy.do(chance.choice(DOINGS[2:6]))
    hall = met(one, other)
    assert [p.source for p in priorities.adopted(hall)] == [THEME]
    assert tree.trunks(hall, PRIORITY) == (TRUNK,)
    said = {record.statement_text for record in hall.records.values()}
    others = {str(w.value) for w in one.session.other_wordings(TRUNK, "text")}
    rewordings = {text for copy in (one, other) for text, record in copy.typed.items() if record == TRUNK}
    everything = {text for copy in (one, other) for text in copy.typed}
    assert everything - rewordings <= said
    assert rewordings <= wordings(one)
    last = {max((t for t, r in copy.typed.items() if r == TRUNK), key=lambda t: int(t.split()[1]), default="")
            for copy in (one, other)}  # fmt: skip
    assert last - {""} <= said | others
    nodes = {record for _, record in everything_of(one, other) if record.startswith("node")}
    assert {*tree.nodes_of(hall, PRIORITY)} == nodes | {TRUNK}


def everything_of(*copies: Copy) -> list[tuple[str, str]]:
    return [pair for copy in copies for pair in copy.typed.items()]


@given(st.integers(0, 10**6), st.integers(-1000, 1000))
def test_whatever_both_do_there_is_one_at_most_and_every_word_is_kept(seed: int, skew: int) -> None:
    chance, start = Random(seed), base()
    one, other = Copy("n1", 0, start), Copy("n2", skew, start)
    for _ in range(chance.randrange(1, 25)):
        chance.choice((one, other)).do(chance.choice(DOINGS))
        if chance.random() < 0.15:
            met(one, other)
    hall = met(one, other)
    assert len(priorities.adopted(hall)) <= 1
    assert {text for text, _ in everything_of(one, other)} <= wordings(one)
    assert {record for _, record in everything_of(one, other)} <= {*hall.records, *hall.tray}
    for record in hall.every(Record):
        assert record.statement_text, f"{record.id} says nothing any more"
    if priorities.adopted(hall):
        assert TRUNK in hall.records or TRUNK in hall.tray


@pytest.mark.parametrize("first", ["one", "other"])
def test_who_takes_the_adoption_back_does_not_take_back_the_others(first: str) -> None:
    start = base()
    one, other = Copy("n1", 0, start), Copy("n2", 5, start)
    for copy in (one, other):
        copy.adopt()
        copy.cause()
    met(one, other)
    back = {"one": one, "other": other}[first]
    back.do("undo")  # its cause
    back.do("undo")  # its adoption
    hall = met(one, other)
    assert [p.text for p in priorities.adopted(hall)] == ["Land"]
    assert hall.records[TRUNK].statement_text == "Land"
    kept = other if back is one else one
    assert {*kept.typed} <= {record.statement_text for record in hall.records.values()}
