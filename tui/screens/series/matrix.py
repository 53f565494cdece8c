"""The matrix of a series as a table with a cursor: themes down, countries across."""

from typing import Any, ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.widgets import DataTable

from tui.screens.series import texts
from tui.widgets.text.display import visible
from workshop.series.codebook import Place
from workshop.series.series import Cell, Line, Series
from workshop.series.shares import percent
from workshop.text import shorten

_NAME = 24  # cells of the column of the themes
_COUNTRY = 9  # of a country's


class Matrix(DataTable[Text]):
    """A row a theme; the cursor is on a cell. All that people typed is shown as it is, and never as markup."""

    DEFAULT_CSS = """
    Matrix { height: 1fr; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self) -> None:
        super().__init__(cursor_type="cell", zebra_stripes=False, fixed_columns=1, cell_padding=1)
        self._lines: list[Line] = []
        self._series: Series | None = None

    def show_series(self, series: Series) -> None:
        """Show the matrix of a series, with the cursor on the theme and the country where it was."""
        there, column = self.line, self.cursor_column
        self._series, self._lines = series, [*series.lines]
        self.clear(columns=True)
        self.add_column(texts.THEME, width=_NAME)
        self.add_column(texts.COUNTRIES, width=6)
        for known in series.workshops:
            self.add_column(Text(visible(shorten(known.name, _COUNTRY))), width=_COUNTRY)
        of = len({known.name for known in series.workshops})
        for line in self._lines:
            name = Text(visible(shorten(line.name, _NAME)), style="bold" if line.code is not None else "")
            self.add_row(name, Text(texts.came_up(line.countries, of)), *map(_cell, line.cells), key=line.key)
        keys = [line.key for line in self._lines]
        row = keys.index(there.key) if there is not None and there.key in keys else min(self.cursor_row, len(keys) - 1)
        if keys:
            self.move_cursor(row=max(row, 0), column=min(max(column, 2), len(series.workshops) + 1))

    def follow(self, place: Place) -> None:
        """Put the cursor on the row in which something stands now."""
        rows = (
            at for at, line in enumerate(self._lines) for cell in line.cells for i in cell.items if i.place == place
        )
        if (row := next(rows, None)) is not None:
            self.move_cursor(row=row)

    @property
    def line(self) -> Line | None:
        """The theme under the cursor."""
        return self._lines[self.cursor_row] if 0 <= self.cursor_row < len(self._lines) else None

    @property
    def country(self) -> int:
        """The place of the country under the cursor among the workshops; -1 for none."""
        count = len(self._series.workshops) if self._series is not None else 0
        return self.cursor_column - 2 if 2 <= self.cursor_column < count + 2 else -1

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor; None where the cursor is beside the countries."""
        return self.line.cells[self.country] if self.line is not None and self.country >= 0 else None


def _cell(cell: Cell) -> Text:
    if not cell.items:
        return Text("·", style="dim")
    rank = f"{cell.rank}{'=' if cell.tied else ''}" if cell.rank else ""
    signs: list[Any] = [
        percent(cell.share).replace(" ", ""),
        rank,
        texts.ADOPTED_SIGN if cell.adopted else "",
        texts.RECURRING_SIGN if cell.recurring else "",
    ]
    return Text(" ".join(filter(None, signs)), style="bold" if cell.adopted else "")
