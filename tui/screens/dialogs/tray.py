"""The tray: what was deleted, and the way back."""

from collections.abc import Sequence

from tui.screens.base import naming
from tui.screens.base import texts as base_texts
from tui.screens.base.picker import Choice, PickScreen
from tui.screens.dialogs import texts
from tui.widgets.outline.outline import Row
from workshop import outline
from workshop.document import Workshop
from workshop.slots import owner


class TrayScreen(PickScreen):
    """Lists what was deleted, newest first. Gives the record picked, which comes back with what was under it."""

    def __init__(self, workshop: Workshop, thrown_away: Sequence[str]) -> None:
        there = set(thrown_away)
        tops = [key for key in thrown_away if owner(workshop.tray[key].parent) not in there]
        below = [key for key in thrown_away if key not in set(tops)]
        super().__init__(
            texts.TRAY_TITLE,
            [_choice(workshop, key) for key in [*tops, *below]],
            base_texts.SOME_WORDS,
            texts.TRAY_EMPTY,
        )


def _choice(workshop: Workshop, key: str) -> Choice:
    record = workshop.tray[key]
    note = texts.WITHOUT_A_PLACE if outline.is_lost(workshop, record) else ""
    row = Row(record.statement_text or texts.NO_TEXT, label=f"{naming.kind(record)}:", note=note)
    return Choice(key, row, record.statement_text)
