"""Where talk, problems, wordings, statements and entries of a map can go, as choices, and how they go there."""

from collections.abc import Iterator

from tui.screens.base import naming
from tui.screens.choices import Choice
from tui.screens.statements import picker, texts
from tui.widgets.outline.source import Row
from workshop import outline, problems, talk, visions
from workshop.document import Workshop
from workshop.model import Comment, Group, Node, Priority, Problem, Record, Result, Theme, Vision
from workshop.search.places import place as place_of
from workshop.slots import slot
from workshop.statements import results, statements, tree
from workshop.votes import priorities

_SPOKEN_OF = (Group, Problem, Theme, Priority, Node, Vision, Result)  # what something can be said about


def places(workshop: Workshop, record: Record, priority: str) -> Iterator[Choice]:
    """Yield where a record can go, by the slot of each place; those of the priority come first."""
    match record:
        case Comment():
            return _subjects(workshop)
        case Problem():
            return _lists(workshop)
        case Vision():
            return _visions(workshop)
    return tree_places(workshop, priority) if isinstance(record, Node) else _map_places(workshop, priority)


def moved(workshop: Workshop, ids: list[str], into: str) -> Workshop:
    """Return the workshop with records of one kind in another place; amendments go with the wording they change."""
    match workshop.records[ids[0]]:
        case Node():
            return tree.move(workshop, ids, into)
        case Result():
            return results.move(workshop, ids, into)
        case Vision() as vision:
            chosen = {*ids}
            beside = workshop.all_in(vision.parent, Vision)
            ids = [v.id for v in beside if any(each.id in chosen for each in visions.chain_of(workshop, v.id))]
    return outline.move(workshop, ids, into)


def tree_places(workshop: Workshop, priority: str) -> Iterator[Choice]:
    """Yield the places of all trees, those of one priority first."""
    for each in _ordered(workshop, priority):
        yield from _named(workshop, each, picker.places(workshop, each))


def _map_places(workshop: Workshop, priority: str) -> Iterator[Choice]:
    for each in _ordered(workshop, priority):
        yield from _named(workshop, each, picker.entry_places(workshop, each))


def _named(workshop: Workshop, priority: str, choices: Iterator[Choice]) -> Iterator[Choice]:
    """Yield the places with the priority to which they belong."""
    named = workshop.need(Priority, priority).text
    for choice in choices:
        row = Row(choice.row.text, label=choice.row.label, note=named, tone=choice.row.tone)
        yield Choice(choice.key, row, f"{choice.words} {named}")


def _ordered(workshop: Workshop, first: str) -> list[str]:
    return sorted((each.id for each in priorities.adopted(workshop)), key=lambda each: each != first)


def _lists(workshop: Workshop) -> Iterator[Choice]:
    """Yield the groups, then the problems under which another can stand."""
    for place_, group in enumerate(workshop.all_in(problems.GROUPS, Group), start=1):
        words = f"{texts.group(place_)} {group.name}"
        yield Choice(group.id, Row(group.name, label=texts.group(place_), tone="heading"), words)
    for problem in problems.listed(workshop):
        label = texts.under(problems.called(workshop, problem.id))
        place = place_of(workshop, problem.id)
        yield Choice(problem.id, Row(problem.text, label=label, note=place), f"{label} {problem.text} {place}")


def _visions(workshop: Workshop) -> Iterator[Choice]:
    for place, priority in enumerate(priorities.adopted(workshop), start=1):
        yield Choice(slot(priority.id, "visions"), Row(priority.text, label=str(place)), f"{place} {priority.text}")


def _subjects(workshop: Workshop) -> Iterator[Choice]:
    """Yield what something can be said about, in the order of the sessions, and the inbox."""
    for kind in _SPOKEN_OF:
        for record in _in_order(workshop, kind):
            said = statements.said_of(workshop, record.id)
            name, place = naming.called(workshop, record), place_of(workshop, record.id)
            if isinstance(record, Problem):
                name = f"{name} {problems.called(workshop, record.id)}"
            yield Choice(slot(record.id, "talk"), Row(said, label=name, note=place), f"{name} {said} {place}")
    yield Choice(talk.INBOX, Row(texts.THE_INBOX, tone="empty"), texts.THE_INBOX)


def _in_order(workshop: Workshop, kind: type[Record]) -> Iterator[Record]:
    if kind is Problem:
        return iter([*problems.listed(workshop)])
    return iter(sorted(workshop.every(kind), key=lambda record: (record.parent, record.order, record.id)))
