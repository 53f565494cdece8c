"""An open workshop: the document, the log that grows by every edit, undo and redo."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Literal

from store import texts
from store.log.clock import Clock, in_order, when
from store.log.codec import build, changes, fields
from store.log.log import Log, Step
from store.log.merge import ahead, missing, records_of, remote_changes, union
from store.log.undo import reverted, stacks
from store.log.view import differing, view
from workshop.changes import Incoming
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import Wording
from workshop.slots import owner

Edit = Callable[[Workshop], Workshop]
Link = Literal["undoes", "redoes"]
Recorder = Callable[[str, Step], None]

UNDO_REMOTE = "Undo changes from elsewhere"
"""The label of the step that undoes steps of other consoles; it is written into the file and never translated."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A step as the timeline shows it."""

    stamp: str
    label: str
    records: tuple[str, ...]


class Session:
    """One workshop while it is edited."""

    def __init__(
        self,
        log: Log,
        workshop: Workshop,
        clock: Clock,
        record: Recorder,
        *,
        read_only: bool = False,
        refusal: Callable[[Step], str] = lambda _: "",
    ) -> None:
        """Begin with a log and what it makes.

        Args:
            log: The steps so far; every edit adds one.
            workshop: The workshop that they make.
            clock: What gives stamps and ids.
            record: Called with every new step, to write it down; it must return at once.
            read_only: Whether every edit is refused.
            refusal: Called with every step before it is made; returns why it cannot be, empty where it can.
        """
        self.log = log
        self.workshop = workshop
        self.read_only = read_only
        self._clock = clock
        self._record, self._refusal = record, refusal
        self._held = frozenset(record for record in workshop.records if log.deletion(record))
        self._shown = (self.workshop, log.steps, len(log.steps))
        self._stacks = stacks(log, clock.own)
        for stamp in log.stamps()[-1:]:
            clock.witness(stamp)

    def new_id(self, prefix: str) -> str:
        """Return a fresh id for a record of that kind."""
        return self._clock.new_id(prefix)

    def do(self, label: str, edit: Edit, *, imported: str = "") -> bool:
        """Carry out an edit and record it; False where it changed nothing.

        `label` is written into the file, for everybody who opens it: it stays the same in every language.
        `imported` tells what was brought in from a file, for knowing it again.

        Raises WorkshopError where the edit, or the workshop being open for reading only, refuses.
        """
        return self._commit(label, edit, imported=imported)

    def undo(self) -> str:
        """Take back the last edit that still stands; its label. Raises WorkshopError with none left."""
        return self._take_back(self._stacks.undo, "undoes", texts.NOTHING_TO_UNDO)

    def redo(self) -> str:
        """Bring back what was undone last; its label. Raises WorkshopError with nothing to redo."""
        return self._take_back(self._stacks.redo, "redoes", texts.NOTHING_TO_REDO)

    def wordings(self, record_id: str, field: str) -> list[Wording]:
        """Return all values that a field has had, oldest first."""
        return self.log.history(record_id, field)

    def timeline(self) -> list[Moment]:
        """Return all steps, newest first."""
        return [
            Moment(stamp, step["label"], tuple({c["record"]: None for c in step["changes"]}))
            for stamp, step in sorted(self.log.steps.items(), reverse=True)
        ]

    def thrown_away(self) -> list[str]:
        """Return the records that somebody put into the tray, newest first; not those whose making was undone."""
        found = [(stamp, r) for r in self.workshop.tray if (stamp := self.log.deletion(r))]
        return [r for stamp, r in sorted(found, reverse=True) if self._meant(stamp) != self.log.first(r)]

    def _meant(self, stamp: str) -> str:
        """Return the edit that a step does again or takes back, be it over several undos and redos."""
        steps = self.log.steps
        while (target := steps[stamp].get("undoes") or steps[stamp].get("redoes")) and target in steps:
            if in_order(target) >= in_order(stamp):
                break  # only damage says that it undid what came later
            stamp = target
        return stamp

    def snapshot(self) -> tuple[Workshop, list[tuple[str, Step]]]:
        """Return the workshop, and exactly the steps that made it; may be called from another thread."""
        workshop, steps, count = self._shown
        return workshop, list(steps.items())[:count]

    def at_this_moment(self) -> "Session":
        """Return a session for reading that later edits do not touch; may be called and used in another thread."""
        workshop, steps = self.snapshot()
        return Session(Log(steps), workshop, Clock(self._clock.node), lambda _stamp, _step: None, read_only=True)

    def take_in(self, steps: Mapping[str, Step]) -> Incoming:
        """Take steps that another console or copy made, and show what follows from both; return what changed.

        Undo goes on with the steps of this console; `take_back` is for theirs.
        """
        fresh = missing(self.log.steps, steps)
        if not fresh:
            return Incoming()
        came = union(self.log, sorted(fresh.items()))
        for stamp in came.fresh:
            self._clock.witness(stamp)
        old, about = self.workshop, records_of(self.log, [*came.fresh, *came.redacted])
        seen = view(self.log, old, about)
        differs = differing(old, seen.workshop)
        new = seen.workshop
        touched = differs | {record for record, _ in new.disputed ^ old.disputed}
        self.workshop = replace(new, touched=touched)
        self._held = seen.held
        self._shown = (self.workshop, self.log.steps, len(self.log.steps))
        notes = [texts.two_steps(when(stamp))
                 for stamp in came.doubled]  # fmt: skip
        notes += [fault for fault in seen.faults if any(record in fault for record in about)]
        notes += [texts.forgotten_elsewhere(len(came.redacted))] if came.redacted else []
        notes += filter(None, [ahead(came.fresh)])
        return Incoming(tuple(came.fresh), remote_changes(self.log, old, new, differs | about), tuple(notes))

    def may_undo(self, stamp: str) -> None:
        """Let undo take back a step next that this console has not made."""
        self._stacks.walk(stamp, self.log.steps[stamp])

    def take_back(self, stamps: Iterable[str], label: str = UNDO_REMOTE) -> bool:
        """Undo steps, whoever made them, in one step; what was changed again since stays. Whether any was left."""
        known = sorted((stamp for stamp in stamps if stamp in self.log.steps), key=in_order, reverse=True)

        def edit(workshop: Workshop) -> Workshop:
            for stamp in known:
                workshop = reverted(self.log, workshop, stamp)
            return workshop

        return self._commit(label, edit)

    def other_wordings(self, record_id: str, field: str) -> list[Wording]:
        """Return the wordings besides the one shown that nobody has replaced, oldest first.

        They were given by people who did not know of each other; `confirm` chooses.
        """
        return [wording for wording in self.log.history(record_id, field) if wording.other]

    def disputed(self) -> list[tuple[str, str]]:
        """Return the living records, and fields of them, that have other wordings."""
        return sorted(self.workshop.disputed)

    def confirm(self, record_id: str, field: str, stamp: str) -> bool:
        """Choose one of the wordings of a field: it takes the place of all others. False where there is no choice.

        Raises WorkshopError where the record is not there any more, or nothing may be changed.
        """
        chosen = self.log.change(stamp, record_id, field)
        record = self.workshop.records.get(record_id)
        if chosen is None or record is None:
            raise WorkshopError(texts.NO_SUCH_WORDING)
        made = build(record_id, {**fields(record), field: chosen["value"]})
        if isinstance(made, str):
            raise WorkshopError(texts.wrong_wording(made))
        sure = [] if len(self.log.heads(record_id, field)) < 2 else [(record_id, field)]
        return self._commit("Choose a wording", lambda w: w.put(made), sure=sure)

    def _take_back(self, stack: list[str], link: Link, nothing: str) -> str:
        while stack:
            stamp = stack[-1]
            label = self.log.steps[stamp]["label"]
            if self._commit(label, partial(reverted, self.log, stamp=stamp), {link: stamp}):
                return label
            stack.pop()  # all that it changed was changed again since, so nothing of it is left
        raise WorkshopError(nothing)

    def _commit(
        self,
        label: str,
        edit: Edit,
        links: Mapping[Link, str] = MappingProxyType({}),
        sure: Sequence[tuple[str, str]] = (),
        imported: str = "",
    ) -> bool:
        """Edit and record; the fields of `sure` are recorded even where they do not change."""
        if self.read_only:
            raise WorkshopError(texts.OPEN_FOR_READING)
        old = self.workshop.settled()
        new = _release_parents(_restore_parents(edit(old)), self._held)
        found = changes(self.log, old, new, sure)
        if not found:
            return False
        step = Step(label=label, changes=found)
        for link, target in links.items():
            step[link] = target
        if imported:
            step["imported"] = imported
        if refused := self._refusal(step):
            raise WorkshopError(refused)
        stamp = self._clock.stamp()
        self.log.append(stamp, step)
        self._stacks.walk(stamp, step)
        self._held = frozenset(record for record in self._held if record in new and self.log.deletion(record))
        self.workshop = new = _disputing(new, self.log)
        self._shown = (new, self.log.steps, len(self.log.steps))
        self._record(stamp, step)
        return True


