"""The screen of session 3."""

from typing import ClassVar

from textual.binding import BindingType

from tui.screens.base import priority
from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.statements import bracketing, commands, lenses, moving
from tui.screens.tree.page import KEYS, TreePage


class TreeScreen(RecordingScreen):
    """The problem tree of each priority."""

    SESSION = "tree"
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
        return (TreePage(self),)
