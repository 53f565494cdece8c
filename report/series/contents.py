"""The report of a series: the workshops, the matrix, and theme by theme what each country made of it."""

from collections.abc import Iterator

from languages import writing
from report.document import (
    Block,
    Column,
    Heading,
    ListItem,
    Paragraph,
    Quotation,
    Runs,
    Strong,
    Table,
    Typed,
    aside,
    filled,
    joined,
    runs,
    section,
)
from report.series import texts
from report.series.cells import results_of, told, visions_of
from workshop.model import Comment
from workshop.series.series import Cell, Line, Series


def contents(series: Series) -> Iterator[Block]:
    """Yield the blocks of the report of a series."""
    yield Heading(1, runs(Typed(series.name)) or runs(texts.UNTITLED))
    yield from section(2, texts.WORKSHOPS, _workshops(series))
    yield from section(2, texts.MATRIX, _matrix(series))
    yield from section(2, texts.THEMES, _themes(series))


def _workshops(series: Series) -> Iterator[Block]:
    columns = (*map(Column, texts.WORKSHOP_COLUMNS), *(Column(name, figures=True) for name in texts.COUNTED))
    rows = []
    for known in series.workshops:
        of, counts = known.workshop.details, known.counts
        figures = (counts.problems, counts.ballots, counts.priorities, counts.agreed, counts.gaps)
        words = (Typed(known.name), Typed(of.place), Typed(of.dates))
        rows.append((*map(runs, words), *(runs(str(figure)) for figure in figures)))
    if rows:
        yield Table(columns, tuple(rows))
    noted: dict[str, list[str]] = {}
    for known in series.workshops:
        if notes := known.workshop.details.notes:
            noted.setdefault(notes, []).append(known.name)
    for notes, names in noted.items():
        yield ListItem(0, runs(joined(", ", map(Typed, names)), writing.COLON, Typed(notes)))


def _matrix(series: Series) -> Iterator[Block]:
    lines = series.lines
    if not lines:
        return
    of = len({known.name for known in series.workshops})
    columns = (Column(texts.THEME), Column(texts.COUNTRIES), *(Column(Typed(known.name)) for known in series.workshops))
    yield Table(columns, tuple(_row(line, of) for line in lines))
    yield Paragraph(runs(texts.SHARES, " ", texts.BY_HAND))


def _row(line: Line, of: int) -> tuple[Runs, ...]:
    cells = (runs(told(cell)) for cell in line.cells)
    return (runs(Typed(line.name)), runs(texts.countries(line.countries, of)), *cells)


def _themes(series: Series) -> Iterator[Block]:
    shared = [line for line in series.lines if line.code is not None]
    if not shared:
        yield Paragraph(runs(texts.NO_SHARED))
    for line in shared:
        yield from _theme(series, line)
    single = [line for line in series.lines if line.code is None and any(cell.adopted for cell in line.cells)]
    for line in single:
        yield from _theme(series, line)


def _theme(series: Series, line: Line) -> Iterator[Block]:
    yield Heading(3, runs(Typed(line.name)))
    if line.code is not None and line.code.definition:
        yield Paragraph(filled(texts.DEFINITION, words=Typed(line.code.definition)))
    if line.code is not None and line.code.others:
        yield Paragraph(filled(texts.OTHER_NAMES, names=joined("; ", map(Typed, line.code.others))))
    yield Paragraph(runs(texts.came_up(line.countries, len({known.name for known in series.workshops}))))
    yield from _side_by_side(series, line)
    yield from _recurring(line)


def _side_by_side(series: Series, line: Line) -> Iterator[Block]:
    """Yield the visions and results of a theme, a column a country in which it came up."""
    here = [(known, cell) for known, cell in zip(series.workshops, line.cells, strict=True) if cell.items]
    columns = (Column(texts.ASPECT), *(Column(Typed(known.name)) for known, _ in here))
    rows = [
        (runs(texts.THEME), *(_listed([item.name for item in cell.items]) for _, cell in here)),
        (runs(texts.MATRIX_CELL), *(runs(told(cell)) for _, cell in here)),
        (runs(texts.VISION), *(_visions(cell) for _, cell in here)),
    ]
    for kind, name in texts.RESULTS.items():
        entries = [results_of(cell, kind) for _, cell in here]
        if any(entries):
            rows.append((runs(name), *map(_listed, entries)))
    yield Table(columns, tuple(rows))


def _visions(cell: Cell) -> Runs:
    found = visions_of(cell)
    return _listed(found) if found or not cell.adopted else runs(texts.NO_VISION)


def _listed(words: list[str]) -> Runs:
    return joined("; ", map(Typed, words))


def _recurring(line: Line) -> Iterator[Block]:
    if any(cell.recurring for cell in line.cells):
        yield Paragraph(runs(Strong(texts.SAID_BEFORE)))
    for cell in line.cells:
        for item in cell.items:
            for comment_id in item.recurring:
                said = item.known.workshop.need(Comment, comment_id)
                where = filled(texts.CAME_UP, where=Typed(said.came_up)) if said.came_up else ""
                yield Quotation(0, said.text, runs(Typed(said.speaker)), aside(Typed(item.known.name), where))
