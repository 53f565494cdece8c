"""The two lines on top: what is open and how safe it is, and where one can go."""

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


class TitleBar(Widget):
    """The workshop's title and the state of the saving; below it the sessions, the present one marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "title-bar--title", "title-bar--here", "title-bar--tab", "title-bar--key", "title-bar--safe",
        "title-bar--waiting", "title-bar--wrong", "title-bar--hung",
    }  # fmt: skip
    DEFAULT_CSS = """
    TitleBar {
        height: 2; width: 1fr; background: $panel; color: $text; padding: 0 1;
        .title-bar--title { text-style: bold; }
        .title-bar--here { background: $primary; color: $text; text-style: bold; }
        .title-bar--tab { color: $text-muted; }
        .title-bar--key { color: $text-accent; }
        .title-bar--safe { color: $text-success; }
        .title-bar--hung { color: $text-accent; }
        .title-bar--waiting { color: $text-warning; }
        .title-bar--wrong { background: $error; color: $text; text-style: bold; }
    }
    """

    class TabClicked(Message):
        """The mouse was pressed on the tab with this id."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    title: reactive[str] = reactive("")
    state: reactive[str] = reactive("")
    tone: reactive[str] = reactive("safe")  # safe, waiting or wrong
    hung: reactive[str] = reactive("")  # what hangs on the wall; empty for no wall
    here: reactive[str] = reactive("")
    """The id of the present tab."""

    def __init__(self, tabs: Sequence[Tab]) -> None:
        super().__init__()
        self.tabs = tabs

    def render(self) -> Content:
        """Draw both lines; what does not fit is cut on the side of the title."""
        hung = Content(visible(self.hung)).truncate(max(self.size.width - cell_len(self.state) - 14, 0), ellipsis=True)
        beside = hung.cell_length + 1 if hung else 0
        room = max(self.size.width - cell_len(self.state) - beside - 4, 8)
        title = Content(visible(self.title)).truncate(room, ellipsis=True)
        gap = " " * max(self.size.width - title.cell_length - cell_len(self.state) - beside - 2, 1)
        top = Content.assemble(
            title.stylize(self.get_visual_style("title-bar--title")),
            gap,
            hung.stylize(self.get_visual_style("title-bar--hung")),
            " " if hung else "",
            Content(f" {self.state} ").stylize(self.get_visual_style(f"title-bar--{self.tone}")),
        )
        return Content("\n").join([top, Content(" ").join(self._drawn(tab) for tab in self.tabs)])

    def hang(self, hung: str) -> None:
        """Show what hangs on the wall."""
        self.hung = hung

    def on_click(self, event: events.Click) -> None:
        """Go where the mouse points."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y != 1:
            return
        found = tab_at(offset.x, ((tab.id, self._drawn(tab).cell_length) for tab in self.tabs), gap=1)
        if found is not None:
            self.post_message(self.TabClicked(found))

    def _fits(self) -> bool:
        """Return whether all captions have room; where they have not, the present tab alone keeps its own."""
        return sum(cell_len(tab.key) + cell_len(tab.caption) + 4 for tab in self.tabs) - 1 <= self.size.width

    def _drawn(self, tab: Tab) -> Content:
        if tab.id == self.here:
            return Content(f"[{tab.key} {tab.caption}]").stylize(self.get_visual_style("title-bar--here"))
        key, caption = self.get_visual_style("title-bar--key"), self.get_visual_style("title-bar--tab")
        if not self._fits():
            return Content(f" {tab.key} ").stylize(key)
        return Content.assemble((f" {tab.key}", key), (f" {tab.caption} ", caption))
