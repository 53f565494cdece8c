"""Undo and redo as steps of the log, so that they outlive the console."""

from collections.abc import Collection

from store.log.codec import build, plain
from store.log.log import DELETED, Change, Log, Step
from workshop import outline
from workshop.document import Workshop
from workshop.model import Record, fields_of


class Stacks:
    """What can be undone and redone, as stamps of steps; rebuilt by walking the log."""

    def __init__(self) -> None:
        self.undo: list[str] = []
        self.redo: list[str] = []

    def walk(self, stamp: str, step: Step) -> None:
        """Take note of the next step of this machine."""
        if "undoes" in step:
            _forget(self.undo, step["undoes"])
            self.redo.append(stamp)
        elif "redoes" in step:
            _forget(self.redo, step["redoes"])
            self.undo.append(stamp)
        else:
            self.undo.append(stamp)
            self.redo.clear()


def _forget(stack: list[str], stamp: str) -> None:
    if stamp in stack:
        del stack[stack.index(stamp) :]


def stacks(log: Log, own_nodes: Collection[str]) -> Stacks:
    """Return the stacks of one console, by the names that it wrote under: nobody takes back what another one did.

    Only a workshop that one console alone has made so far, as one handed over is, can be undone by the next.
    """
    stamps = log.stamps()
    own = [stamp for stamp in stamps if stamp.rsplit("-", 1)[-1] in own_nodes]
    if not own and len({stamp.rsplit("-", 1)[-1] for stamp in stamps}) == 1:
        own = stamps
    made = Stacks()
    for stamp in own:
        made.walk(stamp, log.steps[stamp])
    return made


def reverted(log: Log, workshop: Workshop, stamp: str) -> Workshop:
    """Return the workshop with one step taken back; what was changed again since stays as it is.

    So does what another copy made too, without knowing of it, as two may adopt one theme: it has what that one gave.
    """
    made: list[str] = []
    restored: list[str] = []
    dropped: dict[str, None] = {}
    changes = log.steps[stamp]["changes"]
    apart = {(c["record"], c["field"]): other for c in changes if (other := _made_apart(log, c, stamp)) is not None}
    shared = {record for record, _ in apart}
    for change in changes:
        record, field = change["record"], change["field"]
        if field == DELETED:
            if bool(change["value"]) != (record in workshop.tray):
                continue
            if change["value"]:
                restored.append(record)
            else:
                dropped[record] = None
        elif record in dropped:
            continue  # it goes into the tray as it is, so that redo brings back what it was
        elif (now := workshop.records.get(record)) and plain(getattr(now, field, None)) == change["value"]:
            if record not in shared and _is_making(log, change, stamp):
                made.append(record)
            else:
                before = apart.get((record, field)) or _replaced(log, change)
                workshop = workshop.put(now.replace_fields(**{field: _value(before, field, now)}))
    workshop = workshop.restore(restored)
    return outline.drop(workshop, [*made, *dropped])


def _is_making(log: Log, change: Change, stamp: str) -> bool:
    """Return whether the step of a change made its record; two may have, in copies apart."""
    return log.first(change["record"]) == stamp or (change["field"] == "position" and not change["replaces"])


def _made_apart(log: Log, change: Change, stamp: str) -> Change | None:
    """Return the change that another copy, unaware of this one, made to the same field and has not undone; or None."""
    record, field = change["record"], change["field"]
    if change["replaces"] or field == DELETED:
        return None
    versions = log.versions(record, field)
    apart = [known for known, version in versions.items() if known != stamp and not version["replaces"]]
    if apart and not any(not log.versions(record, DELETED)[known]["value"] for known in log.heads(record, DELETED)):
        undone = log.undone()  # and nobody brought it back again
        apart = [known for known in apart if known not in undone]
    return versions[max(apart)] if apart else None


def _replaced(log: Log, change: Change) -> Change | None:
    """Return the change that a change took the place of; None where it was the first."""
    return log.change(change["replaces"][-1], change["record"], change["field"]) if change["replaces"] else None


def _value(change: Change | None, field: str, record: Record) -> object:
    """Return the value that a change gave; the usual one for none, and where it makes no sense."""
    usual = fields_of(type(record))[field].default
    if change is None:
        return usual
    made = build(record.id, {field: change["value"]})
    return usual if isinstance(made, str) else getattr(made, field)
