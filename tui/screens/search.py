"""Search over the whole workshop; picking a hit goes to it."""

from collections.abc import Iterator

from tui.screens.pick import Choice, PickScreen
from tui.screens.problem_rows import talk_row
from tui.widgets.outline import Row
from workshop import problems
from workshop.document import Workshop
from workshop.model import Comment, Problem, Record, kind_of

_TEXTS = (
    "text", "name", "title", "speaker", "proposer", "why", "reason", "voter", "sector", "organisation", "role", "note",
    "notes", "assumptions", "risks", "members", "organisers", "series", "questions", "country", "place", "spoiled",
    "code",
)  # fmt: skip


class SearchScreen(PickScreen):
    """Gives the record picked."""

    def __init__(self, workshop: Workshop) -> None:
        super().__init__("Search the whole workshop", [*choices(workshop)], "some words", "Nothing says that.")


def choices(workshop: Workshop) -> Iterator[Choice]:
    """Everything recorded that has words, with where it stands."""
    for record in workshop.records.values():
        words = [value for name in _TEXTS if isinstance(value := getattr(record, name, None), str) and value]
        if words:
            yield Choice(record.id, _row(workshop, record), " ".join([*words, _place(workshop, record)]))


def _row(workshop: Workshop, record: Record) -> Row:
    place = _place(workshop, record)
    if isinstance(record, Comment):
        said = talk_row(record)
        return Row(said.text, label=said.label, marks=said.marks, note=place, tone="talk")
    shown = record.said or next((v for n in _TEXTS if isinstance(v := getattr(record, n, None), str) and v), "")
    return Row(shown, label=type(record).__name__.lower(), note=place)


def _place(workshop: Workshop, record: Record) -> str:
    group = problems.group_of(workshop, record.id)
    if group is None or group is record:
        return ""
    if kind_of(record.id) is Problem:
        return f"{group.name} {problems.number(workshop, record.id)}"
    return group.name
