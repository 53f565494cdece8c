"""Which report is wanted: a print, and a format."""

from collections.abc import Sequence

from tui.screens.base import texts as base_texts
from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.widgets.outline.source import Row


class ReportScreen(PickScreen):
    """Offers reports, that which was written last in front. Gives the name of the one picked."""

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Offer rows: the name of each, what it is, and what it is for."""
        choices = [Choice(name, Row(what, note=why), f"{what} {why}") for name, what, why in rows]
        super().__init__(texts.REPORT_TITLE, choices, base_texts.SOME_WORDS)
