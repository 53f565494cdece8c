"""Session 2: the priorities that the plenary adopts. Dots inform the choice; they do not make it."""

from dataclasses import dataclass

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Node, Priority, Problem, Theme
from workshop.slots import slot
from workshop.statements.brackets import worded
from workshop.text import cleaned
from workshop.votes import texts
from workshop.votes.counting_place import place
from workshop.votes.cut import Cut
from workshop.votes.tally import Tally

PRIORITIES = "priorities"
Item = Problem | Theme


def ids_of(item: str) -> tuple[str, str]:
    """Return the ids of the priority that an item is adopted as, and of its trunk.

    They follow from the item, so that two copies that adopt it apart have adopted one priority, with one tree.
    """
    return f"priority-{item}", f"node-{item}"


def adopt(
    workshop: Workshop, priority: str, trunk: str, source: str = "", text: str = "", reason: str = ""
) -> Workshop:
    """Return the workshop with a priority adopted, and the trunk of its tree with the same words.

    What was adopted before and given up comes back with its tree, under the ids it had.

    Args:
        workshop: The workshop as it is.
        priority: The id of the priority.
        trunk: The id of the trunk.
        source: The theme or problem adopted; empty where the wording is the plenary's own.
        text: The wording; that of the source where it is empty.
        reason: Why it is adopted, where the dots do not say.

    Raises:
        WorkshopError: The source is adopted already, or there is no wording.
    """
    item = _item(workshop, source) if source else None
    if item is not None:
        if adopted_as(workshop, item.id) is not None:
            raise WorkshopError(texts.ADOPTED_ALREADY)
        if item.left_out:
            workshop = workshop.put(item.replace_fields(left_out=""))
        earlier = _given_up(workshop, item.id)
        if earlier is not None:
            back = outline.restore(workshop, earlier.id)
            found = back.need(Priority, earlier.id)
            return back.put(found.replace_fields(reason=cleaned(reason) or found.reason))
    wording = cleaned(text) or (item.statement_text if item else "")
    if not wording:
        raise WorkshopError(texts.EMPTY_PRIORITY)
    root = worded(Node(id=trunk), wording, "")
    made = Priority(id=priority, text=root.text, source=item.id if item else "", reason=cleaned(reason))
    workshop = outline.insert(workshop, [made], PRIORITIES)
    return outline.insert(workshop, [root], slot(priority, "trunk"))


def give_up(workshop: Workshop, priority: str) -> Workshop:
    """Return the workshop with a priority adopted no more: it goes to the tray, with its tree, visions and map."""
    return outline.drop(workshop, [workshop.need(Priority, priority).id])


def hanging_on(workshop: Workshop, priority: str) -> int:
    """Return how many records beyond its trunk would go to the tray with a priority."""
    trunks = len(workshop.children(slot(priority, "trunk")))
    return max(0, len(outline.branch(workshop, priority)) - 1 - trunks)


def adopted(workshop: Workshop) -> list[Priority]:
    """Return the priorities, in the plenary's order."""
    return list(workshop.all_in(PRIORITIES, Priority))


def adopted_as(workshop: Workshop, item: str) -> Priority | None:
    """Return the priority that a theme or problem was adopted as, if it was."""
    return next((p for p in adopted(workshop) if p.source and _stands_for(workshop, p.source, item)), None)


def chosen_from(workshop: Workshop, item: str) -> Priority | None:
    """Return the priority that an item was adopted as, or that a problem was which counts in it."""
    found = adopted_as(workshop, item)
    return found or next((p for p in adopted(workshop) if item in _stands(workshop, p.source)), None)


def explain(workshop: Workshop, item: str, reason: str) -> Workshop:
    """Return the workshop with the reason why an item was adopted, or, where it is not, why it was left out."""
    found = chosen_from(workshop, item)
    if found is not None:
        return workshop.put(found.replace_fields(reason=cleaned(reason)))
    return workshop.put(_item(workshop, item).replace_fields(left_out=cleaned(reason)))


@dataclass(frozen=True, slots=True)
class OutOfLine:
    """A choice that the dots alone do not explain."""

    item: str
    adopted: bool  # adopted from below the line; else left out above it
    rank: int
    tied: bool
    dots: int
    reason: str


def out_of_line(workshop: Workshop, tally: Tally, line: Cut) -> list[OutOfLine]:
    """Return what was adopted from below the line, and what was left out above it, by rank.

    Those of a tie that the line goes through are on neither side. Nothing is left out as long as
    nothing is adopted.
    """
    if not workshop.children(PRIORITIES):
        return []
    chosen = {item: priority for priority in adopted(workshop) for item in _stands(workshop, priority.source)}
    found = []
    for place_, row in enumerate(tally.ranked):
        priority = chosen.get(row.item)
        if row.item in line.tied or (priority is not None) == (place_ < line.after):
            continue
        reason = priority.reason if priority is not None else _item(workshop, row.item).left_out
        found.append(OutOfLine(row.item, priority is not None, row.rank, row.tied, row.dots, reason))
    return found


def _item(workshop: Workshop, item: str) -> Item:
    problem = workshop.get(Problem, item)
    return problem if problem is not None else workshop.need(Theme, item)


def _stands(workshop: Workshop, source: str) -> tuple[str, ...]:
    """What competes in the ranking for an adopted item: itself, or the theme that it is part of now."""
    return (place(workshop, source).ranked,) if source else ()


def _stands_for(workshop: Workshop, source: str, item: str) -> bool:
    return source == item or place(workshop, source).item == item


def _given_up(workshop: Workshop, item: str) -> Priority | None:
    found = [p for p in workshop.tray.values() if isinstance(p, Priority) and p.source == item]
    return max(found, key=lambda priority: priority.id, default=None)
