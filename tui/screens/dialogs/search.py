"""Search over the whole workshop; picking a hit goes to it."""

from collections.abc import Iterator

from tui.screens.base import naming
from tui.screens.base import texts as base_texts
from tui.screens.base.comments import talk_row
from tui.screens.base.picker import Choice, PickScreen
from tui.screens.dialogs import texts
from tui.widgets.outline.outline import Row
from workshop.document import Workshop
from workshop.model import Comment, Record

_TEXTS = (
    "text", "name", "title", "speaker", "proposer", "why", "reason", "voter", "sector", "organisation", "role", "note",
    "notes", "assumptions", "risks", "members", "organisers", "series", "questions", "country", "place", "spoiled",
    "code",
)  # fmt: skip


class SearchScreen(PickScreen):
    """Gives the record picked."""

    def __init__(self, workshop: Workshop) -> None:
        super().__init__(texts.SEARCH_TITLE, [*choices(workshop)], base_texts.SOME_WORDS, texts.NOTHING_FOUND)


def choices(workshop: Workshop) -> Iterator[Choice]:
    """Everything recorded that has words, with where it stands."""
    for record in workshop.records.values():
        words = [value for name in _TEXTS if isinstance(value := getattr(record, name, None), str) and value]
        if words:
            yield Choice(record.id, _row(workshop, record), " ".join([*words, naming.place(workshop, record.id)]))


def _row(workshop: Workshop, record: Record) -> Row:
    place = naming.place(workshop, record.id)
    if isinstance(record, Comment):
        said = talk_row(record)
        return Row(said.text, label=said.label, marks=said.marks, note=place, tone="talk")
    shown = record.statement_text or next(
        (v for n in _TEXTS if isinstance(v := getattr(record, n, None), str) and v), ""
    )
    return Row(shown, label=naming.called(workshop, record), note=place)
