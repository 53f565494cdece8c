"""What other consoles and copies bring: how many rows it takes away from here, and what each of them has said so far.

Steps that delete, reword or move out of sight more than a handful of rows wait for somebody's word. They are in the
file and in the journal meanwhile, since a merge is a union; but they are not in the log of the session, so that nothing
of them is shown, and what is typed here replaces nothing of theirs.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from store.log import texts
from store.log.clock import in_order, when
from store.log.log import DELETED, Log, Step
from store.log.merge import missing, records_of, remote_changes, union
from store.log.view import view
from store.log.words import node_of
from workshop.changes import Author, Item
from workshop.document import Workshop
from workshop.model import Ballot, Comment, Count, Rating, Record, fields_of, kind_of
from workshop.outline import NESTING, branch

HANDFUL = 5
"""Rows that another console may delete, reword or move out of sight at once without anybody being asked."""
_COUNTED = (Ballot, Count, Rating)  # all that these say is what was said
_MOST = 200  # changes of one console that are listed
_PLACE = "position"


@dataclass(frozen=True)
class Toll:
    """What steps would do to rows that are shown here: how many would go, and which would change."""

    deleted: frozenset[str] = frozenset()
    reworded: frozenset[str] = frozenset()
    out_of_sight: frozenset[str] = frozenset()
    items: tuple[Item, ...] = ()

    @property
    def is_heavy(self) -> bool:
        """Whether that is more than a handful, so that somebody is to be asked."""
        return len(self.deleted | self.reworded | self.out_of_sight) > HANDFUL

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many rows would go, get other words, and be moved out of sight."""
        return len(self.deleted), len(self.reworded), len(self.out_of_sight)


def without(log: Log, steps: Collection[str]) -> Log:
    """Return a log without some steps."""
    return Log(((stamp, step) for stamp, step in log.steps.items() if stamp not in steps), log.redaction)


def toll(log: Log, workshop: Workshop, steps: Mapping[str, Step]) -> Toll:
    """Return what steps would do that are not in the log. Costs little where they touch no more than a handful of rows.

    What is to be forgotten is never weighed: it goes wherever somebody has said so.
    """
    fresh = {stamp: step for stamp, step in missing(log.steps, steps).items() if "forgets" not in step}
    if len(_suspects(workshop, fresh.values())) <= HANDFUL and not _moves(workshop, fresh.values()):
        return Toll()
    trial = Log(log.steps.items(), log.redaction)
    union(trial, sorted(fresh.items()))
    about = records_of(trial, fresh)
    new = view(trial, workshop, about).workshop
    there = [(record, new.records[record.id]) for record in workshop.records.values() if record.id in new.records]
    changed = [(was, now) for was, now in there if was is not now]
    found = Toll(
        frozenset(workshop.records.keys() - new.records.keys()),
        frozenset(was.id for was, now in changed if _is_reworded(was, now)),
        frozenset(_out_of_sight(workshop, new, changed)),
    )
    rows = found.deleted | found.reworded | found.out_of_sight
    return Toll(found.deleted, found.reworded, found.out_of_sight, remote_changes(trial, workshop, new, rows))


def _suspects(workshop: Workshop, steps: Iterable[Step]) -> set[str]:
    """Return the rows shown here of which steps say anything that could take them away."""
    return {
        change["record"]
        for step in steps
        for change in step["changes"]
        if (record := workshop.records.get(change["record"])) is not None
        and (change["field"] in (DELETED, _PLACE, record.statement) or isinstance(record, _COUNTED))
    }


def _moves(workshop: Workshop, steps: Iterable[Step]) -> bool:
    """Return whether steps move a row shown here to another kind of place, where others may go out of sight with it."""
    for step in steps:
        for change in step["changes"]:
            record = workshop.records.get(change["record"]) if change["field"] == _PLACE else None
            if record is not None and (place := change["value"]) and isinstance(place[0], str):
                moved = record.replace_fields(position=(place[0], ""))
                if _sort(moved) != _sort(record) and not _may_stand(moved):
                    return True
    return False


def _is_reworded(was: Record, now: Record) -> bool:
    names = fields_of(type(was)).keys() - {_PLACE} if isinstance(was, _COUNTED) else [was.statement]
    return any(getattr(was, name) != getattr(now, name) for name in names)


def _out_of_sight(old: Workshop, new: Workshop, changed: Iterable[tuple[Record, Record]]) -> Iterator[str]:
    """Yield what was moved to where nothing of its kind has stood so far, with all that is under it."""
    moved = [(was, now) for was, now in changed if _sort(was) != _sort(now)]
    if not moved:
        return
    usual = {(type(record), _sort(record)) for record in old.records.values()}
    for _, now in moved:
        if (type(now), _sort(now)) not in usual and not _may_stand(now):
            yield from (record for record in branch(new, now.id) if record in old.records)


def _may_stand(record: Record) -> bool:
    """Return whether a kind may stand in such a slot, though none of it has so far."""
    above, name = _sort(record)
    if isinstance(record, Comment):
        return name == "talk" or above == "inbox"
    return isinstance(record, NESTING) and above == record.prefix


def _sort(record: Record) -> tuple[str, str]:
    """Return the kind of what a record stands under, and the name of the slot there."""
    above, _, name = record.parent.partition(":")
    return above.split("-", 1)[0], name


def authors(log: Log, workshop: Workshop, own: Collection[str]) -> list[Author]:
    """Return what each console but this one has said, those first that said something last.

    A console has another name each time that it is opened, so that this is also by session.
    """
    found: dict[str, list[str]] = {}
    for stamp in log.stamps():
        if (node := node_of(stamp)) not in own:
            found.setdefault(node, []).append(stamp)
    latest_first = sorted(found.items(), key=lambda each: in_order(each[1][-1]), reverse=True)
    return [_author(log, workshop, node, stamps) for node, stamps in latest_first]


def _author(log: Log, workshop: Workshop, node: str, stamps: list[str]) -> Author:
    did: dict[tuple[str, str], str] = {}  # what it did last to which record, with its words before
    for stamp in stamps:
        for change in log.steps[stamp]["changes"]:
            record, field = change["record"], change["field"]
            what = _what(log, stamp, record, field, deleted=bool(change["value"]))
            if what:
                did.pop((record, what), None)
                did[record, what] = _before(log, change["replaces"], record, field)
    items = [
        Item(record, what, said.statement_text, before if before != said.statement_text else "")
        for (record, what), before in reversed(did.items())
        if (said := workshop.records.get(record) or workshop.tray.get(record)) is not None
    ]
    return Author(node, when(stamps[0]), when(stamps[-1]), tuple(stamps), tuple(items[:_MOST]), len(items))


def _what(log: Log, stamp: str, record: str, field: str, *, deleted: bool) -> str:
    if field == DELETED:
        return texts.DELETED if deleted else texts.BROUGHT_BACK
    if log.first(record) == stamp:
        return texts.NEW
    try:
        statement = kind_of(record).statement
    except KeyError:
        return ""  # a kind of a later version
    if field == statement:
        return texts.REWORDED
    return texts.MOVED if field == _PLACE else texts.changed_fields([field])


def _before(log: Log, replaces: Collection[str], record: str, field: str) -> str:
    """Return what a record said before; empty where something else than its words was changed."""
    if field == DELETED or field != kind_of(record).statement:
        return ""
    said = [change["value"] for known in replaces if (change := log.change(known, record, field)) is not None]
    return said[-1] if said and isinstance(said[-1], str) else ""
