"""A series as tables: a workbook with a sheet each for matrix, codebook and sentences, and a table for analysts."""

import csv
from collections.abc import Iterator
from io import StringIO

from languages import writing
from report.series import texts
from report.series.cells import sentences_of, told
from report.tables.excel import Sheet, book_of
from workshop.series.series import Series
from workshop.votes.ballot_table import safe

Row = tuple[str | int, ...]


def matrix(series: Series) -> Iterator[Row]:
    """Yield the rows of the matrix: the theme, in how many countries, and a cell a workshop."""
    for line in series.lines:
        yield (line.name, line.countries, *(told(cell) for cell in line.cells))


def codebook(series: Series) -> Iterator[Row]:
    """Yield what was taken for each shared theme, a line each."""
    for code in series.book.codes.values():
        for match in code.matches:
            yield (code.name, code.definition, writing.SEMICOLON.join(code.others), match.country, match.words)


def sentences(series: Series) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield all sentences behind the matrix, theme by theme."""
    for line in series.lines:
        for cell in line.cells:
            for item in cell.items:
                for said in sentences_of(item):
                    yield (line.name, said.known.name, said.kind, said.who, said.words)


def workbook(series: Series) -> bytes:
    """Return a workbook. Raises ModuleNotFoundError where XlsxWriter is not installed."""
    countries = [known.name for known in series.workshops]
    return book_of(
        [
            Sheet(texts.MATRIX_SHEET, [texts.THEME, texts.COUNTRIES, *countries], matrix(series)),
            Sheet(texts.CODEBOOK, texts.CODEBOOK_COLUMNS, codebook(series)),
            Sheet(texts.SENTENCES, texts.SENTENCE_COLUMNS, sentences(series)),
        ]
    )


def for_analysts(series: Series) -> str:
    """Return the sentences as the table that tools for analysing what people said read: id, interview, comment.

    An interview is who spoke in which workshop, by name only where the workshop's report gives it, too.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(texts.ANALYST_COLUMNS)
    seen: set[tuple[str, str]] = set()
    for line in series.lines:
        for cell in line.cells:
            for item in cell.items:
                for said in sentences_of(item):
                    if (said.known.id, said.record) not in seen:
                        seen.add((said.known.id, said.record))
                        interview = f"{said.known.name}, {said.who}" if said.who else said.known.name
                        writer.writerow((str(len(seen)), safe(interview), safe(said.words)))
    return out.getvalue()
