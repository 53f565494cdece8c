"""The workshop as it stood after any step, without building the log of those steps.

One pass over the log notes when each record was made and where it went. The log up to a step is then a look at the
whole one through the steps that count (`LogUntil`), and of two moments only what was changed between them is made anew.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Set
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from store.log.clock import Clock, in_order
from store.log.log import DELETED, Change, Log, Step
from store.log.session import Session
from store.log.view import Place, Places, all_places, moves, view
from workshop.document import Workshop
from workshop.slots import owner

_FIRST = itemgetter(0)
_NONE: Mapping[str, Change] = {}


class LogUntil(Log):
    """The first steps of a log, for reading."""

    def __init__(self, past: "Past", count: int) -> None:
        """Look at so many steps of a log, in the order in which they count. Costs the number of steps."""
        super().__init__()
        self._past, self._whole, self._count = past, past.log, count
        self.redaction = past.log.redaction
        steps = past.log.steps
        self.steps = {stamp: steps[stamp] for stamp in islice(past.stamps, count)}
        self.split = {key for key in past.split if len(self.heads(*key)) > 1}

    def append(self, stamp: str, step: Step) -> None:
        """Refuse, as what is past is only read."""
        raise TypeError(stamp, step)

    def stamps(self) -> list[str]:
        """Return all stamps in the order in which they count, oldest first."""
        return self._past.stamps[: self._count]

    def records(self) -> Any:
        """Return the ids of all records that there were, the deleted ones too."""
        made = self._past.made
        return (record for _, record in islice(made, bisect_right(made, self._count - 1, key=_FIRST)))

    def first(self, record: str) -> str:
        """Return the stamp of the step that made a record."""
        return min((stamp for field in self.fields(record) for stamp in self.versions(record, field)), key=in_order)

    def versions(self, record: str, field: str) -> Mapping[str, Change]:
        """Return all changes of a field so far by their stamps."""
        versions = self._whole.versions(record, field)
        if all(stamp in self.steps for stamp in versions):
            return versions
        return {stamp: change for stamp, change in versions.items() if stamp in self.steps}

    def fields(self, record: str) -> Iterable[str]:
        """Return the names of the fields of a record that had been given a value."""
        return [field for field in self._whole.fields(record) if self.versions(record, field)]

    def heads(self, record: str, field: str) -> tuple[str, ...]:
        """Return the stamps of the changes that nothing had replaced, oldest first; the last one was shown."""
        versions = self._whole.versions(record, field)
        if all(stamp in self.steps for stamp in versions):
            return self._whole.heads(record, field)
        return tuple(self.heads_among(self.steps, record, field))

    def deletion(self, record: str) -> str:
        """Return the stamp of the deletion in force; empty where the record lived."""
        return super().deletion(record) if record in self._past.deleted else ""

    def shown(self, record: str) -> dict[str, Any]:
        """Return the value that was shown of each field of a record, `deleted` left out."""
        found: dict[str, Any] = {}
        for field in self._whole.fields(record):
            if field != DELETED and (heads := self.heads(record, field)):
                found[field] = self._whole.versions(record, field)[heads[-1]]["value"]
        return found


class _Passed(NamedTuple):
    """What one pass over a log notes."""

    made: list[tuple[int, str]]
    split: Set[tuple[str, str]]
    deleted: frozenset[str]


class Past:
    """A log as it can be looked at from any of its moments; made anew when the log has grown."""

    def __init__(self, log: Log, now: Workshop) -> None:
        """Look at a log, and the workshop that it makes now."""
        self.log = log
        self.now = now
        self._of = (log.steps, len(log.steps))
        self.stamps = log.stamps()
        self._known = [(len(self.stamps), now)] * 2  # the present, and the moment looked at last: the next is near one

    def is_of(self, log: Log) -> bool:
        """Return whether this is the whole of a log as it is now."""
        return log.steps is self._of[0] and len(log.steps) == self._of[1]

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Return which step each stamp is, from 0."""
        return {stamp: place for place, stamp in enumerate(self.stamps)}

    @cached_property
    def _first_pass(self) -> _Passed:
        first: dict[str, int] = {}
        last: dict[tuple[str, str], str] = {}
        split: set[tuple[str, str]] = set()
        deleted: set[str] = set()
        steps = self.log.steps
        for place, stamp in enumerate(self.stamps):
            for change in steps[stamp]["changes"]:
                record, field = key = change["record"], change["field"]
                first.setdefault(record, place)
                before = last.get(key)
                if before is not None and before not in change["replaces"]:
                    split.add(key)
                last[key] = stamp
                if field == DELETED:
                    deleted.add(record)
        return _Passed(sorted((place, record) for record, place in first.items()), split, frozenset(deleted))

    @property
    def made(self) -> list[tuple[int, str]]:
        """The records in the order in which they were made, each with the step that did."""
        return self._first_pass.made

    def value_at(self, record: str, field: str, place: int) -> Any:
        """Return what was shown of a field after the step of that place; None where it had no value yet."""
        versions = self.log.versions(record, field)
        if len(versions) == 1:
            ((stamp, change),) = versions.items()
            return change["value"] if self.places[stamp] <= place else None
        known = [(at, stamp) for stamp in versions if (at := self.places[stamp]) <= place]
        return versions[max(known)[1]]["value"] if known else None

    @cached_property
    def _moves(self) -> Mapping[str, list[tuple[int, Place, bool]]]:
        """Where each record went, with the step, and whether that is a place."""
        found: dict[str, list[tuple[int, Place, bool]]] = {}
        places = self.places
        for stamp, record, place, sound in moves(self.log, self.stamps):
            found.setdefault(record, []).append((places[stamp], place, sound))
        return found

    @cached_property
    def _settled(self) -> int:
        """After how many steps every record had been made to which something went before, as where clocks are wrong.

        Until then, a move counts in the whole log that did not count yet.
        """
        first = {record: place for place, record in self.made}
        went = ((at, owner(where[0])) for all_of_it in self._moves.values() for at, where, _ in all_of_it)
        return max((first[over] for at, over in went if first.get(over, -1) > at), default=-1) + 1

    def _places(self, log: "LogUntil", count: int) -> Places:
        if count < self._settled:
            return all_places(log)
        standing: dict[str, Place] = {}
        nowhere: dict[str, Place] = {}
        for record, went in self._moves.items():
            for _, place, sound in went if went[-1][0] < count else went[: bisect_right(went, count - 1, key=_FIRST)]:
                if sound:
                    standing[record] = place
                    nowhere.pop(record, None)
                else:
                    nowhere[record] = place
        return standing, nowhere

    @property
    def deleted(self) -> frozenset[str]:
        """The records that were ever deleted."""
        return self._first_pass.deleted

    @property
    def split(self) -> Set[tuple[str, str]]:
        """The fields, of records, that may have had several heads at some time."""
        return self._first_pass.split

    def warm(self) -> None:
        """Find what looking at the first moment takes; may be called in another thread, while nothing is recorded."""
        _ = self._settled, self._first_pass

    def count_at(self, stamp: str) -> int:
        """Return how many steps had been made when that one had been, be it of this log or not."""
        return bisect_right(self.stamps, in_order(stamp), key=in_order)

    def count_until(self, moment: datetime) -> int:
        """Return how many steps had been made at a moment."""
        text = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return bisect_right(self.stamps, (True, f"{text}~"), key=in_order)

    def workshop(self, count: int) -> Workshop:
        """Return the workshop as it stood after so many steps."""
        return self.now if count >= len(self.stamps) else self._seen(count)[1]

    def session(self, count: int) -> Session:
        """Return a session for reading of the workshop as it stood after so many steps."""
        log, workshop = self._seen(count)
        return Session(log, workshop, Clock("read"), _ignore, read_only=True)

    def _seen(self, count: int) -> tuple[LogUntil, Workshop]:
        log = LogUntil(self, count)
        near, before = min(self._known, key=lambda known: abs(known[0] - count))
        between = islice(self.stamps, min(near, count), max(near, count))
        changed = {change["record"] for stamp in between for change in self.log.steps[stamp]["changes"]}
        workshop = view(log, before, changed, self._places(log, count)).workshop
        self._known[1] = (count, workshop)
        return log, workshop


def _ignore(_stamp: str, _step: Step) -> None:
    """Nothing is recorded in the past."""
