"""What a file holds that comes in, whatever its format: headings, lines of lists, tables."""

from collections.abc import Sequence
from dataclasses import dataclass


class IntakeError(Exception):
    """A file cannot be taken; the text says why and what to do, without the name of the file."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the outermost are of level 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list, 0 for the outermost level; `plain` where it is a paragraph by itself."""

    level: int
    text: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, none of which is empty; `title` is the name of a sheet, where it has one."""

    rows: tuple[tuple[str, ...], ...]
    title: str = ""


Block = Heading | Line | Table

MOST_BLOCKS = 20_000  # lines and rows of one file
LONGEST = 20_000  # characters of one line or cell
LARGEST = 50 * 2**20  # bytes of a file


def table(rows: Sequence[Sequence[str]], title: str = "") -> Table:
    """Return a table without its empty rows, and without the empty cells behind each row."""
    kept = []
    for row in rows:
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            kept.append(tuple(cells))
    return Table(tuple(kept), title)
