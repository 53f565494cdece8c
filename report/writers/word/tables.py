"""Tables in Word: columns of a fixed width, the row of headings repeated on each page."""

from collections.abc import Sequence
from typing import Final

from report.document import Table, plain

_ROOM: Final = 92  # characters that a line of an upright page takes in the type of a table
_MOST_COLUMNS: Final = 6  # on an upright page
_LONGEST: Final = 44  # characters that a column asks for at most
_CHARACTER: Final = 98  # twentieths of a point that a character takes in the type of a table
_BOLDER: Final = 2  # characters by which a heading is wider, as it is bold
_MARGINS: Final = 3  # characters that fit into the margins of a cell
_WORD: Final = 16  # letters of a word that is not to be broken


def _needs(table: Table) -> list[int]:
    """Return how many characters each column needs so that no word is broken."""
    needs: list[int] = []
    for place, column in enumerate(table.columns):
        cells = [plain(column.words), *(plain(row[place]) for row in table.rows)]
        word = max((len(word) for cell in cells for word in cell.split()), default=0)
        heading = max(map(len, plain(column.words).split()), default=0) + _BOLDER
        needs.append(_MARGINS + max(heading, min(word, _WORD)))
    return needs


def _wants(table: Table) -> list[int]:
    """Return how many characters each column asks for."""
    cells = (
        [len(plain(column.words)), *(len(plain(row[n])) for row in table.rows)]
        for n, column in enumerate(table.columns)
    )
    return [max(need, _MARGINS + min(max(each), _LONGEST)) for need, each in zip(_needs(table), cells, strict=True)]


def is_wide(table: Table) -> bool:
    """Return whether a table wants a page across."""
    return len(table.columns) > _MOST_COLUMNS or sum(_wants(table)) > _ROOM + _LONGEST


def widths(table: Table, room: int) -> Sequence[int]:
    """Return the widths of the columns, which together fill the room."""
    needs, wants = _needs(table), _wants(table)
    sure = [_CHARACTER * need for need in needs]
    if sum(sure) > room:
        sure = [room * need // sum(needs) for need in needs]
    more = [want - need for want, need in zip(wants, needs, strict=True)] if wants != needs else wants
    made = [least + (room - sum(sure)) * part // sum(more) for least, part in zip(sure, more, strict=True)]
    made[-1] += room - sum(made)
    return made
