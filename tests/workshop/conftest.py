"""A small workshop to vote in, with three groups and seven problems; and one with a tree."""

import pytest

from workshop import outline, problems
from workshop.document import Workshop
from workshop.model import Details, Priority
from workshop.slots import WORKSHOP, slot
from workshop.statements import tree

LISTS = {
    "group-1": ("Poverty", "No central database", "Internal migration"),
    "group-2": ("Poverty", "Few jobs"),
    "group-3": ("A database is needed", "Corruption"),
}


@pytest.fixture
def hall() -> Workshop:
    """Problems problem-1 to problem-7, numbered as they stand; problem-sub is under the second."""
    workshop = Workshop().put(Details(id=WORKSHOP, dots=3))
    count = 0
    for group, texts in LISTS.items():
        workshop = problems.add_group(workshop, group)
        for text in texts:
            count += 1
            workshop = problems.add(workshop, [problems.problem(f"problem-{count}", text)], group)
    return problems.add(workshop, [problems.problem("problem-sub", "Nor a regional one")], "problem-2")


@pytest.fixture
def skills() -> Workshop:
    """The priority "skills" with a tree: cause-1 to cause-3, cause-2-1 behind cause-2, effect-1, effect-2."""
    workshop = outline.insert(Workshop(), [Priority(id="priority-skills", text="Skills")], "priorities")
    workshop = tree.add(workshop, [(0, tree.node("node-trunk", "Limited skills"))], slot("priority-skills", "trunk"))
    causes = ((0, "1", "No curriculum"), (0, "2", "Small budget"), (1, "2-1", "Donors' plans"), (0, "3", "Rotation"))
    effects = ((0, "1", "Cases not solved"), (1, "1-1", "Impunity"), (0, "2", "No re-integration"))
    for side, listed in (("cause", causes), ("effect", effects)):
        nodes = [(level, tree.node(f"node-{side}-{name}", text)) for level, name, text in listed]
        workshop = tree.add(workshop, nodes, f"node-trunk:{side}s")
    return workshop
