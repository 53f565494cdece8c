"""One line that names the priorities of the workshop, the one worked on marked."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets import texts
from tui.widgets.tabs import Tab, tab_at
from tui.widgets.text.display import visible

_LEAST = 6  # cells that a name keeps, however many there are


class PriorityTabs(Widget):
    """The priorities, numbered; the present one in brackets and in full where there is room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"priority-tabs--here", "priority-tabs--other"}
    DEFAULT_CSS = """
    PriorityTabs {
        height: 1; width: 1fr; padding: 0 1; background: $surface;
        .priority-tabs--here { color: $text-accent; text-style: bold; }
        .priority-tabs--other { color: $text-muted; }
    }
    """

    class Picked(Message):
        """The mouse was pressed on the priority with this id."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    tabs: reactive[tuple[Tab, ...]] = reactive(())
    here: reactive[str] = reactive("")
    """The id of the present priority."""
    hint: reactive[str] = reactive("")  # the key that goes on, at the right end

    def show(self, tabs: Sequence[Tab], here: str) -> None:
        """Show the priorities; ``here`` is the id of the present one."""
        self.tabs, self.here = tuple(tabs), here

    def _captions(self) -> list[str]:
        """Return the captions as they fit into the line, the others shortened before the present one."""
        captions = [f"{number} {visible(tab.caption)}" for number, tab in enumerate(self.tabs, 1)]
        is_here = [tab.id == self.here for tab in self.tabs]
        room = self.size.width - 2 - 3 * len(captions) - len(self.hint) - 2
        for place in sorted(range(len(captions)), key=lambda p: (is_here[p], -cell_len(captions[p]))):
            over = sum(map(cell_len, captions)) - room
            if over <= 0:
                break
            most = max(_LEAST, cell_len(captions[place]) - over)
            captions[place] = Content(captions[place]).truncate(most, ellipsis=True).plain
        return [f"[{text}]" if here else f" {text} " for text, here in zip(captions, is_here, strict=True)]

    def render(self) -> Content:
        """Draw the line."""
        if not self.tabs:
            return Content(texts.NO_PRIORITY).stylize(self.get_visual_style("priority-tabs--other"))
        here, other = (self.get_visual_style(f"priority-tabs--{name}") for name in ("here", "other"))
        parts = [
            Content(caption).stylize(here if tab.id == self.here else other)
            for tab, caption in zip(self.tabs, self._captions(), strict=True)
        ]
        line = Content(" ").join(parts)
        gap = self.size.width - 2 - line.cell_length - cell_len(self.hint)
        if len(self.tabs) < 2 or gap < 1:
            return line
        return Content.assemble(line, " " * gap, (self.hint, other))

    def on_click(self, event: events.Click) -> None:
        """Say on which priority the mouse was pressed."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        ids = (tab.id for tab in self.tabs)
        found = tab_at(offset.x, zip(ids, map(cell_len, self._captions()), strict=True), gap=1)
        if found is not None:
            self.post_message(self.Picked(found))
