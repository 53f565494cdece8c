"""The few words of the title bar on how safe the record is."""

from datetime import datetime

import pytest

from store.saving.saver import SaveStatus
from tui.safety import save_status


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SaveStatus(), "nothing to save yet"),
        (SaveStatus(recorded=3, pending=2), "recorded · saving…"),
        (SaveStatus(recorded=3, pending=2, nowhere=1), "not on disk yet · 1"),
        (SaveStatus(recorded=3, error="full"), "nothing to save yet · with a fault"),
        (SaveStatus(recorded=3, error="full", file_fails=True), "NOT SAVED · the file fails"),
        (SaveStatus(recorded=3, pending=2, error="full"), "NOT SAVED · 2 in the journal"),
        (SaveStatus(recorded=1, pending=3, error="full", nowhere=2), "NOT SAVED · 2 on no disk"),
    ],
)
def test_what_is_on_no_disk_is_never_said_to_be_in_the_journal(status: SaveStatus, words: str) -> None:
    assert save_status(status, read_only=False)[1] == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (datetime(2026, 11, 24, 6, 12, 3).astimezone(), "saved 06:12:03"),
        (datetime(2026, 4, 9, 14, 2, 0).astimezone(), "saved 09 Apr 14:02"),
        (datetime(2013, 4, 9, 14, 2, 0).astimezone(), "saved 09 Apr 2013"),
    ],
)
def test_a_file_that_was_opened_says_when_it_was_saved_and_a_later_save_goes_before(
    found: datetime, words: str
) -> None:
    now = datetime(2026, 11, 24, 9, 0, 0).astimezone()
    assert save_status(SaveStatus(), read_only=False, found=found, now=now) == ("safe", words)
    later = SaveStatus(saved_at=datetime(2026, 11, 24, 8, 59, 1).astimezone())
    assert save_status(later, read_only=False, found=found, now=now)[1] == "saved 08:59:01"
