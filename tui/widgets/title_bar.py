"""The two lines on top: what is open and how safe it is, and where one can go."""

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.text.display import visible


class TitleBar(Widget):
    """The workshop's title and the state of the saving; below it the sessions, the present one marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "title-bar--title", "title-bar--here", "title-bar--tab", "title-bar--key", "title-bar--safe",
        "title-bar--waiting", "title-bar--wrong",
    }  # fmt: skip
    DEFAULT_CSS = """
    TitleBar {
        height: 2; width: 1fr; background: $panel; color: $text; padding: 0 1;
        .title-bar--title { text-style: bold; }
        .title-bar--here { background: $primary; color: $text; text-style: bold; }
        .title-bar--tab { color: $text-muted; }
        .title-bar--key { color: $text-accent; }
        .title-bar--safe { color: $text-success; }
        .title-bar--waiting { color: $text-warning; }
        .title-bar--wrong { background: $error; color: $text; text-style: bold; }
    }
    """

    class TabClicked(Message):
        """The mouse was pressed on a tab."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    title: reactive[str] = reactive("")
    state: reactive[str] = reactive("")
    tone: reactive[str] = reactive("safe")  # safe, waiting or wrong
    here: reactive[str] = reactive("")

    def __init__(self, tabs: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.tabs = tabs

    def render(self) -> Content:
        """Draw both lines; what does not fit is cut on the side of the title."""
        room = max(self.size.width - Content(self.state).cell_length - 4, 8)
        title = Content(visible(self.title)).truncate(room, ellipsis=True)
        gap = " " * max(self.size.width - title.cell_length - Content(self.state).cell_length - 2, 1)
        top = Content.assemble(
            title.stylize(self.get_visual_style("title-bar--title")),
            gap,
            Content(f" {self.state} ").stylize(self.get_visual_style(f"title-bar--{self.tone}")),
        )
        return Content("\n").join([top, Content(" ").join(self._tab(key, name) for key, name in self.tabs)])

    def on_click(self, event: events.Click) -> None:
        """Go where the mouse points."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y != 1:
            return
        start = 0
        for key, name in self.tabs:
            width = self._tab(key, name).cell_length
            if start <= offset.x < start + width:
                self.post_message(self.TabClicked(name))
            start += width + 1

    def _tab(self, key: str, name: str) -> Content:
        if name == self.here:
            return Content(f"[{key} {name}]").stylize(self.get_visual_style("title-bar--here"))
        tab = self.get_visual_style("title-bar--tab")
        return Content.assemble((f" {key}", self.get_visual_style("title-bar--key")), (f" {name} ", tab))
