"""The workshop's own screen."""

from typing import ClassVar

from textual.binding import BindingType

from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.workshop.page import KEYS, WorkshopPage
from tui.widgets.text.keys import bindings


class WorkshopScreen(RecordingScreen):
    """Details, people, agenda, remarks, short codes, acronyms, photographs."""

    SESSION = "workshop"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*KEYS)

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (WorkshopPage(self),)
