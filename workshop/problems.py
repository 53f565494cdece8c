"""Session 1: groups list problems, with sub-points; the plenary talks about them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from workshop import outline, texts
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import LEVELS
from workshop.model import Group, Problem, kind_of
from workshop.ordering import FIRST, last_of
from workshop.slots import owner, slot
from workshop.text import cleaned, search_key

GROUPS = "groups"


def next_group_name(workshop: Workshop) -> str:
    """Return what the next group is called if nobody says: Group One, Group Two, and so on."""
    taken = {group.name for group in workshop.all_in(GROUPS, Group)}
    count = len(taken) + 1
    while (name := texts.group_called(count)) in taken:
        count += 1
    return name


def group_named(workshop: Workshop, name: str) -> Group | None:
    """Return the group of that name, whatever its capitals; None where there is none."""
    wanted = search_key(cleaned(name))
    return next((g for g in workshop.all_in(GROUPS, Group) if wanted and search_key(g.name) == wanted), None)


def group_waiting(workshop: Workshop, after: str) -> str:
    """Return the next group after one that has nothing yet, or the first such; empty where none waits."""
    groups = workshop.children(GROUPS)
    here = groups.index(after) + 1 if after in groups else 0
    return next((group for group in (*groups[here:], *groups[:here]) if not workshop.children(group)), "")


def add_group(workshop: Workshop, group_id: str, name: str = "", after: str | None = None) -> Workshop:
    """Return the workshop with a new group.

    Args:
        workshop: The workshop as it is.
        group_id: Its id.
        name: Its name; the next one of Group One, Group Two and so on where it is empty.
        after: The sibling to stand after; FIRST for the beginning, None for the end.
    """
    group = Group(id=group_id, name=cleaned(name) or next_group_name(workshop))
    return outline.insert(workshop, [group], GROUPS, after)


def problem(problem_id: str, text: str) -> Problem:
    """Return a new problem, not yet anywhere."""
    return Problem(id=problem_id, text=cleaned(text))


def add(workshop: Workshop, problems: Sequence[Problem], into: str, after: str | None = None) -> Workshop:
    """Return the workshop with problems listed in a group, or sub-points under a problem.

    Args:
        workshop: The workshop as it is.
        problems: What is new, in this order.
        into: The group, or the problem.
        after: The sibling to stand after; FIRST for the beginning, None for the end.
    """
    return outline.insert(workshop, problems, into, after)


def group_of(workshop: Workshop, record_id: str) -> Group | None:
    """Return the group that a problem, a sub-point or something said about one belongs to."""
    own = workshop.get(Group, record_id)
    if own is not None:
        return own
    return next((above for above in workshop.ancestors(record_id) if isinstance(above, Group)), None)


def place_among(workshop: Workshop, record_id: str) -> int:
    """Return which child of its slot a record is, from 1."""
    record = workshop.records[record_id]
    members = workshop.children(record.parent)
    return 1 + bisect_left(members, (record.order, record.id), key=lambda i: (workshop.records[i].order, i))


def number(workshop: Workshop, record_id: str) -> str:
    """Return the number by which the room calls a record within its group or side: 3, or 3.1 for a sub-point."""
    parts = [str(place_among(workshop, record_id))]
    kind = kind_of(record_id)
    parent = workshop.records[record_id].parent
    seen = {record_id}
    while parent in workshop and kind_of(parent) is kind and parent not in seen:
        seen.add(parent)
        parts.append(str(place_among(workshop, parent)))
        parent = workshop.records[parent].parent
    return ".".join(reversed(parts))


def group_number(workshop: Workshop, problem_id: str) -> str:
    """Return a problem by its group and its number there, as the room says it: 2.3 is group two, number three."""
    group = group_of(workshop, problem_id)
    place = workshop.children(GROUPS).index(group.id) + 1 if group is not None else 0
    return f"{place}.{number(workshop, problem_id)}"


def called(workshop: Workshop, problem_id: str) -> str:
    """Return the number by which the room calls a problem: with that of its group, where there are several."""
    several = len(workshop.children(GROUPS)) > 1
    return (group_number if several else number)(workshop, problem_id)


def in_group(workshop: Workshop, group: int, place: int) -> str:
    """Return the problem with a number in the group of a number; empty where there is none."""
    groups = workshop.children(GROUPS)
    if not 0 < group <= len(groups):
        return ""
    found = [problem.id for problem in workshop.all_in(groups[group - 1], Problem)]
    return found[place - 1] if 0 < place <= len(found) else ""


def listed(workshop: Workshop) -> Iterator[Problem]:
    """Yield all problems, group by group, without their sub-points."""
    for group in workshop.all_in(GROUPS, Group):
        yield from workshop.all_in(group.id, Problem)


def next_level(workshop: Workshop, ids: Iterable[str]) -> Workshop:
    """Return the workshop with the next of the levels (none, regional, country, community) on problems, all alike."""
    found = [workshop.need(Problem, i) for i in ids]
    order = [*LEVELS]
    level = order[(order.index(found[0].level) + 1) % len(order)]
    return workshop.put(*(problem.replace_fields(level=level) for problem in found))


def mark_cross_cutting(workshop: Workshop, ids: Iterable[str]) -> Workshop:
    """Return the workshop with problems marked as cutting across all issues, or no more."""
    found = [workshop.need(Problem, i) for i in ids]
    return workshop.put(*(p.replace_fields(cross_cutting=not found[0].cross_cutting) for p in found))


def shift(workshop: Workshop, record_id: str, by: int) -> Workshop:
    """Return the workshop with a record moved up or down; a problem goes on into the group above or below."""
    moved = outline.shift(workshop, record_id, by)
    if moved is not workshop or kind_of(record_id) is not Problem:
        return moved
    group = owner(workshop.records[record_id].parent)
    if workshop.get(Group, group) is None:
        return moved
    groups = workshop.children(GROUPS)
    there = groups.index(group) + by
    if not 0 <= there < len(groups):
        return moved
    after = FIRST if by > 0 else last_of(workshop, groups[there])
    return outline.move(workshop, [record_id], groups[there], after)


def join(workshop: Workshop, ids: Sequence[str]) -> Workshop:
    """Return the workshop with several problems as one, the first of them: words, sub-points and talk of all.

    Raises WorkshopError where dots stand on one that would go.
    """
    first, *others = [workshop.need(Problem, problem_id) for problem_id in ids]
    for other in others:
        if other.number is not None:
            raise WorkshopError(texts.numbered_already(other.text))
        if any(above.id == other.id for above in workshop.ancestors(first.id)):
            raise WorkshopError(texts.under_itself(other.text))
        for name in ("", "talk"):
            below = workshop.children(slot(other.id, name) if name else other.id)
            workshop = outline.move(workshop, below, slot(first.id, name) if name else first.id)
    words = " ".join(problem.text for problem in (first, *others))
    return workshop.put(first.replace_fields(text=cleaned(words))).drop([other.id for other in others])


def split(workshop: Workshop, problem_id: str, texts_: Sequence[str], new_id: str) -> Workshop:
    """Return the workshop with one problem as two; the second, a new one, comes right after the first.

    Args:
        workshop: The workshop as it is.
        problem_id: The problem.
        texts_: The words of both.
        new_id: The id of the second.

    Raises:
        WorkshopError: One of them would have no words.
    """
    first = workshop.need(Problem, problem_id)
    words = [cleaned(text) for text in texts_]
    if not all(words):
        raise WorkshopError(texts.BOTH_NEED_WORDS)
    second = Problem(id=new_id, text=words[1], level=first.level, cross_cutting=first.cross_cutting, theme=first.theme)
    workshop = workshop.put(first.replace_fields(text=words[0]))
    return outline.insert(workshop, [second], first.parent, first.id)


def reword(workshop: Workshop, record_id: str, text: str) -> Workshop:
    """Return the workshop with another wording of any statement; the log keeps the earlier ones.

    Raises WorkshopError where it was deleted while somebody was typing.
    """
    record = workshop.records.get(record_id)
    if record is None:
        raise WorkshopError(texts.REWORDED_IS_DELETED)
    return workshop.put(record.replace_fields(**{record.statement: cleaned(text)}))
