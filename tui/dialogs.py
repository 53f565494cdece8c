"""Opening what is laid over any screen: catch a sentence, the inbox, the tray, search, the keys; and the report.

Each imports what it needs when it is first run, so that starting stays quick.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tui import texts
from tui.history import past, recordings, voices
from tui.screens.base.screen import RecordingScreen
from tui.widgets.composer.entry import Entry
from workshop import outline, talk
from workshop import speakers as who_spoke

if TYPE_CHECKING:
    from tui.app import PlenaryApp
    from workshop.readiness.lacks import Missing

_RANKING = "votes.ranking"
_PUT_RIGHT: dict[str, str] = {"unrated": _RANKING, "unreasoned": _RANKING, "tie": _RANKING}
"""The page where something that is missing is put right, if that is not the one on which its record stands."""
CATCH = "inbox"  # the place under which its half-typed line is kept; never shown


def catch(app: PlenaryApp) -> None:
    """Catch a sentence now, file it later."""
    if app.read_only:
        app.say(texts.NOTHING_RECORDED, wrong=True)
        return
    from tui.screens.base.comments import new_comment
    from tui.screens.dialogs.catch import CatchScreen

    def caught(entry: Entry | None) -> None:
        if entry is not None:
            said = new_comment(app, entry)
            with app.at_once(CATCH):
                if app.do("Catch", lambda w: talk.catch(w, said)):
                    app.drafts.keep(CATCH, Entry())
                    app.say(texts.CAUGHT)

    known = who_spoke.offered(app.workshop)
    app.push_screen(CatchScreen(app.drafts.at(CATCH), partial(app.drafts.keep, CATCH), known), caught)


def inbox(app: PlenaryApp) -> None:
    """Show the inbox and what is parked."""
    from tui.screens.dialogs.inbox import InboxScreen

    here = app.screen.cursor_record if isinstance(app.screen, RecordingScreen) else ""

    def taken(picked: str | None) -> None:
        if picked is None:
            return
        if picked not in app.workshop.children(talk.INBOX):
            app.jump(picked)
        elif here in app.workshop:
            if app.do("File", lambda w: talk.file_under(w, [picked], here)):
                app.say(texts.FILED)
        else:
            app.say(texts.FILE_WHERE, wrong=True)

    app.push_screen(InboxScreen(app, here), taken)


def tray(app: PlenaryApp) -> None:
    """Show what was deleted."""
    from tui.screens.dialogs import tray as deleted

    def taken(picked: str | None) -> None:
        if picked is not None and app.do("Bring back", lambda w: outline.restore(w, picked)):
            app.jump(picked)

    app.pick(deleted.tray(app.workshop, app.session.thrown_away()), taken)


def search(app: PlenaryApp) -> None:
    """Search the whole workshop, or all those of the folder, and go to the hit."""
    from tui.screens.dialogs.search import SearchScreen, go_to

    screen = SearchScreen(app.workshop if app.opened.is_open else None, app.library)

    def taken(picked: str | None) -> None:
        if picked is not None:
            go_to(app, screen.hit(picked))

    app.push_screen(screen, taken)


def speakers(app: PlenaryApp) -> None:
    """Show who spoke; the one picked gets another name, or that of another speaker."""
    from tui.screens.dialogs import texts as sentences
    from tui.screens.dialogs.speakers import RenameScreen, SpeakersScreen

    def picked(old: str | None) -> None:
        if old is not None:
            app.push_screen(RenameScreen(app.workshop, old), lambda new: named(old, new))

    def named(old: str, new: str | None) -> None:
        if new is None:
            return
        if new == old:
            app.say(sentences.SAME_NAME)
            return
        before = app.workshop
        if app.do(f"Rename {old}", lambda w: who_spoke.rename(w, [old], new)):
            after = app.workshop.records
            times = sum(1 for key, record in before.records.items() if after.get(key) is not record)
            app.say(sentences.now_called(old, new, times))

    if app.read_only:
        app.say(texts.NOTHING_RECORDED, wrong=True)
        return
    app.push_screen(SpeakersScreen(app.workshop), picked)


def before(app: PlenaryApp) -> None:
    """Show where the row came up in earlier workshops of the series, and note it."""
    from tui.library.before import before as look

    look(app)


def report(app: PlenaryApp) -> None:
    """Write the report that was chosen last; while one is written, cancel it."""
    from tui import reporting

    reporting.repeat(app)


def report_as(app: PlenaryApp) -> None:
    """Ask which report is wanted; while one is written, cancel it."""
    from tui import reporting

    reporting.ask(app)


def stop_report(app: PlenaryApp) -> None:
    """Cancel the report that is being written, if there is one."""
    from tui import reporting

    reporting.stop(app)


def keys(app: PlenaryApp) -> None:
    """Show what can be done here and its keys; what is picked is done, or the screen explained in words."""
    from tui.keys.listing import listed
    from tui.screens.dialogs.keys import ASKED, KeysScreen

    actives = {active.binding.id: active for active in app.screen.active_bindings.values() if active.binding.id}

    def taken(picked: str | None) -> None:
        active = actives.get(picked or "")
        if picked == ASKED:
            in_words(app)
        elif active is not None:
            app.call_next(app.run_action, active.binding.action, active.node)
        elif picked is not None:
            app.say(texts.KEY_OF_THE_LINE)

    app.push_screen(KeysScreen(listed(app)), taken)


def in_words(app: PlenaryApp) -> None:
    """Say what goes on the screen in sight, with examples."""
    from tui.screens.dialogs.help import HelpScreen
    from tui.screens.library.texts import HELP

    shown = app.screen
    explained = shown.page.HELP if isinstance(shown, RecordingScreen) else getattr(shown, "EXPLAINED", HELP)
    app.push_screen(HelpScreen(explained))


def identity(app: PlenaryApp) -> None:
    """Ask what the open file is."""
    from tui.asking import identifying

    identifying.ask(app)


def ready(app: PlenaryApp) -> None:
    """Show what is still missing; the one picked is gone to."""
    from tui.screens.dialogs import ready as lacking
    from workshop.readiness.readiness import missing

    folder = app.opened.path.parent
    found = missing(app.workshop, app.opened.drafts.words, lambda name: (folder / name).is_file())

    def taken(picked: str | None) -> None:
        if picked is not None:
            app.call_next(_go, app, found[int(picked)])

    app.pick(lacking.ready(found), taken)


async def _go(app: PlenaryApp, each: Missing) -> None:
    """Show the row where something is missing, on the page where it is put right."""
    if each.lack == "inbox" or each.place == talk.INBOX:
        await app.run_action("dialog('inbox')")
        return
    if each.priority:
        app.priority = each.priority
    if each.session != app.current_mode:
        await app.switch_mode(each.session)
    screen = app.screen
    if not isinstance(screen, RecordingScreen):
        return
    screen.turn_to(each.record)
    wanted = each.place if each.lack == "half-typed" else _PUT_RIGHT.get(each.lack, "")
    page = next((page for page in screen.pages if wanted == page.NAME), None)
    if page is not None:
        screen.go_to_page(page)
    screen.go_to_row(each.record, each.place)


def wall(app: PlenaryApp) -> None:
    """Show what can be done with the wall."""
    from tui.wall import asking

    asking.ask(app)


def forget(app: PlenaryApp) -> None:
    """Forget a name."""
    from tui.asking import forgetting

    forgetting.ask(app)


DIALOGS: dict[str, Callable[[PlenaryApp], None]] = {
    "catch": catch,
    "inbox": inbox,
    "tray": tray,
    "search": search,
    "speakers": speakers,
    "before": before,
    "keys": keys,
    "identity": identity,
    "forget": forget,
    "report": report,
    "report_as": report_as,
    "stop-report": stop_report,
    "ready": ready,
    "timeline": past.timeline,
    "earlier": past.earlier,
    "later": past.later,
    "moment-before": past.moment_before,
    "moment-after": past.moment_after,
    "now": past.now,
    "recording": recordings.start,
    "voices": voices.show,
    "wall": wall,
    "wall-freeze": lambda app: app.walls.turn(),
    "wall-blank": lambda app: app.walls.blank(),
}
ANYWHERE = (("keys",), ("search",))
"""Those that need no open workshop."""
