"""The few words of the title bar on how safe the record is."""

import pytest

from store.saver import SaveStatus
from tui.safety import told


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SaveStatus(), "saved"),
        (SaveStatus(recorded=3, pending=2), "recorded · saving…"),
        (SaveStatus(recorded=3, pending=2, error="full"), "NOT SAVED · 2 in the journal"),
        (SaveStatus(recorded=1, pending=3, error="full", nowhere=2), "NOT SAVED · 2 on no disk"),
    ],
)
def test_what_is_on_no_disk_is_never_said_to_be_in_the_journal(status: SaveStatus, words: str) -> None:
    assert told(status, read_only=False)[1] == words
