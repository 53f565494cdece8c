"""Whether a row came up in an earlier workshop of the series, and the note of where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import texts
from tui.screens.base.screen import RecordingScreen
from workshop import talk
from workshop.model import Comment
from workshop.series.items import whereabouts
from workshop.series.known import Known
from workshop.series.matches import Before, came_up
from workshop.series.series import series
from workshop.statements.statements import said_of

if TYPE_CHECKING:
    from tui.app import PlenaryApp


def before(app: PlenaryApp) -> None:
    """Show where the row under the cursor came up before; what is picked is noted there as recurring."""
    from tui.screens.dialogs.before import BeforeScreen

    record_id = app.screen.cursor_record if isinstance(app.screen, RecordingScreen) else ""
    words = said_of(app.workshop, record_id) if record_id in app.workshop else ""
    if not words:
        app.say(texts.BEFORE_WHAT, wrong=True)
        return

    def look() -> list[Before]:
        """Read the series; called in a thread of the background."""
        workshops = [*app.library.workshops()]
        file = str(app.opened.path)
        own = Known(next((known.id for known in workshops if known.file == file), ""), file, app.workshop)
        found = series(workshops, app.library.codebook(), app.workshop.details.series)
        return came_up(found, own, record_id, words)

    def picked(number: str | None) -> None:
        if number is not None:
            note(app, record_id, screen.found[int(number)])

    screen = BeforeScreen(words, look)
    app.push_screen(screen, picked)


def note(app: PlenaryApp, record_id: str, earlier: Before) -> None:
    """Note that a row recurs, and where it came up before: on the comment itself, or as a note on any other row."""
    where = whereabouts(earlier.known)
    said = app.workshop.get(Comment, record_id)
    if app.read_only:
        app.say(texts.NOTHING_RECORDED, wrong=True)
        return
    if said is not None:
        made = said.replace_fields(recurring=True, came_up=where)
        taken = app.do("Came up before", lambda w: w.put(made))
    else:
        told = talk.comment(app.session.new_id("comment"), earlier.words, "note")
        noted = told.replace_fields(recurring=True, came_up=where)
        taken = app.do("Came up before", lambda w: talk.say(w, record_id, noted))
    if taken:
        app.say(texts.came_up_in(where))
