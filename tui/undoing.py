"""Undo and redo, said so that the typist knows what came back and what went, on whatever screen it is."""

from collections.abc import Callable

from store.log.session import Session
from tui import texts
from workshop.document import Workshop, changed_slots
from workshop.model import Record
from workshop.slots import owner
from workshop.text import shorten


def undo(session: Session) -> tuple[str, bool]:
    """Undo the last edit that is not undone yet, and say what it was. Raises WorkshopError where there is none."""
    return _told(texts.UNDONE, session, session.undo), False


def redo(session: Session) -> tuple[str, bool]:
    """Redo what was undone last, and say what it was. Raises WorkshopError where there is nothing to redo."""
    return _told(texts.REDONE, session, session.redo), False


def _told(word: str, session: Session, act: Callable[[], str]) -> str:
    old = session.workshop
    label = act()
    return texts.undone(word, label, _words(old, session.workshop))


def _words(old: Workshop, new: Workshop) -> str:
    """Return the words of the record that differs and stands above the others; empty where none has any."""
    keys = sorted(changed_slots(old, new) or ())
    differing = {k: r for k in keys if new.records.get(k) != old.records.get(k) and (r := _record(old, new, k))}
    tops = [record for record in differing.values() if owner(record.parent) not in differing]
    return next((shorten(record.statement_text, 40) for record in tops if record.statement_text), "")


def _record(old: Workshop, new: Workshop, key: str) -> Record | None:
    return new.records.get(key) or old.records.get(key)
