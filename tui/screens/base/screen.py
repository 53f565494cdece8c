"""What the screens of all sessions share: the title bar, the footer, catching up with the workshop."""

from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen

from tui.screens.base.console import Desk
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.size_notice import SizeNotice
from tui.widgets.tabs import Tab
from tui.widgets.text.keys import key_name
from tui.widgets.title_bar import TitleBar
from workshop.document import Workshop, changed_slots

TABS = (
    Tab("problems", "Problems", key_name("f1")),
    Tab("votes", "Votes", key_name("f2")),
    Tab("tree", "Tree", key_name("f3")),
    Tab("vision", "Vision", key_name("f4")),
    Tab("results", "Results", key_name("f5")),
    Tab("workshop", "Workshop", key_name("f6")),
)
"""The id of a tab is the mode that it goes to."""

_TO_READ = frozenset(
    {
        "row.go", "row.history", "row.lineage", "priority.next", "votes.view",
        "app.keys", "app.search", "app.report", "app.quit",
    }
)  # fmt: skip
"""What there is to do with a workshop that is open for reading only."""


class WorkshopScreen(Screen[None]):
    """A screen over the workshop. It shows changes while it is in sight, and catches up when it comes back."""

    SESSION: ClassVar[str] = ""  # its mode, and the id of its tab

    def __init__(self) -> None:
        super().__init__()
        self._shown: Workshop | None = None

    @property
    def desk(self) -> Desk:
        """The console."""
        return cast("Desk", self.app)

    def compose(self) -> ComposeResult:
        """Put the title on top and the keys at the bottom."""
        yield TitleBar(TABS)
        yield SizeNotice()
        with Vertical(id="body"):
            yield from self.compose_body()
        yield MessageLine()
        yield KeyBar(always=("app.keys", "app.undo"))

    def compose_body(self) -> ComposeResult:
        """What stands between."""
        yield from ()

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the workshop; `changed` names the slots and records that differ, None means anything may."""
        raise NotImplementedError

    def show_record(self, record_id: str) -> None:
        """Bring a record into sight, where this screen has it."""

    @property
    def cursor_record(self) -> str:
        """The record that the typist is on; empty for none."""
        return ""

    def on_mount(self) -> None:
        """Follow the workshop from now on."""
        self.query_one(TitleBar).here = self.SESSION
        if self.desk.read_only:
            self.query_one(KeyBar).only = _TO_READ
        self.watch(self.app, "workshop", self._workshop_changed, init=False)
        self.watch(self.app, "saving", self._saving_changed)
        self.watch(self.app, "message", self._message_changed)
        self.catch_up()

    def on_resize(self, event: events.Resize) -> None:
        """Say so where there is less room than there should be."""
        self.query_one(SizeNotice).measured = event.size

    def on_screen_resume(self) -> None:
        """Catch up with what changed while another screen was in sight."""
        self.catch_up()

    def catch_up(self) -> None:
        """Show the workshop as it is, unless that is what is shown."""
        workshop = self.desk.workshop
        if workshop is not self._shown:
            self._show(workshop, None)

    def _workshop_changed(self, old: Workshop, new: Workshop) -> None:
        if self.is_current and new is not self._shown:
            self._show(new, changed_slots(old, new) if old is self._shown else None)

    def _show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        self._shown = workshop
        details = workshop.details
        names = " · ".join(part for part in (details.title or "A new workshop", details.country) if part)
        self.query_one(TitleBar).title = names
        self.show(workshop, changed)

    @on(TitleBar.TabClicked)
    async def _tab_clicked(self, event: TitleBar.TabClicked) -> None:
        await self.app.run_action(f"session('{event.tab}')")

    def _message_changed(self, message: tuple[str, bool]) -> None:
        line = self.query_one(MessageLine)
        line.wrong, line.sentence = message[1], message[0]

    def _saving_changed(self, saving: tuple[str, str]) -> None:
        bar = self.query_one(TitleBar)
        bar.tone, bar.state = saving
