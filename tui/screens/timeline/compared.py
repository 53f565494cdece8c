"""What changed from one moment to another, as a list; a row leads to the thing where it is in sight."""

from collections.abc import Iterator

from report.compared import how
from tui.screens.base import texts as base_texts
from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.timeline import texts
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop.document import Workshop
from workshop.text import shorten
from workshop.timeline.compared import Told, compare, ranked, told
from workshop.timeline.texts import SESSIONS
from workshop.word_diff import focused, signed, struck_and_inserted

_HEADING = "heading "  # what keys begin with that are no records
_RANK = "rank "


class ComparedScreen(PickScreen):
    """Gives the record of the row picked; None for none, and for a row that stands for none."""

    def __init__(self, old: Workshop, new: Workshop, since: str) -> None:
        """Compare two states of a workshop; `since` says of when the first is."""
        choices = [*_choices(old, new)]
        super().__init__(texts.changed_since(since), choices, base_texts.SOME_WORDS, texts.NO_DIFFERENCE)

    def taken(self, key: str) -> None:
        """Give the record picked."""
        self.dismiss(None if key.startswith(_HEADING) else key.removeprefix(_RANK))


def _choices(old: Workshop, new: Workshop) -> Iterator[Choice]:
    session = None
    for one in told(old, new, compare(old, new)):
        if one.session != session:
            session = one.session
            yield Choice(f"{_HEADING}{session}", Row(SESSIONS[session], tone="heading"), "")
        row = _row(one)
        yield Choice(one.record, row, f"{row.label} {one.before} {one.words} {one.speaker} {one.place}")
    standings = ranked(old, new)
    if standings:
        yield Choice(f"{_HEADING}ranks", Row(texts.RANKS, tone="heading"), "")
    for standing in standings:
        row = Row(standing.words, label=f"{how(standing.before)} \u2192 {how(standing.after)}{COLON} ")
        yield Choice(f"{_RANK}{standing.item}", row, standing.words)


def _row(one: Told) -> Row:
    text = signed(focused(struck_and_inserted(one.before, one.words))) if one.before else one.words
    changed = tuple(
        f"{base_texts.FIELDS.get(d.field, d.field)}{COLON} {texts.value(d.field, d.after)}" for d in one.details
    )
    moved = (texts.moved(shorten(one.was, 30)),) if one.was and one.was != one.place else ()
    tone = "struck" if one.way == "went" else "trunk" if one.matters else "item"
    who = f"{one.speaker}{COLON}" if one.speaker else ""
    label = f"{texts.WAYS[one.way]} {one.kind}{', ' if who else f'{COLON} '}"
    return Row(text, label=label, who=who, marks=(*moved, *changed), note=shorten(one.place, 30), tone=tone)
