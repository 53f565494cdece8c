"""Changes made in other consoles and copies: told in one line, listed one by one, and taken back if need be."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from textual.message import Message

from store.log.imports import imported_by
from store.log.log import Step
from store.log.session import Session
from tui import texts
from workshop.changes import Incoming
from workshop.history import Seen

Steps = Mapping[str, Step]
_MOST = 50  # lots that the list reaches back


class Merged(Message):
    """The thread that saves has found steps of others, and sentences about them."""

    def __init__(self, steps: Steps, notes: Sequence[str]) -> None:
        super().__init__()
        self.steps, self.notes = steps, notes


class RemoteChanges:
    """The lots of changes that arrived while the console runs, the newest first."""

    def __init__(self) -> None:
        self.lots: list[Incoming] = []

    def take(self, session: Session, event: Merged, own: Collection[str]) -> tuple[str, bool]:
        """Take steps into the session; return a line for the typist, and whether it is about something wrong.

        An import that was made on this machine, by a console of one of the names in `own`, is what Ctrl+Z takes back
        next: the typist's own doing, although another program carried it out.
        """
        lot = session.take_in(event.steps)
        imports = imported_by(session.log, lot.stamps, own)
        for stamp in imports:
            session.may_undo(stamp)
        if lot.items:
            self.lots = [lot, *self.lots][:_MOST]
        line = lot.line and f"{lot.line} {texts.LISTS_THEM}"
        if imports:
            line = texts.imported(session.log.steps[imports[-1]]["label"])
        notes = [*event.notes, *lot.notes]
        return " ".join(filter(None, [line, *notes])), bool(notes)


def show(app: Any, session: Session, changes: RemoteChanges) -> None:
    """List changes made elsewhere and fields with other wordings: Enter goes there, chooses, or takes a lot back."""
    from tui.screens.dialogs.incoming import BACK, OTHER, IncomingScreen, OtherWordingsScreen

    workshop = session.workshop

    def picked(key: str | None) -> None:
        if key is None:
            return
        if key.startswith(BACK):
            stamps = changes.lots[int(key[len(BACK) :])].stamps
            app.attempt(lambda s: _taken_back(s, stamps))
        elif key.startswith(OTHER):
            record, field = key.removeprefix(OTHER).split(" ", 1)
            shown = session.wordings(record, field)[-1]
            screen = OtherWordingsScreen(shown, session.other_wordings(record, field))
            seen = session.seen()
            app.push_screen(screen, lambda stamp: chosen(record, field, stamp, seen))
        else:
            app.jump(key.split(" ", 1)[-1])

    def chosen(record: str, field: str, stamp: str | None, seen: Seen) -> None:
        if stamp is not None:
            app.attempt(lambda s: _done(texts.CHOSEN if s.confirm(record, field, stamp, seen) else ""))
            app.jump(record)

    app.push_screen(IncomingScreen(workshop, changes.lots, session.disputed()), picked)


def _taken_back(session: Session, stamps: Sequence[str]) -> tuple[str, bool]:
    """Take a lot back; return the line for the typist, with what stays of it for what was said since."""
    done = session.take_back_all(stamps)
    if done is None or done.kept is None:
        return _done(texts.TAKEN_BACK if done is not None else "")
    return texts.taken_back_but(*done.kept), False


def _done(done: str) -> tuple[str, bool]:
    return (texts.can_be_undone(done), False) if done else (texts.NOTHING_LEFT, True)
