"""A few lines above the rows that keep something in sight: the trunk, the vision, what is missing."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.text.display import visible

Span = tuple[str, str]  # a text, and its look: name, strong, quiet, alert, struck or inserted
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

    def render(self) -> Content:
        """Draw the lines."""
        made = [
            Content("").join(
                [Content(visible(text)).stylize(self.get_visual_style(f"context-panel--{look}")) for text, look in line]
            )
            for line in self.lines
        ]
        return Content("\n").join(made)
