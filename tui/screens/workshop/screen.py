"""The workshop's own screen."""

from tui.screens.base.page import Page
from tui.screens.base.screen import RecordingScreen
from tui.screens.workshop.page import WorkshopPage


class WorkshopScreen(RecordingScreen):
    """Details, people, remarks, short codes."""

    SESSION = "workshop"

    def make_pages(self) -> tuple[Page, ...]:
        """Return its one page."""
        return (WorkshopPage(self),)
