"""The tray: what was deleted, and the way back."""

from collections.abc import Sequence

from tui.screens.base import naming
from tui.screens.base import texts as base_texts
from tui.screens.choices import Choice, Choices
from tui.screens.dialogs import texts
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop import outline
from workshop.document import Workshop
from workshop.slots import owner


def tray(workshop: Workshop, thrown_away: Sequence[str]) -> Choices:
    """Return what was deleted, newest first. It gives the record picked, which comes back with what was under it."""
    there = set(thrown_away)
    tops = [key for key in thrown_away if owner(workshop.tray[key].parent) not in there]
    below = [key for key in thrown_away if key not in set(tops)]
    choices = [_choice(workshop, key) for key in [*tops, *below]]
    return Choices(texts.TRAY_TITLE, choices, base_texts.SOME_WORDS, texts.TRAY_EMPTY)


def _choice(workshop: Workshop, key: str) -> Choice:
    record = workshop.tray[key]
    note = texts.WITHOUT_A_PLACE if outline.is_lost(workshop, record) else ""
    row = Row(record.statement_text or texts.NO_TEXT, label=f"{naming.kind(record)}{COLON}", note=note)
    return Choice(key, row, record.statement_text)
