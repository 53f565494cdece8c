"""Undo and redo on the screens: go to what they are about, and offer the words of an entry that went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from store.log.session import Session
from tui import routes, texts, undoing
from tui.screens.base import leaving
from tui.screens.base.row_keys import NO_ROW
from tui.screens.base.screen import RecordingScreen
from tui.widgets.composer.composer import Composer
from workshop.document import Workshop
from workshop.errors import WorkshopError

if TYPE_CHECKING:
    from tui.app import PlenaryApp


async def undo(app: PlenaryApp) -> None:
    """Take back what is half-typed or, where nothing is, the last edit that still stands."""
    line = _line(app)
    if line is not None and line.undo_typing():
        app.say(texts.TYPING_UNDONE)
    else:
        await _retrace(app, undoing.undo)


async def redo(app: PlenaryApp) -> None:
    """Bring back what was undone last, of the typing before what is recorded."""
    line = _line(app)
    if line is not None and line.redo_typing():
        app.say(texts.TYPING_REDONE)
    else:
        await _retrace(app, undoing.redo)


def _line(app: PlenaryApp) -> Composer | None:
    return next(iter(app.screen.query(Composer)), None)


async def _retrace(app: PlenaryApp, act: Callable[[Session], undoing.Retraced]) -> None:
    """Undo or redo, go to what that was about, and give its words back into the line where it went."""
    in_dialog = len(app.screen_stack) > 1
    if not in_dialog and isinstance(app.screen, RecordingScreen) and app.screen.rewording != NO_ROW:
        app.screen.leave_rewording()
    before = app.workshop
    try:
        done = act(app.session)
    except WorkshopError as error:
        app.say(str(error), wrong=True)
        return
    sentence = done.sentence()
    if not in_dialog and done.record:
        # The screens show the workshop as it was until it is set: the row of what goes is still there.
        await _turn_to(app, before if done.gone else app.session.workshop, done.record)
        if isinstance(app.screen, RecordingScreen):
            left = leaving.leaving(app.screen, done.record) if done.gone else None
            app.workshop = app.session.workshop
            if left is None:
                app.screen.go_to_row(done.record, done.field)
                leaving.withdraw_offer(app.screen)
            else:
                leaving.leave_row(app.screen, left, offer=done.alone)
                sentence = done.sentence(left.entry.text if left.entry is not None else "")
    app.workshop = app.session.workshop
    app.say(sentence)


async def _turn_to(app: PlenaryApp, workshop: Workshop, record_id: str) -> None:
    """Show the session of a record, unless the one in sight has a row of it or it is about more than a row."""
    if isinstance(app.screen, RecordingScreen) and app.screen.go_to_row(record_id):
        return
    mode, priority, _ = routes.where(workshop, record_id)
    if mode == "inbox" or (mode == "workshop" and app.current_mode == "votes"):
        return  # a rule of the vote that was changed beside the votes
    if mode == "votes" and app.current_mode in ("tree", "vision", "results"):
        return  # a priority that was adopted there
    if priority:
        app.priority = priority
    if mode != app.current_mode:
        await app.switch_mode(mode)
