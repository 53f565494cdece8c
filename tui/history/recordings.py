"""Saying that a recording of the room starts now, or where it stands."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from tui import texts
from tui.widgets.composer.entry import Entry
from workshop.errors import WorkshopError
from workshop.timeline import recordings

if TYPE_CHECKING:
    from tui.app import PlenaryApp


def start(app: PlenaryApp) -> None:
    """Ask what the recording is called that starts, or stands somewhere, at this moment."""
    if app.read_only:
        app.say(texts.NOTHING_RECORDED, wrong=True)
        return
    from tui.screens.dialogs import texts as sentences
    from tui.screens.dialogs.catch import CatchScreen

    now = datetime.now().astimezone()  # the key says when, not the Enter after it

    def named(entry: Entry | None) -> None:
        if entry is None:
            return
        try:
            made = recordings.recording(app.session.new_id("recording"), entry.words, now)
        except WorkshopError as error:
            app.say(str(error), wrong=True)
            return
        if app.do("Add to recordings", lambda w: recordings.start(w, made)):
            app.say(sentences.recording_runs(recordings.recording_line(made)))

    offered = Entry(recordings.next_name(app.workshop))
    app.push_screen(CatchScreen(offered, lambda _: None, prompt=sentences.RECORDING_PROMPT), named)
