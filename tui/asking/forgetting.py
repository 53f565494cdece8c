"""Forgetting a name from the open console: asked for, shown with all that goes, and carried out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from store.errors import StoreError
from store.recovery.forgetting import Forgetting, Found, Unreached
from tui import texts
from tui.screens.base.screen import RecordingScreen
from tui.screens.dialogs import forgetting as dialogs
from workshop.model import Person

if TYPE_CHECKING:
    from tui.app import PlenaryApp

_GROUP = "forget"  # the worker that looks


def ask(app: PlenaryApp) -> None:
    """Ask for the name."""
    if app.read_only:
        app.say(texts.NOTHING_RECORDED, wrong=True)
        return
    here = app.screen.cursor_record if isinstance(app.screen, RecordingScreen) else ""
    person = app.workshop.get(Person, here)
    app.push_screen(dialogs.NameScreen(app.workshop, person.name if person else ""), partial(_look, app))


def _look(app: PlenaryApp, name: str | None) -> None:
    """Look at what would go, in a thread, and ask."""
    if not name:
        return
    try:
        half_typed = app.opened.half_typed_with(name)
    except StoreError as error:
        app.say(str(error), wrong=True)
        return
    if half_typed:
        app.say(texts.half_typed_name(half_typed), wrong=True)
        return
    path, state = app.opened.path, app.opened.state

    def look() -> None:
        try:
            app.opened.save_now()
            found = Forgetting(path, state, [name], looks_only=True).look()
        except StoreError as error:
            app.call_from_thread(app.say, str(error), wrong=True)
            return
        if not get_current_worker().is_cancelled:
            app.call_from_thread(_confirm, app, name, found)

    app.say(texts.LOOKING_FOR_NAME)
    app.run_worker(look, thread=True, exit_on_error=False, exclusive=True, group=_GROUP)


def _confirm(app: PlenaryApp, name: str, found: Found) -> None:
    app.hush()
    app.push_screen(dialogs.ConfirmScreen(name, _told(found), found.rows), partial(_answered, app, name))


def _answered(app: PlenaryApp, name: str, answer: str | None) -> None:
    """Forget it where that was the answer, and list what was not reached."""
    if answer != dialogs.FORGET:
        app.say(texts.NOTHING_FORGOTTEN)
        return
    left: list[str] = []

    def forget() -> list[str]:
        unreached, notices = app.opened.forget(name)
        left.extend(_left(unreached))
        return notices

    try:
        notices = app.reopened(forget)
    except StoreError as error:
        app.say(str(error), wrong=True)
        return
    app.say(" ".join([texts.NAME_FORGOTTEN, *notices]))
    app.push_screen(dialogs.UnreachedScreen(left))


def _told(found: Found) -> list[str]:
    """Return what goes, a line each."""
    lines = [texts.goes_from(found.steps, found.drafts, found.backups)]
    lines += [texts.goes_from_copy(copy.name) for copy in found.copies]
    return [*lines, *map(texts.longer_word_stays, found.longer)]


def _left(unreached: Unreached) -> list[str]:
    """Return where the name still is or may be, a line each."""
    lines = [texts.still_in_file(file) for file in unreached.files]
    lines += [texts.other_consoles(unreached.others)] if unreached.others else []
    return [*lines, texts.OTHER_PLACES]
