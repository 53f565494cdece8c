"""The headings of a table of ballots: which column is the participant, the sector, a dot, or an item of the sheet."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from workshop.errors import WorkshopError
from workshop.text import cleaned, search_key, shorten
from workshop.votes.tables import texts as said_of

Kind = Literal["participant", "sector", "votes", "dot", "letter", "number", "item", "blank", "unknown"]

_PARTICIPANTS = {
    "participant", "participants", "participant name", "name of participant", "name", "full name", "voter", "voters",
    "voter name", "voter id", "person",
}  # fmt: skip
_SECTORS = {"sector", "sectors", "colour", "color", "stakeholder", "stakeholder group", "constituency"}
_VOTES = {"vote", "votes", "dots", "choices", "numbers"}
_ORDINALS = {
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
}  # fmt: skip
_DOT = re.compile(
    r"(?:dots?|votes?|choice) \d{1,3}"
    rf"|(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS))})(?: (?:dot|vote|choice))?"
)
_ITEM = re.compile(r"(?:item|problem|theme|number|no|nr) (\d{1,6})")
_DOTTED: tuple[Kind, ...] = ("dot", "letter")
_NUMBERED: tuple[Kind, ...] = ("number", "item")
_DIGITS = 6  # of a number on the sheet at most
_DIGIT = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table has what; columns count from 0. Without a heading: participant, sector, then votes."""

    line: int = 0  # of the heading; 0 for none
    width: int = 2  # cells beyond the heading; further cells are votes, where `open` says so
    voter: int | None = 0
    sector: int | None = 1
    votes: tuple[int, ...] = ()
    open: bool = True
    dotted: bool = False  # whether headings say that each column is one dot
    numbered: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))  # dots or items, by column
    items: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))  # the sheet's numbers, by column

    def votes_of(self, cells: Sequence[str]) -> list[int]:
        """Return the columns of a row that hold votes."""
        return [*self.votes, *self.numbered, *self.items, *(range(self.width, len(cells)) if self.open else ())]

    def strays(self, cells: Sequence[str]) -> list[int]:
        """Return the columns of a row that are filled, and that no heading explains."""
        known = {self.voter, self.sector, *self.votes_of(cells)}
        return [place for place, cell in enumerate(cells) if cell.strip() and place not in known]


def kind(cell: str) -> Kind:
    """Return what a heading says of its column."""
    words = " ".join(_WORDS.findall(search_key(cleaned(cell))))
    if not words:
        return "blank" if not cell.strip() else "unknown"
    if words in _PARTICIPANTS:
        return "participant"
    if words in _SECTORS:
        return "sector"
    if words in _VOTES:
        return "votes"
    if _DOT.fullmatch(words):
        return "dot"
    if _ITEM.fullmatch(words) or (cell.strip().startswith("#") and words.isdecimal() and len(words) <= _DIGITS):
        return "item"
    if words.isdecimal() and len(words) <= _DIGITS:
        return "number"
    return "letter" if len(words) == 1 and "a" <= words <= "z" else "unknown"


def is_heading(cells: Sequence[str]) -> bool:
    """Return whether a row names the participant, the sector or the votes, or nothing but dots and items."""
    kinds = [kind(cell) for cell in cells]
    if kinds[:1] == ["participant"] or kinds[:1] == ["votes"] or {"participant", "sector"} <= {*kinds}:
        return True
    told = {*kinds} - {"blank", "number"}
    return bool(told) and told <= {"participant", "sector", "votes", "dot", "item"}


def together(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return several rows of headings as one: of each column the lowest that is filled."""
    joined = [""] * max(map(len, rows))
    for cells in rows:
        for place, cell in enumerate(cells):
            joined[place] = cell if cell.strip() else joined[place]
    return joined


def columns(cells: Sequence[str], line: int) -> Columns:
    """Return where a heading puts what. Raises WorkshopError, with line and column, for one that is not clear."""
    kinds = [kind(cell) for cell in cells]
    for place, found in enumerate(kinds):
        if found == "unknown":
            raise WorkshopError(said_of.unknown_heading(line, place + 1, shorten(cleaned(cells[place]), 20)))
        if found in ("participant", "sector") and found in kinds[:place]:
            raise WorkshopError(said_of.headed_twice(line, place + 1, found))
    numbers = {place: int(_DIGIT.findall(cells[place])[0]) for place, found in enumerate(kinds) if found in _NUMBERED}
    votes = _merged(cells, kinds)
    _one_way(cells, kinds, line)
    last = next((found for found in reversed(kinds) if found != "blank"), "blank")
    return Columns(
        line,
        len(cells),
        kinds.index("participant") if "participant" in kinds else None,
        kinds.index("sector") if "sector" in kinds else None,
        votes,
        open=last in _DOTTED or last == "votes",
        dotted=any(found in _DOTTED for found in kinds),
        numbered={place: number for place, number in numbers.items() if kinds[place] == "number"},
        items={place: number for place, number in numbers.items() if kinds[place] == "item"},
    )


def _merged(cells: Sequence[str], kinds: Sequence[Kind]) -> tuple[int, ...]:
    """The columns of votes; a blank heading at the right of one was merged with it."""
    votes: list[int] = []
    for place in range(len(cells)):
        if kinds[place] in _DOTTED or kinds[place] == "votes" or (kinds[place] == "blank" and place - 1 in votes):
            votes.append(place)
    return tuple(votes)


def _one_way(cells: Sequence[str], kinds: Sequence[Kind], line: int) -> None:
    """Refuse a heading that gives the votes in two ways, of which one may be no vote, such as a count of dots."""
    ways: dict[str, int] = {}
    for place, found in enumerate(kinds):
        if found not in ("participant", "sector", "blank"):
            way = search_key(cleaned(cells[place])) if found == "votes" else "dots" if found in _DOTTED else found
            ways.setdefault(f"{found in _DOTTED} {way}", place)
    if len(ways) > 1:
        place = [*ways.values()][1]
        raise WorkshopError(said_of.two_ways(line, place + 1, shorten(cleaned(cells[place]), 20)))
    if len({*_targets(cells, kinds)}) < len(_targets(cells, kinds)):
        raise WorkshopError(said_of.number_twice(line))


def _targets(cells: Sequence[str], kinds: Sequence[Kind]) -> list[str]:
    return [_DIGIT.findall(cell)[0] for cell, found in zip(cells, kinds, strict=True) if found in _NUMBERED]
