"""Whatever is done to the outlines of trees and maps: one root per tree, all reachable, nothing lost."""

from collections.abc import Callable
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from store.log.view import view
from workshop import outline, talk
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import RESULT_SLOTS
from workshop.model import Comment, Node, Priority, Result
from workshop.slots import owner, slot
from workshop.statements import gaps, merge_split, results, statements, tree

PLACE = st.integers(0, 10**6)
MANY = st.lists(PLACE, min_size=1, max_size=4)
START = datetime(2013, 4, 9, 8, tzinfo=UTC)


class Outlines(RuleBasedStateMachine):
    """Random edits on two trees and their maps, through the session that the console uses."""

    @initialize()
    def adopt(self) -> None:
        self.session = Session(Log(), Workshop(), Clock("test", lambda: START), lambda stamp, step: None)
        self.ever: set[str] = set()
        self.do(lambda w: outline.insert(w, [Priority(id=f"priority-{n}", text=n) for n in "ab"], "priorities"))
        for trunk, priority in (("node-a", "priority-a"), ("node-b", "priority-b")):
            self.do(lambda w: tree.add(w, [(0, tree.node(trunk, "trunk"))], slot(priority, "trunk")))  # noqa: B023 - done at once
            for name in tree.SIDES.values():
                levels = enumerate((0, 1, 2, 0, 0))
                nodes = [(level, tree.node(f"{trunk}{name[0]}{n}", f"{name} {n}")) for n, level in levels]
                self.do(lambda w: tree.add(w, nodes, slot(trunk, name)))  # noqa: B023
            self.do(lambda w: gaps.from_tree(w, priority, self.new))  # noqa: B023
        self.start = self.session.workshop
        self.steps = len(self.session.log.steps)

    @property
    def workshop(self) -> Workshop:
        return self.session.workshop

    def do(self, edit: Callable[[Workshop], Workshop]) -> bool:
        """Do an edit as the screens do: what the rules refuse changes nothing."""
        before = self.workshop
        try:
            done = self.session.do("edit", edit)
        except WorkshopError:
            done = False
        assert done or self.workshop is before
        self.ever |= {*self.workshop.records, *self.workshop.tray}
        return done

    def new(self, prefix: str) -> str:
        return self.session.new_id(prefix)

    def pick(self, place: int, kind: type[Node | Result | Comment | Priority]) -> str:
        found = sorted(record.id for record in self.workshop.every(kind))
        return found[place % len(found)] if found else "node-none"

    def some(self, places: list[int], kind: type[Node | Result]) -> list[str]:
        return [*dict.fromkeys(self.pick(place, kind) for place in places)]

    def slot_at(self, place: int, kind: type[Node | Result] = Node) -> str:
        """A place of a tree or a map; now and then one that is none."""
        names = ("trunk",) if kind is Node else tuple(RESULT_SLOTS)
        found = [slot(priority, name) for priority in ("priority-a", "priority-b") for name in names]
        for record in self.workshop.every(kind):
            is_trunk = record.parent.endswith(":trunk")
            found += [slot(record.id, name) for name in tree.SIDES.values()] if is_trunk else [record.id]
        if place % 20 == 0:
            found = ["node-a", "priority-a:changes", "priority-a:trunk", "groups", *self.workshop.tray]
        return sorted(found)[place % len(found)]

    @rule(places=MANY, levels=st.lists(st.integers(0, 3), min_size=4, max_size=4), at=PLACE)
    def insert(self, places: list[int], levels: list[int], at: int) -> None:
        into, after = self.slot_at(at), self.pick(places[0], Node)
        nodes = [(level, tree.node(self.new("node"), f"n{n}")) for n, level in zip(places, levels, strict=False)]
        self.do(lambda w: tree.add(w, nodes, into, after))

    @rule(places=MANY, levels=st.lists(st.integers(0, 3), min_size=4, max_size=4), at=PLACE)
    def insert_entries(self, places: list[int], levels: list[int], at: int) -> None:
        into = self.slot_at(at, Result)
        new = [(level, results.entry(self.new("result"), f"r{n}")) for n, level in zip(places, levels, strict=False)]
        self.do(lambda w: results.add(w, new, into))

    @rule(which=PLACE)
    def indent_node(self, which: int) -> None:
        self.do(lambda w: tree.indent(w, self.pick(which, Node)))

    @rule(which=PLACE)
    def indent_entry(self, which: int) -> None:
        self.do(lambda w: results.indent(w, self.pick(which, Result)))

    @rule(which=PLACE)
    def outdent(self, which: int) -> None:
        self.do(lambda w: outline.outdent(w, w.need(Node, self.pick(which, Node)).id))

    @rule(which=PLACE)
    def outdent_entry(self, which: int) -> None:
        self.do(lambda w: results.outdent(w, w.need(Result, self.pick(which, Result)).id))

    @rule(which=PLACE, by=st.sampled_from([-1, 1]))
    def shift(self, which: int, by: int) -> None:
        self.do(lambda w: outline.shift(w, w.need(Node, self.pick(which, Node)).id, by))

    @rule(which=MANY, at=PLACE, after=PLACE)
    def move(self, which: list[int], at: int, after: int) -> None:
        self.do(lambda w: tree.move(w, self.some(which, Node), self.slot_at(at), self.pick(after, Node)))

    @rule(which=MANY, at=PLACE)
    def move_entries(self, which: list[int], at: int) -> None:
        self.do(lambda w: results.move(w, self.some(which, Result), self.slot_at(at, Result)))

    @rule(keep=PLACE, other=PLACE)
    def merge(self, keep: int, other: int) -> None:
        first = self.pick(keep, Node)
        second = self.pick(other, Node)
        if other % 4 and first in self.workshop:  # mostly one with which it can be merged
            side = tree.side_of(self.workshop, first)
            beside = [n.id for n in self.workshop.every(Node) if tree.side_of(self.workshop, n.id) == side]
            second = sorted(beside)[other % len(beside)]
        words = statements.statement(self.workshop, first)
        below = {*tree.below(self.workshop, first), *tree.below(self.workshop, second)} - {first, second}
        if self.do(lambda w: merge_split.merge(w, first, second)):
            assert statements.statement(self.workshop, first) == words
            assert below <= {*tree.below(self.workshop, first)}
            assert second not in self.workshop

    @rule(keep=PLACE, other=PLACE)
    def merge_entries(self, keep: int, other: int) -> None:
        self.do(lambda w: merge_split.merge(w, self.pick(keep, Result), self.pick(other, Result)))

    @rule(which=PLACE)
    def split(self, which: int) -> None:
        self.do(lambda w: merge_split.split(w, self.pick(which, Node), ["first", "second"], [self.new("node")]))

    @rule(which=PLACE)
    def split_entry(self, which: int) -> None:
        new = self.new("result")
        self.do(lambda w: merge_split.split(w, self.pick(which, Result), ["first", "second"], [new]))

    @rule(which=MANY, trunk=PLACE)
    def split_trunk(self, which: list[int], trunk: int) -> None:
        new = self.new("node")
        roots = [n.id for n in self.workshop.every(Node) if n.parent.endswith(":trunk")]
        root = sorted(roots)[trunk % len(roots)] if roots else "node-none"
        inside = sorted({i for _, i in tree.walk(self.workshop, tree.below(self.workshop, root))})
        chosen = [inside[n % len(inside)] for n in which if inside] if trunk % 4 else self.some(which, Node)
        if self.do(lambda w: tree.split_trunk(w, root, new, chosen)):
            assert {*tree.below(self.workshop, new)} == {*tree.tops(self.workshop, chosen)}

    @rule(which=PLACE)
    def duplicate(self, which: int) -> None:
        if len(self.workshop.records) < 150:
            self.do(lambda w: merge_split.duplicate(w, self.pick(which, Node), self.new)[0])

    @rule(which=PLACE, at=PLACE)
    def also(self, which: int, at: int) -> None:
        new = self.new("node")
        self.do(lambda w: tree.add_place(w, new, self.pick(which, Node), self.slot_at(at)))

    @rule(which=PLACE, to=PLACE)
    def link(self, which: int, to: int) -> None:
        self.do(lambda w: tree.link(w, self.pick(which, Node), self.pick(to, Node)))

    @rule(which=PLACE)
    def unlink(self, which: int) -> None:
        linked = sorted(n.id for n in self.workshop.every(Node) if n.same_as)
        place = linked[which % len(linked)] if linked else self.pick(which, Node)
        words = statements.statement(self.workshop, place)
        if self.do(lambda w: tree.unlink(w, place)):
            assert statements.places(self.workshop, place)[0] == place
            assert statements.statement(self.workshop, place) == words

    @rule(which=PLACE, text=st.text(st.characters(categories=["L", "N", "Zs", "Cs"]), max_size=9))
    def reword(self, which: int, text: str) -> None:
        self.do(lambda w: statements.reword(w, self.pick(which, Node), text, "participant", "narrower"))

    @rule(which=MANY)
    def categorise(self, which: list[int]) -> None:
        self.do(lambda w: tree.categorise(w, self.some(which, Node), "norm"))

    @rule(which=PLACE)
    def say(self, which: int) -> None:
        said = talk.comment(self.new("comment"), "why?")
        self.do(lambda w: talk.say(w, w.need(Node, self.pick(which, Node)).id, said))

    @rule(which=PLACE, ids=MANY)
    def answer(self, which: int, ids: list[int]) -> None:
        self.do(lambda w: results.answer(w, self.pick(which, Result), self.some(ids, Node)))

    @rule(priority=st.sampled_from(["priority-a", "priority-b"]))
    def make_map(self, priority: str) -> None:
        self.do(lambda w: gaps.from_tree(w, priority, self.new))
        assert not self.do(lambda w: gaps.from_tree(w, priority, self.new))

    @rule(which=MANY)
    def delete(self, which: list[int]) -> None:
        self.do(lambda w: outline.drop(w, self.some(which, Node)))

    @rule(which=MANY)
    def delete_entries(self, which: list[int]) -> None:
        self.do(lambda w: outline.drop(w, self.some(which, Result)))

    @precondition(lambda self: self.workshop.tray)
    @rule(which=PLACE)
    def restore(self, which: int) -> None:
        lost = sorted(self.workshop.tray)
        back = lost[which % len(lost)]
        assert self.do(lambda w: outline.restore(w, back))
        assert back in self.workshop

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if len(self.session._stacks.undo) > self.steps:
                self.session.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if self.session._stacks.redo:
                self.session.redo()

    @invariant()
    def one_root_each_and_nothing_unreachable(self) -> None:
        shown: list[str] = []
        for priority in ("priority-a", "priority-b"):
            nodes = tree.nodes_of(self.workshop, priority)
            assert all(tree.priority_of(self.workshop, node) == priority for node in nodes)
            roots = {tree.trunk_of(self.workshop, node) for node in nodes}
            assert roots == {*tree.trunks(self.workshop, priority)}
            shown += [*nodes, *(entry.id for entry in results.entries(self.workshop, priority))]
        assert len(shown) == len({*shown})
        assert {*shown} == {r.id for r in self.workshop.records.values() if isinstance(r, Node | Result)}
        for comment in self.workshop.every(Comment):
            assert owner(comment.parent) in shown

    @invariant()
    def nothing_lost(self) -> None:
        assert {*self.workshop.records, *self.workshop.tray} == self.ever
        assert all(statements.statement(self.workshop, n.id) for n in self.workshop.every(Node))

    @invariant()
    def the_log_tells_the_same(self) -> None:
        told, faults, _ = view(self.session.log)
        assert not faults
        assert told.records == self.workshop.records
        assert told.slots == self.workshop.slots
        assert told.tray == self.workshop.tray

    def teardown(self) -> None:
        """Undo everything, and redo everything: the start, and the end again."""
        if not hasattr(self, "start"):
            return
        end = self.workshop
        undone = 0
        while len(self.session._stacks.undo) > self.steps:
            self.session.undo()
            undone += 1
        assert self.workshop.records == self.start.records
        assert self.workshop.slots == self.start.slots
        for _ in range(undone):
            self.session.redo()
        assert self.workshop.records == end.records
        assert self.workshop.slots == end.slots


