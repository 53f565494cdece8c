"""Backups: enough of them, not too many, and the journal is trimmed only for what one of them has."""

import gzip
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import DamagedFile, StoreError
from store.file.atomic import LIMIT, read_whole
from store.opening import OpenWorkshop
from store.state.backups import DAYS, HOURS, LATEST, MOST, Backups, digest_of, moments_to_keep, workshop_of
from store.state.journal import Journal
from tui.cli.start import packed_sample
from workshop import problems

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Now:
    def __init__(self) -> None:
        self.time = NOON.timestamp()

    def __call__(self) -> float:
        return self.time


def test_a_copy_is_kept_when_something_changed(tmp_path: Path) -> None:
    now = Now()
    backups = Backups(tmp_path, "w", clock=now)
    assert backups.due
    backups.keep([b"on", b"e"], tmp_path / "w.json")
    assert not backups.due
    now.time += 300
    assert backups.due
    backups.keep([b"one"], tmp_path / "w.json")
    now.time += 300
    backups.keep([b"two"], tmp_path / "w.json")
    assert [read_whole(b.path) for b in backups.all()] == [b"one", b"two"]
    assert workshop_of(tmp_path, tmp_path / "w.json") == "w"
    assert workshop_of(tmp_path, tmp_path / "v.json") == ""


@given(st.lists(st.integers(0, 100 * 24 * 60), max_size=300, unique=True))
def test_the_latest_are_kept_and_the_last_of_each_hour_and_day(minutes: list[int]) -> None:
    moments = sorted(NOON - timedelta(minutes=m) for m in minutes)
    wanted = moments_to_keep(moments)
    assert set(moments[-LATEST:]) <= wanted
    assert len(wanted) <= LATEST + HOURS + DAYS
    for moment in moments:
        later_that_day = [m for m in moments if m.date() == moment.date() and m > moment]
        if not later_that_day and moment.date() in sorted({m.date() for m in moments})[-DAYS:]:
            assert moment in wanted


def test_of_an_hour_long_past_the_last_copy_stays_and_the_others_go() -> None:
    moments = [NOON + timedelta(minutes=minutes) for minutes in range(0, 10 * 60, 5)]
    old = [moment for moment in moments[:-LATEST] if moment in moments_to_keep(moments)]
    assert old == [NOON + timedelta(hours=hour, minutes=55) for hour in range(8)]


def test_what_is_too_much_goes(tmp_path: Path) -> None:
    now = Now()
    backups = Backups(tmp_path, "w", clock=now)
    for number in range(60):
        now.time += 60
        backups.keep([b"%d" % number], tmp_path / "w.json")
    found = [read_whole(b.path) for b in backups.all()]
    assert found[-LATEST:] == [b"%d" % number for number in range(60 - LATEST, 60)]
    assert len(found) <= LATEST + 2


def opened(path: Path) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parent / "state", on_status=lambda _: None)


def test_the_journal_forgets_only_what_a_backup_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = opened(tmp_path / "w.json")
    one.session.do("Add group", lambda w: problems.add_group(w, "group-1"))

    def full(*_: object) -> None:
        raise StoreError("No backup could be made.")

    with monkeypatch.context() as patch:
        patch.setattr(Backups, "keep", full)
        assert one.close(60)
    assert set(Journal(tmp_path / "state", one.workshop_id).read().steps) == set(one.session.log.steps)
    assert opened(tmp_path / "w.json").close()
    assert len(Backups(tmp_path / "state", one.workshop_id).all()) == 1
    again = opened(tmp_path / "w.json")
    again.session.do("Add group", lambda w: problems.add_group(w, "group-2"))
    assert again.close(60)
    assert Journal(tmp_path / "state", one.workshop_id).read().steps == {}
    assert len(Backups(tmp_path / "state", one.workshop_id).all()) == 2


def noise(size: int, seed: int) -> bytes:
    return random.Random(seed).randbytes(size)


def test_a_copy_takes_a_fraction_of_the_file(tmp_path: Path) -> None:
    whole = packed_sample().read_bytes()
    backups = Backups(tmp_path, "w")
    backups.keep([whole], tmp_path / "w.json")
    assert sum(b.size for b in backups.all()) < len(whole) / 5
    assert [read_whole(b.path) for b in backups.all()] == [whole]


def test_copies_of_earlier_versions_are_read_and_go_in_their_turn(tmp_path: Path) -> None:
    now = Now()
    now.time += 60
    backups = Backups(tmp_path, "w", clock=now)
    backups.folder.mkdir(parents=True)
    (backups.folder / f"20261124-120000-{digest_of(b'old')}.json").write_bytes(b"old")
    backups.keep([b"old"], tmp_path / "w.json")
    assert [read_whole(b.path) for b in backups.all()] == [b"old"]
    for number in range(90):
        now.time += 1
        backups.keep([b"%d" % number], tmp_path / "w.json")
    assert b"old" not in [read_whole(b.path) for b in backups.all()]


@pytest.mark.parametrize(("free", "most"), [(10**12, MOST), (40 * 2**20, 2 * 2**20 + 2**18), (0, 2**20 + 2**12)])
def test_they_take_no_more_than_their_share_and_the_latest_stays(tmp_path: Path, free: int, most: int) -> None:
    now = Now()
    backups = Backups(tmp_path, "w", clock=now, free=lambda _: free)
    for number in range(60):
        now.time += 3600
        backups.keep([noise(2**20, number)], tmp_path / "w.json")
        assert sum(b.size for b in backups.all()) <= most
    assert read_whole(backups.all()[-1].path) == noise(2**20, 59)


def test_all_can_be_cleared(tmp_path: Path) -> None:
    backups = Backups(tmp_path, "w")
    assert backups.clear() == 0
    backups.keep([b"one"], tmp_path / "w.json")
    assert backups.clear() == 1
    assert backups.all() == []
    assert workshop_of(tmp_path, tmp_path / "w.json") == "w"


@pytest.mark.parametrize(
    ("packed", "reason"),
    [
        (gzip.compress(b"x")[:-3], "ends in the middle"),
        (gzip.compress(b"x") + b"more", "ends in the middle"),
        (b"{}", "ends in the middle"),
        (b"", "ends in the middle"),
        (gzip.compress(bytes(LIMIT + 1)), "and a workshop at most"),
    ],
    ids=["cut off", "with a tail", "not packed", "empty", "a bomb"],
)
def test_a_damaged_or_hostile_copy_is_told_and_fills_no_memory(tmp_path: Path, packed: bytes, reason: str) -> None:
    path = tmp_path / "20261124-115900-000000000000.json.gz"
    path.write_bytes(packed)
    with pytest.raises(DamagedFile, match=reason):
        read_whole(path)
