"""What stands around the rows of a screen, as its pages ask for it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from textual.worker import get_current_worker

from tui.widgets.context_panel import ContextPanel
from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.shown import Lines, TallyRow
from tui.widgets.tabs import Tab
from tui.widgets.view_tabs import ViewTabs

if TYPE_CHECKING:  # the screen hosts this
    from report.pictures.picture import Picture
    from tui.screens.base.screen import RecordingScreen
    from tui.widgets.tally_view import TallyView

T = TypeVar("T")


class Surroundings:
    """The widgets, timers and workers of a screen."""

    def __init__(self, screen: "RecordingScreen") -> None:
        self._screen = screen

    @property
    def width(self) -> int:
        """How many columns the terminal has."""
        return self._screen.size.width

    def note(self, text: str) -> None:
        """Say something at the right of the views of a session."""
        self._screen.query_one(ViewTabs).note = text

    def show_tally(self, title: str, rows: Sequence[TallyRow]) -> None:
        """Show sums beside the rows."""
        self._tally().show(title, rows)

    def scroll_tally(self, by: int) -> None:
        """Scroll these sums."""
        self._tally().scroll_rows(by)

    def _tally(self) -> "TallyView":
        from tui.widgets.tally_view import TallyView  # which one session alone has

        return self._screen.query_one(TallyView)

    def show_priorities(self, named: Sequence[tuple[str, str]], here: str, hint: Callable[[str], str]) -> None:
        """Name the priorities, by id; `hint` says which key goes on to the next."""
        screen = self._screen
        tabs, active = screen.query_one(PriorityTabs), screen.active_bindings.values()
        onward = next((each.binding for each in active if each.binding.id == "priority.next"), None)
        tabs.hint = hint(screen.console.get_key_display(onward)) if onward is not None else ""
        tabs.show([Tab(priority, text) for priority, text in named], here)

    def show_context(self, lines: Lines) -> None:
        """Show what stays in sight of the priority."""
        self._screen.query_one(ContextPanel).show(lines)

    def show_above(self, above: Lines, right: Lines | None = ()) -> None:
        """Show lines above the rows of the votes, and in the column beside them; None leaves that as it is."""
        self._screen.query_one("#above", ContextPanel).show(above)
        if right is not None:
            self._screen.query_one("#beside", ContextPanel).show(right)

    def read_beside(self, by: int) -> bool:
        """Show further lines of what stands beside the rows, or those before; return whether there were any."""
        panel = next(iter(self._screen.query("#beside").results(ContextPanel)), None)
        return panel is not None and panel.display and panel.scroll_lines(by)

    @property
    def has_right(self) -> bool:
        """Whether something stands in that column."""
        return self._screen.query_one("#beside", ContextPanel).display

    def later(self, seconds: float, do: Callable[[], Any]) -> Callable[[], None]:
        """Do something after a while; return what calls that off."""
        return self._screen.set_timer(seconds, do).stop

    def when_drawn(self, do: Callable[[], object]) -> None:
        """Do something once the screen is drawn."""
        self._screen.call_after_refresh(do)

    def find_out(self, look: Callable[[], T], take: Callable[[T], object]) -> None:
        """Look for something in the background, and take what is found; only the last that is asked for is taken."""
        screen = self._screen

        def work() -> None:
            found = look()
            if not get_current_worker().is_cancelled:
                screen.app.call_from_thread(take, found)

        screen.run_worker(work, thread=True, exclusive=True, group="find-out")

    def draw(self, pictures: "Sequence[Picture]") -> None:
        """Show trees or maps drawn, over the screen."""
        from tui.screens.statements.picture import PictureScreen

        self._screen.console.push_screen(PictureScreen(pictures))

    def rewrite(self, edit: Callable[[str, int, int], tuple[str, int]]) -> bool:
        """Put other words into the line, made of its text and selection; return whether that makes any difference."""
        composer = self._screen.composer
        body = composer.draft.body
        text, place = edit(body.text, *body.selection)
        if text == body.text:
            return False
        composer.rewrite(text, place)
        return True

    def open(self, dialog: str) -> None:
        """Open a dialog by its name."""
        self._screen.call_next(self._screen.console.run_action, f"dialog('{dialog}')")
