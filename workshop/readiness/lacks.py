"""Every kind of thing that can be missing, declared once: the session it belongs to, and its words.

To add a kind, add its value to the `Literal`, its words to `texts.LACKS`, and a check to `readiness.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from languages import writing
from workshop.document import Workshop
from workshop.kinds import handled
from workshop.model import Comment, Rating
from workshop.readiness import texts
from workshop.slots import owner
from workshop.timeline.sessions import OF_KIND, Session

TITLES: Mapping[Session, str] = handled(Session, cast(Mapping[Session, str], texts.TITLES))
"""What a list of what is missing calls the sessions, in its order."""

Lack = Literal[
    "fact", "empty-group", "unrated", "unreasoned", "tie", "books", "one-sided", "uncategorised", "unagreed",
    "brackets", "gap", "answers-nothing", "inbox", "parked", "follow-up", "half-typed", "not-listed", "two-names",
    "conflicting", "acronym", "uncaptioned", "no-file", "name-left",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LackDeclaration:
    """A kind of thing that is missing."""

    word: str  # on a row, before the words that it is about
    one: str  # counted, as in "1 group without problems"
    many: str

    def counted(self, count: int) -> str:
        """Return so many of them, in words."""
        return writing.counted(count, self.one, self.many)


LACKS: Mapping[Lack, LackDeclaration] = handled(
    Lack, {cast(Lack, lack): LackDeclaration(*words) for lack, words in texts.LACKS.items()}
)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing.

    Attributes:
        lack: What kind of thing it is.
        session: The session to which it belongs.
        words: What it is about, in the words of the room.
        record: The record to go to; empty where there is none yet.
        note: What is known of it besides.
        priority: The priority to which it belongs, in sessions 3 to 5.
        place: Where it is within the session, if no record tells: a field of the workshop, or the page of a line.
    """

    lack: Lack
    session: Session
    words: str
    record: str = ""
    note: str = ""
    priority: str = ""
    place: str = ""


def session_of(workshop: Workshop, record_id: str) -> Session:
    """Return the session to which a record belongs; comments belong to that of what they are about."""
    record = workshop.records.get(record_id)
    seen: set[str] = set()
    while isinstance(record, Comment | Rating) and record.id not in seen:
        seen.add(record.id)
        record = workshop.records.get(owner(record.parent))
    return OF_KIND.get(record.prefix, "workshop") if record is not None else "workshop"
