"""The columns at the right of the rows: which there are in the room that there is, how they are set, their captions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from tui.screens.around import WIDE as BESIDE
from tui.screens.base.page import Page, Part
from tui.screens.votes import texts
from tui.widgets.text.display import visible

NARROW, WIDE = 70, 100  # cells of a screen: below the first it has little room, from the second on much
_BESIDE_CELLS = 42
_WORDS = frozenset({"theme", "bar", "ratings"})  # set at the left; figures are set at the right


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by the name of what stands in them, in their order, each so many cells wide.

    Figures stand at the right of theirs, words at the left.
    """

    cells: Mapping[str, int]
    told: bool = False
    """Whether each figure is told with what it is, since nothing stands above it."""

    def __contains__(self, name: str) -> bool:
        return name in self.cells

    def line(self, values: Mapping[str, str]) -> str:
        """Return the values in their columns; what there is no column for is left out, what is too long is cut."""
        if self.told:
            return ", ".join(f"{texts.TOLD[name]} {values[name]}".strip() for name in self.cells if values.get(name))
        return " ".join(_set(visible(values.get(name, "")), cells, name) for name, cells in self.cells.items())

    @property
    def captions(self) -> str:
        """What stands above the columns."""
        return "" if self.told else self.line({name: texts.COLUMNS[name] for name in self.cells})


def _set(text: str, cells: int, name: str) -> str:
    if cell_len(text) > cells:
        text = set_cell_size(text, cells - 1).rstrip() + "…"
    blank = " " * (cells - cell_len(text))
    return text + blank if name in _WORDS else blank + text


def of_grouping(width: int, *, themes: bool) -> Columns:
    """Return the columns of the grouping on a screen so wide, 0 for none; that of themes once there are some."""
    cells = {"sheet": 7, "dots": 4}
    if themes:
        room = width - (_BESIDE_CELLS if width >= BESIDE else 0)
        cells = {"theme": 11 if room < NARROW else 18 if room < WIDE else 28, **cells}
    return Columns(cells, told=not width)


def of_ranking(width: int, *, rated: bool, several: bool) -> Columns:
    """Return the columns of the ranking on a screen so wide.

    Args:
        width: The width of the screen; 0 for none.
        rated: Whether anything is rated.
        several: Whether there are several groups, so that a problem is called by its group, too.
    """
    room = width - (_BESIDE_CELLS if width >= BESIDE else 0)
    cells = {"place": 5} if several else {}
    cells["number"] = 4
    if rated:
        cells["ratings"] = 5
    if width >= WIDE:  # it is read from the back of the room
        cells["bar"] = 8
    cells["dots"] = 4
    if room >= NARROW or not width:
        cells["by"] = 6 if room >= WIDE else 4
    return Columns(cells, told=not width)


class Captions(Part):
    """Names the columns above the rows, and sets both anew where the room changes."""

    def __init__(self, page: Page, columns: Callable[[], Columns]) -> None:
        self._page, self._host, self._columns = page, page.host, columns

    def after_rows(self) -> None:
        """Name the columns over where they stand now; nothing where another page is in sight."""
        if self._host.page is self._page:
            around = self._host.around
            beside = around.width >= BESIDE and (self._page.BESIDE or around.has_right)
            around.note(self._columns().captions + " " * (_BESIDE_CELLS if beside else 0))

    def resized(self) -> None:
        """Set columns and captions for the room that there is."""
        self.after_rows()
        self._host.around.when_drawn(self._host.refresh_rows)
