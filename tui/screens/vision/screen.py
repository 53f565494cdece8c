"""The screen of session 4."""

from typing import ClassVar

from textual.binding import BindingType

from tui.screens.base import priority
from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.statements import bracketing, moving
from tui.screens.vision.page import KEYS, VisionPage


class VisionScreen(RecordingScreen):
    """The vision of each priority."""

    SESSION = "vision"
    BINDINGS: ClassVar[list[BindingType]] = [*priority.KEYS, *moving.KEYS, *bracketing.KEYS, *KEYS]

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (VisionPage(self),)
