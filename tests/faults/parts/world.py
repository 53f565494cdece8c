"""Consoles that edit copies of one workshop, apart and together, with wrong clocks: made from a seed.

The world keeps its own account of who knew what when. It is what the tests hold against the log.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from store.log.clock import Clock
from store.log.log import DELETED, Log, Step
from store.log.session import Session
from workshop import outline, problems, talk
from workshop.changes import Incoming
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import Seen
from workshop.model import Group

START = datetime(2026, 11, 24, 6, tzinfo=UTC)
SKEW = 1_000  # seconds that a clock may be wrong either way
WORDS = ("land", "debt", "boats", "schools", "roads", "water")
ACTS = ("add", "add", "reword", "reword", "begin", "end", "drop", "drop", "restore", "move", "move", "undo", "redo") + (
    "meet",
) * 4
Act = Callable[["World", Session], object]


def age(record: str) -> str:
    """Return by what records sort from the oldest to the latest, of whatever kind."""
    return record.partition("-")[2]


class World:
    """Some consoles, each with a copy."""

    def __init__(self, seed: int, consoles: int = 3, more: Mapping[str, Act] | None = None) -> None:
        """Make consoles; `more` has acts besides those that every world knows."""
        self.chance = Random(seed)
        self.made: dict[str, Step] = {}
        self.knew: dict[str, frozenset[str]] = {}  # for each step, the steps that its author had
        self.typed: dict[tuple[str, str], str] = {}  # record and wording, and the console on which it was typed
        self.begun: dict[str, tuple[str, Seen, frozenset[str]]] = {}  # rewordings, by console
        self.acts: dict[str, int] = {}
        self._unseen: dict[tuple[str, str, str], frozenset[str]] = {}  # what a change leaves beside it, though known
        self._more = more or {}
        self._late = 0.5 if more else 0.0  # how often it is the latest records that people go on with
        self._seconds = 0
        self.consoles = [self._console(f"n{number}") for number in range(consoles)]

    def _console(self, node: str) -> Session:
        wrong = timedelta(seconds=self.chance.randint(-SKEW, SKEW))
        clock = Clock(node, lambda: START + wrong + timedelta(seconds=self._seconds))
        log = Log()

        def record(stamp: str, step: Step) -> None:
            self.knew[stamp] = frozenset(log.steps) - {stamp}
            self._take_account(stamp, step, node)
            self.made[stamp] = step
            taken_back = step.get("undoes") or step.get("redoes") or stamp
            assert taken_back.endswith(f"-{node}"), "undo took back what another console did"

        return Session(log, Workshop(), clock, record)

    def _take_account(self, stamp: str, step: Step, node: str) -> None:
        """Note what a step leaves beside it: an undo others' wordings, a rewording those that came after it was begun.

        Which wordings an undo leaves is the log's to say; that none is lost by it, `tests.faults.undoing` looks at.
        """
        _, _, knew = self.begun.get(node, ("", None, frozenset()))
        for change in step["changes"]:
            record, field = change["record"], change["field"]
            key = (stamp, record, field)
            if "undoes" in step or "redoes" in step:
                self._unseen[key] = frozenset(self.heads(record, field) - {*change["replaces"]})
            elif step["label"] == "Reword as begun":
                self._unseen[key] = frozenset(s for s in self.knew[stamp] - knew if not s.endswith(f"-{node}"))

    def begin(self) -> None:
        """Give all copies the same first group and problems."""
        first = self.consoles[0]
        self.add(first, "groups")
        group = first.workshop.children("groups")[0]
        for _ in range(self.chance.randint(2, 4)):
            self.add(first, group)
        self.meet_all()

    def play(self, acts: int, only: Session | None = None) -> Iterator[Session]:
        """Do so many things at random, perhaps on one console; after each, the console that did it."""
        for _ in range(acts):
            self._seconds += self.chance.choice((0, 0, 1, 60))
            console = only or self.chance.choice(self.consoles)
            self.act(console)
            yield console

    def act(self, console: Session) -> None:
        """One thing that a typist, or a sync program, does."""
        name = self.chance.choice((*ACTS, *self._more, *self._more))
        self.acts[name] = self.acts.get(name, 0) + 1
        alive = [r for r in sorted(console.workshop.records, key=age) if r != "workshop"]
        typed = dict(self.typed)
        if name == "meet":
            self.meet(console, self.chance.choice(self.consoles))
            return
        try:
            if name == "add" or not alive:
                self.add(console, self.some(["groups", *alive]))
            elif name in self._more:
                self._more[name](self, console)
            else:
                self._change(console, name, alive)
        except WorkshopError:
            self.typed = typed  # it was refused

    def _change(self, console: Session, name: str, alive: list[str]) -> None:
        """Change something that is there."""
        if name == "reword":
            self.reword(console, self.some(alive))
        elif name == "begin":
            self.begun[console.node] = (self.some(alive), console.seen(), frozenset(console.log.steps))
        elif name == "end" and console.node in self.begun:
            self.end_rewording(console)
        elif name == "drop":
            target = self.chance.choice(alive)
            console.do("Delete", lambda w: outline.drop(w, [target]))
        elif name == "restore" and console.workshop.tray:
            target = self.chance.choice(sorted(console.workshop.tray))
            console.do("Bring back", lambda w: outline.restore(w, target))
        elif name == "move":
            self.move(console, self.some(alive), self.some(alive))
        elif name == "undo":
            console.undo()
        elif name == "redo":
            console.redo()

    def text(self, console: Session, record: str, text: str = "") -> str:
        """Return a text, a new one unless it is given, and note who typed it."""
        text = text or f"{self.chance.choice(WORDS)} {len(self.typed)}"
        self.typed[record, text] = console.node
        return text

    def add(self, console: Session, into: str) -> None:
        """Add a group, or a problem to a group or under a problem, or what somebody said on it."""
        if into == "groups":
            new = console.new_id("group")
            group = Group(id=new, name=self.text(console, new))
            console.do("Add group", lambda w: outline.insert(w, [group], "groups"))
            return
        if into.startswith("comment") or self.chance.random() < 0.2:
            new = console.new_id("comment")
            comment = talk.comment(new, self.text(console, new))
            console.do("Comment", lambda w: talk.say(w, into, comment))
            return
        new = console.new_id("problem")
        problem = problems.problem(new, self.text(console, new))
        console.do("Add problem", lambda w: outline.insert(w, [problem], into))

    def some(self, found: Sequence[str]) -> str:
        """Return one of some records, more often one of the last ones."""
        return self.chance.choice(found[-3:] if self.chance.random() < self._late else found)

    def reword(self, console: Session, target: str) -> None:
        """Give a record another wording."""
        record = console.workshop.records[target]
        text = self.text(console, target)
        console.do("Reword", lambda w: w.put(record.replace_fields(**{record.statement: text})))

    def end_rewording(self, console: Session) -> None:
        """Give a record the wording that was begun, whatever came in meanwhile."""
        target, seen, _ = self.begun[console.node]
        if target in console.workshop:
            text = self.text(console, target)
            console.do("Reword as begun", lambda w: problems.reword(w, target, text), seen=seen)
        del self.begun[console.node]

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
        return {v for v in versions if not any(self.replaced(v, later, record, field) for later in versions)}

    def replaced(self, stamp: str, later: str, record: str, field: str) -> bool:
        """Return whether the author of a change knew another one when they began to type."""
        return stamp in self.knew[later] and stamp not in self._unseen.get((later, record, field), ())

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
