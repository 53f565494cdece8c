"""The workshop that a log tells: a pure function of its steps, in whatever order they came."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from store.log import texts
from store.log.clock import in_order
from store.log.codec import build
from store.log.log import DELETED, Log
from workshop.document import Workshop
from workshop.model import BY_PREFIX, Record, kind_of
from workshop.slots import ROOTS, SLOTS, WORKSHOP, owner

Place = tuple[str, str]  # a slot, and the order there
Places = tuple[Mapping[str, Place], Mapping[str, Place]]
_EFFORT = 5_000_000  # steps upwards in all; a workshop of people takes a few thousand, a hostile file any number


class View(NamedTuple):
    """What a log tells.

    `faults` has a sentence for each record that cannot be shown, which lies in the tray, and for each that was moved to
    what is no place. `held` names the records that are there
    although they were deleted, since something stands under them that was not.
    """

    workshop: Workshop
    faults: list[str]
    held: frozenset[str]


def view(
    log: Log,
    before: Workshop | None = None,
    changed: Container[str] = (),
    places: Places | None = None,
) -> View:
    """Return the workshop that a log tells.

    With the workshop of `before`, and the records that steps have changed since, the other records are
    the same objects as there. `places` are what `all_places` returns, where that is known already.
    """
    alive: dict[str, Record] = {}
    tray: dict[str, Record] = {}
    faults: list[str] = []
    standing, nowhere = places or all_places(log)
    for record_id in log.records():
        if record_id.split("-", 1)[0] not in BY_PREFIX:
            continue  # a kind of a later version: carried along in the log
        place = standing.get(record_id) or nowhere.get(record_id, ("", ""))
        made = _known(before, record_id, place) if before and record_id not in changed else None
        if made is None:
            built = build(record_id, {**log.shown(record_id), "position": place})
            if isinstance(built, str):
                faults.append(texts.wrong_record(record_id, built))
                built = _mended(log, record_id, place)
            made = built
        (tray if log.deletion(record_id) else alive)[record_id] = made
    held = held_by_living(alive, tray)
    placed = places is not None and all(record in standing or record == WORKSHOP for record in alive)
    wrong = {} if placed else place_faults(alive, tray)  # who was put somewhere by a sound move can be reached
    for record_id in wrong:
        tray[record_id] = alive.pop(record_id)  # where it can be read, and brought back
    faults.extend(wrong.values())
    faults.extend(
        texts.moved_nowhere(record_id, place[0])
        for record_id, place in nowhere.items()
        if record_id in standing and record_id in alive
    )
    return View(assembled(alive, tray, log.disputed(alive), before), faults, held)


def differing(old: Workshop, new: Workshop) -> frozenset[str]:
    """Return the records that are not the same in both, or not both there, or not both in the tray."""
    pairs = ((old.records, new.records), (old.tray, new.tray))
    return frozenset(record for one, two in pairs for record in {*one, *two} if one.get(record) is not two.get(record))


def hidden(log: Log, workshop: Workshop) -> list[str]:
    """Return the records that lie in the tray although nobody deleted them: no place of theirs makes sense."""
    return [record for record in workshop.tray if not log.deletion(record)]


def _known(before: Workshop, record_id: str, place: tuple[str, str]) -> Record | None:
    known = before.records.get(record_id) or before.tray.get(record_id)
    return known if known is not None and known.position == place else None


def _mended(log: Log, record_id: str, place: tuple[str, str]) -> Record:
    """Return a record of which some field makes no sense: with the latest value of it that does, or none."""
    values: dict[str, object] = {"position": place}
    for name in log.fields(record_id):
        if name not in (DELETED, "position"):
            versions = log.versions(record_id, name)
            tried = (versions[stamp]["value"] for stamp in sorted(versions, key=in_order, reverse=True))
            sound = (value for value in tried if not isinstance(build(record_id, {name: value}), str))
            if (value := next(sound, None)) is not None:
                values[name] = value
    made = build(record_id, values)
    return made if not isinstance(made, str) else kind_of(record_id)(id=record_id, position=place)


def held_by_living(alive: dict[str, Record], tray: dict[str, Record]) -> frozenset[str]:
    """Bring back what holds something living: it was deleted by people who did not know of that."""
    held: set[str] = set()
    for record in list(alive.values()):
        above = owner(record.parent)
        while above in tray:
            held.add(above)
            alive[above] = tray.pop(above)
            above = owner(alive[above].parent)
    return frozenset(held)


def assembled(
    alive: Mapping[str, Record],
    tray: Mapping[str, Record],
    disputed: frozenset[tuple[str, str]],
    before: Workshop | None,
) -> Workshop:
    """Return the workshop of these records, each slot in its order; slots that are as before are the same objects."""
    slots: dict[str, list[str]] = {}
    for record in sorted(alive.values(), key=lambda record: (record.position[1], record.id)):
        slots.setdefault(record.position[0], []).append(record.id)
    old = before.slots if before else {}
    made: dict[str, tuple[str, ...]] = {}
    for name, ids in slots.items():
        members = tuple(ids)
        made[name] = known if (known := old.get(name)) == members else members
    return Workshop(dict(alive), dict(tray), made, disputed=disputed)


def place_faults(alive: Mapping[str, Record], tray: Mapping[str, Record]) -> dict[str, str]:
    """Return a sentence for each record that cannot be reached: its parent is not there, or is below it."""
    faults: dict[str, str] = {}
    rooted: set[str] = set()
    sound: set[str] = set()  # the slots in which such a record stands: so does whatever else stands there
    for record in alive.values():
        if record.parent in sound:
            rooted.add(record.id)
            continue
        path: dict[str, None] = {}  # upwards, in order
        current: Record | None = record
        fault = ""
        while current is not None and current.id not in rooted and not fault:
            if current.id in path:
                fault = texts.below_itself(owner(current.parent))
            elif current.id in faults:
                fault = texts.below_hidden(current.id)
            else:
                path[current.id] = None
                fault = place_fault(current.id, current.parent, alive, tray)
                current = alive.get(owner(current.parent))
        if fault:
            for below in reversed(path):
                faults[below] = texts.wrong_record(below, fault)
                fault = texts.below_hidden(below)
        else:
            rooted.update(path)
            if record.id != WORKSHOP:  # which alone may stand nowhere
                sound.add(record.parent)
    return faults


def place_fault(record: str, parent: str, *there: Container[str]) -> str:
    """Return why a slot is no place for a record, where these records are; empty where it is one."""
    above, _, name = parent.partition(":")
    if name and name not in SLOTS:
        return texts.no_slot(parent)
    if record != WORKSHOP and not above:
        return texts.NO_POSITION
    if above in ROOTS or above == WORKSHOP or any(above in records for records in there):
        return ""
    return texts.no_parent(above)


def all_places(log: Log) -> Places:
    """Return the slot and the order there of every record, and the moves to what is no place that none came after."""
    standing: dict[str, Place] = {}
    nowhere: dict[str, Place] = {}
    for _, record, place, sound in moves(log, log.stamps()):
        if sound:
            standing[record] = place
            nowhere.pop(record, None)
        else:
            nowhere[record] = place
    return standing, nowhere


def moves(log: Log, stamps: Sequence[str]) -> Iterator[tuple[str, str, Place, bool]]:
    """Yield all moves, done again in the order of the stamps, which are the log's.

    Each is the step's stamp, the record, where it was put, and whether that is a place.

    A move to what is no place is passed over: a record stays where it was shown last, whatever a copy says.

    Two people can each put one record under the other's, which would be a circle. The move that would close it is
    passed over, on every machine the same one, so that record stays where it stood. After Kleppmann, Mulligan, Gomes
    and Beresford, "A highly-available move operation for replicated trees" (IEEE TPDS, 2021).
    """
    there = {record for record in log.records() if record.split("-", 1)[0] in BY_PREFIX}
    above: dict[str, str] = {}  # the owner of the slot in which a record stands
    holding: set[str] = set()  # the records under which something ever stood: only these can come under themselves
    effort = _EFFORT
    steps = log.steps
    for stamp in stamps:
        for change in steps[stamp]["changes"]:
            if change["field"] != "position" or (place := _place(change["value"])) is None:
                continue
            record, (over, _, name) = change["record"], place[0].partition(":")
            # most stand under a record that is there; whatever else there may be is looked at one by one
            if (over not in there or (name and name not in SLOTS)) and place_fault(record, place[0], there):
                yield stamp, record, place, False
                continue
            if record in holding:
                below, effort = _is_below(above, over, record, effort)
            else:
                below = record == over
            if not below:
                above[record] = over
                holding.add(over)
                yield stamp, record, place, True


def _place(value: Any) -> Place | None:
    if isinstance(value, list | tuple) and len(value) == 2:
        parent, order = value
        if isinstance(parent, str) and isinstance(order, str):
            return parent, order
    return None


def _is_below(above: dict[str, str], record: str, other: str, effort: int) -> tuple[bool, int]:
    """Return whether a record is the other one or stands somewhere under it, and how much effort is left.

    Without any left, it is taken to be: so the move is passed over, on every machine the same one.
    """
    current: str | None = record
    while current != other:
        if current is None:
            return False, effort
        if effort <= 0:
            return True, effort
        effort -= 1
        current = above.get(current)
    return True, effort
