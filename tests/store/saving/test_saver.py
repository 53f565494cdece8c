"""The saver: recorded when journalled, saved soon after, and never silent about a failure."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from store import texts
from store.errors import ForeignChange, StoreError
from store.saving.saver import Saver, SaveStatus, Timing

WAIT = 60.0  # seconds; far more than is ever needed
SOON = Timing(quiet=0.0, longest=0.0, retry_first=0.001, retry_longest=0.002, draft_after=0.0)
LATER = Timing(quiet=1e6, longest=1e6, retry_first=1e6, retry_longest=1e6, draft_after=1e6)


class Memory:
    """A journal, a file and a screen that fail when told to."""

    def __init__(self) -> None:
        self.happened: list[str] = []
        self.steps: dict[str, Any] = {}
        self.drafts: dict[str, str] = {}
        self.saves: list[tuple[str, ...]] = []
        self.seen: list[SaveStatus] = []
        self.journal_fails = self.file_fails = 0
        self.error: BaseException = StoreError("The disk is full.")
        self._news = threading.Condition()

    def append(self, steps: Sequence[tuple[str, Mapping[str, Any]]], drafts: Mapping[str, str]) -> None:
        if self.journal_fails:
            self.journal_fails -= 1
            raise StoreError("The journal is full.")
        self.steps.update(steps)
        self.drafts.update(drafts)
        self.happened.append("journal")

    def write(self, stamps: Sequence[str]) -> None:
        if self.file_fails:
            self.file_fails -= 1
            raise self.error
        self.saves.append(tuple(stamps))
        self.happened.append("file")

    def tell(self, status: SaveStatus) -> None:
        with self._news:
            self.seen.append(status)
            self._news.notify_all()

    def wait(self, wanted: Callable[[SaveStatus], bool]) -> SaveStatus:
        with self._news:
            assert self._news.wait_for(lambda: any(map(wanted, self.seen)), WAIT)
            return next(filter(wanted, self.seen))


@pytest.fixture
def memory() -> Memory:
    return Memory()


def saver(memory: Memory, timing: Timing) -> Saver:
    return Saver(memory, memory.write, memory.tell, timing=timing)


def test_a_step_is_journalled_at_once_and_saved_when_somebody_asks(memory: Memory) -> None:
    keeper = saver(memory, LATER)
    keeper.record("1", {"n": 1})
    status = memory.wait(lambda status: status.recorded == 1)
    assert (status.pending, status.saved_at, status.error) == (1, None, "")
    assert memory.steps == {"1": {"n": 1}}
    assert memory.saves == []
    keeper.record("2", {"n": 2})
    assert keeper.flush(WAIT)
    assert memory.saves == [("1", "2")]
    assert keeper.close(WAIT)
    assert memory.seen[-1].pending == 0
    assert memory.seen[-1].saved_at is not None


def test_steps_are_journalled_before_the_file_is_written(memory: Memory) -> None:
    keeper = saver(memory, Timing(quiet=0.2))
    for number in range(50):
        keeper.record(str(number), {})
    memory.wait(lambda status: status.saved_at is not None)
    assert keeper.close(WAIT)
    assert memory.happened[0] == "journal"
    assert memory.seen[0].pending > 0
    assert {stamp for save in memory.saves for stamp in save} == {str(number) for number in range(50)}
    assert memory.seen[-1] == SaveStatus(50, 0, memory.seen[-1].saved_at, "")


def test_the_file_is_saved_unasked(memory: Memory) -> None:
    keeper = saver(memory, SOON)
    keeper.record("1", {})
    memory.wait(lambda status: status.pending == 0 and status.saved_at is not None)
    keeper.touch()
    memory.wait(lambda status: len(memory.saves) == 2)
    assert keeper.close(WAIT)
    assert memory.saves == [("1",), ()]


@pytest.mark.parametrize("error", [StoreError("The disk is full."), OSError("odd"), KeyError("a defect")])
def test_a_failing_save_is_said_and_tried_until_it_works(memory: Memory, error: BaseException) -> None:
    memory.file_fails, memory.error = 3, error
    keeper = saver(memory, SOON)
    keeper.record("1", {})
    failed = memory.wait(lambda status: bool(status.error))
    assert (failed.recorded + failed.nowhere, failed.pending, failed.saved_at) == (1, 1, None)
    mended = memory.wait(lambda status: status.saved_at is not None)
    assert (mended.pending, mended.error) == (0, "")
    assert keeper.close(WAIT)


def test_who_asks_once_hears_of_the_failure_and_who_closes_gets_another_try(memory: Memory) -> None:
    memory.file_fails = 1
    keeper = saver(memory, LATER)
    keeper.record("1", {})
    assert not keeper.flush(WAIT)
    memory.wait(lambda status: (status.error, status.nowhere) == ("The disk is full.", 0))
    assert keeper.flush(WAIT)
    memory.file_fails = 3
    keeper.record("2", {})
    assert keeper.close(0.05) is False  # with such pauses there is no second try in time
    assert memory.seen[-1].pending == 1
    again = Memory()
    again.file_fails = 3
    keeper = saver(again, SOON)
    keeper.record("1", {})
    assert keeper.close(WAIT)


def test_a_failing_journal_makes_the_file_the_safe_place(memory: Memory) -> None:
    memory.journal_fails = 10**6
    keeper = saver(memory, LATER)
    keeper.record("1", {})
    status = memory.wait(lambda status: status.recorded == 1)
    assert status.error == "The journal is full."
    assert (memory.saves, status.nowhere) == ([("1",)], 0)
    memory.journal_fails = 0
    assert keeper.close(WAIT)
    assert memory.steps == {"1": {}}
    assert memory.seen[-1].error == ""


def test_nothing_counts_as_recorded_that_is_nowhere(memory: Memory) -> None:
    memory.journal_fails = memory.file_fails = 10**6
    keeper = saver(memory, LATER)
    keeper.record("1", {})
    status = memory.wait(lambda status: bool(status.error))
    assert (status.recorded, status.pending, status.nowhere) == (0, 1, 1)
    keeper.record("2", {})
    both = memory.wait(lambda status: status.nowhere == 2 and bool(status.error))
    assert both.error.startswith("The last 2 entries are on no disk yet, so keep this console open: The")
    assert not keeper.close(0.05)
    assert all(seen.recorded == 0 for seen in memory.seen)


def test_drafts_wait_for_twenty_keys_and_the_last_word_counts(memory: Memory) -> None:
    keeper = saver(memory, LATER)
    for length in range(1, 20):
        keeper.draft("here", "x" * length)
    assert memory.drafts == {}
    keeper.draft("here", "x" * 20)
    keeper.record("1", {})  # journalled after the draft, so its status tells that the draft is there
    memory.wait(lambda status: status.recorded == 1)
    assert memory.drafts == {"here": "x" * 20}
    keeper.draft("here", "")
    assert keeper.close(WAIT)
    assert memory.drafts == {"here": ""}


def test_what_others_wrote_is_handed_over_and_the_file_written_again(memory: Memory) -> None:
    memory.file_fails, memory.error = 2, ForeignChange(Path("w"), {"t": {}}, None)
    taken: list[ForeignChange] = []
    keeper = Saver(memory, memory.write, memory.tell, on_foreign=taken.append, timing=SOON)
    keeper.record("1", {})
    assert keeper.close(WAIT)
    assert [change.tables for change in taken] == [{"t": {}}] * 2
    assert all(not status.error for status in memory.seen)


def test_however_often_others_write_each_change_is_handed_over(memory: Memory) -> None:
    changes = [ForeignChange(Path("w"), {"t": {str(number): {}}}, None) for number in range(100)]
    left = iter(changes)
    taken: list[ForeignChange] = []

    def write(stamps: Sequence[str]) -> None:
        if (change := next(left, None)) is not None:
            raise change
        memory.write(stamps)

    keeper = Saver(memory, write, memory.tell, on_foreign=taken.append, timing=SOON)
    keeper.record("1", {})
    assert keeper.close(WAIT)
    assert taken == changes
    assert memory.saves == [("1",)]
    assert any(texts.WRITTEN_WITHOUT_END in status.error for status in memory.seen)


def test_without_somebody_to_merge_a_foreign_change_is_an_error(memory: Memory) -> None:
    memory.file_fails, memory.error = 1, ForeignChange(Path("w"), {"t": {}}, None)
    keeper = saver(memory, LATER)
    keeper.record("1", {})
    assert not keeper.flush(WAIT)
    assert "changed by another program" in memory.seen[-1].error
    assert keeper.close(WAIT)


def test_a_screen_that_is_gone_does_not_stop_the_last_save(memory: Memory) -> None:
    def gone(_: SaveStatus) -> None:
        raise RuntimeError("event loop is closed")

    keeper = Saver(memory, memory.write, gone, timing=SOON)
    keeper.record("1", {})
    assert keeper.close(WAIT)
    assert keeper.close(WAIT)
    assert memory.saves == [("1",)]


def test_recording_does_not_wait_for_a_disk_that_hangs(memory: Memory) -> None:
    hang, hung = threading.Event(), threading.Event()

    def slow(stamps: Sequence[str]) -> None:
        hung.set()
        assert hang.wait(WAIT)
        memory.write(stamps)

    keeper = Saver(memory, slow, memory.tell, timing=SOON)
    keeper.record("1", {})
    assert hung.wait(WAIT)
    for number in range(2, 1000):
        keeper.record(str(number), {})
        keeper.draft("here", str(number))
    assert not keeper.flush(0.0)
    hang.set()
    assert keeper.close(WAIT)
    assert memory.saves[0] == ("1",)
    assert memory.drafts == {"here": "999"}


def test_a_line_is_half_typed_or_recorded_and_never_both(memory: Memory) -> None:
    appended: list[tuple[list[str], dict[str, str]]] = []
    real = memory.append

    def append(steps: Sequence[tuple[str, Mapping[str, Any]]], drafts: Mapping[str, str]) -> None:
        real(steps, drafts)
        appended.append(([stamp for stamp, _ in steps], dict(drafts)))

    memory.append = append  # type: ignore[method-assign]  # put in for this test
    saver = Saver(memory, memory.write, memory.tell, timing=Timing(quiet=1e6, longest=1e6))
    with saver.at_once():
        saver.record("1", {})
        with saver.at_once():
            saver.record("2", {})
        time.sleep(0.05)  # more than the journal's thread needs
        assert not appended
        saver.draft("here", "")
    memory.wait(lambda status: status.recorded == 2)
    assert appended == [(["1", "2"], {"here": ""})]
    assert saver.close(WAIT)
