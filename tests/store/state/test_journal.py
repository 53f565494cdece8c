"""What was journalled is there again, whatever happened to the program, the disk or the lines."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import StoreError
from store.state.journal import Journal, JournalReader, draft_line, step_line
from tests.store.state.parts import STEP, files


class Ticks:
    """A clock that can be set back."""

    def __init__(self, *times: int) -> None:
        self.times = iter(times)

    def __call__(self) -> int:
        return next(self.times)


def test_steps_and_drafts_come_back(tmp_path: Path, journal: Journal) -> None:
    journal.append([("1", STEP), ("2", {"n": 2})], {})
    journal.append([], {"here": "ha"})
    journal.append([("3", {"n": 3})], {"here": "half", "there": "x"})
    journal.append([], {"there": ""})
    journal.close()
    content = Journal(tmp_path, "w").read()
    assert content.steps == {"1": STEP, "2": {"n": 2}, "3": {"n": 3}}
    assert content.drafts == {"here": "half"}
    assert content.torn == 0


def test_another_workshop_has_another_journal(tmp_path: Path, journal: Journal) -> None:
    journal.append([("1", STEP)], {})
    for other in ("v", "W", "../journals/w", "w/", "", "\ud800"):
        assert Journal(tmp_path, other).read().steps == {}
        Journal(tmp_path, other).append([("9", {})], {})
    assert [path for path in tmp_path.iterdir() if path.name != "journals"] == []
    assert Journal(tmp_path, "w").read().steps == {"1": STEP}


def test_a_console_that_lives_keeps_its_drafts_to_itself_and_shares_its_steps(tmp_path: Path, journal: Journal) -> None:
    journal.append([("1", STEP)], {"here": "half"})
    other = Journal(tmp_path, "w")
    assert other.read().steps == {"1": STEP}
    assert other.read().drafts == {}
    assert journal.read().drafts == {"here": "half"}
    journal.close()
    assert other.read().drafts == {"here": "half"}


@given(st.integers(0, 400), st.binary(max_size=9))
def test_damage_costs_the_line_it_hits(at: int, wrong: bytes) -> None:
    lines = [step_line(str(n), {"n": n}) for n in range(9)] + [draft_line("here", "half", 1)]
    raw = b"".join(lines)
    tally = JournalReader()
    tally.add(raw[:at] + wrong + raw[at + len(wrong) :])
    touched = {
        n for n in range(9) if len(b"".join(lines[:n])) <= at + len(wrong) and at < len(b"".join(lines[: n + 1]))
    }
    assert {str(n) for n in range(9)} - {str(n) for n in touched} <= set(tally.steps)
    assert all(step == {"n": int(stamp)} for stamp, step in tally.steps.items())


def test_a_flipped_bit_never_becomes_what_was_said() -> None:
    line = step_line("1", {"label": "Poverty"})
    for at in range(len(line)):
        for bit in range(8):
            tally = JournalReader()
            tally.add(line[:at] + bytes([line[at] ^ 1 << bit]) + line[at + 1 :])
            assert tally.steps in ({}, {"1": {"label": "Poverty"}})


def test_a_torn_end_is_counted_and_what_follows_is_not_lost(tmp_path: Path, journal: Journal) -> None:
    journal.append([("1", STEP), ("2", STEP)], {})
    journal.close()
    (torn,) = files(journal)
    for end in range(len(step_line("1", STEP)) + 1, 2 * len(step_line("1", STEP)) - 1):
        os.truncate(torn, end)
        content = Journal(tmp_path, "w").read()
        assert (set(content.steps), content.torn) == ({"1"}, 1), end
        torn.write_bytes(step_line("1", STEP) + step_line("2", STEP))
    os.truncate(torn, 60)
    after = Journal(tmp_path, "w")
    after.append([("3", STEP)], {})
    assert set(after.read().steps) == {"3"}


@pytest.mark.parametrize("line", [b"", b"00000000 {}", b"no", b'e3069283 {"stamp": 1}', b"\x00" * 40])
def test_lines_of_others_are_no_steps(line: bytes) -> None:
    tally = JournalReader()
    tally.add(line + b"\n" + step_line("1", {}))
    assert tally.steps == {"1": {}}
    assert tally.torn == bool(line)


def test_trimming_forgets_what_is_saved_and_nothing_else(tmp_path: Path, journal: Journal) -> None:
    journal.append([("1", STEP), ("2", STEP)], {"here": "half", "gone": ""})
    journal.trim({"1"})
    assert set(journal.read().steps) == {"2"}
    journal.append([("3", STEP)], {})
    journal.trim({"2", "3", "unknown"})
    content = journal.read()
    assert (content.steps, content.drafts) == ({}, {"here": "half"})
    journal.append([], {"here": ""})
    journal.trim(())
    assert files(journal) == []


def test_trimming_takes_over_what_the_dead_left_and_spares_the_living(tmp_path: Path, journal: Journal) -> None:
    dead, living = Journal(tmp_path, "w"), Journal(tmp_path, "w")
    dead.append([("d1", STEP), ("d2", STEP)], {"d": "dead"})
    dead.close()
    living.append([("l1", STEP), ("l2", STEP)], {"l": "living"})
    journal.append([("m1", STEP)], {"m": "mine"})
    journal.trim({"d1", "l1", "m1"})
    assert set(journal.read().steps) == {"d2", "l1", "l2"}
    assert journal.read().drafts == {"d": "dead", "m": "mine"}
    assert len(files(journal)) == 2
    living.append([("l3", STEP)], {})  # its file is still its own
    living.close()
    assert set(journal.read().steps) == {"d2", "l1", "l2", "l3"}
    assert journal.read().drafts == {"d": "dead", "l": "living", "m": "mine"}


def test_a_failed_trim_loses_nothing(tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.append([("1", STEP), ("2", STEP)], {})

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="could not be trimmed"):
            journal.trim({"1"})
    assert set(journal.read().steps) == {"1", "2"}


def test_the_newest_draft_wins_also_when_the_clock_was_set_back(tmp_path: Path) -> None:
    first = Journal(tmp_path, "w", clock=Ticks(1_000))
    first.append([], {"here": "old"})
    first.close()
    second = Journal(tmp_path, "w", clock=Ticks(5, 4, 3))
    assert second.read().drafts == {"here": "old"}
    second.append([], {"here": "newer"})
    second.append([], {"here": "newest"})
    second.close()
    assert Journal(tmp_path, "w").read().drafts == {"here": "newest"}


def ended(folder: Path, drafts: dict[str, str], *, opened: bool = False) -> None:
    """A console that left this half-typed and ended, perhaps having read before what was there."""
    journal = Journal(folder, "w")
    if opened:
        journal.read()
    journal.append([], drafts)
    journal.close()


def test_what_two_consoles_left_at_one_place_both_comes_back(tmp_path: Path, journal: Journal) -> None:
    ended(tmp_path, {"here": "one"})
    ended(tmp_path, {"here": "two", "there": "x"})
    ended(tmp_path, {"here": "three"})
    assert journal.read().drafts == {"here": "three", "also/1/here": "two", "also/2/here": "one", "there": "x"}


def test_what_a_console_took_up_is_its_own_from_then_on(tmp_path: Path, journal: Journal) -> None:
    ended(tmp_path, {"here": "one"})
    ended(tmp_path, {"here": "two"})
    ended(tmp_path, {"here": "two and more", "also/1/here": "one"}, opened=True)
    assert Journal(tmp_path, "w").read().drafts == {"here": "two and more", "also/1/here": "one"}
    ended(tmp_path, {"here": "", "also/1/here": ""}, opened=True)  # both recorded
    assert journal.read().drafts == {}


def test_trimming_keeps_apart_what_consoles_left_at_one_place(tmp_path: Path, journal: Journal) -> None:
    ended(tmp_path, {"here": "old"})
    journal.read()
    other = Journal(tmp_path, "w")
    other.append([], {"here": "theirs"})
    journal.append([], {"here": "mine"})
    other.close()
    for _ in range(2):
        journal.trim(())
        assert Journal(tmp_path, "w").read().drafts == {}  # of a living one, and what it knew of
    assert journal.read().drafts == {"here": "mine", "also/1/here": "theirs"}
    journal.close()
    assert Journal(tmp_path, "w").read().drafts == {"here": "mine", "also/1/here": "theirs"}
