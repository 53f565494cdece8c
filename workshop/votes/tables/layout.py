"""Which columns of a table hold what: from its heading, or, where there is none or an unclear one, from its cells.

What can be read in two ways is refused, with the line and the way to settle it.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from workshop.errors import WorkshopError
from workshop.text import search_key
from workshop.votes.tables import headings
from workshop.votes.tables import texts as said_of
from workshop.votes.tables.cells import MARKS, amount, beside_zero, folded
from workshop.votes.tables.headings import Columns

Rows = Sequence[tuple[int, Sequence[str]]]


def headed(filled: Rows, known: Set[str]) -> tuple[Columns, list[list[str]], Rows]:
    """Return the columns, the headings for comparing, and the rows below them; `known` are the sectors known so far."""
    count = next((n for n, (_, cells) in enumerate(filled) if not headings.is_heading(cells)), len(filled))
    above, body = [cells for _, cells in filled[:count]], filled[count:]
    columns = headings.columns(headings.together(above), filled[count - 1][0]) if count else Columns()
    if body:
        _refuse_numbers(columns, above, body, known)
    return columns, [[*map(search_key, cells)] for cells in above], body


def _refuse_numbers(columns: Columns, above: Sequence[Sequence[str]], body: Rows, known: Set[str]) -> None:
    """Refuse a first row of 1, 2, 3 that may be a heading, in another language or a second one, or a ballot.

    Where the sector is known, or comes again below, it is a ballot for sure.
    """
    line, cells = body[0]
    votes = [cell for cell in cells[columns.width if not columns.line else 0 :] if cell]
    if len(votes) < 2 or votes != [str(n) for n in range(1, len(votes) + 1)]:
        return
    if columns.line:
        merged = any(not cell.strip() for cell in headings.together(above)[: len(cells)])
        if not merged:
            return
    elif not all(cells[:2]) or folded(cells[1]) in known | {folded(c) for _, below in body[1:] for c in below[1:2]}:
        return
    raise WorkshopError(said_of.heading_or_ballot(line, len(votes)))


def settled(columns: Columns, body: Rows, dots: int) -> Columns:
    """Return the columns with the question settled whether each is a dot or an item of the sheet.

    It is there where headings are numbers alone, and, without a heading, where something is left free between
    numbers. `dots` are those of a participant. Raises WorkshopError where both can be.
    """
    if columns.dotted or columns.items or (columns.line and not columns.numbered):
        return columns
    found = [(line, [cells[place] for place in columns.votes_of(cells) if place < len(cells)]) for line, cells in body]
    found = [(line, cells) for line, cells in found if not any(cell.startswith("*") for cell in cells)]
    amounts = [[_weight(cell) for cell in cells] for _, cells in found]
    gaps = any(after and not before for row in amounts for before, after in pairwise(row))
    large = any(each > dots for row in amounts for each in row)
    if columns.line:
        marked = any(cell.casefold() in MARKS for _, cells in found for cell in cells)
        return _numbered(columns, dots, gaps=gaps, large=large, marked=marked)
    unclear = next((line for line, cells in found if beside_zero(cells) or _beside_gap(cells)), 0)
    if unclear and not large:
        raise WorkshopError(said_of.dot_or_item(unclear))
    return columns


def _numbered(columns: Columns, dots: int, *, gaps: bool, large: bool, marked: bool) -> Columns:
    """The columns whose headings are numbers alone. Raises WorkshopError where they may be dots or items."""
    names = [*columns.numbered.values()]
    counting = names == [*range(1, len(names) + 1)]
    if counting and large and not marked and not gaps and len(names) <= dots:
        numbered = tuple(columns.numbered)
        return replace(columns, votes=numbered, open=True, dotted=True, numbered={})
    if marked or not counting or (len(names) > dots and not large):
        return replace(columns, items=columns.numbered, open=False, numbered={})
    first = next(iter(columns.numbered)) + 1
    raise WorkshopError(said_of.dots_or_numbers(columns.line, first, names[0], names[-1]))


_SEVERAL = 1_000_000  # more than any number of dots


def _weight(cell: str) -> int:
    """The number in a cell; for several, which cannot be a count of dots, a large one."""
    found = amount(cell)
    if found is None:
        return _SEVERAL if re.fullmatch(r"\d+(?:[\s,;+x*×]+\d+)+", cell, re.IGNORECASE) else int(bool(cell))
    return found


def _beside_gap(cells: Sequence[str]) -> bool:
    return any(after and not before for before, after in pairwise(map(_weight, cells)))
