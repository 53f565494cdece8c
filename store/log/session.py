"""An open workshop: the document, the log that grows by every edit, undo and redo."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import islice
from types import MappingProxyType
from typing import Literal

from store.garbage import paused_gc
from store.log import texts
from store.log.clock import Clock, in_order, when, written
from store.log.codec import build, changes, fields
from store.log.guests import Toll, authors, toll
from store.log.log import DELETED, Log, Step
from store.log.merge import ahead, missing, records_of, remote_changes, union
from store.log.settling import as_begun, disputing, release_parents, restore_parents
from store.log.undo import Reverted, Stacks, reverted, stacks
from store.log.view import differing, hidden, view
from store.log.words import kept, node_of, of_others
from workshop.changes import Author, Incoming
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import Seen, Wording

Edit = Callable[[Workshop], Workshop]
Link = Literal["undoes", "redoes"]
Recorder = Callable[[str, Step], None]

UNDO_REMOTE = "Undo changes from elsewhere"
"""The label of the step that undoes steps of other consoles; it is written into the file and never translated."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What an undo or a redo did.

    `kept` tells what stays that would have gone or changed, and a clause on why; `went` counts the records that went
    although others had typed what they say, by console.
    """

    label: str
    kept: tuple[str, str] | None = None
    went: Mapping[str, int] = field(default_factory=dict)


class StaysError(WorkshopError):
    """Nothing was taken back, since all of it stays for what other consoles said since.

    `label` is what the edit is called; `stays` has the records concerned, with the ids of what holds each.
    """

    def __init__(self, sentence: str, label: str, stays: Mapping[str, Sequence[str]]) -> None:
        super().__init__(sentence)
        self.label, self.stays = label, stays


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
        self._held = frozenset(record for record in workshop.records if not read_only and log.deletion(record))
        self._shown = (self.workshop, log.steps, len(log.steps))
        self._stacks = Stacks() if read_only else stacks(log, clock.own)
        self._opened_after = max(
            (stamp for stamp in log.steps if node_of(stamp) in clock.own), key=in_order, default=""
        )
        self._recorded_last = self._opened_after
        for stamp in log.stamps()[-1:]:
            clock.witness(stamp)

    @property
    def recorded_last(self) -> str:
        """The stamp of the last step recorded on this console, be it before the file was opened; empty for none."""
        return self._recorded_last

    @property
    def node(self) -> str:
        """The console's name in stamps and ids."""
        return self._clock.node

    def new_id(self, prefix: str) -> str:
        """Return a fresh id for a record of that kind."""
        return self._clock.new_id(prefix)

    def seen(self) -> Seen:
        """Return what a typist has in sight who now begins to change something, for `do`."""
        return Seen(self.workshop, len(self.log.steps))

    def seen_last_time(self) -> Seen:
        """Return what the typist had in sight who began something before this console was last ended.

        That is what had been said when they recorded something last. What others said later, they may have seen or
        not: it is better that two wordings stand beside each other than that one is lost.
        """
        return Seen(self.workshop, len(self.log.steps), self._opened_after or "0")

    def do(
        self,
        label: str,
        edit: Edit,
        *,
        imported: str = "",
        seen: Seen | None = None,
        begun: datetime | None = None,
    ) -> bool:
        """Carry out an edit and record it; False where it changed nothing.

        Args:
            label: What the edit is called; it is written into the file, and stays the same in every language.
            edit: Makes the workshop after it from the workshop before it.
            imported: Tells what was brought in from a file, for knowing it again.
            seen: What its author had in sight when they began. What another console said since stays: fields that
                the edit leaves as they were then are not touched, and to others it gives another wording.
            begun: When the line was begun that is recorded; what lies in the future is not noted.

        Raises:
            WorkshopError: The edit refuses, or the workshop is open for reading only.
        """
        if seen is None or (seen.steps == len(self.log.steps) and not seen.until):
            return self._commit(label, edit, imported=imported, begun=begun)
        known = self._known(seen)

        def heads(record_id: str, name: str) -> Sequence[str]:
            if name in (DELETED, "position"):
                return self.log.heads(record_id, name)
            return self.log.heads_among(known, record_id, name)

        return self._commit(
            label, lambda w: as_begun(seen.workshop, w, edit(w)), imported=imported, known=heads, begun=begun
        )

    def _known(self, seen: Seen) -> set[str]:
        """Return the steps that somebody knows who began when that was in sight: those, and what they did since."""
        own = {stamp for stamp in self.log.steps if node_of(stamp) in self._clock.own}
        if seen.until:
            return own | {stamp for stamp in self.log.steps if in_order(stamp) <= in_order(seen.until)}
        return own | {*islice(self.log.steps, seen.steps)}

    def undo(self) -> str:
        """Take back the last edit that still stands; its label. Raises WorkshopError as `take_back_last` does."""
        return self.take_back_last().label

    def redo(self) -> str:
        """Bring back what was undone last; its label. Raises WorkshopError as `take_back_last` does."""
        return self.take_back_last(redo=True).label

    def take_back_last(self, *, redo: bool = False) -> TakenBack:
        """Take back the last edit that still stands, or the last undo, and tell what was done and what others keep.

        Raises WorkshopError with none left, and StaysError, once, where all of it stays for what other consoles said
        since: the next time it is the edit before that which is taken back.
        """
        if self.read_only:
            raise WorkshopError(texts.OPEN_FOR_READING)
        if redo:
            return self._take_back(self._stacks.redo, "redoes", texts.NOTHING_TO_REDO)
        return self._take_back(self._stacks.undo, "undoes", texts.NOTHING_TO_UNDO)

    def of_others(self, records: Iterable[str]) -> Mapping[str, int]:
        """Return how many of some records say what was typed on other consoles, by console."""
        return of_others(self.log, self.workshop, records, self._clock.own)

    def wordings(self, record_id: str, field: str) -> list[Wording]:
        """Return all values that a field has had, oldest first."""
        return self.log.history(record_id, field)

    def thrown_away(self) -> list[str]:
        """Return the records that somebody put into the tray, newest first; not those whose making was undone.

        Before them come those that lie there since they have no place.
        """
        found = [(stamp, r) for r in self.workshop.tray if (stamp := self.log.deletion(r))]
        thrown = [r for stamp, r in sorted(found, reverse=True) if self.log.meant(stamp) != self.log.first(r)]
        return [*self.without_a_place(), *thrown]

    def without_a_place(self) -> list[str]:
        """Return the records that lie in the tray since they have no place."""
        return hidden(self.log, self.workshop)

    def snapshot(self) -> tuple[Workshop, list[tuple[str, Step]]]:
        """Return the workshop, and exactly the steps that made it; may be called from another thread."""
        workshop, steps, count = self._shown
        return workshop, list(steps.items())[:count]

    def at_this_moment(self) -> "Session":
        """Return a session for reading that later edits do not touch; may be called and used in another thread."""
        workshop, steps = self.snapshot()
        return Session(Log(steps), workshop, self._clock.for_reading(), lambda _stamp, _step: None, read_only=True)

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

    def toll(self, steps: Mapping[str, Step]) -> Toll:
        """Return what steps from elsewhere would take away from what is shown."""
        return toll(self.log, self.workshop, steps)

    def authors(self) -> list[Author]:
        """Return what each console but this one has said, those first that said something last."""
        return authors(self.log, self.workshop, self._clock.own)

    def may_undo(self, stamp: str) -> None:
        """Let undo take back a step next that this console has not made."""
        self._stacks.walk(stamp, self.log.steps[stamp])

    def take_back(self, stamps: Iterable[str], label: str = UNDO_REMOTE) -> bool:
        """Undo steps, whoever made them, in one step; what was changed again since stays. Whether any was left."""
        return self.take_back_all(stamps, label) is not None

    def take_back_all(self, stamps: Iterable[str], label: str = UNDO_REMOTE) -> TakenBack | None:
        """Do the same, and tell what stays of it for what was said since; None where nothing was left."""
        back = self._reverted([stamp for stamp in stamps if stamp in self.log.steps])
        return TakenBack(label, self._kept(back)) if self._commit_reverted(label, back) else None

    def other_wordings(self, record_id: str, field: str) -> list[Wording]:
        """Return the wordings besides the one shown that nobody has replaced, oldest first.

        They were given by people who did not know of each other; `confirm` chooses.
        """
        return [wording for wording in self.log.history(record_id, field) if wording.other]

    def disputed(self) -> list[tuple[str, str]]:
        """Return the living records, and fields of them, that have other wordings."""
        return sorted(self.workshop.disputed)

    def confirm(self, record_id: str, field: str, stamp: str, seen: Seen | None = None) -> bool:
        """Choose one of the wordings of a field: it takes the place of all others. False where there is no choice.

        Args:
            record_id: The record.
            field: The field.
            stamp: The wording.
            seen: What was in sight when the choice was offered; a wording that came since is not replaced by it.

        Raises:
            WorkshopError: The record is not there any more, or nothing may be changed.
        """
        chosen = self.log.change(stamp, record_id, field)
        record = self.workshop.records.get(record_id)
        if chosen is None or record is None:
            raise WorkshopError(texts.NO_SUCH_WORDING)
        made = build(record_id, {**fields(record), field: chosen["value"]})
        if isinstance(made, str):
            raise WorkshopError(texts.wrong_wording(made))
        sure = [] if len(self.log.heads(record_id, field)) < 2 else [(record_id, field)]
        known = self._known(seen) if seen is not None else self.log.steps.keys()
        return self._commit(
            "Choose a wording", lambda w: w.put(made), sure=sure, known=partial(self.log.heads_among, known)
        )

    def _take_back(self, stack: list[str], link: Link, nothing: str) -> TakenBack:
        while stack:
            stamp = stack[-1]
            label = self.log.steps[stamp]["label"]
            back, old = self._reverted([stamp]), self.workshop
            if self._commit_reverted(label, back, {link: stamp}):
                went = [record for record in old.records if record not in self.workshop]
                return TakenBack(label, self._kept(back), self.of_others(went))
            stack.pop()  # all that it changed was changed again since, so nothing of it is left
            if (left := self._kept(back)) is not None:
                raise StaysError(texts.not_undone(label, *left, redo=link == "redoes"), label, back.stays)
        raise WorkshopError(nothing)

    def _kept(self, back: Reverted) -> tuple[str, str] | None:
        return kept(self.log, self.workshop, back.stays, self._clock.own) if back.stays else None

    @paused_gc()
    def _reverted(self, stamps: Iterable[str]) -> Reverted:
        return reverted(self.log, self.workshop.settled(), stamps, self._clock.own)

    def _commit_reverted(self, label: str, back: Reverted, links: Mapping[Link, str] = MappingProxyType({})) -> bool:
        def known(record: str, name: str) -> Sequence[str]:
            return back.replaces.get((record, name)) or self.log.heads(record, name)

        return self._commit(label, lambda _: back.workshop, links, back.sure, known=known)

    @paused_gc()
    def _commit(
        self,
        label: str,
        edit: Edit,
        links: Mapping[Link, str] = MappingProxyType({}),
        sure: Sequence[tuple[str, str]] = (),
        imported: str = "",
        known: Callable[[str, str], Sequence[str]] | None = None,
        begun: datetime | None = None,
    ) -> bool:
        """Edit and record.

        Args:
            label: What the edit is called.
            edit: Makes the workshop after it from the workshop before it.
            links: The step that it takes back.
            sure: Fields that are recorded even where they do not change.
            imported: Tells what was brought in from a file.
            known: Gives the changes of a field that a new one takes the place of; None for the present ones.
            begun: When the line was begun.
        """
        if self.read_only:
            raise WorkshopError(texts.OPEN_FOR_READING)
        old = self.workshop.settled()
        new = release_parents(restore_parents(edit(old)), self._held)
        found = changes(self.log, old, new, sure, known)
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
        if begun is not None and begun <= when(stamp):
            step["begun"] = written(begun)
        self.log.append(stamp, step)
        self._recorded_last = stamp
        self._stacks.walk(stamp, step)
        self._held = frozenset(record for record in self._held if record in new and self.log.deletion(record))
        self.workshop = new = disputing(new, self.log)
        self._shown = (new, self.log.steps, len(self.log.steps))
        self._record(stamp, step)
        return True