def _disputing(workshop: Workshop, log: Log) -> Workshop:
    """Return the workshop with what is disputed in it as the log has it; costs what several people worded at once."""
    doubted = log.disputed(workshop.records)
    return workshop if doubted == workshop.disputed else replace(workshop, disputed=doubted)


def _restore_parents(workshop: Workshop) -> Workshop:
    """Return the workshop with the deleted parents of the records just touched taken back from the tray."""
    back: dict[str, None] = {}
    for record_id in workshop.touched:
        record = workshop.records.get(record_id)
        above = owner(record.parent) if record is not None else ""
        while above in workshop.tray and above not in back:
            back[above] = None
            above = owner(workshop.tray[above].parent)
    return workshop.restore(back) if back else workshop


def _release_parents(workshop: Workshop, held: Iterable[str]) -> Workshop:
    """Return the workshop without the deleted records that only now deleted children kept alive."""
    waiting = {record for record in held if record in workshop}
    if not waiting:
        return workshop
    holding: set[str] = set()
    for record in workshop.records.values():
        above = owner(record.parent) if record.id not in waiting else ""
        while above in workshop and above not in holding:
            holding.add(above)
            above = owner(workshop.records[above].parent)
    gone = waiting - holding - workshop.touched
    return workshop.drop(gone) if gone else workshop
