"""Changes made in other consoles and copies: told in one line, listed one by one, and taken back if need be."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from store.log import texts as log_texts
from store.log.imports import imported_by
from store.log.log import Step
from store.log.session import Session
from store.state.state_folder import own_nodes
from tui import texts
from tui.open_file import OpenFile
from workshop.changes import Incoming
from workshop.history import Seen

Steps = Mapping[str, Step]
_MOST = 50  # lots that the list reaches back


class Came(NamedTuple):
    """Steps of others, and sentences about them."""

    steps: Steps
    notes: Sequence[str] = ()


class RemoteChanges:
    """The lots of changes that arrived while the console runs, the newest first."""

    def __init__(self) -> None:
        self.lots: list[Incoming] = []

    def take(self, opened: OpenFile, came: Came, own: Collection[str]) -> tuple[str, bool]:
        """Take steps into the session; return a line for the typist, and whether it is about something wrong.

        What takes away more than a handful of rows waits until somebody says that it may. Where other steps have taken
        that back meanwhile, nothing waits any more.

        An import that was made on this machine, by a console of one of the names in `own`, is what Ctrl+Z takes back
        next: the typist's own doing, although another program carried it out.
        """
        session, steps, waiting = opened.live, dict(came.steps), dict(opened.waiting)
        weighed = session.toll(steps)
        if waiting and not session.toll(waiting | steps).is_heavy:
            opened.hold({})
            steps = waiting | steps
        elif weighed.is_heavy:
            opened.hold(waiting | steps)
            return log_texts.held_up(session.toll(opened.waiting).counts), True
        return self._take(session, Came(steps, came.notes), own)

    def _take(self, session: Session, came: Came, own: Collection[str]) -> tuple[str, bool]:
        lot = session.take_in(came.steps)
        imports = imported_by(session.log, lot.stamps, own)
        for stamp in imports:
            session.may_undo(stamp)
        if lot.items:
            self.lots = [lot, *self.lots][:_MOST]
        line = lot.line and f"{lot.line} {texts.LISTS_THEM}"
        if imports:
            line = texts.imported(session.log.steps[imports[-1]]["label"])
        notes = [*came.notes, *lot.notes]
        return " ".join(filter(None, [line, *notes])), bool(notes)

    def admit(self, opened: OpenFile, own: Collection[str], *, back: bool) -> tuple[str, bool]:
        """Take in what waits, as somebody has said; or take it in and back, which leaves it out everywhere."""
        steps = dict(opened.waiting)
        opened.hold({})
        told = self._take(opened.live, Came(steps), own)
        return _taken_back(opened.live, [*steps]) if back else told


def show(app: Any, opened: OpenFile, changes: RemoteChanges) -> None:
    """List changes made elsewhere and fields with other wordings: Enter goes there, chooses, or takes a lot back."""
    from tui.screens.dialogs import incoming
    from tui.screens.dialogs.incoming import AUTHOR, BACK, OTHER, WAITS, IncomingScreen, OtherWordingsScreen

    session = opened.session
    waits = session.toll(opened.waiting) if opened.waiting else None
    authors = session.authors()

    workshop = session.workshop

    def picked(key: str | None) -> None:
        if key is None:
            return
        if key.startswith(BACK):
            stamps = changes.lots[int(key[len(BACK) :])].stamps
            app.attempt(lambda s: _taken_back(s, stamps))
        elif key.startswith(AUTHOR):
            said_by = authors[int(key[len(AUTHOR) :].split()[0])].stamps
            app.attempt(lambda s: _taken_back(s, said_by))
        elif key == WAITS and waits is not None:
            app.push_screen(incoming.WaitingScreen(waits.items, log_texts.taking(waits.counts)), decided)
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

    def decided(answer: str | None) -> None:
        if answer in (incoming.ADMIT, incoming.REFUSE):
            own = own_nodes(opened.state)
            app.attempt(lambda _: changes.admit(opened, own, back=answer == incoming.REFUSE))

    found = incoming.Found(changes.lots, session.disputed(), authors, log_texts.taking(waits.counts) if waits else "")
    app.push_screen(IncomingScreen(workshop, found), picked)


def _taken_back(session: Session, stamps: Sequence[str]) -> tuple[str, bool]:
    """Take a lot back; return the line for the typist, with what stays of it for what was said since."""
    done = session.take_back_all(stamps)
    if done is None or done.kept is None:
        return _done(texts.TAKEN_BACK if done is not None else "")
    return texts.taken_back_but(*done.kept), False


def _done(done: str) -> tuple[str, bool]:
    return (texts.can_be_undone(done), False) if done else (texts.NOTHING_LEFT, True)
