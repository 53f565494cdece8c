"""A tree of 104 statements in 16 lines, and lists as long as they get."""

from collections.abc import Iterator

import pytest

from wall.board import board
from wall.fitting import board_lines
from wall.pointing import Pointing
from wall.rows import Board, Room, Row
from wall.rules import Rules
from workshop import outline, problems
from workshop.document import Workshop
from workshop.model import Group, Priority, Problem
from workshop.slots import slot
from workshop.statements import tree

PRIORITY, TRUNK = "priority-1", "node-trunk"
ROOM = Room(16, 76)


def statements() -> Iterator[tuple[str, int, str]]:
    """Yield the slot, the level and the id of 103 statements: 7 branches of causes, 3 of effects, 5 levels deep."""
    for branch in range(10):
        side = "causes" if branch < 7 else "effects"
        count = 11 if branch < 3 else 10
        for place in range(count):
            yield f"{TRUNK}:{side}", (0, 1, 2, 3, 4, 2, 1, 2, 2, 1, 2)[place], f"node-{branch}-{place}"


@pytest.fixture(scope="module")
def grown() -> Workshop:
    workshop = outline.insert(Workshop(), [Priority(id=PRIORITY, text="Skills")], "priorities")
    workshop = tree.add(workshop, [(0, tree.node(TRUNK, "Limited skills of staff"))], slot(PRIORITY, "trunk"))
    for into in (f"{TRUNK}:effects", f"{TRUNK}:causes"):
        made = [
            (level, tree.node(node_id, f"Statement {node_id} of the room, which says why the one above it happens"))
            for where, level, node_id in statements()
            if where == into
        ]
        workshop = tree.add(workshop, made, into)
    assert len(tree.nodes_of(workshop, PRIORITY)) == 104
    return workshop


def shown(workshop: Workshop, item: str) -> Board:
    return board(workshop, Pointing("tree", "tree", item, PRIORITY), Rules("full"), ROOM)


def hidden(rows: list[Row]) -> int:
    return sum(int(row.note.removeprefix("+")) for row in rows if row.note)


def test_each_of_104_statements_is_in_hand_with_its_way_to_the_trunk_and_what_is_under_it(grown: Workshop) -> None:
    for item in tree.nodes_of(grown, PRIORITY):
        made = shown(grown, item)
        rows = [*made.rows]
        ids = [row.record for row in rows]
        assert board_lines(made, ROOM.width) <= ROOM.lines
        assert [row.record for row in rows if row.weight == "item"] == [item]
        way = [above.id for above in grown.ancestors(item) if above.id != PRIORITY][::-1]
        assert [row.record for row in rows if row.weight == "parent"] == way
        if item != TRUNK:
            assert {*tree.below(grown, item)} <= {*ids}
        assert len(rows) + hidden(rows) == 104, "what is not shown is counted"
        assert all(grown.records[row.record].parent.partition(":")[0] in ids for row in rows if row.record != TRUNK)
        assert [node for node in tree.nodes_of(grown, PRIORITY) if node in ids] == ids, "in the order of the tree"
        assert all(row.label for row in rows if row.record != TRUNK)


def test_few_lines_hold_the_item_and_its_nearest(grown: Workshop) -> None:
    item = "node-0-4"  # the deepest
    for lines in range(2, 16):
        made = board(grown, Pointing("tree", "tree", item, PRIORITY), Rules("full"), Room(lines, 76))
        ids = [row.record for row in made.rows]
        assert item in ids
        assert board_lines(made, 76) <= lines
        nearest = ["node-0-4", "node-trunk", "node-0-3", "node-0-2", "node-0-1", "node-0-0"]
        assert {*nearest[: len(ids)]} <= {*ids}
        if TRUNK in ids:
            assert len(ids) + hidden([*made.rows]) == 104


def test_a_thousand_problems_page_without_making_a_thousand_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    workshop = Workshop()
    for group in range(4):
        made = [Problem(id=f"problem-{group}-{n:03}", text=f"Problem {n} of the group") for n in range(250)]
        workshop = outline.insert(workshop, [Group(id=f"group-{group}", name=f"Group {group}")], problems.GROUPS)
        workshop = outline.insert(workshop, made, f"group-{group}")
    made_rows = 0
    make = Row.__init__

    def counted(self: Row, *given: object, **named: object) -> None:
        nonlocal made_rows
        made_rows += 1
        make(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Row, "__init__", counted)
    seen = []
    for item in ("problem-0-000", "problem-1-100", "problem-3-249"):
        found = board(workshop, Pointing(item=item), Rules("full"), ROOM)
        assert item in [row.record for row in found.rows]
        seen.append(found.page)
    assert seen == sorted(seen)
    assert found.page == found.pages > 60
    assert made_rows <= 3 * (ROOM.lines + 1), "only what is on the page is made"
