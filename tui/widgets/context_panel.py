"""A few lines above the rows that keep something in sight: the trunk, the vision, what is missing."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets import texts
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

    def __init__(self, *, id: str | None = None, further: bool = False) -> None:  # noqa: A002 - as in Textual
        """Make a panel; with `further`, one that says how many lines do not fit, and shows them when asked."""
        super().__init__(id=id)
        self._further = further
        self._top = 0  # how many lines are scrolled away

    def show(self, lines: Sequence[Sequence[Span]]) -> None:
        """Show lines, each made of texts with their looks; a long one wraps."""
        new = tuple(tuple(line) for line in lines)
        if new != self.lines:
            self._top = 0
        self.lines = new
        self.display = bool(lines)

    def scroll_lines(self, by: int) -> bool:
        """Show further lines, or those before, by so many pages; return whether there were any."""
        count, room = len(self._wrapped(self.size.width)), max(self.size.height - 1, 1)
        before = self._top
        self._top = max(0, min(self._top + by * room, count - room)) if count > self.size.height else 0
        self.refresh()
        return self._top != before

    def on_mouse_scroll_down(self) -> None:
        """Show further lines."""
        if self._further:
            self.scroll_lines(1)

    def on_mouse_scroll_up(self) -> None:
        """Show the lines before."""
        if self._further:
            self.scroll_lines(-1)

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
            for line in self._in_sight()
        ]
        return Content("\n").join(made)

    def _in_sight(self) -> list[list[StyledText]]:
        found, height = self._wrapped(self.size.width), self.size.height
        if not self._further or len(found) <= height:
            return found
        shown = found[self._top : self._top + max(height - 1, 0)]
        rest = texts.more_rows(self._top, len(found) - self._top - len(shown))
        return [*shown, *lines([StyledText(rest, "strong")], max(self.size.width, 1))[:1]]


def wrapped(line: Sequence[Span], width: int) -> list[list[StyledText]]:
    """Return a line as lines of so many cells; where it begins with a name, what goes on stands behind the name."""
    pieces = [StyledText(visible(text), look) for text, look in line]
    named = len(pieces) > 1 and pieces[0].look == "name"
    hang = cell_len(pieces[0].text) if named else 0
    return lines(pieces, max(width, 1), hang if hang <= width // 3 else 0)
