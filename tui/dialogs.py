"""Small errands over any screen: catch a sentence, the inbox, the tray, search, the keys.

Each imports what it needs when it is first run, so that starting stays quick.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Protocol

from textual.binding import ActiveBinding
from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from tui.open_file import OpenFile
from tui.screens.base.console import Desk
from tui.screens.base.screen import WorkshopScreen
from tui.widgets.composer.entry import Entry
from workshop import outline, talk

CATCH = "Inbox"  # the place under which its half-typed line is kept


class Errands(Desk, Protocol):
    """The console as errands see it."""

    keeper: OpenFile

    @property
    def screen(self) -> Screen[Any]:
        """The screen in sight."""
        ...

    def thrown_away(self) -> Sequence[str]:
        """The records in the tray, newest first."""
        ...

    @property
    def workers(self) -> Iterable[Worker[Any]]:
        """What runs beside the screen."""
        ...

    def run_worker(self, work: Any, *, thread: bool, exit_on_error: bool, group: str) -> Any:
        """Run something beside the screen."""
        ...

    def call_from_thread(self, callback: Any, *args: Any) -> Any:
        """Call in the screen's thread."""
        ...

    def push_screen(self, screen: Any, callback: Any = None) -> Any:
        """Lay a screen over this one."""
        ...

    def get_key_display(self, binding: Any) -> str:
        """How a key is written."""
        ...

    def call_next(self, callback: Any, *args: Any) -> Any:
        """Call when this message is done with."""
        ...

    async def run_action(self, action: Any, default_namespace: Any = None) -> bool:
        """Run an action by its name."""
        ...


def catch(app: Errands) -> None:
    """Catch a sentence now, file it later."""
    if app.read_only:
        app.say("Nothing can be recorded here.", wrong=True)
        return
    from tui.screens.base.comments import new_comment
    from tui.screens.dialogs.catch import CatchScreen

    def caught(entry: Entry | None) -> None:
        if entry is not None:
            said = new_comment(app, entry)
            if app.do("Catch", lambda w: talk.catch(w, said)):
                app.draft(CATCH, Entry())
                app.say("Kept in the inbox; F10 files it.")

    app.push_screen(CatchScreen(app.draft_at(CATCH), partial(app.draft, CATCH)), caught)


def inbox(app: Errands) -> None:
    """Show the inbox and what is parked."""
    from tui.screens.dialogs.inbox import InboxScreen

    here = app.screen.cursor_record if isinstance(app.screen, WorkshopScreen) else ""

    def taken(picked: str | None) -> None:
        if picked is None:
            return
        if picked not in app.workshop.children(talk.INBOX):
            app.jump(picked)
        elif here in app.workshop:
            if app.do("File", lambda w: talk.file_under(w, [picked], here)):
                app.say("Filed there as a comment; ctrl+z takes it back into the inbox.")
        else:
            app.say("Go to the row that the sentence belongs to, then press F10 again.", wrong=True)

    app.push_screen(InboxScreen(app, here), taken)


def tray(app: Errands) -> None:
    """Show what was deleted."""
    from tui.screens.dialogs.tray import TrayScreen

    def taken(picked: str | None) -> None:
        if picked is not None and app.do("Bring back", lambda w: outline.restore(w, picked)):
            app.jump(picked)

    app.push_screen(TrayScreen(app.workshop, app.thrown_away()), taken)


def search(app: Errands) -> None:
    """Search the whole workshop, and go to the hit."""
    from tui.screens.dialogs.search import SearchScreen

    def taken(picked: str | None) -> None:
        if picked is not None:
            app.jump(picked)

    app.push_screen(SearchScreen(app.workshop), taken)


def report(app: Errands) -> None:
    """Write the report beside the workshop's file; once more while it is written cancels it."""
    from tui import reporting

    keeper = app.keeper
    running = [worker for worker in app.workers if worker.group == reporting.GROUP and worker.is_running]
    if running or not keeper.is_open:
        for worker in running:
            worker.cancel()
        return
    session, output = keeper.session, reporting.report_path(keeper.path)

    def work() -> None:
        worker = get_current_worker()
        now = session.at_this_moment()
        said = reporting.write_report(now.workshop, now, output, lambda _: not worker.is_cancelled)
        app.call_from_thread(app.say, said)

    app.say("Writing the report… F11 once more cancels it.")
    app.run_worker(work, thread=True, exit_on_error=False, group=reporting.GROUP)


def keys(app: Errands) -> None:
    """Show all keys; the one picked is run."""
    from tui.screens.dialogs.keys import KeysScreen

    named: dict[str, ActiveBinding] = {}
    written: dict[str, list[str]] = {}  # every key that does it
    for active in app.screen.active_bindings.values():
        if active.binding.id:
            named.setdefault(active.binding.id, active)
            written.setdefault(active.binding.id, []).append(app.get_key_display(active.binding))
    shown = [(", ".join(written[name]), active) for name, active in named.items()]

    def taken(picked: str | None) -> None:
        active = named.get(picked or "")
        if active is not None:
            app.call_next(app.run_action, active.binding.action, active.node)
        elif picked is not None:
            app.say("That key works in the line itself; press it there.")

    app.push_screen(KeysScreen(shown), taken)


ERRANDS: dict[str, Callable[[Errands], None]] = {
    "catch": catch,
    "inbox": inbox,
    "tray": tray,
    "search": search,
    "keys": keys,
    "report": report,
}
