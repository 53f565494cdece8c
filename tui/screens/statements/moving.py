"""One key moves what is selected to another place: talk, problems, wordings, statements, entries of a map."""

from collections.abc import Callable, Iterator

from textual.binding import BindingType

from tui.screens.base import naming
from tui.screens.base.page import Commands, Page, Part, key
from tui.screens.base.picker import Choice
from tui.screens.statements import picker, texts
from tui.widgets.outline.outline import Row
from workshop import outline, problems, talk, visions
from workshop.document import Workshop
from workshop.model import Comment, Group, Node, Priority, Problem, Record, Result, Theme, Vision
from workshop.search.places import place as place_of
from workshop.slots import slot
from workshop.statements import results, statements, tree
from workshop.text import shorten
from workshop.votes import priorities

KEYS: list[BindingType] = [key("alt+x", "row.move", "Move to…", "Pick where the rows selected go")]

_MOVED = (Comment, Problem, Vision, Node, Result)
_SPOKEN_OF = (Group, Problem, Theme, Priority, Node, Vision, Result)  # what something can be said about


class Moving(Part):
    """Moves the rows selected on a page, or the one under the cursor."""

    def __init__(self, page: Page, priority: Callable[[], str] = lambda: "") -> None:
        """Serve a page; the places of its `priority` come before those of others."""
        self._page, self._priority = page, priority

    def commands(self) -> Commands:
        """Return the command by the id of its key."""
        return {"row.move": self.move}

    def move(self) -> None:
        """Pick where the rows go."""
        console, host = self._page.console, self._page.host
        workshop = console.workshop
        found = [record for target in host.targets() if isinstance(record := workshop.records[target], _MOVED)]
        if not found:
            console.say(texts.NOTHING_TO_MOVE, wrong=True)
            return
        if len({type(record) for record in found}) > 1:
            console.say(texts.MOVE_ONE_KIND, wrong=True)
            return
        ids = tree.tops(workshop, [record.id for record in found])
        choices = {choice.key: choice for choice in places(workshop, found[0], self._priority())}

        def picked(into: str | None) -> None:
            if into and console.do("Move", lambda w: moved(w, ids, into)):
                host.rows.select(())
                host.rows.move_cursor(self._page.row_of_record(ids[0]))
                console.say(texts.moved(shorten(choices[into].row.text or choices[into].words, 40)))

        title = texts.move_where(len(ids), shorten(statements.said_of(workshop, ids[0]), 40))
        console.push_screen(picker.pick(title, iter(choices.values()), lambda place: place not in ids), picked)


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
    for group in workshop.all_in(problems.GROUPS, Group):
        yield Choice(group.id, Row(group.name, tone="heading"), group.name)
    for problem in problems.listed(workshop):
        label = texts.under(problems.number(workshop, problem.id))
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
            yield Choice(slot(record.id, "talk"), Row(said, label=name, note=place), f"{name} {said} {place}")
    yield Choice(talk.INBOX, Row(texts.THE_INBOX, tone="empty"), texts.THE_INBOX)


def _in_order(workshop: Workshop, kind: type[Record]) -> Iterator[Record]:
    if kind is Problem:
        return iter([*problems.listed(workshop)])
    return iter(sorted(workshop.every(kind), key=lambda record: (record.parent, record.order, record.id)))
