"""Undo and redo, said so that the typist knows what came back, what went, whose words stay, and where that is."""

from typing import Literal, NamedTuple

from store.log.session import Session, TakenBack
from tui import texts
from workshop.document import Workshop, changed_slots
from workshop.model import Group, Problem, Record, fields_of
from workshop.slots import owner
from workshop.texts import rows_elsewhere

_COUNTED = frozenset({"number", "regrouped"})


class Retraced(NamedTuple):
    """A step that was undone or redone."""

    word: str
    label: str
    words: str  # what it was about; empty where that has no words
    record: str  # the record that it was about; empty where there is none
    field: str  # the field of that record that differs; empty where the record came or went
    gone: bool  # whether the record went
    alone: bool  # whether nothing went beside it, so that its words are those of one entry
    done: TakenBack

    def sentence(self, typed: str = "") -> str:
        """Return what is said of it; `typed` are its words as they are typed, where it has no others."""
        words, done = self.words or typed, self.done
        if done.went and words:
            rows = rows_elsewhere(sum(done.went.values()), len(done.went))
            return texts.undone_with(self.word, self.label, words, rows)
        if done.kept is not None:
            return texts.undone_but(self.word, self.label, words, *done.kept)
        return texts.undone(self.word, self.label, words)


def undo(session: Session) -> Retraced:
    """Undo the last edit that is not undone yet. Raises WorkshopError where there is none."""
    return _retraced(texts.UNDONE, session, redo=False)


def redo(session: Session) -> Retraced:
    """Redo what was undone last. Raises WorkshopError where there is nothing to redo."""
    return _retraced(texts.REDONE, session, redo=True)


def _retraced(word: Literal["Undid", "Redid"], session: Session, *, redo: bool) -> Retraced:
    before = session.workshop
    done = session.take_back_last(redo=redo)
    after = session.workshop
    record = _top(before, after)
    if record is None:
        return Retraced(word, done.label, "", "", "", gone=False, alone=False, done=done)
    old, new = before.records.get(record), after.records.get(record)
    field = _field(old, new) if old is not None and new is not None else ""
    held, other = (new, old) if redo else (old, new)
    words = _words(held, field) or _words(other, field)
    went = {key for key in changed_slots(before, after) or () if key in before.records and key not in after.records}
    if new is None and old is not None and owner(old.parent) in went:
        went.remove(owner(old.parent))  # the group that was made with its first problem
    return Retraced(word, done.label, words, record, field, gone=new is None, alone=len(went) == 1, done=done)


def _top(before: Workshop, after: Workshop) -> str | None:
    """Return the record that differs and stands above the others; of a new group, the problem typed with it."""
    keys = sorted(changed_slots(before, after) or ())
    differing = {key: record for key in keys if (record := _differing(before, after, key))}
    differing = {key: record for key, record in differing.items() if not _only_counted(before, after, key)} or differing
    tops = [record for record in differing.values() if owner(record.parent) not in differing]
    if not tops:
        return None
    top = next((record for record in tops if record.statement_text), tops[0])
    below = [record for record in differing.values() if owner(record.parent) == top.id]
    if isinstance(top, Group) and len(tops) == len(below) == 1 and isinstance(below[0], Problem):
        return below[0].id
    return top.id


def _differing(before: Workshop, after: Workshop, key: str) -> Record | None:
    old, new = before.records.get(key), after.records.get(key)
    return None if old == new else new or old


def _only_counted(before: Workshop, after: Workshop, key: str) -> bool:
    """Return whether a record differs in nothing but its number on the sheet, which the first ballot gives to all."""
    old, new = before.records.get(key), after.records.get(key)
    if old is None or new is None:
        return False
    return all(getattr(old, name) == getattr(new, name) for name in fields_of(type(old)) if name not in _COUNTED)


def _field(old: Record, new: Record) -> str:
    """Return the field in which two states of a record differ, its statement before others; its place last."""
    names = [name for name in fields_of(type(old)) if getattr(old, name) != getattr(new, name)]
    names.sort(key=lambda name: (name != old.statement, name == "position"))
    return next(iter(names), "")


def _words(record: Record | None, field: str) -> str:
    """Return what a record says, or its field where that is what differs and is a text of the workshop itself."""
    if record is None:
        return ""
    if owner(record.parent) or not field:
        return record.statement_text
    value = getattr(record, field, "")
    return value if isinstance(value, str) else ""
