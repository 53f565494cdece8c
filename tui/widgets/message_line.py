"""The line in which the console answers: beside the work, never over it."""

from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.text.display import visible


class MessageLine(Widget):
    """One sentence, with a sign before it that tells good news from bad; empty most of the time."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"message-line--said", "message-line--wrong"}
    DEFAULT_CSS = """
    MessageLine {
        height: auto; min-height: 1; max-height: 3; padding: 0 1; background: $surface;
        .message-line--said { color: $text-success; }
        .message-line--wrong { color: $text-warning; text-style: bold; }
    }
    """

    sentence: reactive[str] = reactive("", layout=True)
    wrong: reactive[bool] = reactive(False)

    def render(self) -> Content:
        """Draw the sentence."""
        if not self.sentence:
            return Content("")
        style = self.get_visual_style("message-line--wrong" if self.wrong else "message-line--said")
        return Content(f"{'!' if self.wrong else '·'} {visible(self.sentence)}").stylize(style)
