"""Undo and redo, said so that the typist knows what came back and what went, on whatever screen it is."""

from collections.abc import Callable

from store.session import Session
from workshop.document import Workshop, changed_slots
from workshop.text import shorten


def undo(session: Session) -> tuple[str, bool]:
    """Take back the last edit that still stands. Raises WorkshopError with none left."""
    return _told("Undid", session, session.undo), False


def redo(session: Session) -> tuple[str, bool]:
    """Bring back what was undone last. Raises WorkshopError with nothing to redo."""
    return _told("Redid", session, session.redo), False


def _told(word: str, session: Session, act: Callable[[], str]) -> str:
    old = session.workshop
    label = act()
    words = _words(old, session.workshop)
    return f"{word}: {label} “{words}”" if words else f"{word}: {label}"


def _words(old: Workshop, new: Workshop) -> str:
    """The words of the first record that differs; empty where none has any."""
    for key in sorted(changed_slots(old, new) or ()):
        record = new.records.get(key) or old.records.get(key)
        if record is not None and record.said and new.records.get(key) != old.records.get(key):
            return shorten(record.said, 40)
    return ""
