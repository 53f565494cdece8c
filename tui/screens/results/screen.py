"""The screen of session 5."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from tui.screens.base import priority
from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.results.page import KEYS, ResultsPage
from tui.screens.statements import bracketing, commands, lenses, moving
from tui.widgets.context_panel import ContextPanel
from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.text.keys import bindings


class ResultsScreen(RecordingScreen):
    """The results map of each priority."""

    SESSION = "results"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        *priority.KEYS, *lenses.KEYS, *commands.KEYS, *moving.KEYS, *bracketing.KEYS, *KEYS
    )

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (ResultsPage(self),)

    def compose_head(self) -> Iterable[Widget]:
        """Name the priorities, and keep something of the present one in sight."""
        yield PriorityTabs()
        yield ContextPanel()
