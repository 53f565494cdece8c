"""The screen of session 1."""

from typing import ClassVar

from textual.binding import BindingType

from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.problems import joining
from tui.screens.problems.page import KEYS, ProblemsPage
from tui.screens.statements import into_tree, moving
from tui.widgets.text.keys import bindings


class ProblemsScreen(RecordingScreen):
    """Problems by group."""

    SESSION = "problems"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*KEYS, *joining.KEYS, *moving.KEYS, *into_tree.KEYS)

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (ProblemsPage(self),)
