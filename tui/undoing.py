"""Undo and redo, said so that the typist knows what came back, what went and whose words stay, on whatever screen."""

from store.log.session import Session
from tui import texts
from workshop.document import Workshop, changed_slots
from workshop.model import Record
from workshop.slots import owner
from workshop.texts import rows_elsewhere


def undo(session: Session) -> tuple[str, bool]:
    """Undo the last edit that is not undone yet, and say what it was. Raises WorkshopError where there is none."""
    return _told(texts.UNDONE, session, redo=False), False


def redo(session: Session) -> tuple[str, bool]:
    """Redo what was undone last, and say what it was. Raises WorkshopError where there is nothing to redo."""
    return _told(texts.REDONE, session, redo=True), False


def _told(word: str, session: Session, *, redo: bool) -> str:
    old = session.workshop
    done = session.take_back_last(redo=redo)
    words = _words(old, session.workshop)
    if done.went and words:
        rows = rows_elsewhere(sum(done.went.values()), len(done.went))
        return texts.undone_with(word, done.label, words, rows)
    if done.kept is not None:
        return texts.undone_but(word, done.label, words, *done.kept)
    return texts.undone(word, done.label, words)


def _words(old: Workshop, new: Workshop) -> str:
    """Return the words of the record that differs and stands above the others; empty where none has any."""
    keys = sorted(changed_slots(old, new) or ())
    differing = {k: r for k in keys if new.records.get(k) != old.records.get(k) and (r := _record(old, new, k))}
    tops = [record for record in differing.values() if owner(record.parent) not in differing]
    return next((record.statement_text for record in tops if record.statement_text), "")


def _record(old: Workshop, new: Workshop, key: str) -> Record | None:
    return new.records.get(key) or old.records.get(key)
