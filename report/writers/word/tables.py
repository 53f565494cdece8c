"""Tables in Word: columns of a fixed width, the row of headings repeated on each page."""

from collections.abc import Sequence
from typing import Final

from report.document import Table, plain

_ROOM: Final = 92  # characters that a line of an upright page takes in the type of a table
_MOST_COLUMNS: Final = 6  # on an upright page
_LONGEST: Final = 44  # characters that a column asks for at most
_BOLDER: Final = 2  # characters by which a heading is wider, as it is bold
_MARGINS: Final = 3  # characters that fit into the margins of a cell
_WORD: Final = 16  # letters of a word that is not to be broken


def _wants(table: Table) -> list[int]:
    """Return how many characters each column asks for."""
    wants: list[int] = []
    for place, column in enumerate(table.columns):
        cells = [plain(column.words), *(plain(row[place]) for row in table.rows)]
        word = max((len(word) for cell in cells for word in cell.split()), default=0)
        heading = max(map(len, plain(column.words).split()), default=0) + _BOLDER
        wants.append(_MARGINS + max(heading, min(word, _WORD), min(max(map(len, cells)), _LONGEST)))
    return wants


def is_wide(table: Table) -> bool:
    """Return whether a table wants a page across."""
    return len(table.columns) > _MOST_COLUMNS or sum(_wants(table)) > _ROOM + _LONGEST


def widths(table: Table, room: int) -> Sequence[int]:
    """Return the widths of the columns, which together fill the room."""
    wants = _wants(table)
    made = [room * want // sum(wants) for want in wants]
    made[-1] += room - sum(made)
    return made
