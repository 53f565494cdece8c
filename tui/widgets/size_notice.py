"""Says that the terminal is smaller than the console is made for."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets import texts

LEAST = Size(80, 24)


class SizeNotice(Widget):
    """One line, there only while the terminal is smaller than `LEAST`."""

    DEFAULT_CSS = """
    SizeNotice { height: 1; width: 1fr; padding: 0 1; background: $surface; color: $text-warning; display: none; }
    """

    measured: reactive[Size] = reactive(LEAST)

    def watch_measured(self, size: Size) -> None:
        """Be there, or not."""
        self.display = size.width < LEAST.width or size.height < LEAST.height

    def render(self) -> Content:
        """Draw the sentence."""
        return Content(f"! {texts.too_small(self.measured, LEAST)}")
