"""How what happened looks as a row."""

from languages import writing
from tui.screens.base.texts import FIELDS
from tui.screens.timeline import texts
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop.text import shorten
from workshop.timeline import texts as words
from workshop.timeline.happened import Happened
from workshop.timeline.local_time import local
from workshop.word_diff import focused, signed, struck_and_inserted

_TONES = {"adopted": "trunk", "trunk": "trunk", "agreed": "trunk", "began": "heading"}


def row(one: Happened, spot: str = "") -> Row:
    """Return what happened as a row: when and what, the words with what changed in them, who and where.

    `spot` is where in a recording it was said.
    """
    text = one.words
    if one.before:
        text = signed(focused(struck_and_inserted(one.before, one.words)))
    about = (texts.about(shorten(one.about, 30)),) if one.about else ()
    told = (d for d in one.details if d.field != "answered")  # which says no more than what it answers
    changed = tuple(f"{FIELDS.get(d.field, d.field)}{COLON} {texts.value(d.field, d.after)}" for d in told)
    marks = (*filter(None, (spot,)), *about, *changed)
    states = tuple(filter(None, (words.MATTERS.get(one.matters),)))
    undone = (words.UNDONE,) if one.undone else ()
    where = " · ".join(filter(None, (one.group, one.typist)))
    tone = "struck" if one.what == "deleted" else _TONES.get(one.matters, "talk" if one.speaker else "item")
    label = f"{writing.moment(local(one.said_at))} {one.told}{', ' if one.speaker else ''}"
    who = f"{one.speaker}{COLON}" if one.speaker else ""
    return Row(text, label=label, who=who, marks=marks, states=states, warnings=undone, note=where, tone=tone)
