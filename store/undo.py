"""Undo and redo as steps of the log, so that they outlive the console."""

from store.codec import build, plain
from store.log import DELETED, Change, Log, Step
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


def stacks(log: Log, node: str) -> Stacks:
    """The stacks of one console: nobody takes back what another one did.

    Only a workshop that one console alone has made so far, as one handed over is, can be undone by the next.
    """
    stamps = log.stamps()
    own = [stamp for stamp in stamps if stamp.endswith(f"-{node}")]
    if not own and len({stamp.rsplit("-", 1)[-1] for stamp in stamps}) == 1:
        own = stamps
    made = Stacks()
    for stamp in own:
        made.walk(stamp, log.steps[stamp])
    return made


def reverted(log: Log, workshop: Workshop, stamp: str) -> Workshop:
    """The workshop with one step taken back; what was changed again since stays as it is."""
    made: list[str] = []
    restored: list[str] = []
    dropped: list[str] = []
    for change in log.steps[stamp]["changes"]:
        record, field = change["record"], change["field"]
        if field == DELETED:
            if bool(change["value"]) == (record in workshop.tray):
                (restored if change["value"] else dropped).append(record)
        elif (now := workshop.records.get(record)) and plain(getattr(now, field, None)) == change["value"]:
            if log.first(record) == stamp:
                made.append(record)
            else:
                workshop = workshop.put(now.having(**{field: _before(log, change, now)}))
    workshop = workshop.restore(restored)
    return outline.drop(workshop, [*made, *dropped])


def _before(log: Log, change: Change, record: Record) -> object:
    usual = fields_of(type(record))[change["field"]].default
    if not change["replaces"]:
        return usual
    earlier = log.change(change["replaces"][-1], change["record"], change["field"])
    if earlier is None:
        return usual
    made = build(record.id, {change["field"]: earlier["value"]})
    return usual if isinstance(made, str) else getattr(made, change["field"])
