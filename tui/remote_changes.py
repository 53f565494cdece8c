"""What came in from other consoles and copies: said in one line, listed item by item, and taken back if need be."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from textual.message import Message

from store.log.imports import imported_by
from store.log.log import Step
from store.log.session import Session
from workshop.changes import Incoming

Steps = Mapping[str, Step]
_MOST = 50  # arrivals that the list reaches back


class Merged(Message):
    """The thread that saves has found steps of others, and sentences about them."""

    def __init__(self, steps: Steps, notes: Sequence[str]) -> None:
        super().__init__()
        self.steps, self.notes = steps, notes


class Arrivals:
    """What came in while the console runs, the newest first."""

    def __init__(self) -> None:
        self.came: list[Incoming] = []

    def take(self, session: Session, event: Merged, own: Collection[str]) -> tuple[str, bool]:
        """Take steps into the session; a line for the typist, and whether it is about something wrong.

        An import that was made on this machine, by a console of one of the names in `own`, is what Ctrl+Z takes back
        next: the typist's own doing, although another program carried it out.
        """
        came = session.take_in(event.steps)
        imports = imported_by(session.log, came.stamps, own)
        for stamp in imports:
            session.may_undo(stamp)
        if came.items:
            self.came = [came, *self.came][:_MOST]
        notes = [*event.notes, *came.notes]
        line = came.line and f"{came.line} alt+e lists them."
        if imports:
            line = f"Came in: {session.log.steps[imports[-1]]['label']}. Ctrl+Z takes it back."
        return " ".join(filter(None, [line, *notes])), bool(notes)


def show(app: Any, session: Session, arrivals: Arrivals) -> None:
    """List what came in and what has other wordings: Enter goes there, chooses, or takes all of it back."""
    from tui.screens.dialogs.incoming import BACK, OTHER, IncomingScreen, OtherWordingsScreen

    workshop = session.workshop

    def picked(key: str | None) -> None:
        if key is None:
            return
        if key.startswith(BACK):
            stamps = arrivals.came[int(key[len(BACK) :])].stamps
            app.attempt(lambda s: _done("Taken back" if s.take_back(stamps) else ""))
        elif key.startswith(OTHER):
            record, field = key.removeprefix(OTHER).split(" ", 1)
            shown = session.wordings(record, field)[-1]
            screen = OtherWordingsScreen(shown, session.other_wordings(record, field))
            app.push_screen(screen, lambda stamp: chosen(record, field, stamp))
        else:
            app.jump(key.split(" ", 1)[-1])

    def chosen(record: str, field: str, stamp: str | None) -> None:
        if stamp is not None:
            app.attempt(lambda s: _done("Chosen" if s.confirm(record, field, stamp) else ""))
            app.jump(record)

    app.push_screen(IncomingScreen(workshop, arrivals.came, session.disputed()), picked)


def _done(done: str) -> tuple[str, bool]:
    return (f"{done}; ctrl+z takes that back.", False) if done else ("There is nothing left of it to change.", True)