TestOutlines = Outlines.TestCase
TestOutlines.settings = settings(stateful_step_count=40)


def test_a_deletion_is_redone_though_an_answer_to_it_was_changed_after_it_and_undone() -> None:
    trees = Outlines()
    trees.adopt()
    session = trees.session
    answered, other = "node-ac3", "node-ac4"
    entry = next(iter(session.workshop.every(Result)))
    session.do("answer", lambda w: results.answer(w, entry.id, [answered]))
    session.do("delete", lambda w: outline.drop(w, [answered]))
    session.do("answer", lambda w: results.answer(w, entry.id, [other]))
    end = session.workshop
    for _ in range(2):
        session.undo()
    for _ in range(2):
        session.redo()
    assert (session.workshop.records, session.workshop.slots) == (end.records, end.slots)


def test_a_statement_joined_with_one_under_it_stands_under_it_again_after_the_undo() -> None:
    trees = Outlines()
    trees.adopt()
    session = trees.session
    start = session.workshop
    session.do("merge", lambda w: merge_split.merge(w, "node-bc2", "node-bc0"))
    end = session.workshop
    assert [above.id for above in end.ancestors("node-bc1")][:1] == ["node-bc2"]
    session.undo()
    assert (session.workshop.records, session.workshop.slots) == (start.records, start.slots)
    trees.the_log_tells_the_same()
    session.redo()
    assert (session.workshop.records, session.workshop.slots) == (end.records, end.slots)
    trees.the_log_tells_the_same()


def test_bringing_back_is_undone_though_an_answer_to_it_was_carried_along_while_it_was_gone() -> None:
    trees = Outlines()
    trees.adopt()
    session = trees.session
    gone, (kept, other) = "node-ac3", [entry.id for entry in session.workshop.every(Result)][:2]
    session.do("answer", lambda w: results.answer(w, kept, [gone]))
    session.do("delete", lambda w: outline.drop(w, [gone]))
    session.do("merge", lambda w: merge_split.merge(w, kept, other))
    assert gone in session.workshop.need(Result, kept).answers
    before = session.workshop
    session.do("restore", lambda w: outline.restore(w, gone))
    session.undo()
    assert (session.workshop.records, session.workshop.slots) == (before.records, before.slots)
