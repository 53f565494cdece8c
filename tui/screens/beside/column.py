"""The column beside the rows, which follows the cursor once the typist rests: it costs no key, and slows none."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.timer import Timer

from tui.screens.base.fitting import has_beside
from tui.screens.beside.about import about
from tui.widgets.context_panel import ContextPanel
from workshop.document import Workshop
from workshop.votes.ballots import BALLOTS
from workshop.votes.counts import COUNTS
from workshop.votes.rounds import deciding
from workshop.votes.tallier import tally

if TYPE_CHECKING:  # it has a column
    from tui.screens.base.screen import RecordingScreen

_PAUSE = 0.15  # seconds of rest


class BesideRows:
    """Shows what belongs to the row under the cursor."""

    def __init__(self, screen: "RecordingScreen") -> None:
        self._screen = screen
        self._resting: Timer | None = None
        self._counted: tuple[Workshop, Mapping[str, int]] | None = None

    def follow(self) -> None:
        """Take the room at once, so that rows are wrapped once, and show what belongs to the row after a rest."""
        if self._resting is not None:
            self._resting.stop()
        panel = self._panel
        if has_beside(self._screen):
            if panel is None:
                self._screen.query_one("#floor").mount(ContextPanel(id="beside", further=True))
            else:
                panel.display = True
            self._resting = self._screen.set_timer(_PAUSE, self._show)
        elif panel is not None and self._screen.page.BESIDE:  # another page may have put something there
            panel.display = False

    @property
    def _panel(self) -> ContextPanel | None:
        return next(iter(self._screen.query("#beside").results(ContextPanel)), None)

    def _show(self) -> None:
        screen, panel = self._screen, self._panel
        if panel is not None and has_beside(screen) and screen.is_current:
            lines = about(screen.console.session, screen.console.workshop, screen.cursor.record, self._dots)
            panel.show(lines or [[("", "quiet")]])

    def _dots(self, item: str) -> int:
        """Return the dots on a problem or a theme, counted once for each state of the workshop."""
        workshop = self._screen.console.workshop
        if not workshop.children(BALLOTS) and not workshop.children(COUNTS):
            return 0
        if self._counted is None or self._counted[0] is not workshop:
            counted = tally(workshop, deciding(workshop))
            self._counted = workshop, {row.item: row.dots for row in (*counted.problems, *counted.themes)}
        return self._counted[1].get(item, 0)
