"""What happened in a workshop, as a reader of the log wants it told: when, where, what, who, and the words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from workshop.timeline import texts

What = Literal["new", "reworded", "moved", "deleted", "restored", "changed"]

Matter = Literal["", "opened", "began", "adopted", "trunk", "agreed"]
"""Why a moment matters: a console opened, a session began, a priority adopted, a trunk reworded, a vision agreed."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A field that changed besides the words, with what it said before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One thing that was done to one record.

    Attributes:
        stamp: The step that did it.
        record: The record.
        at: When it was entered (UTC).
        begun: When its line was begun (UTC); None where that is not known.
        session: The session to which the record belonged; empty for what waited in the inbox.
        kind: What people call the record: problem, question, trunk.
        what: What was done to it.
        label: What the whole step is called.
        speaker: Who said it; empty where that is not recorded.
        typist: The console on which it was typed.
        words: What the record said then.
        before: What it said before, where it was reworded.
        group: The group, or the priority, under which it stood.
        about: What a comment is about.
        details: What else was changed.
        undone: Whether it was taken back since.
        matters: Why the moment matters.
    """

    stamp: str
    record: str
    at: datetime
    begun: datetime | None
    session: str
    kind: str
    what: What
    label: str
    speaker: str
    typist: str
    words: str
    before: str = ""
    group: str = ""
    about: str = ""
    details: tuple[Detail, ...] = ()
    undone: bool = False
    matters: Matter = ""

    @property
    def said_at(self) -> datetime:
        """When it was said, as near as is known: when its line was begun, or else entered."""
        return self.begun or self.at

    @property
    def told(self) -> str:
        """What was done, in words: "new question", "reworded trunk"."""
        return texts.happened(self.what, self.kind)


class Told(Protocol):
    """All that happened, by its place from 0, oldest first."""

    def __len__(self) -> int:
        """Return how much happened."""
        ...

    @property
    def matters(self) -> Mapping[int, Matter]:
        """Why some entries matter, by their places."""
        ...

    def at(self, entry: int) -> datetime:
        """Return when an entry was entered (UTC); cheaper than all of it."""
        ...

    def tell(self, entry: int) -> Happened:
        """Return what happened."""
        ...
