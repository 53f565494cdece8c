"""A few lines above the rows that keep something in sight: the trunk, the vision, what is missing."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.shown import Span
from tui.widgets.text.display import visible
from tui.widgets.text.styled import StyledText, lines

_LOOKS = ("name", "strong", "quiet", "alert", "struck", "inserted")


class ContextPanel(Widget):
    """Lines of text in a few looks. None is told by its colour alone: struck and inserted words have signs."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"context-panel--{look}" for look in _LOOKS}
    DEFAULT_CSS = """
    ContextPanel {
        height: auto; max-height: 7; width: 1fr; padding: 0 1; background: $surface;
        .context-panel--name { color: $text-secondary; }
        .context-panel--strong { text-style: bold; color: $text; }
        .context-panel--quiet { color: $text-muted; }
        .context-panel--alert { color: $text-warning; text-style: bold; }
        .context-panel--struck { color: $text-error; text-style: strike; }
        .context-panel--inserted { color: $text-success; text-style: underline; }
    }
    """

    lines: reactive[tuple[tuple[Span, ...], ...]] = reactive((), layout=True)

    def show(self, lines: Sequence[Sequence[Span]]) -> None:
        """Show lines, each made of texts with their looks; a long one wraps."""
        self.lines = tuple(tuple(line) for line in lines)
        self.display = bool(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Return how many lines there are at a width."""
        return len(self._wrapped(width))

    def _wrapped(self, width: int) -> list[list[StyledText]]:
        return [part for line in self.lines for part in wrapped(line, width)]

    def render(self) -> Content:
        """Draw the lines."""
        style = {look: self.get_visual_style(f"context-panel--{look}") for look in _LOOKS}
        made = [
            Content("").join([Content(text).stylize(style[look]) if look else Content(text) for text, look in line])
            for line in self._wrapped(self.size.width)
        ]
        return Content("\n").join(made)


def wrapped(line: Sequence[Span], width: int) -> list[list[StyledText]]:
    """Return a line as lines of so many cells; where it begins with a name, what goes on stands behind the name."""
    pieces = [StyledText(visible(text), look) for text, look in line]
    named = len(pieces) > 1 and pieces[0].look == "name"
    hang = cell_len(pieces[0].text) if named else 0
    return lines(pieces, max(width, 1), hang if hang <= width // 3 else 0)
