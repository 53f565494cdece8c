"""The inbox and what is parked: sentences that wait for their place, and questions that wait for their time."""

from collections.abc import Iterator

from tui.screens.pick import Choice, PickScreen
from tui.screens.problem_rows import talk_row
from tui.widgets.outline import Row
from workshop import talk
from workshop.document import Workshop
from workshop.model import Comment
from workshop.places import owner
from workshop.text import shorten


class InboxScreen(PickScreen):
    """Gives what was picked: a sentence of the inbox is filed at the cursor's row, a parked one is gone to."""

    def __init__(self, workshop: Workshop, here: str) -> None:
        about = workshop.records.get(here)
        there = f"“{shorten(about.said, 40)}”" if about is not None else "the row you were on"
        super().__init__(
            f"Inbox: Enter files a sentence as a comment on {there}; on a parked one it goes there",
            [*_choices(workshop)],
            "some words",
            "Nothing waits. F7 catches a sentence here from any screen; ~ before a comment parks it.",
        )


def _choices(workshop: Workshop) -> Iterator[Choice]:
    for caught in workshop.all_in(talk.INBOX, Comment):
        yield Choice(caught.id, Row(caught.text, label="inbox", tone="item"), caught.text)
    for comment in talk.parked(workshop):
        about = workshop.records.get(owner(comment.parent))
        row = talk_row(comment)
        note = f"on “{shorten(about.said, 30)}”" if about is not None else ""
        yield Choice(comment.id, Row(row.text, label=f"parked {row.label}", note=note, tone="talk"), comment.text)
