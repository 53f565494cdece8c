"""What the typist types for votes: the numbers of a ballot, or what is called out at the wall.

3 7 12          a ballot; also 3,7,12 and, from a numeric keypad, 3+7+12
3 3 7, 3x2 7    two dots on number 3
2.3             group two, number three, where there are several groups
0 or -          a blank ballot
* 3 3 3 torn    a spoiled ballot: what was on it, and why
7: 4 red 2 blue the dots on number 7 by colour or sector; 7: 6 without
0: 3 red        dots handed back unused
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop import problems
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Problem
from workshop.text import cleaned
from workshop.votes import sectors, texts
from workshop.votes.counting_place import theme_id
from workshop.votes.rounds import MOST
from workshop.votes.sheet import Sheet, missing, sheet
from workshop.votes.tables import texts as said_of

_BETWEEN = re.compile(r"[\s,;+./]+")
_BETWEEN_PLACES = re.compile(r"[\s,;+/]+")
_IN_GROUP = re.compile(r"(\d{1,3})\.(\d{1,3})((?:[x*×]\d+)?)", re.IGNORECASE)
_TIMES = re.compile(r"(\d+)[x*×](\d+)", re.IGNORECASE)
_DIGITS = 6  # of a number at most; more is not on any sheet
_BULLET = re.compile(r"[•●○◦▪▫■□‣·–—-]\s+(?=\S)")
_LISTED = re.compile(r"\(?(\d{1,6})[.)]\s+")
_DOT = r"\d{1,4}(?:[x*×]\d)?"
_A_BALLOT = re.compile(rf"{_DOT}(?:[\s,;+./]+{_DOT})+|\d{{1,4}}: ?\d{{1,4}}(?: \w+(?: \d{{1,4}} \w+)*)?")
_COUNTED = re.compile(r"\d+|[^\s,;\d]+")


@dataclass(frozen=True, slots=True)
class BallotLine:
    """A typed ballot; blank without dots, spoiled where it says why."""

    dots: tuple[str, ...] = ()
    spoiled: str = ""


@dataclass(frozen=True, slots=True)
class WallLine:
    """The dots counted on one item, by sector or colour; "" where none was called out.

    No item: dots handed back.
    """

    item: str
    counts: tuple[tuple[str, int], ...]


def read(workshop: Workshop, line: str, on: Sheet | None = None) -> BallotLine | WallLine:
    """Return what a typed line means; `on` is the voting sheet, where it is at hand.

    Raises WorkshopError with what is wrong and what to do.
    """
    text = cleaned(line).strip()
    if not text:
        raise WorkshopError(texts.WHICH_NUMBERS)
    found = on or sheet(workshop)
    if text in {"0", "-", "–", "—"}:
        return BallotLine()
    if text.startswith("*"):
        return _spoiled(workshop, found, text[1:])
    if ":" in text:
        return _wall(workshop, found, text)
    return BallotLine(tuple(_ballot(workshop, found, text)))


def is_wall(text: str) -> bool:
    """Return whether a line gives what is counted on the wall, and no ballot."""
    return ":" in text and not text.lstrip().startswith("*")


def reads_as_one(text: str) -> bool:
    """Return whether a text has the form of a ballot of several dots or of a count on the wall, and of nothing else."""
    return _A_BALLOT.fullmatch(cleaned(text)) is not None


def pasted(lines: Sequence[str]) -> list[str]:
    """Return pasted lines as they would be typed, one ballot each: without bullets, and without numbers of a list.

    A * is never a bullet here: it spoils a ballot. Raises WorkshopError, with the line, for a number before a line
    that may be one of its dots or number the ballots, and for cells of a table that may be items and no dots.
    """
    _refuse_cells(lines)
    bare = [_BULLET.sub("", line.strip()) for line in lines]
    listed = [_LISTED.match(line) for line in bare]
    if bare and all(found and int(found[1]) == place for place, found in enumerate(listed, start=1)):
        return [line[found.end() :] for line, found in zip(bare, listed, strict=True) if found]
    for place, found in enumerate(listed, start=1):
        if found:
            raise WorkshopError(said_of.number_or_dot(place, found[0].strip(), found[1]))
    return bare


def _refuse_cells(lines: Sequence[str]) -> None:
    """Refuse cells of a spreadsheet that can be read in two ways; the numbers of a ballot alone cannot."""
    rows = [line.rstrip("\t").split("\t") for line in lines]
    first = [cells[0].strip() for cells in rows if len(cells) > 1]
    if len(first) > 1 and len(first) == len(lines) and first == [str(place) for place in range(1, len(lines) + 1)]:
        raise WorkshopError(texts.CELLS_COUNT)
    for place, cells in enumerate(rows, start=1):
        empty = next((at for at, cell in enumerate(cells, start=1) if cell.strip() in {"", "0", "-"}), 0)
        if len(cells) > 1 and empty:
            raise WorkshopError(texts.empty_cell(place, empty))


def numbers(dots: tuple[str, ...], found: Sheet) -> str:
    """Return a ballot as it would be typed; "?" for what is not on the sheet any more."""
    return " ".join(str(found.numbers.get(item, "?")) for item in dots) or "0"


def _ballot(workshop: Workshop, found: Sheet, text: str) -> list[str]:
    dots: list[str] = []
    for token in filter(None, _BETWEEN.split(_by_sheet(workshop, found, text))):
        number, times = _token(token)
        if number not in found.ids:
            raise WorkshopError(missing(workshop, number, found))
        dots.extend([found.ids[number]] * times)
    if not dots:
        raise WorkshopError(texts.NO_NUMBER)
    return dots


def _by_sheet(workshop: Workshop, found: Sheet, text: str) -> str:
    """Return a line with the numbers of the sheet in place of those of groups, as 2.3 for group two, number three.

    Where there is one group only, a point parts two numbers, as the other signs of a keypad do.
    """
    if len(workshop.children(problems.GROUPS)) < 2:
        return text
    tokens = [token for token in _BETWEEN_PLACES.split(text) if token]
    return " ".join(_sheet_number(workshop, found, token) for token in tokens)


def _sheet_number(workshop: Workshop, found: Sheet, token: str) -> str:
    placed = _IN_GROUP.fullmatch(token)
    if placed is None:
        return token
    problem = problems.in_group(workshop, int(placed[1]), int(placed[2]))
    if not problem:
        raise WorkshopError(texts.not_in_group(token, int(placed[1]), int(placed[2])))
    if problem not in found.numbers:
        theme = theme_id(workshop, workshop.need(Problem, problem))
        raise WorkshopError(texts.place_in_theme(token, found.numbers.get(theme, 0)))
    return f"{found.numbers[problem]}{placed[3]}"


def _token(token: str) -> tuple[int, int]:
    doubled = _TIMES.fullmatch(token)
    number, times = doubled.groups() if doubled else (token, "1")
    if not (number.isdecimal() and times.isdecimal()):
        raise WorkshopError(texts.not_a_number(token))
    if len(number) > _DIGITS:
        raise WorkshopError(texts.no_such_number(number))
    if len(times) > 2 or not 0 < int(times) <= MOST:
        raise WorkshopError(texts.too_many_times(token))
    return int(number), int(times)


def _spoiled(workshop: Workshop, found: Sheet, text: str) -> BallotLine:
    """Nothing is refused on a spoiled ballot: what is no number of the sheet belongs to the reason."""
    words = text.split()
    dots: list[str] = []
    while words:
        try:
            tokens = [token for token in _BETWEEN.split(_by_sheet(workshop, found, words[0])) if token]
        except WorkshopError:
            break  # no such place: it belongs to the reason
        plain = all(token.isdecimal() and len(token) <= _DIGITS for token in tokens)
        if not plain or not all(int(token) in found.ids for token in tokens):
            break
        dots.extend(found.ids[int(token)] for token in tokens)
        words.pop(0)
    return BallotLine(tuple(dots), " ".join(words) or "spoiled")


def _wall(workshop: Workshop, found: Sheet, text: str) -> WallLine:
    before, _, after = text.partition(":")
    number, _ = _token(_by_sheet(workshop, found, before.strip()))
    if number and number not in found.ids:
        raise WorkshopError(missing(workshop, number, found))
    tokens = _COUNTED.findall(after)
    counts: dict[str, int] = {}
    for amount, name in _pairs(tokens, text):
        sector = sectors.meant(workshop, name)
        if sector in counts:
            raise WorkshopError(texts.counted_twice(sector, number))
        counts[sector] = amount
    return WallLine(found.ids[number] if number else "", tuple(counts.items()))


def _pairs(tokens: list[str], text: str) -> list[tuple[int, str]]:
    """Amounts with the words that follow them, or, where the line begins with words, go before."""
    wrong = WorkshopError(texts.not_a_count(text))
    places = [place for place, token in enumerate(tokens) if token.isdecimal()]
    if not places or any(len(tokens[place]) > _DIGITS for place in places):
        raise wrong
    leading = places[0] > 0
    edges = [0, *(place + 1 for place in places)] if leading else [*places, len(tokens)]
    found: list[tuple[int, str]] = []
    for begin, end in pairwise(edges):
        part = tokens[begin:end]
        amount = part.pop() if leading else part.pop(0)
        if len(places) > 1 and not part:
            raise wrong
        found.append((int(amount), " ".join(part)))
    if leading and edges[-1] != len(tokens):
        raise wrong
    return found
