"""One line that names the priorities of the workshop, the one worked on marked."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

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
        """The mouse was pressed on a priority."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    names: reactive[tuple[str, ...]] = reactive(())
    here: reactive[int] = reactive(-1)
    hint: reactive[str] = reactive("")  # the key that goes on, at the right end

    def show(self, names: Sequence[str], here: int) -> None:
        """Show the names of the priorities; `here` is the place of the present one."""
        self.names, self.here = tuple(names), here

    def _tabs(self) -> list[str]:
        """The names as they fit into the line, the others shortened before the present one."""
        said = [f"{place + 1} {visible(name)}" for place, name in enumerate(self.names)]
        room = self.size.width - 2 - 3 * len(said) - len(self.hint) - 2
        for place in sorted(range(len(said)), key=lambda p: (p == self.here, -Content(said[p]).cell_length)):
            over = sum(Content(name).cell_length for name in said) - room
            if over <= 0:
                break
            most = max(_LEAST, Content(said[place]).cell_length - over)
            said[place] = Content(said[place]).truncate(most, ellipsis=True).plain
        return [f"[{name}]" if place == self.here else f" {name} " for place, name in enumerate(said)]

    def render(self) -> Content:
        """Draw the line."""
        if not self.names:
            return Content("No priority is adopted yet").stylize(self.get_visual_style("priority-tabs--other"))
        here, other = (self.get_visual_style(f"priority-tabs--{name}") for name in ("here", "other"))
        parts = [Content(tab).stylize(here if p == self.here else other) for p, tab in enumerate(self._tabs())]
        line = Content(" ").join(parts)
        gap = self.size.width - 2 - line.cell_length - Content(self.hint).cell_length
        if len(self.names) < 2 or gap < 1:
            return line
        return Content.assemble(line, " " * gap, (self.hint, other))

    def on_click(self, event: events.Click) -> None:
        """Say on which priority the mouse was pressed."""
        offset = event.get_content_offset(self)
        start = 0
        for place, tab in enumerate(self._tabs()):
            width = Content(tab).cell_length
            if offset is not None and start <= offset.x < start + width:
                self.post_message(self.Picked(place))
            start += width + 1
