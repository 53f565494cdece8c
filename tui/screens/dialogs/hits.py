"""How a record looks among those that a search has found."""

from collections.abc import Iterator, Sequence

from tui.screens.base import naming
from tui.screens.base import texts as base_texts
from tui.screens.base.comments import talk_row
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop.document import Workshop
from workshop.model import Comment, Record
from workshop.search.folding import spans
from workshop.search.index import TEXTS
from workshop.search.places import place
from workshop.speakers import SPEAKER_FIELDS
from workshop.statements.statements import said_of


def hit_row(workshop: Workshop, record: Record, words: Sequence[str] = ()) -> Row:
    """Return how a record looks among hits: what it is, who said it, its words with those found marked, and where.

    Args:
        workshop: The workshop that has it.
        record: The record.
        words: The words that were sought, folded.
    """
    where, text = place(workshop, record.id), said_of(workshop, record.id)
    if isinstance(record, Comment):
        row = talk_row(record)._replace(note=where)
    else:
        told = [value for name in TEXTS if isinstance(value := getattr(record, name, None), str) and value]
        name = SPEAKER_FIELDS.get(type(record))
        who = getattr(record, name) if name else ""
        called = naming.called(workshop, record)
        row = Row(
            text or next(iter(told), ""),
            label=f"{called}, " if who else called,
            who=f"{who}{COLON}" if who else "",
            note=where,
        )
    marks = (*row.marks, *(f"{name}{COLON} {value}" for name, value in _elsewhere(record, row.text, words)))
    return row._replace(found=spans(row.text, words), marks=marks)


def _elsewhere(record: Record, shown: str, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields besides the one shown in which words were found that it has not, by what they are called."""
    lacking = [word for word in words if not spans(shown, [word])]
    for name in TEXTS:
        value = getattr(record, name, None)
        if name not in ("speaker", record.statement) and isinstance(value, str) and spans(value, lacking):
            yield base_texts.FIELDS.get(name, name), value
