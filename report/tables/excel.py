"""A table as a workbook for Excel: the row of headings stays in sight, columns have widths, figures are figures.

What people typed is written as text and never becomes a formula, a link or a number, however it begins.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from report.harmless import harmless

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST: Final = 32_767  # characters that a cell can hold
_CUT: Final = "\u2026"
_NARROWEST, _WIDEST = 6, 60  # characters
_AS_TEXT: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook.

    Attributes:
        name: What it is called.
        columns: The headings.
        rows: The cells of each row; whole numbers are figures.
        figures: The headings of the columns in which a text of digits is a figure too.
    """

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[str | int]]
    figures: Collection[str] = ()


def workbook(
    name: str, columns: Sequence[str], rows: Iterable[Sequence[str | int]], figures: Collection[str] = ()
) -> bytes:
    """Return a workbook with one sheet, which these arguments describe.

    Raises:
        ModuleNotFoundError: XlsxWriter is not installed.
    """
    return book_of([Sheet(name, columns, rows, figures)])


def book_of(sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook with several sheets. Raises ModuleNotFoundError where XlsxWriter is not installed."""
    from xlsxwriter import Workbook

    file = BytesIO()
    book = Workbook(file, _AS_TEXT)
    head = book.add_format({"bold": True, "bg_color": "#E7ECF4", "bottom": 1, "valign": "top", "text_wrap": True})
    body = book.add_format({"valign": "top", "text_wrap": True})
    for each in sheets:
        _fill(book.add_worksheet(each.name), each, head, body)
    book.close()
    return file.getvalue()


def _fill(sheet: "Worksheet", of: Sheet, head: "Format", body: "Format") -> None:
    columns = of.columns
    widths = [max(_NARROWEST, len(column) + 2) for column in columns]
    for place, column in enumerate(columns):
        sheet.write_string(0, place, harmless(column), head)
    line = 0
    for line, cells in enumerate(of.rows, 1):
        for place, cell in enumerate(cells):
            figure = columns[place] in of.figures and isinstance(cell, str) and cell.isascii() and cell.isdecimal()
            _write(sheet, line, place, int(cell) if figure else cell, body)
            widths[place] = max(widths[place], min(_WIDEST, len(str(cell)) + 1))
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, line, len(columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write(sheet: "Worksheet", line: int, place: int, cell: str | int, look: "Format") -> None:
    if isinstance(cell, int):
        sheet.write_number(line, place, cell, look)
    elif cell:
        said = harmless(cell).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
        sheet.write_string(line, place, said if len(said) <= _MOST else said[: _MOST - 1] + _CUT, look)
