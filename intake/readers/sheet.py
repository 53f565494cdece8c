"""Workbooks for Excel, as any spreadsheet saves them: each visible sheet is a table; no formula is computed."""

import zipfile
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from intake import texts
from intake.readers.archive import Package, parsed
from intake.source import MOST_BLOCKS, Block, IntakeError, table

_MOST_COLUMNS = 60
_READ = ("xl/", "[content_types].xml", "_rels/", "docprops/")
_UNREAD = ("media/", "drawings/", "charts/", "embeddings/", "activex/", "vbaproject.bin", "printersettings/", "theme/")


def read(data: bytes) -> tuple[list[Block], list[str]]:
    """Return the sheets of a workbook as tables, and sentences on what was not read. Raises IntakeError."""
    package = Package(data)
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(BytesIO(_clean(package)), read_only=True, data_only=True, keep_links=False)
        sheets = [_sheet(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    except (InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError) as error:
        raise IntakeError(texts.NO_WORKBOOK) from error  # whatever a damaged part makes of the library
    return [sheet for sheet in sheets if sheet.rows], [texts.MACROS] if package.has_macros else []


def _clean(package: Package) -> bytes:
    """Return the workbook with those parts alone that are read, each looked at; its sizes are then what they say."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as clean:
        for name in dict.fromkeys(package.names):
            folded = name.casefold()
            if folded.startswith(_READ) and not any(word in folded for word in _UNREAD) and not name.endswith("/"):
                part = package.part(name) or b""
                if folded.endswith((".xml", ".rels")):
                    parsed(part)
                clean.writestr(name, part)
    return out.getvalue()


def _sheet(sheet: Any) -> Any:
    rows = []
    for row in sheet.iter_rows(max_row=MOST_BLOCKS + 1, max_col=_MOST_COLUMNS, values_only=True):
        rows.append([_text(value) for value in row])
        if len(rows) > MOST_BLOCKS:
            raise IntakeError(texts.too_many(MOST_BLOCKS))
    return table(rows, str(sheet.title))


def _text(value: object) -> str:
    """Return what a cell says; a number without the .0 that a spreadsheet adds."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)
