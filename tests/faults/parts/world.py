"""Consoles that edit copies of one workshop, apart and together, with wrong clocks: made from a seed.

The world keeps its own account of who knew what when. It is what the tests hold against the log.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from store.log.clock import Clock
from store.log.log import DELETED, Log, Step
from store.log.session import Session
from workshop import outline, problems
from workshop.changes import Incoming
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Group

START = datetime(2026, 11, 24, 6, tzinfo=UTC)
SKEW = 1_000  # seconds that a clock may be wrong either way
WORDS = ("land", "debt", "boats", "schools", "roads", "water")


class World:
    """Some consoles, each with a copy."""

    def __init__(self, seed: int, consoles: int = 3) -> None:
        self.chance = Random(seed)
        self.made: dict[str, Step] = {}
        self.knew: dict[str, frozenset[str]] = {}  # for each step, the steps that its author had
        self.typed: set[tuple[str, str]] = set()  # record and wording
        self.acts: dict[str, int] = {}
        self._seconds = 0
        self.consoles = [self._console(f"n{number}") for number in range(consoles)]

    def _console(self, node: str) -> Session:
        wrong = timedelta(seconds=self.chance.randint(-SKEW, SKEW))
        clock = Clock(node, lambda: START + wrong + timedelta(seconds=self._seconds))
        log = Log()

        def record(stamp: str, step: Step) -> None:
            self.made[stamp] = step
            self.knew[stamp] = frozenset(log.steps) - {stamp}
            taken_back = step.get("undoes") or step.get("redoes") or stamp
            assert taken_back.endswith(f"-{node}"), "undo took back what another console did"

        return Session(log, Workshop(), clock, record)

    def begin(self) -> None:
        """Give all copies the same first group and problems."""
        first = self.consoles[0]
        self.add(first, "groups")
        group = first.workshop.children("groups")[0]
        for _ in range(self.chance.randint(2, 4)):
            self.add(first, group)
        self.meet_all()

    def play(self, acts: int) -> Iterator[Session]:
        """Do so many things at random; after each, the console that did it."""
        for _ in range(acts):
            self._seconds += self.chance.choice((0, 0, 1, 60))
            console = self.chance.choice(self.consoles)
            self.act(console)
            yield console

    def act(self, console: Session) -> None:
        """One thing that a typist, or a sync program, does."""
        name = self.chance.choice(
            ("add", "add", "reword", "reword", "reword", "drop", "drop", "restore", "move", "move", "undo", "redo")
            + ("meet",) * 4
        )
        self.acts[name] = self.acts.get(name, 0) + 1
        alive = [r for r in sorted(console.workshop.records) if r != "workshop"]
        if name == "meet":
            self.meet(console, self.chance.choice(self.consoles))
            return
        try:
            if name == "add" or not alive:
                self.add(console, self.chance.choice([*alive, "groups"]))
            elif name == "reword":
                self.reword(console, self.chance.choice(alive))
            elif name == "drop":
                target = self.chance.choice(alive)
                console.do("Delete", lambda w: outline.drop(w, [target]))
            elif name == "restore" and console.workshop.tray:
                target = self.chance.choice(sorted(console.workshop.tray))
                console.do("Bring back", lambda w: outline.restore(w, target))
            elif name == "move":
                self.move(console, self.chance.choice(alive), self.chance.choice(alive))
            elif name == "undo":
                console.undo()
            elif name == "redo":
                console.redo()
        except WorkshopError:
            return

    def add(self, console: Session, into: str) -> None:
        """Add a group, or a problem to a group or under a problem."""
        text = self.chance.choice(WORDS)
        if into == "groups":
            group = Group(id=console.new_id("group"), name=text)
            console.do("Add group", lambda w: outline.insert(w, [group], "groups"))
            self.typed.add((group.id, text))
            return
        problem = problems.problem(console.new_id("problem"), text)
        console.do("Add problem", lambda w: outline.insert(w, [problem], into))
        self.typed.add((problem.id, text))

    def reword(self, console: Session, target: str) -> None:
        """Give a record another wording."""
        text = f"{self.chance.choice(WORDS)} {self.chance.randint(0, 99)}"
        record = console.workshop.records[target]
        if console.do("Reword", lambda w: w.put(record.replace_fields(**{record.statement: text}))):
            self.typed.add((target, text))

    def move(self, console: Session, target: str, into: str) -> bool:
        """Put a problem under another record."""
        if isinstance(console.workshop.records[target], Group):
            return False
        return console.do("Move", lambda w: outline.move(w, [target], into))

    def meet(self, one: Session, other: Session) -> Incoming:
        """Let one console take in what another one has."""
        return one.take_in(dict(other.log.steps))

    def meet_all(self) -> None:
        """Let all have all."""
        for _ in range(2):
            for one in self.consoles:
                for other in self.consoles:
                    if one is not other:
                        self.meet(one, other)

    def versions(self, record: str, field: str) -> list[str]:
        """The steps that gave a field a value."""
        return [
            stamp
            for stamp, step in self.made.items()
            if any(change["record"] == record and change["field"] == field for change in step["changes"])
        ]

    def heads(self, record: str, field: str) -> set[str]:
        """The steps whose value nobody replaced who knew of it, by the world's own account."""
        versions = self.versions(record, field)
        return {v for v in versions if not any(v in self.knew[later] for later in versions)}

    def fields(self, record: str) -> set[str]:
        """The fields of a record that were given a value."""
        return {c["field"] for step in self.made.values() for c in step["changes"] if c["record"] == record}

    def deleters(self, record: str) -> list[str]:
        """The steps that deleted a record and were not taken back by someone who knew."""
        return [
            stamp
            for stamp in self.heads(record, DELETED)
            for change in self.made[stamp]["changes"]
            if change["record"] == record and change["field"] == DELETED and change["value"]
        ]
