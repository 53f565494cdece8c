"""Where the next thing said goes, and what it will be."""

from typing import Literal, NamedTuple

from tui.screens.base import texts
from workshop import problems, talk
from workshop.document import Workshop
from workshop.kinds import MARKS, ResultKind
from workshop.model import Comment, Problem
from workshop.slots import slot
from workshop.statements.statements import said_of
from workshop.text import shorten

Becomes = Literal["group", "problem", "priority", "trunk", "node", "vision", "entry", "fill", "go", "talk"]


class InsertionPoint(NamedTuple):
    """A slot, the sibling after which an entry goes there (None for the last place), and what it becomes."""

    becomes: Becomes
    into: str
    after: str | None
    words: str  # what it will be, for the typist
    answers: str = ""  # the statement that the new entry answers
    kind: ResultKind | None = None  # of an entry of a map, where its place makes it another one


OWN_PRIORITY = InsertionPoint("priority", "priorities", None, texts.OWN_PRIORITY)
"""Where an entry goes while no priority is adopted."""


def talk_point(workshop: Workshop, on: str, mark: str, name: str = "", *, room: int = 40) -> InsertionPoint:
    """Return where something goes that is said about a record, or in the talk that a comment is in.

    Args:
        workshop: What is recorded.
        on: The record that the cursor is on; empty for none.
        mark: The sign that says what kind of thing is said.
        name: What the record is called, such as "cause 2.1"; a problem's number is found out.
        room: How many characters of the record's words are repeated.
    """
    word = MARKS[mark].prompt
    after = None
    if workshop.get(Comment, on) is not None:
        on, after, name = talk.subject(workshop, on), on, ""
    if on not in workshop:
        return InsertionPoint("talk", talk.INBOX, None, texts.for_inbox(word))
    if workshop.get(Problem, on) is not None:
        name = problems.number(workshop, on)
    words = texts.said_on(word, name, shorten(said_of(workshop, on), room))
    return InsertionPoint("talk", slot(on, "talk"), after, words)


_SHORT = 24
"""Characters of what a comment is about, where the prompt says two things."""


def stays_in_talk(workshop: Workshop, comment: str, out: InsertionPoint) -> InsertionPoint:
    """Return where an entry without a mark goes that follows something said: into that talk, too.

    Args:
        workshop: What is recorded.
        comment: What was said.
        out: Where the entry would go a level out, which Shift+Tab asks for.
    """
    there = talk_point(workshop, comment, ":", room=_SHORT)
    return there._replace(words=texts.or_out(there.words, out.words))
