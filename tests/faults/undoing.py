"""Undo takes nobody else's words: in worlds of two and three consoles that do all that hangs one thing on another.

python -m tests.faults.undoing --cases 20000
"""

import sys

from store.log.session import Session
from store.log.view import view
from tests.faults.merging import check_reachable, check_settled, same
from tests.faults.parts.seeds import try_seeds
from tests.faults.parts.table import Table
from tests.faults.parts.world import Act, World, age
from workshop import outline, problems
from workshop.errors import WorkshopError
from workshop.model import Ballot, Node, Priority, Problem, Theme
from workshop.references import references
from workshop.slots import slot
from workshop.statements import merge_split, tree
from workshop.votes import priorities, themes

LONGEST = 40
Texts = frozenset[tuple[str, str]]  # a record, and what it says


def alive(console: Session) -> Texts:
    """Return all that can be read: what living records say, and the other wordings of it.

    What somebody deleted, and what is only there to hold something else, is not among it.
    """
    records = console.workshop.records
    shown = {(record.id, record.statement_text) for record in records.values()}
    disputed = [(record, name) for record, name in console.disputed() if name == records[record].statement]
    others = {(record, str(w.value)) for record, name in disputed for w in console.other_wordings(record, name)}
    return frozenset(said for said in shown | others if not console.log.deletion(said[0]))


def links(console: Session) -> Texts:
    """Return which living record refers to which other one that nobody deleted."""
    there = {record for record in console.workshop.records if not console.log.deletion(record)}
    return frozenset((record, target) for record, _, target in references(console.workshop, there))


def case(seed: int) -> World:
    """One world lived through and looked at. Raises AssertionError."""
    world = World(seed, 2 + seed % 2, MORE)
    world.begin()
    brought: dict[str, Texts] = {}  # what each step brought to life
    linked: dict[tuple[str, str], str] = {}  # who made a record refer to another one
    for _ in range(world.chance.randint(6, LONGEST)):
        console = world.chance.choice(world.consoles)
        made, texts, before = len(world.made), alive(console), links(console)
        for _ in world.play(1, console):
            assert same(console.workshop, view(console.log).workshop), "what is on the screen is not what the log tells"
            check_reachable(console.workshop)
        for stamp, step in [*world.made.items()][made:]:
            after, target = alive(console), step.get("undoes") or step.get("redoes") or ""
            brought[stamp] = after - texts
            linked.update(dict.fromkeys(links(console) - before, console.node))
            if target:
                gone = {(r, text) for r, text in texts - after if world.typed.get((r, text)) != console.node}
                assert gone <= brought.get(target, frozenset()), f"{step['label']} took {sorted(gone)}"
                back = {record for record, _ in brought.get(target, frozenset())}
                torn = {(r, t) for r, t in before - links(console) if r in console.workshop and t not in back}
                torn = {link for link in torn if link[1] not in console.workshop and linked.get(link) != console.node}
                assert not torn, f"{step['label']} left {sorted(torn)} referring to nothing"
    check_settled(world)
    return world


# What hangs one thing on another.


def _one(world: World, console: Session, *kinds: type) -> str:
    records = console.workshop.records
    found = [record for record in sorted(records, key=age) if isinstance(records[record], kinds)]
    if not found:
        raise WorkshopError("there is none")
    return world.some(found)


def begin_group(world: World, console: Session) -> None:
    """What Enter does where there is no group: a group and its first problem in one step."""
    group, new = console.new_id("group"), console.new_id("problem")
    name, text = world.text(console, group), world.text(console, new)
    console.do(
        "Add problem",
        lambda w: problems.add(problems.add_group(w, group, name), [problems.problem(new, text)], group),
    )


def begin_theme(world: World, console: Session) -> None:
    """Make a theme, of a problem or of none."""
    new = console.new_id("theme")
    name = world.text(console, new)
    members = [_one(world, console, Problem)] if world.chance.random() < 0.5 else []
    console.do("New theme", lambda w: themes.make(w, new, name, members))


def put_into_theme(world: World, console: Session) -> None:
    """Put a problem into a theme."""
    theme, problem = _one(world, console, Theme), _one(world, console, Problem)
    console.do("Into theme", lambda w: themes.put_into(w, theme, [problem]))


def merge_themes(world: World, console: Session) -> None:
    """Merge a theme into another one."""
    one, other = _one(world, console, Theme), _one(world, console, Theme)
    console.do("Merge themes", lambda w: themes.merge(w, [one, other], other))


def vote(world: World, console: Session) -> None:
    """Put dots on a problem or a theme."""
    new, item = console.new_id("ballot"), _one(world, console, Problem, Theme)
    ballot = Ballot(id=new, voter=world.text(console, new), dots=(item,))
    console.do("Ballot", lambda w: outline.insert(w, [ballot], "ballots"))


def adopt(world: World, console: Session) -> None:
    """Adopt a theme or a problem, or what was given up before."""
    item = _one(world, console, Problem, Theme)
    priority, trunk = priorities.ids_of(item)
    text = console.workshop.records[item].statement_text
    fresh = priority not in {*console.workshop.records, *console.workshop.tray}
    console.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, item))
    if fresh:
        for record in (priority, trunk):
            world.text(console, record, text)


def give_up(world: World, console: Session) -> None:
    """Give up a priority, and all that hangs on it."""
    priority = _one(world, console, Priority)
    console.do("Give up", lambda w: priorities.give_up(w, priority))


def add_cause(world: World, console: Session) -> None:
    """Add a cause under a statement of a tree, or a second place of one."""
    new, above = console.new_id("node"), _one(world, console, Node)
    text = world.text(console, new)
    console.do("Add cause", lambda w: tree.add(w, [(0, tree.node(new, text))], slot(above, "causes")))


def merge_statements(world: World, console: Session) -> None:
    """Put one statement of a tree in the place of two."""
    one, other = _one(world, console, Node), _one(world, console, Node)
    console.do("Merge statements", lambda w: merge_split.merge(w, one, other))


def choose(world: World, console: Session) -> None:
    """Choose between two wordings."""
    found = console.disputed()
    if found:
        record, name = world.chance.choice(found)
        wordings = [*console.other_wordings(record, name)]
        stamp = world.chance.choice([*(w.stamp for w in wordings), console.log.heads(record, name)[-1]])
        console.confirm(record, name, stamp)


MORE: dict[str, Act] = {
    "begin group": begin_group,
    "begin theme": begin_theme,
    "put into theme": put_into_theme,
    "merge themes": merge_themes,
    "vote": vote,
    "adopt": adopt,
    "give up": give_up,
    "add cause": add_cause,
    "merge statements": merge_statements,
    "choose": choose,
    "all meet": lambda world, _: world.meet_all(),
    "all meet again": lambda world, _: world.meet_all(),
    "undo again": lambda _, console: console.take_back_last(),
    "redo again": lambda _, console: console.take_back_last(redo=True),
}


if __name__ == "__main__":
    sys.exit(try_seeds(__doc__, Table("undo among others", "worlds", "wrong"), case, 20_000))
