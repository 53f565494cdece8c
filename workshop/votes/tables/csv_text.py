"""A table as spreadsheets write it: bytes to text, text to rows with the numbers of their lines.

The signs between cells are found by reading: of comma, semicolon and tab, the one by which most rows look like
ballots. A first line `sep=;`, as some spreadsheets write it, settles the question.
"""

import codecs
import csv
import re
from collections.abc import Sequence
from io import StringIO

from workshop.errors import WorkshopError
from workshop.votes.tables import texts as said_of
from workshop.votes.tables.headings import is_heading

Rows = list[tuple[int, list[str]]]

_DELIMITERS = tuple(said_of.SIGNS)
_NAMED = re.compile(r'"?sep=(.)"?[,;\t]*', re.IGNORECASE)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods, .xls
_NUMBER = re.compile(r"\s*[\d.]+\s*")
_VOTES = re.compile(r"[\s\d,;.+x*×✓✔●•–—-]*", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 with a byte order mark, as spreadsheets write "Unicode text".

    Raises WorkshopError, with the line and the column, for any other encoding: a guess may misspell a name.
    """
    if data.startswith(_WORKBOOKS):
        raise WorkshopError(said_of.IS_A_WORKBOOK)
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            raise WorkshopError(said_of.NOT_UTF_16) from error
        place = _place(data[: error.start].decode(encoding, "replace"))
        raise WorkshopError(said_of.not_utf_8(place)) from error
    if "\0" in text:
        place = _place(text[: text.index("\0")])
        raise WorkshopError(said_of.holds_nul(place))
    return text


def _place(before: str) -> str:
    """The place after a text, for a sentence to begin with; characters are counted, as cells are not known yet."""
    lines = StringIO(before, newline="").readlines() or [""]
    if lines[-1].endswith(("\n", "\r")):
        lines.append("")
    return said_of.at_character(len(lines), len(lines[-1]) + 1)


def rows(text: str) -> Rows:
    """Return the rows of a table, each with the number of the line in which it begins.

    Raises WorkshopError, with the line, for what is no CSV, and where the sign between cells cannot be told.
    """
    text = text.removeprefix("\ufeff")
    first, *_ = StringIO(text, newline="").readlines() or [""]
    if named := _NAMED.fullmatch(first.strip("\r\n ")):
        return _split(text, named[1])[1:]
    there = [sign for sign in _DELIMITERS if sign in text] or [","]
    if len(there) == 1:
        return _split(text, there[0])
    readings: dict[str, Rows] = {}
    faults: list[WorkshopError] = []
    for sign in there:
        try:
            readings[sign] = _split(text, sign)
        except WorkshopError as error:
            faults.append(error)
    if not readings:
        raise faults[0]
    headed = {sign: found for sign, found in readings.items() if _headed(found)}
    return _likeliest(headed or readings)


def _split(text: str, delimiter: str) -> Rows:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True)
    found: Rows = []
    begin = 1
    try:
        for row in reader:
            for column, cell in enumerate(row, start=1):
                if _swallows(cell, delimiter):
                    raise WorkshopError(said_of.swallows_rows(begin, column))
            found.append((begin, row))
            begin = reader.line_num + 1
    except csv.Error as error:
        raise WorkshopError(said_of.at_line(begin, _reason(error))) from error
    return found


def _swallows(cell: str, delimiter: str) -> bool:
    """Whether a quoted cell seems to run over the end of its row; numbers alone may stand on several lines."""
    return "\n" in cell.replace("\r", "\n").strip("\n") and delimiter in cell and not _VOTES.fullmatch(cell)


def _reason(error: csv.Error) -> str:
    said = str(error)
    if "unexpected end of data" in said:
        return said_of.NEVER_CLOSED
    if "expected after" in said:
        return said_of.FOLLOWS_QUOTE
    if "field limit" in said:
        return said_of.CELL_TOO_LONG
    return said_of.cannot_be_read(said)


def _headed(found: Rows) -> bool:
    first = next((cells for _, cells in found if any(cell.strip() for cell in cells)), [])
    return len(first) > 1 and is_heading(first)


def _likeliest(readings: dict[str, Rows]) -> Rows:
    """The reading with the fewest rows that cannot be ballots."""
    scores = {sign: sum(not _plausible(cells, sign) for _, cells in found) for sign, found in readings.items()}
    best = min(scores.values())
    signs = [sign for sign, score in scores.items() if score == best]
    if len(signs) > 1 and len({repr(readings[sign]) for sign in signs}) > 1:
        names = said_of.either(said_of.SIGNS[sign] for sign in signs)
        raise WorkshopError(said_of.which_between(names))
    return readings[signs[0]]


def _plausible(cells: Sequence[str], delimiter: str) -> bool:
    """Whether a row can be a ballot or a heading under this sign: a name, a sector, then votes."""
    if not any(cell.strip() for cell in cells):
        return True
    votes = " ".join(cells[2:]).strip()
    if len(cells) < 3 or not (votes.startswith("*") or _VOTES.fullmatch(votes)):
        return is_heading(cells)
    others = re.compile("|".join(re.escape(sign) for sign in _DELIMITERS if sign != delimiter))
    swallowed = (part for name in cells[:2] for part in others.split(name)[1:])
    return not (_NUMBER.fullmatch(cells[1]) or any(map(_NUMBER.fullmatch, swallowed)))
