"""Problems that stand in a tree: taken there from a list, or typed there again in the same words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from workshop.document import Workshop
from workshop.model import Node, Problem
from workshop.statements import tree
from workshop.statements.brackets import worded
from workshop.statements.statements import canonical_node, stands
from workshop.text import search_key


def take_into_tree(
    workshop: Workshop, problems: Sequence[str], new_ids: Sequence[str], into: str, after: str | None = None
) -> Workshop:
    """Return the workshop with listed problems as causes or effects; each remembers the problem that it is.

    Args:
        workshop: The workshop as it is.
        problems: The problems.
        new_ids: The ids of the statements that they become.
        into: A side of a trunk, or a statement.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Raises:
        WorkshopError: There is no such place, or a problem is not there any more.
    """
    found = [workshop.need(Problem, problem) for problem in problems]
    made = [
        (0, worded(Node(id=new, origins=(problem.id,)), problem.text, ""))
        for new, problem in zip(new_ids, found, strict=True)
    ]
    return tree.add(workshop, made, into, after)


def problems_of(workshop: Workshop, node_id: str) -> list[str]:
    """Return the listed problems that a statement is: those it was taken from, else those in the same words."""
    held = canonical_node(workshop, node_id)
    if held is None:
        return []
    taken = _taken_from(workshop, held)
    words = search_key(held.text)
    return taken or [problem.id for problem in workshop.every(Problem) if words and search_key(problem.text) == words]


def in_trees(workshop: Workshop) -> Mapping[str, Sequence[str]]:
    """Return the statements of trees that are a listed problem, by the problem; for all problems that have some."""
    by_words: dict[str, list[str]] = defaultdict(list)
    for problem in workshop.every(Problem):
        by_words[search_key(problem.text)].append(problem.id)
    found: dict[str, list[str]] = defaultdict(list)
    for node in sorted(workshop.every(Node), key=lambda node: node.id):
        held = canonical_node(workshop, node.id)
        if held is None or not stands(workshop, node.id):
            continue
        for problem_id in _taken_from(workshop, held) or by_words.get(search_key(held.text), []):
            found[problem_id].append(node.id)
    return found


def _taken_from(workshop: Workshop, node: Node) -> list[str]:
    """Return the listed problems that a statement was taken from, those of what was merged into it too."""
    found: dict[str, None] = {}
    waiting, seen = [*node.origins], {node.id}
    while waiting:
        origin = waiting.pop(0)
        if origin in seen:
            continue
        seen.add(origin)
        if workshop.get(Problem, origin) is not None:
            found[origin] = None
        record = workshop.records.get(origin) or workshop.tray.get(origin)
        waiting.extend(record.origins if isinstance(record, Node) else ())
    return [*found]
