"""The screen of session 3."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from tui.screens.base import priority
from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.statements import bracketing, commands, lenses, moving
from tui.screens.tree.page import KEYS, TreePage
from tui.widgets.context_panel import ContextPanel
from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.text.keys import bindings


class TreeScreen(RecordingScreen):
    """The problem tree of each priority."""

    SESSION = "tree"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        *priority.KEYS, *lenses.KEYS, *commands.KEYS, *moving.KEYS, *bracketing.KEYS, *KEYS
    )

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (TreePage(self),)

    def compose_head(self) -> Iterable[Widget]:
        """Name the priorities, and keep something of the present one in sight."""
        yield PriorityTabs()
        yield ContextPanel()
