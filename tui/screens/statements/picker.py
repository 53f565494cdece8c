"""Pick a statement of any tree, or a change of any map, by its number or by some of its words."""

from collections.abc import Callable, Iterator, Sequence

from tui.screens.base import texts as base_texts
from tui.screens.base.picker import Choice, PickScreen
from tui.screens.statements import texts
from tui.widgets.outline.outline import Row
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import RESULT_SLOTS, RESULTS
from workshop.model import Priority, Result
from workshop.slots import slot
from workshop.statements import results, statements, tree
from workshop.votes import priorities


def nodes(workshop: Workshop, first: str) -> Iterator[Choice]:
    """All statements of the trees, those of the first priority before the others."""
    for priority in _ordered(workshop, first):
        for depth, node_id in tree.walk(workshop, tree.trunks(workshop, priority.id)):
            name = numbering.called(workshop, node_id)
            yield _choice(workshop, node_id, name, priority, depth)


def entries(workshop: Workshop, first: str, kinds: tuple[str, ...]) -> Iterator[Choice]:
    """The worded entries of the maps that are of these kinds."""
    for priority in _ordered(workshop, first):
        for entry in results.entries(workshop, priority.id):
            if entry.kind in kinds and entry.text:
                name = f"{RESULTS[entry.kind].word} {numbering.number(workshop, entry.id)}"
                yield _choice(workshop, entry.id, name, priority, 0)


def places(workshop: Workshop, priority: str) -> Iterator[Choice]:
    """All places of a priority's trees under which a statement can be put, by the slot of each."""
    for trunk in tree.trunks(workshop, priority):
        letter = numbering.number(workshop, trunk)
        for name in tree.SIDES.values():
            words = texts.direct(name, letter)
            yield Choice(slot(trunk, name), Row(words, tone="heading"), words)
            for depth, node_id in tree.walk(workshop, workshop.children(slot(trunk, name))):
                label = texts.under(numbering.called(workshop, node_id))
                yield _choice(workshop, node_id, label, workshop.need(Priority, priority), depth)


def entry_places(workshop: Workshop, priority: str) -> Iterator[Choice]:
    """All places of a results map under which an entry can be put, by the slot of each."""
    for name, kind in RESULT_SLOTS.items():
        yield Choice(slot(priority, name), Row(kind.heading, tone="heading"), kind.heading)
        for depth, result_id in tree.walk(workshop, workshop.children(slot(priority, name))):
            label = texts.under(numbering.number(workshop, result_id))
            yield _choice(workshop, result_id, label, workshop.need(Priority, priority), depth)


def pick(
    title: str,
    choices: Iterator[Choice],
    wanted: Callable[[str], bool] = lambda _: True,
    marked: frozenset[str] = frozenset(),
) -> PickScreen:
    """A screen to pick one of the choices; those that are marked already say so."""
    shown = []
    for choice in choices:
        if wanted(choice.key):
            row = choice.row
            if choice.key in marked:
                row = Row(row.text, row.label, (texts.ANSWERED, *row.marks), row.note, row.tone)
            shown.append(Choice(choice.key, row, choice.words))
    return NumberScreen(title, shown, base_texts.NUMBER_OR_WORDS, texts.NOTHING_TO_CHOOSE)


class NumberScreen(PickScreen):
    """A list in which a number typed is first of all the number of a row, those of the present priority in front.

    The points of a number need not be typed: 61 is 6.1 where no row has the number 61.
    """

    def choices_for(self, text: str) -> Sequence[Choice]:
        """Return the choices of that number, then those that have it, or the words, somewhere in them."""
        found, called = super().choices_for(text), text.strip().casefold()
        if not called:
            return found
        exact = [choice for choice in self._choices if _number_of(choice) == called]
        pointed = [choice for choice in self._choices if "." in _number_of(choice)]
        exact += [choice for choice in pointed if _number_of(choice).replace(".", "") == called]
        return [*exact, *(choice for choice in found if choice not in exact)]


def _number_of(choice: Choice) -> str:
    return choice.row.label.rpartition(" ")[2].casefold()


def _ordered(workshop: Workshop, first: str) -> list[Priority]:
    return sorted(priorities.adopted(workshop), key=lambda priority: priority.id != first)


def _choice(workshop: Workshop, record_id: str, name: str, priority: Priority, depth: int) -> Choice:
    record = workshop.records[record_id]
    said = statements.said_of(workshop, record_id)
    words = said or (texts.NOT_WORDED if isinstance(record, Result) else "")
    label = f"{'  ' * min(depth, 6)}{name}"
    return Choice(record_id, Row(words, label=label, note=priority.text), f"{name} {said} {priority.text}")
