"""Numbers to call out in the room: 2.1.3 for a cause, E2.1 for an effect, A, B before them with two trees."""

import re
from string import ascii_uppercase

from workshop.document import Workshop
from workshop.kinds import RESULT_SLOTS
from workshop.model import Node, Priority, Result, kind_of
from workshop.problems import number as place_number
from workshop.statements import texts, tree
from workshop.statements.statements import stands

_NUMBER = re.compile(r"([a-z]*)\s*(\d+(?:\.\d+)*)?\.?", re.IGNORECASE)


def letter(place: int) -> str:
    """Return a, B, … Z, AA, AB, … for the place from 0."""
    name = ""
    place += 1
    while place > 0:
        place, rest = divmod(place - 1, len(ascii_uppercase))
        name = ascii_uppercase[rest] + name
    return name


def number(workshop: Workshop, record_id: str) -> str:
    """Return the number of a statement of a tree, or of an entry of a results map; empty for a single trunk."""
    if kind_of(record_id) is Result:
        return f"{_heading_sign(workshop, record_id)}{place_number(workshop, record_id)}"
    trunk, side = tree.place_of(workshop, record_id)
    members = workshop.children(workshop.need(Node, trunk).parent)
    tree_name = letter(members.index(trunk)) if len(members) > 1 else ""
    if side == "trunk":
        return tree_name
    return f"{tree_name}{'E' if side == 'effect' else ''}{place_number(workshop, record_id)}"


def called(workshop: Workshop, node_id: str, seen_from: str = "") -> str:
    """Return what a place of a tree is called: cause 2.1, with its priority where `seen_from` is of another one."""
    if not stands(workshop, node_id):
        return texts.OUT_OF_TREES
    name = f"{texts.SIDES[tree.side_of(workshop, node_id)]} {number(workshop, node_id)}".rstrip()
    there = tree.priority_of(workshop, node_id)
    if not seen_from or there == tree.priority_of(workshop, seen_from):
        return name
    return texts.of_priority(name, workshop.need(Priority, there).text)


def _heading_sign(workshop: Workshop, result_id: str) -> str:
    parent = workshop.need(Result, result_id).parent
    for above in workshop.ancestors(result_id):
        if isinstance(above, Result):
            parent = above.parent
    heading = RESULT_SLOTS.get(parent.partition(":")[2])
    return heading.letter if heading is not None else ""


def find(workshop: Workshop, priority: str, called: str) -> str:
    """Return the statement of a priority's trees with that number; empty where there is none."""
    signs, digits = _parsed(called)
    if signs is None:
        return ""
    trunks = tree.trunks(workshop, priority)
    for place, trunk in enumerate(trunks):
        name = letter(place) if len(trunks) > 1 else ""
        if not digits:
            if name and signs == name:
                return trunk
            continue
        for prefix, which in ((f"{name}E", "effects"), (name, "causes")):
            if signs == prefix:
                return _down(workshop, f"{trunk}:{which}", digits)
    return ""


def find_entry(workshop: Workshop, priority: str, called: str) -> str:
    """Return the entry of a priority's results map with that number; empty where there is none."""
    signs, digits = _parsed(called)
    for name, heading in RESULT_SLOTS.items():
        if digits and signs == heading.letter:
            return _down(workshop, f"{priority}:{name}", digits)
    return ""


def _parsed(called: str) -> tuple[str | None, list[int]]:
    found = _NUMBER.fullmatch(called.strip())
    if found is None or not found[0]:
        return None, []
    return found[1].upper(), [int(part) for part in (found[2] or "").split(".") if part]


def _down(workshop: Workshop, slot_name: str, digits: list[int]) -> str:
    here = ""
    for digit in digits:
        members = workshop.children(slot_name)
        if not 1 <= digit <= len(members):
            return ""
        here = slot_name = members[digit - 1]
    return here
