"""Changes made in other consoles, one by one, and the wordings of which one is to be chosen."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from languages import writing
from tui.screens.base import texts as base_texts
from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop.changes import Author, Incoming, Item
from workshop.document import Workshop
from workshop.history import Wording
from workshop.timeline.local_time import local

BACK, OTHER, AUTHOR = "back ", "other ", "author "  # what keys begin with that are no records
WAITS, ADMIT, REFUSE, LATER = "waits", "admit", "refuse", "later"


class Found(NamedTuple):
    """What there is to list: what came while this console runs, what is disputed, and what each console said.

    `waits` is a clause on what the changes would do that wait; empty where none do.
    """

    came: Sequence[Incoming]
    disputed: Iterable[tuple[str, str]]
    authors: Sequence[Author] = ()
    waits: str = ""


class IncomingScreen(PickScreen):
    """Lists what waits and other wordings first, then what came, the newest first, then what each console said.

    Gives the key of the row picked.
    """

    def __init__(self, workshop: Workshop, found: Found) -> None:
        choices = [_dispute(workshop, record, field) for record, field in found.disputed]
        if found.waits:
            row = Row(texts.waits(found.waits), tone="heading")
            choices.insert(0, Choice(WAITS, row, row.text))
        for number, incoming in enumerate(found.came):
            row = Row(texts.undo_these(len(incoming.items)), tone="heading")
            choices.append(Choice(f"{BACK}{number}", row, row.text))
            choices += [_item(f"{number}.{place}", item) for place, item in enumerate(incoming.items)]
        for number, author in enumerate(found.authors):
            row = Row(texts.said_by(author.node, author.since, author.until, author.count), tone="heading")
            choices.append(Choice(f"{AUTHOR}{number}", row, row.text))
            choices += [_item(f"by{number}.{place}", item) for place, item in enumerate(author.items)]
            if more := author.count - len(author.items):
                row = Row(texts.and_earlier(more), tone="heading")
                choices.append(Choice(f"{AUTHOR}{number} more", row, row.text))
        super().__init__(texts.INCOMING_TITLE, choices, base_texts.SOME_WORDS, texts.NOTHING_INCOMING)


class WaitingScreen(PickScreen):
    """Asks whether changes that take much away may come in, and lists them. Gives ADMIT, REFUSE or another key."""

    def __init__(self, items: Sequence[Item], taking: str) -> None:
        answers = ((LATER, texts.DECIDE_LATER), (ADMIT, str(texts.ADMIT)), (REFUSE, str(texts.REFUSE)))
        choices = [Choice(key, Row(text, tone="heading"), text) for key, text in answers]
        choices += [_item(f"{place}", item) for place, item in enumerate(items)]
        super().__init__(texts.may_it(taking), choices, base_texts.SOME_WORDS)


class OtherWordingsScreen(PickScreen):
    """Lists the wordings of two people who did not know of each other. Gives the stamp of the one picked."""

    def __init__(self, shown: Wording, others: Sequence[Wording]) -> None:
        choices = [_wording(shown, texts.SHOWN_NOW), *(_wording(other, texts.OTHER_WORDING) for other in others)]
        super().__init__(texts.OTHERS_TITLE, choices, base_texts.SOME_WORDS)


def _item(place: str, item: Item) -> Choice:
    note = texts.before(item.before) if item.before else ""
    look = Row(item.text or texts.NO_TEXT, label=f"{item.what}{COLON}", note=note)
    return Choice(f"{place} {item.record}", look, f"{item.what} {item.text} {item.before}")


def _wording(wording: Wording, mark: str) -> Choice:
    text = str(wording.value) or texts.EMPTY
    row = Row(text, label=writing.moment(local(wording.at)), marks=(mark,))
    return Choice(wording.stamp, row, text)


def _dispute(workshop: Workshop, record: str, field: str) -> Choice:
    said = workshop.records[record].statement_text or texts.NO_TEXT
    mark = texts.other(base_texts.field(field, workshop.records[record].statement))
    return Choice(f"{OTHER}{record} {field}", Row(said, marks=(mark,), note=texts.ENTER_CHOOSES), f"{said} {mark}")
