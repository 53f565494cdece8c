"""What a board is made of: rows of words that the room may read, each with its weight."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from wall.pointing import View
from workshop.word_diff import Op

Weight = Literal[
    "item",  # what is in hand, large
    "parent",  # what it stands under, dimmed
    "around",  # what stands beside it
    "heading",  # what several rows stand under, and nobody said
    "count",  # how many are not shown, and the like
    "cut",  # the line through the ranking
    "said",  # one of the last things said
]
Mark = Op | Literal["label", "note", "agreed", "gap"]
"""How a stretch of words is marked. All but the first three are the wall's own words beside those of a row."""


Side = Literal["", "above", "middle", "below"]


class Room(NamedTuple):
    """How much a board can hold: lines, all of them counted, and how wide one is, in cells."""

    lines: int = 16
    width: int = 76


class Stretch(NamedTuple):
    """Words with one mark."""

    mark: Mark
    text: str


class Bar(NamedTuple):
    """The dots of a row, and the most that any row has."""

    dots: int
    most: int

    @property
    def share(self) -> float:
        """How long the bar is, from 0 to 1."""
        return self.dots / self.most if self.most > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a board.

    Attributes:
        words: Its words, in stretches.
        weight: What it is to the eye.
        label: The number by which the room calls it.
        note: What stands behind its words: whose they are, how many more are under it.
        indent: Its level.
        agreed: Whether the room agreed on it; it says so itself.
        gap: What is missing, in words; empty for nothing.
        bar: Its dots; None where none are told.
        most: The most lines that it takes in a console; what is longer ends in three dots after a whole word.
        record: The record that it stands for.
        side: Of a tree and a map, whether it stands above or below what is in the middle.
    """

    words: tuple[Stretch, ...]
    weight: Weight = "around"
    label: str = ""
    note: str = ""
    indent: int = 0
    agreed: bool = False
    gap: str = ""
    bar: Bar | None = None
    most: int = 3
    record: str = ""
    side: Side = ""

    @property
    def text(self) -> str:
        """Its own words."""
        return "".join(stretch.text for stretch in self.words)


def plain(text: str) -> tuple[Stretch, ...]:
    """Return words without a mark."""
    return (Stretch("same", text),)


@dataclass(frozen=True, slots=True)
class Clock:
    """What a large clock tells besides the time.

    Attributes:
        until: When the break ends; None for no break.
        back: The same for people, as in "11:15"; empty for no break.
        now: What of the agenda is on.
        next: What comes after it.
    """

    until: datetime | None = None
    back: str = ""
    now: Row | None = None
    next: Row | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """What hangs on the wall.

    Attributes:
        view: Which view it is.
        title: What it is, in one line.
        rows: What is on it.
        said: The last things said, the last one at the end.
        page: Which page of the list this is.
        pages: How many there are.
        blank: Whether nothing is to be shown.
        clock: Of the clock alone, what it tells.
    """

    view: View
    title: str = ""
    rows: Sequence[Row] = ()
    said: Sequence[Row] = ()
    page: int = 1
    pages: int = 1
    blank: bool = False
    clock: Clock | None = None
