"""What changed in another console or copy, for telling the typist."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from workshop import texts
from workshop.text import shorten

_NAMED = 2  # changes that the line tells one by one


class Item(NamedTuple):
    """One record that changed: what happened to it, and what it says now.

    `before` is what it said, where that differs.
    """

    record: str
    what: str
    text: str
    before: str = ""


@dataclass(frozen=True)
class Incoming:
    """Steps that arrived together, by their stamps, and what they changed.

    `notes` are sentences on what cannot be shown or looks odd.
    """

    stamps: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def line(self) -> str:
        """All of it in one line; empty where nothing changed that can be seen."""
        return told(self.items)


@dataclass(frozen=True)
class Author:
    """What one console has said so far: its name in stamps, between when, its steps, and what they did.

    `items` are the latest; `count` is how many there are.
    """

    node: str
    since: datetime
    until: datetime
    stamps: tuple[str, ...]
    items: tuple[Item, ...]
    count: int


def told(items: Sequence[Item]) -> str:
    """Return one line for the typist; empty where nothing changed that can be seen."""
    if not items:
        return ""
    named = [f"{item.what} “{shorten(item.text or item.before, 30)}”" for item in items[:_NAMED]]
    return texts.changes_received(named, len(items))
