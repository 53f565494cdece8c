"""The widget of a wall: the drawn lines as strips."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from tui.wall.drawing import DrawnLine
from tui.wall.looks import LOOKS, MARKED, Look
from tui.widgets.text.display import visible


class WallView(Widget):
    """Shows lines as they were drawn; those that are as before are not sent again."""

    DEFAULT_CSS = "WallView { width: 100%; height: 100%; }"

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[DrawnLine] = ()
        self._look: Look = "dark"

    def show(self, lines: Sequence[DrawnLine], look: Look) -> None:
        """Show lines in a look."""
        if lines != self._lines or look != self._look:
            self._lines, self._look = lines, look
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        ink = LOOKS[self._look]
        line = self._lines[y] if y < len(self._lines) else DrawnLine()
        pieces = [Segment(visible(text), ink[MARKED.get(name, name)]) for text, name in line.pieces]
        return Strip(pieces).adjust_cell_length(self.size.width).apply_style(ink[line.fill])
