"""Where the next thing said goes in session 1."""

from tui.screens.base.insertion import InsertionPoint, stays_in_talk, talk_point
from tui.screens.problems import texts
from workshop import problems, talk
from workshop.document import Workshop
from workshop.model import Comment, Group, Problem
from workshop.slots import owner
from workshop.text import shorten


def insertion_point(workshop: Workshop, cursor: str, level: int, mark: str) -> InsertionPoint:
    """Return where an entry goes that is typed with the cursor on a record.

    Without a mark it becomes the next of what the cursor is on; with one it is said about that.

    Args:
        workshop: What is recorded.
        cursor: The record under the cursor; empty for none.
        level: How far the typist moves the entry in (1) or out (-1, -2).
        mark: The sign that says what kind of thing is said; empty for none.
    """
    record = workshop.records.get(cursor)
    if mark:
        return talk_point(workshop, cursor, mark)
    if isinstance(record, Comment):
        if level >= 0:
            return stays_in_talk(workshop, cursor, insertion_point(workshop, cursor, -1, ""))
        cursor, level = talk.subject(workshop, cursor), level + 1
        record = workshop.records.get(cursor)
    if isinstance(record, Group):
        if level < 0:
            return InsertionPoint("group", problems.GROUPS, cursor, texts.NEW_GROUP)
        return _problem(workshop, record.id, None)
    if isinstance(record, Problem):
        return _beside(workshop, record, level)
    return InsertionPoint("group", problems.GROUPS, None, texts.first_problem(problems.next_group_name(workshop)))


def _beside(workshop: Workshop, record: Problem, level: int) -> InsertionPoint:
    if level > 0:
        number = f"{problems.number(workshop, record.id)}.{len(workshop.children(record.id)) + 1}"
        return InsertionPoint("problem", record.id, None, texts.sub_point(number, shorten(record.text, 30)))
    current: Problem = record
    while level < 0:
        above = workshop.records.get(owner(current.parent))
        if isinstance(above, Problem):
            current, level = above, level + 1
        else:
            return InsertionPoint("group", problems.GROUPS, owner(current.parent), texts.NEW_GROUP)
    return _problem(workshop, current.parent, current.id)


def _problem(workshop: Workshop, into: str, after: str | None) -> InsertionPoint:
    group = problems.group_of(workshop, into)
    if after is None:
        number = str(len(workshop.children(into)) + 1)
    else:
        parts = problems.number(workshop, after).split(".")
        number = ".".join([*parts[:-1], str(int(parts[-1]) + 1)])
    return InsertionPoint("problem", into, after, texts.next_problem(number, group.name if group else ""))
