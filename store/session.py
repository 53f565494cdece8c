"""An open workshop: the document, the log that grows by every edit, undo and redo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Literal

from store.clock import Clock
from store.codec import changes
from store.log import Log, Step
from store.undo import reverted, stacks
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import Wording

Edit = Callable[[Workshop], Workshop]
Link = Literal["undoes", "redoes"]
Recorder = Callable[[str, Step], None]


@dataclass(frozen=True, slots=True)
class Moment:
    """A step as the timeline shows it."""

    stamp: str
    label: str
    records: tuple[str, ...]


class Session:
    """One workshop while it is edited.

    `record` is called with every new step, to write it down; it must return at once.
    """

    def __init__(
        self, log: Log, workshop: Workshop, clock: Clock, record: Recorder, *, read_only: bool = False
    ) -> None:
        self.log = log
        self.workshop = workshop
        self.read_only = read_only
        self._clock = clock
        self._record = record
        self._shown = (workshop, len(log.steps))
        self._stacks = stacks(log, clock.node)
        for stamp in log.stamps()[-1:]:
            clock.witness(stamp)

    def new_id(self, prefix: str) -> str:
        """A fresh id for a record of that kind."""
        return self._clock.new_id(prefix)

    def do(self, label: str, edit: Edit) -> bool:
        """Carry out an edit and record it; False where it changed nothing.

        Raises WorkshopError where the edit, or the workshop being open for reading only, refuses.
        """
        return self._commit(label, edit)

    def undo(self) -> str:
        """Take back the last edit that still stands; its label. Raises WorkshopError with none left."""
        return self._take_back(self._stacks.undo, "undoes", "There is nothing to undo.")

    def redo(self) -> str:
        """Bring back what was undone last; its label. Raises WorkshopError with nothing to redo."""
        return self._take_back(self._stacks.redo, "redoes", "There is nothing to redo.")

    @property
    def next_undo(self) -> str:
        """The label of what undo would take back; empty where there is nothing."""
        return self.log.steps[self._stacks.undo[-1]]["label"] if self._stacks.undo else ""

    @property
    def next_redo(self) -> str:
        """The label of what redo would bring back; empty where there is nothing."""
        return self.log.steps[self._stacks.redo[-1]]["label"] if self._stacks.redo else ""

    def wordings(self, record_id: str, field: str) -> list[Wording]:
        """All values that a field has had, oldest first."""
        return self.log.history(record_id, field)

    def timeline(self) -> list[Moment]:
        """All steps, newest first."""
        return [
            Moment(stamp, step["label"], tuple({c["record"]: None for c in step["changes"]}))
            for stamp, step in sorted(self.log.steps.items(), reverse=True)
        ]

    def deleted_at(self, record_id: str) -> str:
        """The stamp of the step that put a record into the tray."""
        return self.log.deletion(record_id)

    def thrown_away(self) -> list[str]:
        """The records that somebody put into the tray, newest first; not those whose making was undone."""
        found = [(stamp, r) for r in self.workshop.tray if (stamp := self.log.deletion(r))]
        return [r for stamp, r in sorted(found, reverse=True) if self._meant(stamp) != self.log.first(r)]

    def _meant(self, stamp: str) -> str:
        """The edit that a step does again or takes back, be it over several undos and redos."""
        step = self.log.steps[stamp]
        while target := step.get("undoes") or step.get("redoes"):
            stamp, step = target, self.log.steps[target]
        return stamp

    def snapshot(self) -> tuple[Workshop, list[tuple[str, Step]]]:
        """The workshop, and exactly the steps that made it; may be called from another thread."""
        workshop, count = self._shown
        return workshop, list(self.log.steps.items())[:count]

    def at_this_moment(self) -> "Session":
        """A session for reading that later edits do not touch; may be called and used in another thread."""
        workshop, steps = self.snapshot()
        log = Log()
        for stamp, step in steps:
            log.append(stamp, step)
        return Session(log, workshop, Clock(self._clock.node), lambda _stamp, _step: None, read_only=True)

    def _take_back(self, stack: list[str], link: Link, nothing: str) -> str:
        while stack:
            stamp = stack[-1]
            label = self.log.steps[stamp]["label"]
            if self._commit(label, partial(reverted, self.log, stamp=stamp), {link: stamp}):
                return label
            stack.pop()  # all that it changed was changed again since, so nothing of it is left
        raise WorkshopError(nothing)

    def _commit(self, label: str, edit: Edit, links: Mapping[Link, str] = MappingProxyType({})) -> bool:
        if self.read_only:
            raise WorkshopError("This workshop is open for reading only; nothing was changed.")
        old = self.workshop.settled()
        new = edit(old)
        found = changes(self.log, old, new)
        if not found:
            return False
        step = Step(label=label, changes=found)
        for link, target in links.items():
            step[link] = target
        stamp = self._clock.stamp()
        self.log.append(stamp, step)
        self._stacks.walk(stamp, step)
        self.workshop = new
        self._shown = (new, len(self.log.steps))
        self._record(stamp, step)
        return True
