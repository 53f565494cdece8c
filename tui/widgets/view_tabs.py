"""The views of one screen in a line, the present one marked, and what holds for it on the right."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.tabs import Tab, tab_at
from tui.widgets.text.display import visible


def _end_of(text: str, room: int) -> str:
    """Return a text, or its end where it is too long: what stands at the right stands over columns, or matters most."""
    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > max(room - 1, 0):
        text = text[1:]
    return f"…{text}" if room else ""


class ViewTabs(Widget):
    """The captions of views; a click goes to one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"view-tabs--here", "view-tabs--other", "view-tabs--note"}
    DEFAULT_CSS = """
    ViewTabs {
        height: 1; width: 1fr; padding: 0 1; background: $surface;
        .view-tabs--here { color: $text-accent; text-style: bold; }
        .view-tabs--other { color: $text-muted; }
        .view-tabs--note { color: $foreground; }
    }
    """

    class Picked(Message):
        """The mouse was pressed on the view with this id."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    here: reactive[str] = reactive("")
    """The id of the present view."""
    note: reactive[str] = reactive("")

    def __init__(self, tabs: Sequence[Tab], key: str) -> None:
        """Have a tab for each view; ``key`` is how the key that goes to the next one is written."""
        super().__init__()
        self.tabs = tabs
        self.key = key

    def _drawn(self, tab: Tab) -> Content:
        if tab.id == self.here:
            return Content(f"[{tab.caption}]").stylize(self.get_visual_style("view-tabs--here"))
        return Content(f" {tab.caption} ").stylize(self.get_visual_style("view-tabs--other"))

    def render(self) -> Content:
        """Draw the line."""
        tabs = Content("").join(self._drawn(tab) for tab in self.tabs)
        left = Content.assemble(tabs, (f" {self.key}", self.get_visual_style("view-tabs--other")))
        room = max(self.size.width - left.cell_length - 2, 0)
        note = Content(_end_of(visible(self.note), room))
        gap = " " * max(self.size.width - left.cell_length - note.cell_length, 1)
        return Content.assemble(left, gap, note.stylize(self.get_visual_style("view-tabs--note")))

    def on_click(self, event: events.Click) -> None:
        """Say on which view the mouse was pressed."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        found = tab_at(offset.x, ((tab.id, self._drawn(tab).cell_length) for tab in self.tabs))
        if found is not None:
            self.post_message(self.Picked(found))
