"""Looking back from the console: the timeline, and the workshop as it stood, step by step or moment by moment."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import TYPE_CHECKING

from languages import writing
from store.errors import StoreError
from tui import texts
from workshop.errors import WorkshopError
from workshop.timeline.local_time import local

if TYPE_CHECKING:
    from tui.app import PlenaryApp

_PREPARE = "past"  # the worker that makes looking at the first moment quick
_SOON = 0.5  # seconds: the first screen stands by then


def prepare(app: PlenaryApp) -> None:
    """Find what looking at the first moment takes, in the background, where a file was opened for reading.

    While something can be recorded it waits until somebody looks back, as the log may grow at any time.
    """
    if app.opened.is_open and app.opened.live.read_only:
        app.set_timer(_SOON, lambda: _begin(app))


def _begin(app: PlenaryApp) -> None:
    if app.opened.is_open and app.opened.live.read_only:
        app.run_worker(app.opened.timeline().past.warm, group=_PREPARE, exclusive=True, thread=True)


def timeline(app: PlenaryApp, asked: str = "") -> None:
    """Show what happened, or what is asked for; the row picked leads to the thing, or to the workshop as it stood."""
    from tui.screens.timeline import texts as sentences
    from tui.screens.timeline.screen import GO, SINCE, TimelineScreen

    told = app.opened.timeline()
    here = told.first_at(app.opened.steps_seen - 1) if app.opened.is_past else None

    def picked(answer: str | None) -> None:
        if answer is None:
            return
        how, _, entry = answer.partition(" ")
        if how == SINCE:
            changed_since(int(entry))
            return
        record = told.tell(int(entry)).record
        if how == GO:
            show(app, len(told.past.stamps))
            if record in app.workshop:
                app.jump(record)
            else:
                app.say(sentences.NOT_THERE_NOW)
        else:
            show(app, told.step_of(int(entry)))
            if record in app.workshop:
                app.jump(record)

    def changed_since(entry: int) -> None:
        from tui.screens.timeline.compared import ComparedScreen

        then = told.past.workshop(told.step_of(entry))
        when = writing.moment(local(told.at(entry)))

        def found(record: str | None) -> None:
            if record is not None:
                app.jump(record)

        app.push_screen(ComparedScreen(then, app.workshop, when), found)

    app.push_screen(
        TimelineScreen(told, app.opened.live.workshop, here, lambda name: _steps_of(app, name), asked), picked
    )


def _steps_of(app: PlenaryApp, name: str) -> Container[str]:
    """Return the steps that a copy has, by its name beside the open file or its path."""
    from store.opening import read_workshop

    path = app.opened.path.parent / Path(name).expanduser()
    if not path.is_file():
        raise WorkshopError(texts.no_such_copy(name))
    try:
        return read_workshop(path).log.steps.keys()
    except StoreError as error:
        raise WorkshopError(str(error)) from error


def show(app: PlenaryApp, count: int) -> None:
    """Show the workshop as it stood after so many steps; as it stands now after all of them."""
    was = app.opened.is_past
    app.opened.look_at(count)
    if not was and not app.opened.is_past:
        return
    app.workshop = app.session.workshop
    app.saving = app.opened.save_status
    app.say(texts.AS_IT_STOOD if app.opened.is_past else texts.NOW_AGAIN)


def earlier(app: PlenaryApp) -> None:
    """Show the workshop as it stood a step before."""
    show(app, max(app.opened.steps_seen - 1, 0))


def later(app: PlenaryApp) -> None:
    """Show the workshop as it stood a step later, or as it stands now."""
    show(app, app.opened.steps_seen + 1)


def moment_before(app: PlenaryApp) -> None:
    """Show the workshop as it stood at the moment before that matters."""
    told, seen = app.opened.timeline(), app.opened.steps_seen
    counts = (told.step_of(entry) for entry in sorted(told.matters, reverse=True))
    show(app, next((count for count in counts if count < seen), 0))


def moment_after(app: PlenaryApp) -> None:
    """Show the workshop as it stood at the next moment that matters, or as it stands now."""
    told, seen = app.opened.timeline(), app.opened.steps_seen
    counts = (told.step_of(entry) for entry in sorted(told.matters))
    show(app, next((count for count in counts if count > seen), len(told.past.stamps)))


def now(app: PlenaryApp) -> None:
    """Show the workshop as it stands now."""
    show(app, len(app.opened.timeline().past.stamps))
