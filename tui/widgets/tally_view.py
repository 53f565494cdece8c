"""The tally while ballots are typed: as many rows as there is room for, the first ones first; the rest by scrolling."""

import os
from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from tui.widgets import texts
from tui.widgets.bars import bar
from tui.widgets.shown import TallyRow
from tui.widgets.text.display import visible
from tui.widgets.text.terminal import is_plain

_RANK, _DOTS, _NUMBER = 4, 4, 4
_WIDE = 56  # cells from which the column of voters has its name in full


class TallyView(Widget):
    """Rank, bar, dots, different voters, number and name, a line each."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tally--title", "tally--bar", "tally--tied", "tally--name", "tally--quiet"}
    DEFAULT_CSS = """
    TallyView {
        padding: 0 1; background: $surface;
        .tally--title { color: $text-secondary; text-style: bold; }
        .tally--bar { color: $primary; }
        .tally--tied { color: $text-accent; text-style: bold; }
        .tally--name { color: $foreground; }
        .tally--quiet { color: $text-muted; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name that every Textual widget gives it
        super().__init__(id=id)
        self._title = ""
        self._rows: Sequence[TallyRow] = ()
        self._top = 0  # how many rows are scrolled away
        self._plain = is_plain(os.environ)

    def show(self, title: str, rows: Sequence[TallyRow]) -> None:
        """Show these sums, in this order."""
        if title != self._title:
            self._top = 0
        self._title, self._rows = title, rows
        self.refresh()

    def scroll_rows(self, by: int) -> None:
        """Show further rows, or those before; a page is so many as are in sight."""
        room = max(self.size.height - 2, 1)
        self._top = max(0, min(self._top + by * max(room - 1, 1), len(self._rows) - room))
        self.refresh()

    def on_mouse_scroll_down(self) -> None:
        """Show further rows."""
        self.scroll_rows(1)

    def on_mouse_scroll_up(self) -> None:
        """Show the rows before."""
        self.scroll_rows(-1)

    def render(self) -> Content:
        """Draw what fits."""
        width, height = self.size.width, self.size.height
        style = {name: self.get_visual_style(f"tally--{name}") for name in ("title", "bar", "tied", "name", "quiet")}
        by = texts.VOTERS if width >= _WIDE else texts.VOTERS_SHORT
        voters = max(4, len(by), *(len(row.voters) for row in self._rows), 0)
        bars = max(4, min(16, (width - 34) // 2))
        room = max(width - bars - _RANK - _DOTS - voters - _NUMBER - 5, 6)
        top = f"{texts.RANK:>{_RANK}} {texts.DOTS:>{bars + 1 + _DOTS}} {by:>{voters}} {texts.NUMBER:>{_NUMBER}} "
        title = Content(visible(self._title)).truncate(room, ellipsis=True)
        lines = [Content.assemble((top, style["quiet"]), title.stylize(style["title"]))]
        most = max((row.dots for row in self._rows), default=0)
        room = max(height - 1, 0)
        if len(self._rows) > room:
            room = max(room - 1, 0)
        shown = self._rows[self._top : self._top + room]
        for row in shown:
            drawn = bar(row.dots, most, bars, plain=self._plain)
            name = Content(visible(row.name)).truncate(room, ellipsis=True)
            lines.append(
                Content.assemble(
                    (f"{row.rank:>{_RANK}} ", style["tied" if row.tied else "quiet"]),
                    (f"{drawn:<{bars}} ", style["bar"]),
                    (f"{row.dots:>{_DOTS}} ", style["tied" if row.tied else "name"]),
                    (f"{row.voters:>{voters}} {row.number:>{_NUMBER}} ", style["quiet"]),
                    name.stylize(style["name"]),
                )
            )
        if len(shown) < len(self._rows):
            more = f"{'':>{_RANK}} {texts.more_rows(self._top, len(self._rows) - self._top - len(shown))}"
            lines.append(Content(more).stylize(style["quiet"]))
        return Content("\n").join(lines)
