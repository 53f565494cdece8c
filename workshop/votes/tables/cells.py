"""What stands in the cells of a table of ballots: numbers as spreadsheets write them, marks, names."""

import re
from collections.abc import Sequence

from workshop.errors import WorkshopError
from workshop.text import search_key, shorten
from workshop.votes.tables import texts as said_of

NOTHING = {"-", "–", "—"}  # what people put into a cell to leave it empty
UNUSED = {"0", *NOTHING}
MARKS = {"x", "✓", "✔", "●", "•"}
_WHOLE = re.compile(r"(\d+)[.,]0{1,2}")  # a whole number, as spreadsheets write it
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+")
_BETWEEN = re.compile(r"[\s,;+]+")
_TOKEN = re.compile(r"\d+(?:[x*×]\d+)?", re.IGNORECASE)
_RANGE = re.compile(r"\d+\s*[-–—]\s*\d+")


class WrongCellError(WorkshopError):
    """What is wrong in a column; columns count from 0."""

    def __init__(self, column: int, sentence: str) -> None:
        super().__init__(sentence)
        self.column = column


def beside_zero(cells: Sequence[str]) -> bool:
    """Return whether a 0 stands beside a number."""
    amounts = [amount(cell) for cell in cells]
    return 0 in amounts and any(amounts)


def amount(cell: str) -> int | None:
    """Return the whole number that a cell holds; None for anything else."""
    if cell in UNUSED:
        return 0
    whole = _WHOLE.fullmatch(cell)
    digits = whole[1] if whole else cell
    return int(digits) if digits.isdecimal() and len(digits) <= 6 else None


def tokens(cell: str, place: int) -> list[tuple[int, str]]:
    """Return the numbers of a cell, each with its column.

    Raises WrongCellError for what is no number, or may be another one.
    """
    if cell in NOTHING:
        return [(place, cell)]
    if _THOUSANDS.fullmatch(cell):
        raise WrongCellError(place, said_of.one_or_several(shown(cell)))
    if _RANGE.fullmatch(cell):
        raise WrongCellError(place, said_of.is_a_range(shown(cell)))
    if whole := _WHOLE.fullmatch(cell):
        return [(place, whole[1])]
    found: list[tuple[int, str]] = []
    for token in filter(None, _BETWEEN.split(cell)):
        decimal = re.fullmatch(r"(\d+)\.0+", token)
        plain = decimal[1] if decimal else token
        if plain not in NOTHING and not _TOKEN.fullmatch(plain):
            raise WrongCellError(place, said_of.not_on_the_sheet(shown(token)))
        found.append((place, plain))
    if not found:
        raise WrongCellError(place, said_of.not_on_the_sheet(shown(cell)))
    return found


def named(cells: Sequence[str], column: int | None) -> str:
    """Return the name or sector of a row; empty for a cell that stands for nothing."""
    text = cells[column] if column is not None and column < len(cells) else ""
    return "" if text in NOTHING else text


def folded(text: str) -> str:
    """Return a name for comparing: without case, accents and the number of its blanks."""
    return " ".join(search_key(text).split())


def shown(cell: str) -> str:
    """Return a cell as a sentence quotes it."""
    return f"“{shorten(cell, 20)}”"
