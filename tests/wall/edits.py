"""A workshop edited at random, in which every text that anybody typed has a sign of its own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from random import Random
from typing import Any, get_args

from workshop import outline, problems, talk, visions
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import COMMENTS, TalkKind, VisionStatus
from workshop.minutes.agenda import AGENDA
from workshop.model import (
    AgendaItem,
    Ballot,
    Comment,
    Details,
    Group,
    Node,
    Person,
    Phrase,
    Priority,
    Problem,
    Rating,
    Record,
    Recording,
    Result,
    Theme,
    Vision,
    kind_of,
)
from workshop.ordering import placed
from workshop.slots import WORKSHOP, slot
from workshop.statements import results, statements, tree
from workshop.statements.brackets import worded
from workshop.votes import ballots, priorities, rounds, themes

SIGN = re.compile(r"zq\d+z")
_RESULTS = ("immediate", "longer-term", "changes", "interventions")


class Typist:
    """Edits a workshop."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._count = 0
        self.workshop = Workshop().put(Details(id=WORKSHOP, dots=1, notes=self.sign(), rapporteur=self.sign()))
        for number in range(3):
            self.workshop = self._with(Group, "groups", name=self.sign(), members=self.sign())
            person = {"name": self.sign(), "sector": self.sign(), "organisation": self.sign(), "count": 1 + number}
            self.workshop = self._with(Person, "people", **person)
        self.workshop = self._with(Phrase, "phrases", code=self.sign(), text=self.sign())
        self.workshop = self._with(Recording, "recordings", name=self.sign())
        for _ in range(3):
            self._problem()
        self._adopt()

    def sign(self) -> str:
        """Return a text that is like no other."""
        self._count += 1
        return f"zq{self._count}z"

    def id(self, kind: type[Record]) -> str:
        """Return a new id; later ones sort behind earlier ones."""
        self._count += 1
        return f"{kind.prefix}-{self._count:06}"

    def edit(self) -> None:
        """Do something that a typist may do; what is refused leaves the workshop as it is."""
        what: Callable[[], None] = self.random.choice([
            self._problem, self._problem, self._theme, self._adopt, self._say, self._say, self._say, self._say,
            self._catch, self._park, self._node, self._node, self._reword, self._reword, self._propose, self._amend,
            self._status, self._entry, self._entry, self._drop, self._drop, self._restore, self._vote, self._vote,
            self._bracket, self._spoil, self._round, self._rate, self._agenda, self._move, self._same,
        ])  # fmt: skip
        before = self.workshop
        try:
            what()
        except (WorkshopError, IndexError):
            self.workshop = before

    def any_of(self, *kinds: type[Record]) -> str:
        """Return a record of one of the kinds. Raises IndexError where there is none."""
        return self.random.choice(sorted(r.id for r in self.workshop.records.values() if isinstance(r, kinds)))

    def _with(self, kind: type[Record], into: str, **values: Any) -> Workshop:
        return outline.insert(self.workshop, [kind(id=self.id(kind), **values)], into)

    def _problem(self) -> None:
        self.workshop = self._with(Problem, self.any_of(Group, Group, Problem), text=self.sign(), left_out=self.sign())

    def _theme(self) -> None:
        some = [self.any_of(Problem) for _ in range(2)]
        self.workshop = themes.make(self.workshop, self.id(Theme), self.sign(), some)

    def _adopt(self) -> None:
        item, reason = self.any_of(Problem, Theme), self.sign()
        words = self.random.choice(["", self.sign()])
        self.workshop = priorities.adopt(self.workshop, self.id(Priority), self.id(Node), item, words, reason)

    def _say(self) -> None:
        kind = self.random.choice(get_args(TalkKind))
        said = talk.comment(self.id(Comment), self.sign(), kind, self._somebody(), self.random.random() < 0.2)
        if kind == COMMENTS["decision"].value:
            said = said.replace_fields(who=self._somebody(), due=self.sign())
        self.workshop = talk.say(self.workshop, self.any_of(Problem, Node, Vision, Result, Comment, Priority), said)

    def _somebody(self) -> str:
        people = [person.name for person in self.workshop.every(Person)]
        return self.random.choice(["", self.sign(), *people])

    def _catch(self) -> None:
        kind = self.random.choice([*get_args(TalkKind), COMMENTS["decision"].value])
        said = talk.comment(self.id(Comment), self.sign(), kind, self._somebody())
        self.workshop = talk.catch(self.workshop, said)

    def _park(self) -> None:
        said = self.workshop.need(Comment, self.any_of(Comment))
        self.workshop = self.workshop.put(said.replace_fields(parked=not said.parked))

    def _node(self) -> None:
        above = self.any_of(Node)
        into = above
        if self.workshop.records[above].parent.endswith(":trunk"):
            into = slot(above, self.random.choice(["causes", "effects"]))
        made = tree.node(self.id(Node), self.sign(), self._somebody())
        made = made.replace_fields(
            why=self.sign(), group=self.random.choice(["", self.any_of(Group), self._somebody()])
        )
        self.workshop = tree.add(self.workshop, [(0, made)], into)

    def _same(self) -> None:
        self.workshop = tree.also_other_side(self.workshop, self.id(Node), self.any_of(Node))

    def _reword(self) -> None:
        record, who = self.any_of(Node, Problem, Result, Vision, Comment), self._somebody()
        kind = kind_of(record)
        if kind is Node:
            self.workshop = statements.reword(self.workshop, record, self.sign(), who, self.sign())
        elif kind is Result:
            self.workshop = results.reword(self.workshop, record, self.sign(), who)
        else:
            self.workshop = problems.reword(self.workshop, record, self.sign())

    def _bracket(self) -> None:
        node = self.workshop.need(Node, self.any_of(Node))
        words = [f"[{self.sign()} @{self._somebody() or 'UN'}]" for _ in range(2)]
        self.workshop = self.workshop.put(worded(node, f"All is {''.join(words)} now", self._somebody()))

    def _propose(self) -> None:
        self.workshop = visions.propose(
            self.workshop, self.id(Vision), self.any_of(Priority), f"{self.sign()} {self.sign()}", self._somebody()
        )

    def _amend(self) -> None:
        old = self.workshop.need(Vision, self.any_of(Vision))
        words = f"{old.text} {self.sign()}"
        self.workshop = visions.amend(self.workshop, self.id(Vision), old.id, words, self._somebody(), self.sign())

    def _status(self) -> None:
        status = self.random.choice(get_args(VisionStatus))
        self.workshop = visions.set_status(self.workshop, self.any_of(Vision), status, self.sign())

    def _entry(self) -> None:
        above = self.any_of(Priority, Result)
        into = slot(above, self.random.choice(_RESULTS)) if above.startswith(Priority.prefix) else above
        group = self.random.choice(["", self.any_of(Group), self._somebody()])
        made = results.entry(self.id(Result), self.random.choice(["", self.sign(), self.sign()]), group)
        made = made.replace_fields(assumptions=self.sign(), risks=self.sign(), why=self.sign())
        self.workshop = results.add(self.workshop, [(0, made)], into)
        self.workshop = results.answer(self.workshop, made.id, [self.any_of(Node)])

    def _drop(self) -> None:
        self.workshop = outline.drop(self.workshop, [self.any_of(Comment, Problem, Node, Vision, Result, Theme, Group)])

    def _restore(self) -> None:
        self.workshop = outline.restore(self.workshop, self.random.choice(sorted(self.workshop.tray)))

    def _vote(self) -> None:
        item = self.any_of(Problem)
        self.workshop = ballots.cast(self.workshop, self.id(Ballot), [item], self._somebody(), self.sign())

    def _spoil(self) -> None:
        self.workshop = ballots.spoil(self.workshop, self.any_of(Ballot), self.sign())

    def _round(self) -> None:
        if self.random.random() < 0.2:
            self.workshop = rounds.start(self.workshop, note=self.sign())

    def _rate(self) -> None:
        on = slot(self.any_of(Problem, Theme), "ratings")
        self.workshop = self._with(Rating, on, score="high", reason=self.sign())

    def _agenda(self) -> None:
        began = self.random.choice(["", "09:00"])
        item = {"time": "09:00", "text": self.sign(), "speaker": self._somebody(), "began": began}
        self.workshop = self._with(AgendaItem, AGENDA, **item)

    def _move(self) -> None:
        """Move something under anything of its kind, as a merge may, whatever comes of it."""
        record = self.workshop.need(Record, self.any_of(Comment, Problem, Node, Result))
        above = self.workshop.need(Record, self.any_of(type(record)))
        into = slot(above.id, "talk") if isinstance(record, Comment) else above.id
        self.workshop = self.workshop.put(*placed(self.workshop, [record], into, None))


def typed(workshop: Workshop) -> Iterator[tuple[str, str, str]]:
    """Yield every text of every record, deleted ones too: the record, the field, the sign."""
    for record in (*workshop.records.values(), *workshop.tray.values()):
        for each in fields(record):
            value = getattr(record, each.name)
            for text in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
                yield from ((record.id, each.name, sign) for sign in SIGN.findall(str(text)))
