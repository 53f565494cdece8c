"""Every kind of record has a screen on which it is shown."""

import pytest

from tui import routes
from workshop.document import Workshop
from workshop.model import KINDS, Comment, Priority, Record


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_record_leads_to_a_session(kind: type[Record]) -> None:
    name = "workshop" if kind.prefix == "workshop" else f"{kind.prefix}-1"
    mode, _, row = routes.where(Workshop().put(kind(id=name, position=("root", "a0"))), name)
    assert mode in {*routes.sessions(), "inbox"}
    assert row == name


def test_what_hangs_on_a_priority_leads_to_it() -> None:
    workshop = Workshop().put(
        Priority(id="priority-1", position=("priorities", "a0")),
        Comment(id="comment-1", position=("priority-1:talk", "a0")),
    )
    assert routes.where(workshop, "comment-1") == ("votes", "priority-1", "comment-1")
