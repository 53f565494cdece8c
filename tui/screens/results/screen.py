"""The screen of session 5."""

from typing import ClassVar

from textual.binding import BindingType

from tui.screens.base import priority
from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.results.page import KEYS, ResultsPage
from tui.screens.statements import bracketing, commands, lenses, moving


class ResultsScreen(RecordingScreen):
    """The results map of each priority."""

    SESSION = "results"
    BINDINGS: ClassVar[list[BindingType]] = [
        *priority.KEYS,
        *lenses.KEYS,
        *commands.KEYS,
        *moving.KEYS,
        *bracketing.KEYS,
        *KEYS,
    ]

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (ResultsPage(self),)
