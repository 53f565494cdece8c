"""T9: whatever is typed on copies apart, their merge loses nothing and is the same everywhere.

python -m tests.faults.merging --cases 100000
"""

import sys
from collections import Counter
from itertools import permutations

from store.log.log import DELETED, Log, Step
from store.log.merge import missing, union
from store.log.view import View, view
from tests.faults.parts.seeds import try_seeds
from tests.faults.parts.table import Table
from tests.faults.parts.world import World
from workshop import outline
from workshop.document import Workshop
from workshop.model import Group, kind_of
from workshop.slots import ROOTS, SLOTS, owner

ACTS = 12


def same(one: Workshop, other: Workshop) -> bool:
    return one.records == other.records and one.tray == other.tray and one.slots == other.slots


def case(seed: int) -> World:
    """One world lived through and looked at. Raises AssertionError."""
    world = World(seed)
    world.begin()
    for console in world.play(world.chance.randint(3, ACTS)):
        assert same(console.workshop, view(console.log).workshop), "what is on the screen is not what the log tells"
    check_laws(world)
    check_settled(world)
    check_last_move(world)
    check_undo_under_what_went(world)
    return world


def check_laws(world: World) -> None:
    logs = [dict(console.log.steps) for console in world.consoles]
    logs[0] = _with_a_double(logs[0], world)
    told: list[tuple[dict[str, Step], View]] = []
    for order in tuple(permutations(logs))[::2]:  # each of the three comes first once
        log = Log()
        for steps in order:
            union(log, steps.items())
        told.append((dict(log.steps), view(log)))
        assert not union(log, log.steps.items()).fresh, "a union with itself brings something"
        assert all(not missing(log.steps, steps) for steps in logs), "something of a copy is missing from the union"
    right = Log(union_of(logs[1], logs[2]).items())
    grouped = Log(logs[0].items())
    union(grouped, right.steps.items())
    assert dict(grouped.steps) == told[0][0], "how the copies are paired makes a difference"
    for steps, seen in told[1:]:
        assert steps == told[0][0], "the order of merging makes a difference to the log"
        assert same(seen.workshop, told[0][1].workshop), "the order of merging makes a difference to the view"


def _with_a_double(steps: dict[str, Step], world: World) -> dict[str, Step]:
    """A copy in which one step says something else under the same stamp, as damage can make it."""
    stamp = world.chance.choice(sorted(steps))
    step = world.made[stamp]
    label = world.chance.choice(("A", "zz"))
    return {**steps, stamp: {**step, "label": label}}


def union_of(one: dict[str, Step], other: dict[str, Step]) -> dict[str, Step]:
    log = Log(one.items())
    union(log, other.items())
    return dict(log.steps)


def check_settled(world: World) -> None:
    """After all have met: one view, nothing lost, nothing hidden that its deleter had not seen."""
    world.meet_all()
    first = world.consoles[0]
    workshop = first.workshop
    for console in world.consoles:
        assert same(console.workshop, workshop), "two consoles that have the same steps show different things"
        assert dict(console.log.steps) == world.made, "a step is lost, or one came from nowhere"
    for record, text in world.typed:
        name = kind_of(record).statement
        assert text in [w.value for w in first.wordings(record, name)], f"the wording {text!r} is lost"
    for record in first.log.records():
        for name in first.log.fields(record):
            assert set(first.log.heads(record, name)) == world.heads(record, name), f"heads of {record}.{name}"
        check_shown(world, record)
    check_deletions(world)
    check_reachable(workshop)


def check_shown(world: World, record: str) -> None:
    """The wording shown and the other wordings are together what nobody replaced knowingly."""
    first = world.consoles[0]
    name = kind_of(record).statement
    found = first.workshop.records.get(record) or first.workshop.tray[record]
    values = {
        change["value"] for stamp in world.heads(record, name) if (change := first.log.change(stamp, record, name))
    }
    assert {found.statement_text, *(w.value for w in first.other_wordings(record, name))} == values, (
        "a wording is not to be seen"
    )


def check_deletions(world: World) -> None:
    first = world.consoles[0]
    for record in first.workshop.tray:
        wordings = set().union(*(world.heads(record, name) for name in world.fields(record) - {DELETED}))
        unseen = [d for d in world.deleters(record) if wordings - world.knew[d] - {d}]
        assert len(unseen) < len(world.deleters(record)), f"{record} was deleted by nobody who had seen all of it"
        assert len(world.deleters(record)) == len(world.heads(record, DELETED)), (
            f"{record} was brought back, and is not"
        )
    for record, found in first.workshop.records.items():
        deleters = world.deleters(record)
        if deleters and len(deleters) == len(world.heads(record, DELETED)):
            wordings = set().union(*(world.heads(record, name) for name in world.fields(record) - {DELETED}))
            seen = any(wordings <= world.knew[d] | {d} for d in deleters)
            below = any(owner(other.parent) == record for other in first.workshop.records.values())
            assert not seen or below, f"{found.id} is there although it was deleted"


def check_reachable(workshop: Workshop) -> None:
    """Every living record is found once when going down from the roots; so there is no circle."""
    found: Counter[str] = Counter()
    waiting = [record for root in ROOTS for record in workshop.children(root)]
    while waiting:
        record = waiting.pop()
        found[record] += 1
        assert found[record] == 1, f"{record} stands in two places"
        for slot in (record, *(f"{record}:{name}" for name in SLOTS)):
            waiting.extend(workshop.children(slot))
    assert set(found) == set(workshop.records), "a living record cannot be reached"


def check_last_move(world: World) -> None:
    """A move, a choice and a deletion made when all is known take effect everywhere, whoever's clock is wrong."""
    console = world.chance.choice(world.consoles)
    records = console.workshop.records
    movable = [r for r in sorted(records) if not isinstance(records[r], Group)]
    if movable:
        target = world.chance.choice(movable)
        below = set(outline.branch(console.workshop, target))
        into = world.chance.choice([r for r in sorted(records) if r not in below])
        world.move(console, target, into)
        for record, name in console.disputed():
            console.confirm(record, name, console.other_wordings(record, name)[0].stamp)
        world.meet_all()
        for other in world.consoles:
            assert owner(other.workshop.records[target].parent) == into, "the last move is not shown"
            assert not other.disputed(), "a choice was made, and there is still another wording"
        console.do("Delete", lambda w: outline.drop(w, [target]))
        world.meet_all()
        assert all(target in other.workshop.tray for other in world.consoles), "what all had seen is not deleted"


def check_undo_under_what_went(world: World) -> None:
    """Who takes back a deletion has the record, also where somebody else has deleted what it stood under."""
    one, other = world.chance.sample(world.consoles, 2)
    pairs = [(r.id, owner(r.parent)) for r in one.workshop.records.values() if owner(r.parent) in one.workshop]
    if pairs:
        below, above = world.chance.choice(sorted(pairs))
        one.do("Delete", lambda w: outline.drop(w, [below]))
        world.meet_all()
        other.do("Delete", lambda w: outline.drop(w, [above]))
        world.meet_all()
        one.undo()
        world.meet_all()
        for console in world.consoles:
            assert {below, above} <= set(console.workshop.records), "a deletion taken back is still in force"
            assert same(console.workshop, view(console.log).workshop), "the screen differs from the log after undo"


if __name__ == "__main__":
    sys.exit(try_seeds(__doc__, Table("merge properties", "cases", "wrong"), case, 100_000))
