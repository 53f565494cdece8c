"""The screen of session 4."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from tui.screens.base import priority
from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.statements import bracketing, moving
from tui.screens.vision.page import KEYS, VisionPage
from tui.widgets.context_panel import ContextPanel
from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.text.keys import bindings


class VisionScreen(RecordingScreen):
    """The vision of each priority."""

    SESSION = "vision"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*priority.KEYS, *moving.KEYS, *bracketing.KEYS, *KEYS)

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (VisionPage(self),)

    def compose_head(self) -> Iterable[Widget]:
        """Name the priorities, and keep something of the present one in sight."""
        yield PriorityTabs()
        yield ContextPanel()
