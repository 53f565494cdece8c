"""The two lines on top: what is open and how safe it is, and where one can go."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from tui.widgets.tabs import Tab, tab_at
from tui.widgets.text.display import visible

Drawn = tuple[str, Style]


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

    title: reactive[str] = reactive("", repaint=False)
    state: reactive[str] = reactive("", repaint=False)
    tone: reactive[str] = reactive("safe", repaint=False)  # safe, waiting or wrong
    hung: reactive[str] = reactive("", repaint=False)  # what hangs on the wall; empty for no wall
    here: reactive[str] = reactive("")
    """The id of the present tab."""

    def __init__(self, tabs: Sequence[Tab]) -> None:
        super().__init__()
        self.tabs = tabs

    def watch_title(self) -> None:
        """Draw the first line anew."""
        self._refresh_top()

    watch_state = watch_tone = watch_hung = watch_title

    def _refresh_top(self) -> None:
        self.refresh(Region(0, 0, self.outer_size.width, 1))

    def render_line(self, y: int) -> Strip:
        """Draw one of both lines; what does not fit is cut on the side of the title."""
        width = self.size.width
        drawn = self._top(width) if y == 0 else self._below()
        return Strip([Segment(text, style.rich_style) for text, style in drawn])

    def _top(self, width: int) -> Iterator[Drawn]:
        hung = Content(visible(self.hung)).truncate(max(width - cell_len(self.state) - 14, 0), ellipsis=True)
        beside = hung.cell_length + 1 if hung else 0
        room = max(width - cell_len(self.state) - beside - 4, 8)
        title = Content(visible(self.title)).truncate(room, ellipsis=True)
        yield title.plain, self.get_visual_style("title-bar--title")
        gap = max(width - title.cell_length - cell_len(self.state) - beside - 2, 1)
        yield " " * gap, self.visual_style
        if hung:
            yield hung.plain, self.get_visual_style("title-bar--hung")
            yield " ", self.visual_style
        yield f" {self.state} ", self.get_visual_style(f"title-bar--{self.tone}")

    def _below(self) -> Iterator[Drawn]:
        for place, tab in enumerate(self.tabs):
            if place:
                yield " ", self.visual_style
            yield from self._drawn(tab)

    def hang(self, hung: str) -> None:
        """Show what hangs on the wall."""
        self.hung = hung

    def on_click(self, event: events.Click) -> None:
        """Go where the mouse points."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y != 1:
            return
        found = tab_at(offset.x, ((tab.id, self._width(tab)) for tab in self.tabs), gap=1)
        if found is not None:
            self.post_message(self.TabClicked(found))

    def _width(self, tab: Tab) -> int:
        return sum(cell_len(text) for text, _ in self._drawn(tab))

    def _fits(self) -> bool:
        """Return whether all captions have room; where they have not, the present tab alone keeps its own."""
        return sum(cell_len(tab.key) + cell_len(tab.caption) + 4 for tab in self.tabs) - 1 <= self.size.width

    def _drawn(self, tab: Tab) -> Iterator[Drawn]:
        if tab.id == self.here:
            yield f"[{tab.key} {tab.caption}]", self.get_visual_style("title-bar--here")
            return
        key, caption = self.get_visual_style("title-bar--key"), self.get_visual_style("title-bar--tab")
        if self._fits():
            yield f" {tab.key}", key
            yield f" {tab.caption} ", caption
        else:
            yield f" {tab.key} ", key
