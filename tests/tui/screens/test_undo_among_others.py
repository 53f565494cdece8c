"""What undo, redo, deletes and rewordings tell where other consoles have typed too: one sentence of one line."""

from collections.abc import Callable

import pytest

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from store.log.view import view
from tests.tui.conftest import Desk, Start
from workshop import problems
from workshop.model import Priority, Problem
from workshop.slots import slot
from workshop.statements import tree
from workshop.text import ONE_LINE
from workshop.votes import priorities

LONG = "Small farmers lose their land to concessions that nobody in the village was asked about"


class Colleague:
    """Another console, which types between two keys of the typist's."""

    def __init__(self, desk: Desk, node: str = "other") -> None:
        self._console = desk.console
        log = Log(desk.console.session.log.steps.items())
        self.session = Session(log, view(log).workshop, Clock(node), lambda _stamp, _step: None)

    def add(self, text: str, into: str) -> str:
        new = self.session.new_id("problem")
        self.session.do("Add problem", lambda w: problems.add(w, [problems.problem(new, text)], into))
        self.send()
        return new

    def reword(self, record: str, text: str) -> None:
        self.session.do("Reword", lambda w: problems.reword(w, record, text))
        self.send()

    def send(self) -> None:
        """Let what was typed arrive."""
        steps = dict(self.session.log.steps)
        self._console.attempt(lambda session: (session.take_in(steps).line, False))


@pytest.fixture
def told() -> Callable[[Desk], str]:
    """The last sentence, which fits into one line of 80 columns."""

    def sentence(desk: Desk) -> str:
        assert len(desk.message) <= ONE_LINE
        assert desk.message in desk.shown  # whole, in one line
        return desk.message

    return sentence


Told = Callable[[Desk], str]


def problem(desk: Desk, text: str) -> str:
    return next(p.id for p in desk.console.workshop.every(Problem) if p.text == text)


async def test_undo_tells_what_stays_and_with_whose_rows(start: Start, told: Told) -> None:
    async with start() as desk:
        await desk.say(LONG)
        group = desk.console.workshop.children("groups")[0]
        colleague = Colleague(desk)
        for text in ("B1", "B2", "B3"):
            colleague.add(text, group)
        await desk.keys("ctrl+z")
        assert told(desk) == "Undid: “Small farmers…”; “Group One” stays with 3 rows from another console."
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["B1", "B2", "B3"]
        await desk.keys("ctrl+y")
        assert told(desk).startswith("Redid: Add problem “Small farmers")


async def test_where_all_stays_nothing_is_undone_and_that_is_told(start: Start, told: Told) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        colleague = Colleague(desk)
        colleague.reword(problem(desk, "Debt"), "Debt of families")
        Colleague(desk, "third").add("of rice farmers", problem(desk, "Poverty"))
        await desk.keys("ctrl+z")
        assert told(desk) == "Not undone: “Debt of families” stays as another console changed it."
        await desk.keys("ctrl+z")
        assert told(desk) == "Not undone: “Group One” stays with 2 rows from 2 other consoles."
        assert len([*desk.console.workshop.every(Problem)]) == 3


async def test_a_delete_tells_how_many_rows_of_others_go(start: Start, told: Told) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        group = desk.console.workshop.children("groups")[0]
        Colleague(desk).add("B1", group)
        Colleague(desk, "third").add("C1", group)
        await desk.keys("home", "ctrl+d")
        assert told(desk) == "Deleted “Group One” and 3 more, 2 from 2 other consoles; Ctrl+Z undoes it."
        await desk.keys("ctrl+z", "ctrl+y")
        assert told(desk) == "Redid: Delete “Group One”, with 2 rows from 2 other consoles."
        await desk.keys("ctrl+z")
        await desk.go("B1")
        await desk.keys("ctrl+d")
        assert told(desk) == "Deleted “B1”, typed on another console; Ctrl+Z undoes it."


async def test_giving_up_a_priority_tells_how_much_of_others_goes(start: Start, told: Told) -> None:
    async with start() as desk:
        await desk.say(LONG)
        item = problem(desk, LONG)
        priority, trunk = priorities.ids_of(item)
        desk.console.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, item))
        colleague = Colleague(desk)
        causes = [(0, tree.node(colleague.session.new_id("node"), f"cause {n}")) for n in range(12)]
        colleague.session.do("Add causes", lambda w: tree.add(w, causes, slot(trunk, "causes")))
        colleague.send()
        await desk.keys("f2", "ctrl+n", "ctrl+n")
        await desk.go(LONG[:20])
        await desk.keys("ctrl+b", "down", "enter")
        assert told(desk) == "Gave up “Small…” with 12 entries, 12 from another console; Ctrl+Z undoes it."
        assert desk.console.workshop.get(Priority, priority) is None


async def test_a_rewording_begun_before_anothers_arrived_stands_beside_it(start: Start, told: Told) -> None:
    async with start() as desk:
        await desk.say("The law is weak")
        row = problem(desk, "The law is weak")
        colleague = Colleague(desk)
        await desk.keys("ctrl+r", *"er")
        colleague.reword(row, "The law says little of land")
        await desk.keys("enter")
        assert told(desk) == "Another console's “The law says l…” is kept as other wording; Alt+E chooses."
        assert desk.console.workshop.need(Problem, row).text == "The law is weaker"
        assert [w.value for w in desk.console.session.other_wordings(row, "text")] == ["The law says little of land"]
        await desk.keys("ctrl+z")
        assert told(desk) == "Undid: Reword “The law is weaker”"
        assert not desk.console.session.disputed()


async def test_a_rewording_half_typed_at_the_last_end_replaces_nothing_that_came_since(start: Start) -> None:
    async with start() as desk:
        await desk.say("The law is weak")
        row = problem(desk, "The law is weak")
        colleague = Colleague(desk)
        await desk.keys("ctrl+r", *"er")
    async with start() as desk:
        colleague.reword(row, "Another")
        steps = dict(colleague.session.log.steps)
        desk.console.attempt(lambda session: (session.take_in(steps).line, False))
        assert desk.entry.text == "The law is weaker"
        await desk.keys("enter")
        assert {w.value for w in desk.console.session.other_wordings(row, "text")} == {"Another"}


async def test_a_wording_taken_up_again_replaces_nothing_that_came_while_the_list_was_open(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        row = problem(desk, "Poverty")
        await desk.keys("ctrl+r", *" of families", "enter")
        colleague = Colleague(desk)
        await desk.keys("f8")
        colleague.reword(row, "Debt")
        await desk.keys("down", "enter")
        assert {desk.console.workshop.need(Problem, row).text} == {"Poverty"}
        assert [w.value for w in desk.console.session.other_wordings(row, "text")] == ["Debt"]
