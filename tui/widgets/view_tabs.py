"""The views of one screen in a line, the present one marked, and what holds for it on the right."""

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.text.display import visible


class ViewTabs(Widget):
    """Names of views; a click goes to one."""

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
        """The mouse was pressed on the view at this place."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    here: reactive[int] = reactive(0)
    note: reactive[str] = reactive("")

    def __init__(self, names: tuple[str, ...], key: str) -> None:
        """`key` is the key that goes to the next one."""
        super().__init__()
        self.names = names
        self.key = key

    def _tabs(self) -> list[str]:
        return [f"[{name}]" if place == self.here else f" {name} " for place, name in enumerate(self.names)]

    def render(self) -> Content:
        """Draw the line."""
        here, other = self.get_visual_style("view-tabs--here"), self.get_visual_style("view-tabs--other")
        tabs = [Content(tab).stylize(here if p == self.here else other) for p, tab in enumerate(self._tabs())]
        left = Content.assemble(Content("").join(tabs), (f" {self.key}", other))
        room = max(self.size.width - left.cell_length - 2, 0)
        note = Content(visible(self.note)).truncate(room, ellipsis=True)
        gap = " " * max(self.size.width - left.cell_length - note.cell_length, 1)
        return Content.assemble(left, gap, note.stylize(self.get_visual_style("view-tabs--note")))

    def on_click(self, event: events.Click) -> None:
        """Say on which view the mouse was pressed."""
        where = event.get_content_offset(self)
        column = 0
        for place, tab in enumerate(self._tabs()):
            if where is not None and column <= where.x < column + len(tab):
                self.post_message(self.Picked(place))
            column += len(tab)
