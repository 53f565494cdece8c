"""Two states of a workshop compared: what came, went, moved and was reworded, and what the vote or a rank changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from workshop.document import Workshop
from workshop.kinds import COMMENTS
from workshop.lineage import word
from workshop.model import Ballot, Comment, Count, Node, Record, fields_of
from workshop.slots import owner
from workshop.statements.statements import said_of
from workshop.texts import RECORDS
from workshop.timeline.happened import Detail
from workshop.timeline.sessions import ABOUT_OTHERS, OF_KIND, SESSIONS
from workshop.votes.priorities import adopted_as
from workshop.votes.rounds import deciding
from workshop.votes.tallier import tally

Way = Literal["came", "went", "reworded", "moved", "changed"]
WAYS: tuple[Way, ...] = ("came", "went", "reworded", "moved", "changed")
_PLACE = "position"
_QUIET = frozenset({"number", "regrouped", "answered"})  # what follows from other changes
_COUNTED = (Ballot, Count)  # told by what they change in the sums
_MATTERS = ("priority", "vision", "theme")  # kinds that the short form tells besides trunks


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that differs; `before` or `after` is None where it did not live then."""

    record: str
    before: Record | None
    after: Record | None

    @property
    def known(self) -> Record:
        """The record as it is, or as it was."""
        found = self.after or self.before
        if found is None:
            raise ValueError(self.record)
        return found


def compare(old: Workshop, new: Workshop) -> list[Difference]:
    """Return the living records that differ, in the order in which they were made."""
    records = sorted({*old.records, *new.records}, key=lambda record: (record.partition("-")[2], record))
    pairs = ((record, old.records.get(record), new.records.get(record)) for record in records)
    return [Difference(record, before, after) for record, before, after in pairs if before != after]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A difference as people read it.

    Attributes:
        record: The record.
        session: The session to which it belongs.
        way: What happened to it, the gravest first.
        kind: What the room calls it: cause 2.1, question.
        words: What it says now, or said last.
        before: What it said before, where it was reworded.
        speaker: Who said it.
        place: What it is under or about.
        was: What it was under before, where it moved.
        details: The other fields that changed.
        matters: Whether the short form tells it.
    """

    record: str
    session: str
    way: Way
    kind: str
    words: str
    before: str = ""
    speaker: str = ""
    place: str = ""
    was: str = ""
    details: tuple[Detail, ...] = ()
    matters: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How an item of the vote stands: its rank and dots (None before any vote), and whether it was adopted."""

    rank: int | None
    dots: int
    adopted: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """An item of the vote that stands otherwise than before; None where it was not there."""

    item: str
    words: str
    before: Standing | None
    after: Standing | None


def ranked(old: Workshop, new: Workshop) -> list[Ranked]:
    """Return the items of the vote whose rank, dots or adoption differ, in the order of the ranking now."""
    before, after = _standings(old), _standings(new)
    items = [*after, *(item for item in before if item not in after)]
    return [
        Ranked(item, said_of(new, item) or said_of(old, item), before.get(item), after.get(item))
        for item in items
        if before.get(item) != after.get(item)
    ]


def _standings(workshop: Workshop) -> Mapping[str, Standing]:
    sums = tally(workshop, deciding(workshop))
    if not sums.ledger.started:
        return {}
    return {
        row.item: Standing(row.rank or None, row.dots, adopted_as(workshop, row.item) is not None)
        for row in sums.ranked
        if row.dots or adopted_as(workshop, row.item) is not None
    }


def told(old: Workshop, new: Workshop, differences: Iterable[Difference]) -> list[Told]:
    """Return differences as people read them, by session; what only follows from others is left out."""
    found = [one for each in differences if (one := _told(old, new, each)) is not None]
    places = {session: place for place, session in enumerate((*SESSIONS, ""))}
    return sorted(found, key=lambda one: (places[one.session], WAYS.index(one.way)))


def _told(old: Workshop, new: Workshop, each: Difference) -> Told | None:
    if isinstance(each.known, _COUNTED):
        return None
    there = new if each.after is not None else old
    details = tuple(_details(old, new, each))
    was = _above(old, each.before) if each.before is not None else ""
    moved = each.before is not None and each.after is not None and _has_moved(old, new, each.before, each.after)
    before, after = said_of(old, each.record), said_of(new, each.record)
    way: Way
    if each.before is None or each.after is None:
        way = "came" if each.before is None else "went"
    elif before != after:
        way = "reworded"
    elif moved:
        way = "moved"
    elif details:
        way = "changed"
    else:
        return None
    trunk = isinstance(each.known, Node) and each.known.parent.endswith(":trunk")
    return Told(
        record=each.record,
        session=_session(there, each.known),
        way=way,
        kind=_called(there, each.known),
        words=said_of(there, each.record),
        before=before if way == "reworded" else "",
        speaker=str(getattr(each.known, "speaker", "") or getattr(each.known, "proposer", "")),
        place=_above(there, each.known),
        was=was if moved else "",
        details=details if way not in ("came", "went") else (),
        matters=trunk or each.known.prefix in _MATTERS,
    )


def _details(old: Workshop, new: Workshop, each: Difference) -> Iterator[Detail]:
    if each.before is None or each.after is None:
        return
    for name in fields_of(type(each.after)):
        if name in ("id", _PLACE, each.after.statement) or name in _QUIET:
            continue
        before, after = getattr(each.before, name), getattr(each.after, name)
        if before != after:
            yield Detail(name, _value(old, before), _value(new, after))


def _value(workshop: Workshop, value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(_value(workshop, part) for part in value)
    if isinstance(value, bool) or value is None:
        return "yes" if value else ""
    return said_of(workshop, value) or value if isinstance(value, str) else str(value)


def _has_moved(old: Workshop, new: Workshop, before: Record, after: Record) -> bool:
    """Return whether a record stands elsewhere, or past a sibling that stood there before."""
    if before.parent != after.parent:
        return True
    if before.order == after.order:
        return False
    one, other = old.children(before.parent), new.children(after.parent)
    both = {*one} & {*other}
    first, second = [r for r in one if r in both], [r for r in other if r in both]
    return first.index(after.id) != second.index(after.id)


def _above(workshop: Workshop, record: Record) -> str:
    return said_of(workshop, owner(record.parent))


def _session(workshop: Workshop, record: Record) -> str:
    if record.prefix not in ABOUT_OTHERS:
        return OF_KIND[record.prefix]
    above = (each for each in workshop.ancestors(record.id) if each.prefix in OF_KIND)
    return next((OF_KIND[each.prefix] for each in above), "")


def _called(workshop: Workshop, record: Record) -> str:
    if isinstance(record, Comment):
        return COMMENTS[record.kind].word
    return word(workshop, record.id) or RECORDS[record.prefix]
