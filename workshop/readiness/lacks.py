"""Every kind of thing that can be missing, declared once: the session it belongs to, and its words.

To add a kind, add its value to the `Literal`, its declaration to the table, and a check to `readiness.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from workshop.document import Workshop
from workshop.kinds import handled
from workshop.model import Comment, Rating
from workshop.slots import owner
from workshop.text import plural
from workshop.timeline.sessions import OF_KIND, Session

TITLES: Mapping[Session, str] = handled(
    Session,
    {
        "problems": "Session 1: Problems",
        "votes": "Session 2: Votes and priorities",
        "tree": "Session 3: Problem trees",
        "vision": "Session 4: Visions",
        "results": "Session 5: Results maps",
        "workshop": "The workshop and its people",
    },
)
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
        return plural(count, self.one, self.many)


LACKS: Mapping[Lack, LackDeclaration] = handled(
    Lack,
    {
        "fact": LackDeclaration("not filled in", "fact not filled in", "facts not filled in"),
        "empty-group": LackDeclaration("no problems", "group without problems", "groups without problems"),
        "unrated": LackDeclaration("not rated", "theme without criteria", "themes without criteria"),
        "unreasoned": LackDeclaration(
            "no reason", "choice against the dots without a reason", "choices against the dots without a reason"
        ),
        "tie": LackDeclaration("tie at the line", "tie that is not resolved", "ties that are not resolved"),
        "books": LackDeclaration("off balance", "round that does not balance", "rounds that do not balance"),
        "one-sided": LackDeclaration("one side only", "tree on one side only", "trees on one side only"),
        "uncategorised": LackDeclaration("no category", "cause without a category", "causes without a category"),
        "unagreed": LackDeclaration("not agreed", "vision that is not agreed", "visions that are not agreed"),
        "brackets": LackDeclaration("in brackets", "wording with words in brackets", "wordings with words in brackets"),
        "gap": LackDeclaration("gap", "gap", "gaps"),
        "answers-nothing": LackDeclaration(
            "answers nothing", "entry that answers nothing", "entries that answer nothing"
        ),
        "inbox": LackDeclaration("inbox", "sentence in the inbox", "sentences in the inbox"),
        "parked": LackDeclaration("parked", "parked comment", "parked comments"),
        "follow-up": LackDeclaration("decision", "decision without who or by when", "decisions without who or by when"),
        "half-typed": LackDeclaration("half-typed", "half-typed line", "half-typed lines"),
        "not-listed": LackDeclaration(
            "not on the list", "speaker who is not on the list", "speakers who are not on the list"
        ),
        "two-names": LackDeclaration("two names", "speaker under two names", "speakers under two names"),
        "conflicting": LackDeclaration(
            "other wording", "wording to choose between others", "wordings to choose between others"
        ),
        "acronym": LackDeclaration("acronym", "acronym without an expansion", "acronyms without an expansion"),
        "uncaptioned": LackDeclaration("no caption", "photograph without a caption", "photographs without a caption"),
        "no-file": LackDeclaration(
            "no file", "photograph whose file is not there", "photographs whose file is not there"
        ),
        "name-left": LackDeclaration("name", "name left in what people said", "names left in what people said"),
    },
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
