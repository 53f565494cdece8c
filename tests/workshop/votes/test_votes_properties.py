"""Whatever is done in whatever order: no dot is lost, none counts twice."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from workshop import outline, problems
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Count, Details, Group, Problem, Theme
from workshop.slots import WORKSHOP
from workshop.votes import ballots, counts, rounds, themes
from workshop.votes.sheet import sheet
from workshop.votes.tallier import Tallier, tally

SECTORS = st.sampled_from(["", "red", "blue"])
NUMBERS = st.integers(min_value=0, max_value=40)
Edit = Callable[[Workshop], Workshop]


def outermost(workshop: Workshop, item: str) -> str:
    """Where dots on an item count, the plain way: up as long as the kind stays."""
    record = workshop.records.get(item)
    if not isinstance(record, (Problem, Theme)):
        return ""
    seen = [item]
    while True:
        above = workshop.records.get(record.parent)
        if type(above) is not type(record) or above.id in seen:
            return record.id
        seen.append(above.id)
        record = above


class Voting(RuleBasedStateMachine):
    """A typist who does anything at all."""

    @initialize()
    def open(self) -> None:
        self.session = Session(
            Log(),
            Workshop(),
            Clock("test", lambda: datetime(2026, 1, 1, tzinfo=UTC)),
            record=lambda stamp, step: None,
        )
        self.kept: dict[int, Tallier] = {}
        self.do(lambda w: w.put(Details(id=WORKSHOP, dots=3)))
        for _ in range(2):
            group = self.session.new_id("group")
            self.do(lambda w, group=group: problems.add_group(w, group))  # type: ignore[misc] # a default binds now
            for _ in range(3):
                self.add_problem(len(self.session.workshop.records))
        self.make_theme([0, 3])
        self.make_theme([1, 4])
        for wanted in ([0, 1, 2], [3, 3, 5], [4, 5]):
            self.cast(wanted, "red")

    def do(self, edit: Edit) -> None:
        with suppress(WorkshopError):  # many of these edits cannot be; then nothing changes
            self.session.do("Edit", edit)

    def pick(self, kind: type[Problem | Theme | Ballot | Group], number: int) -> str:
        found = sorted(record.id for record in self.session.workshop.every(kind))
        return found[number % len(found)] if found else "problem-none"

    def some(self, kind: type[Problem | Theme], wanted: list[int]) -> list[str]:
        return [self.pick(kind, number) for number in wanted]

    def on_sheet(self, wanted: list[int]) -> list[str]:
        items = sheet(self.session.workshop).items
        return [items[number % len(items)] for number in wanted] if items else []

    @rule(wanted=st.lists(NUMBERS, max_size=4), sector=SECTORS)
    def cast(self, wanted: list[int], sector: str) -> None:
        ballot, dots = self.session.new_id("ballot"), self.on_sheet(wanted)
        self.do(lambda w: ballots.cast(w, ballot, dots, sector=sector))

    @rule(wanted=st.lists(NUMBERS, max_size=5), sector=SECTORS)
    def cast_spoiled(self, wanted: list[int], sector: str) -> None:
        ballot, dots = self.session.new_id("ballot"), self.on_sheet(wanted)
        self.do(lambda w: ballots.cast_spoiled(w, ballot, "torn", dots, sector=sector))

    @rule(which=NUMBERS, wanted=st.lists(NUMBERS, max_size=4))
    def correct(self, which: int, wanted: list[int]) -> None:
        ballot, dots = self.pick(Ballot, which), self.on_sheet(wanted)
        self.do(lambda w: ballots.correct(w, ballot, dots))

    @rule(which=NUMBERS, back=st.booleans())
    def spoil(self, which: int, back: bool) -> None:
        ballot = self.pick(Ballot, which)
        self.do(lambda w: ballots.unspoil(w, ballot) if back else ballots.spoil(w, ballot))

    @rule(item=NUMBERS, sector=SECTORS, dots=st.integers(0, 9), back=st.booleans())
    def count(self, item: int, sector: str, dots: int, back: bool) -> None:
        found = [] if back else self.on_sheet([item])
        self.do(lambda w: counts.record(w, found[0] if found else "", [(sector, dots)]))

    @rule(where=NUMBERS)
    def add_problem(self, where: int) -> None:
        new, group = problems.problem(self.session.new_id("problem"), "Poverty"), self.pick(Group, where)
        self.do(lambda w: problems.add(w, [new], group))

    @rule(wanted=st.lists(NUMBERS, min_size=1, max_size=3))
    def make_theme(self, wanted: list[int]) -> None:
        theme, chosen = self.session.new_id("theme"), self.some(Problem, wanted)
        self.do(lambda w: themes.make(w, theme, "Theme", chosen))

    @rule(theme=NUMBERS, wanted=st.lists(NUMBERS, min_size=1, max_size=3))
    def put_into(self, theme: int, wanted: list[int]) -> None:
        into, chosen = self.pick(Theme, theme), self.some(Problem, wanted)
        self.do(lambda w: themes.put_into(w, into, chosen))

    @rule(wanted=st.lists(NUMBERS, min_size=1, max_size=3))
    def take_out(self, wanted: list[int]) -> None:
        chosen = self.some(Problem, wanted)
        self.do(lambda w: themes.take_out(w, chosen))

    @rule(wanted=st.lists(NUMBERS, min_size=2, max_size=3))
    def merge(self, wanted: list[int]) -> None:
        chosen = self.some(Theme, wanted)
        self.do(lambda w: themes.merge(w, chosen, chosen[0]))

    @rule(which=NUMBERS)
    def unmerge(self, which: int) -> None:
        theme = self.pick(Theme, which)
        self.do(lambda w: themes.unmerge(w, theme))

    @rule(problem=NUMBERS)
    def theme_of_its_own(self, problem: int) -> None:
        new, one = self.session.new_id("theme"), self.pick(Problem, problem)
        self.do(lambda w: themes.make(w, new, "Its own", [one]))

    @rule(kind=st.sampled_from([Problem, Theme, Ballot, Group]), which=NUMBERS, alone=st.booleans())
    def delete(self, kind: type[Problem | Theme | Ballot | Group], which: int, alone: bool) -> None:
        found = self.pick(kind, which)  # alone: as a merge of two copies can leave what is under it
        self.do(lambda w: w.drop([found]) if alone else outline.drop(w, [found]))

    @rule(which=NUMBERS)
    def restore(self, which: int) -> None:
        tray = sorted(self.session.workshop.tray)
        if tray:
            self.do(lambda w: outline.restore(w, tray[which % len(tray)]))

    @rule(which=NUMBERS, way=st.sampled_from([outline.indent, outline.outdent]))
    def level(self, which: int, way: Callable[[Workshop, str], Workshop]) -> None:
        problem = self.pick(Problem, which)
        self.do(lambda w: way(w, problem) if problem in w else w)

    @rule(which=NUMBERS, where=NUMBERS)
    def move(self, which: int, where: int) -> None:
        problem, group = self.pick(Problem, which), self.pick(Group, where)
        self.do(lambda w: outline.move(w, [problem], group) if problem in w else w)

    @rule(dots=st.integers(1, 4), stacking=st.booleans(), on_themes=st.booleans(), voters=st.integers(0, 5))
    def change_rules(self, dots: int, stacking: bool, on_themes: bool, voters: int) -> None:
        self.do(lambda w: rounds.set_rules(w, dots=dots, stacking=stacking, on_themes=on_themes, voters=voters))

    @rule(wanted=st.lists(NUMBERS, max_size=3, unique=True))
    def start_round(self, wanted: list[int]) -> None:
        items = list(dict.fromkeys(self.on_sheet(wanted)))
        self.do(lambda w: rounds.start(w, items))

    @rule(number=st.integers(1, 4))
    def go_to_round(self, number: int) -> None:
        self.do(lambda w: rounds.go_to(w, number))

    @rule(back=st.booleans())
    def undo_or_redo(self, back: bool) -> None:
        with suppress(WorkshopError):  # there may be nothing left to undo
            self.session.undo() if back else self.session.redo()

    @invariant()
    def every_dot_is_somewhere_once(self) -> None:
        if not hasattr(self, "session"):
            return
        workshop = self.session.workshop
        for number in rounds.numbers(workshop):
            found = tally(workshop, number)
            assert self.kept.setdefault(number, Tallier(number)).of(workshop) == found
            each = rounds.rules(workshop, number).dots
            typed = [b for b in workshop.every(Ballot) if b.round == number]
            valid = [b for b in typed if not b.spoiled]
            walls = [c for c in workshop.every(Count) if c.round == number]

            on_items: Counter[str] = Counter(item for ballot in valid for item in ballot.dots)
            for count in walls:
                if count.item:
                    on_items[count.item] += count.dots
            counted = sum(count.dots for count in walls if count.item)
            returned = sum(count.dots for count in walls if not count.item)
            line = found.ledger.total
            on_problems = sum(row.direct for row in found.themes) + sum(row.dots for row in found.problems)
            on_problems += sum(row.dots for row in found.gone)
            assert on_problems == line.placed == sum(on_items.values())
            # dots in: what each ballot had to give, and what was on the wall beyond those
            given = sum(max(each, len(ballot.dots)) for ballot in valid) + each * (len(typed) - len(valid))
            free = sum(max(0, each - len(ballot.dots)) for ballot in valid)
            dots_in = given + max(0, counted - free) + returned
            assert dots_in == on_problems + line.unused + line.spoiled
            if line.expected is not None:
                assert line.expected + line.too_many == line.placed + line.unused + line.spoiled + line.missing

            expected: Counter[str] = Counter()
            for item, dots in on_items.items():
                expected[outermost(workshop, item) or item] += dots
            items = [row for row in found.problems if not isinstance(workshop.records[row.item], Theme)]
            assert {r.item: r.dots for r in (*items, *found.gone) if r.dots} == {
                item: dots
                for item, dots in expected.items()
                if dots and not isinstance(workshop.records.get(item), Theme)
            }
            for row in found.themes:
                inside = [
                    r.dots
                    for r in found.problems
                    if outermost(workshop, workshop.need(Problem, r.item).theme) == row.item
                ]
                assert row.dots == row.direct + sum(inside)
                assert row.direct == expected[row.item]
                assert sum(dots for _, dots in row.sectors) == row.dots
            ranked = sum(row.dots for row in found.ranked) + sum(row.dots for row in found.gone)
            assert ranked == on_problems

    @invariant()
    def no_number_stands_twice(self) -> None:
        if hasattr(self, "session"):
            found = sheet(self.session.workshop)
            assert len(found.ids) == len(found.numbers)


TestVoting = Voting.TestCase
TestVoting.settings = settings(stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow])
