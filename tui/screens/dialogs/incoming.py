"""What came in from other consoles, item by item, and the wordings of which one is to be chosen."""

from collections.abc import Iterable, Sequence

from tui.screens.base.picker import Choice, PickScreen
from tui.widgets.outline.outline import Row
from workshop.changes import Incoming
from workshop.document import Workshop
from workshop.history import Wording

BACK, OTHER = "back ", "other "  # what keys begin with that are no records


class IncomingScreen(PickScreen):
    """Lists other wordings first, then what came in, the newest first. Gives the key of the row picked."""

    def __init__(self, workshop: Workshop, came: Sequence[Incoming], disputed: Iterable[tuple[str, str]]) -> None:
        choices = [_dispute(workshop, record, field) for record, field in disputed]
        for number, incoming in enumerate(came):
            count = len(incoming.items)
            row = Row(f"Take back these {count} changes" if count > 1 else "Take back this change", tone="heading")
            choices.append(Choice(f"{BACK}{number}", row, row.text))
            for place, item in enumerate(incoming.items):
                note = f"before: {item.before}" if item.before else ""
                look = Row(item.text or "(no text)", label=f"{item.what}:", note=note)
                choices.append(
                    Choice(f"{number}.{place} {item.record}", look, f"{item.what} {item.text} {item.before}")
                )
        super().__init__(
            "What came in from other consoles: Enter goes there",
            choices,
            "some words",
            "Nothing came in. A copy laid beside this file, or another console on it, is taken in by itself.",
        )


class OtherWordingsScreen(PickScreen):
    """Lists the wordings of two people who did not know of each other. Gives the stamp of the one picked."""

    def __init__(self, shown: Wording, others: Sequence[Wording]) -> None:
        choices = [_wording(shown, "shown now"), *(_wording(other, "other wording") for other in others)]
        title = "Two wordings of one thing: Enter chooses; the others stay in its history"
        super().__init__(title, choices, "some words")


def _wording(wording: Wording, mark: str) -> Choice:
    text = str(wording.value) or "(empty)"
    row = Row(text, label=f"{wording.at.astimezone():%d %b %H:%M}", marks=(mark,))
    return Choice(wording.stamp, row, text)


def _dispute(workshop: Workshop, record: str, field: str) -> Choice:
    said = workshop.records[record].statement_text or "(no text)"
    mark = "other wording" if field == workshop.records[record].statement else f"other {field.replace('_', ' ')}"
    return Choice(f"{OTHER}{record} {field}", Row(said, marks=(mark,), note="Enter chooses"), f"{said} {mark}")
