"""Where the next thing said goes, on the screens of trees and maps."""

from dataclasses import dataclass

from workshop import talk
from workshop.document import Workshop
from workshop.kinds import MARKS
from workshop.model import Comment
from workshop.slots import owner, slot
from workshop.statements.statements import said_of
from workshop.text import shorten


@dataclass(frozen=True, slots=True)
class InsertionPoint:
    """A slot and the sibling after which an entry goes there; `kind` is what it becomes."""

    kind: str  # priority, trunk, node, entry, fill, go or talk
    into: str
    after: str | None
    words: str  # what it will be, for the typist
    answers: str = ""  # the statement that the new entry answers


def talk_aim(workshop: Workshop, on: str, mark: str, name: str) -> InsertionPoint:
    """Something said about a record, or in the talk that a comment is in; `name` is what the record is called."""
    word = MARKS[mark].prompt
    after = None
    if workshop.get(Comment, on) is not None:
        on, after, name = talk.subject(workshop, on), on, ""
    if on not in workshop:
        return InsertionPoint("talk", "inbox", None, f"A {word} for the inbox, to be filed later")
    called = f"{name} " if name else ""
    said = f"{word[0].upper()}{word[1:]} on {called}“{shorten(said_of(workshop, on), 40)}”"
    return InsertionPoint("talk", slot(on, "talk"), after, said)


def subject(workshop: Workshop, key: str) -> str:
    """The record that a row is about: that which a comment was said about."""
    while workshop.get(Comment, key) is not None:
        key = owner(workshop.records[key].parent)
    return key
