"""Changes made in other consoles, one by one, and the wordings of which one is to be chosen."""

from collections.abc import Iterable, Sequence

from tui.screens.base import texts as base_texts
from tui.screens.base.picker import Choice, PickScreen
from tui.screens.dialogs import texts
from tui.widgets.outline.outline import Row
from workshop.changes import Incoming
from workshop.document import Workshop
from workshop.history import Wording

BACK, OTHER = "back ", "other "  # what keys begin with that are no records


class IncomingScreen(PickScreen):
    """Lists other wordings first, then changes made elsewhere, the newest first. Gives the key of the row picked."""

    def __init__(self, workshop: Workshop, came: Sequence[Incoming], disputed: Iterable[tuple[str, str]]) -> None:
        choices = [_dispute(workshop, record, field) for record, field in disputed]
        for number, incoming in enumerate(came):
            row = Row(texts.undo_these(len(incoming.items)), tone="heading")
            choices.append(Choice(f"{BACK}{number}", row, row.text))
            for place, item in enumerate(incoming.items):
                note = texts.before(item.before) if item.before else ""
                look = Row(item.text or texts.NO_TEXT, label=f"{item.what}:", note=note)
                choices.append(
                    Choice(f"{number}.{place} {item.record}", look, f"{item.what} {item.text} {item.before}")
                )
        super().__init__(texts.INCOMING_TITLE, choices, base_texts.SOME_WORDS, texts.NOTHING_INCOMING)


class OtherWordingsScreen(PickScreen):
    """Lists the wordings of two people who did not know of each other. Gives the stamp of the one picked."""

    def __init__(self, shown: Wording, others: Sequence[Wording]) -> None:
        choices = [_wording(shown, texts.SHOWN_NOW), *(_wording(other, texts.OTHER_WORDING) for other in others)]
        super().__init__(texts.OTHERS_TITLE, choices, base_texts.SOME_WORDS)


def _wording(wording: Wording, mark: str) -> Choice:
    text = str(wording.value) or texts.EMPTY
    row = Row(text, label=f"{wording.at.astimezone():%d %b %H:%M}", marks=(mark,))
    return Choice(wording.stamp, row, text)


def _dispute(workshop: Workshop, record: str, field: str) -> Choice:
    said = workshop.records[record].statement_text or texts.NO_TEXT
    mark = texts.other(base_texts.field(field, workshop.records[record].statement))
    return Choice(f"{OTHER}{record} {field}", Row(said, marks=(mark,), note=texts.ENTER_CHOOSES), f"{said} {mark}")
