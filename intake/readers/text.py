"""Plain texts, Markdown and CSV: headings by their signs or by what follows them, lists by what reads pastes too."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from io import StringIO

from intake import texts
from intake.source import Block, Heading, IntakeError, Line, table
from workshop.errors import WorkshopError
from workshop.votes.tables.csv_text import decoded

Items = Callable[[str], Sequence[tuple[int, str]]]
"""Gives the items of a list with their levels, marks taken off, from its text."""

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"(=+|-{3,})\s*")
_MARKED = re.compile(r"\s*(?:[-*+\u2022\u25cf\u25aa\u2013\u00b7]|\(?\w{1,3}[.)]|\d+(?:\.\d+)+)\s+\S|\s+\S")
_ROW = re.compile(r"\s*\|(.*)\|\s*")
_RULE = re.compile(r"[\s|:-]+")
_FORMULA = re.compile(r"'(?=[=+\-@])")


def read_text(data: bytes, items: Items) -> tuple[list[Block], list[str]]:
    """Return the blocks of a text. Raises IntakeError."""
    text = _decoded(data)
    if rows := tabbed(text):
        return [table(rows)], []
    return [*_blocks(text.splitlines(), items)], []


def read_csv(data: bytes) -> tuple[list[Block], list[str]]:
    """Return the table of a CSV file, whatever stands between its cells. Raises IntakeError."""
    found = rows_of(_decoded(data))
    return [table(found)] if found else [], []


def rows_of(text: str) -> list[list[str]]:
    """Return the rows of a table in text: of comma, semicolon and tab, by that which makes most rows alike."""
    best: list[list[str]] = []
    score = (0, 0)
    for sign in ",;\t":
        try:
            rows = [row for row in csv.reader(StringIO(text, newline=""), delimiter=sign) if any(map(str.strip, row))]
        except csv.Error as error:
            raise IntakeError(texts.NO_WORKBOOK) from error
        width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        if (found := (count if width > 1 else 0, width)) > score or not best:
            best, score = rows, found
    return [[_FORMULA.sub("", cell, count=1) if cell[:1] == "'" else cell for cell in row] for row in best]


def _decoded(data: bytes) -> str:
    try:
        return decoded(data)
    except WorkshopError as error:
        raise IntakeError(texts.NOT_UTF8) from error


def tabbed(text: str) -> list[list[str]]:
    """Return the rows of a table that was copied from a spreadsheet or a document: a tab in each line; else none."""
    if "\t" not in text:
        return []
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    return rows if len(rows) > 1 and all(len(row) > 1 and row[0].strip() for row in rows) else []


def _blocks(lines: Sequence[str], items: Items) -> Iterator[Block]:
    waiting: list[str] = []
    rows: list[list[str]] = []
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else ""
        row = _ROW.fullmatch(line)
        if row is None and rows:
            yield table(rows)
            rows = []
        if row is not None:
            if not _RULE.fullmatch(line):
                yield from _list(waiting, items)
                waiting = []
                rows.append([cell.strip() for cell in row[1].split("|")])
            continue
        heading = _heading(line, after)
        if heading is not None:
            yield from _list(waiting, items)
            waiting = []
            yield heading
        elif not _UNDERLINE.fullmatch(line) or not line.strip():
            waiting.append(line)
    if rows:
        yield table(rows)
    yield from _list(waiting, items)


def _heading(line: str, after: str) -> Heading | None:
    said = line.strip()
    if (match := _HEADING.fullmatch(said)) is not None:
        return Heading(len(match[1]), match[2])
    if not said or _MARKED.match(line) or len(said) > 80:
        return None
    if _UNDERLINE.fullmatch(after) and after.strip():
        return Heading(1 if after.startswith("=") else 2, said)
    if _MARKED.match(after) or said.endswith(":"):
        return Heading(3, said.rstrip(":").rstrip())
    return None


def _list(lines: Sequence[str], items: Items) -> Iterator[Line]:
    plain = not any(_MARKED.match(line) for line in lines)  # paragraphs, if no line has the mark of a list
    for level, said in items("\n".join(lines)):
        yield Line(level, said, plain)
