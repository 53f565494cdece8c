"""Pick a statement of any tree, or a change of any map, by its number or by some of its words."""

from collections.abc import Callable, Iterator

from tui.screens.base import texts as base_texts
from tui.screens.choices import Choice, Choices, Numbered
from tui.screens.statements import texts
from tui.widgets.outline.source import Row
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
) -> Choices:
    """A list to pick one of the choices from; those that are marked already say so."""
    shown = []
    for choice in choices:
        if wanted(choice.key):
            row = choice.row
            if choice.key in marked:
                row = Row(row.text, row.label, (texts.ANSWERED, *row.marks), row.note, row.tone)
            shown.append(Choice(choice.key, row, choice.words))
    return Numbered(title, shown, base_texts.NUMBER_OR_WORDS, texts.NOTHING_TO_CHOOSE)


def _ordered(workshop: Workshop, first: str) -> list[Priority]:
    return sorted(priorities.adopted(workshop), key=lambda priority: priority.id != first)


def _choice(workshop: Workshop, record_id: str, name: str, priority: Priority, depth: int) -> Choice:
    record = workshop.records[record_id]
    said = statements.said_of(workshop, record_id)
    words = said or (texts.NOT_WORDED if isinstance(record, Result) else "")
    label = f"{'  ' * min(depth, 6)}{name}"
    return Choice(record_id, Row(words, label=label, note=priority.text), f"{name} {said} {priority.text}")
