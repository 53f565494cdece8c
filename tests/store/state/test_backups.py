"""Backups: enough of them, not too many, and the journal is trimmed only for what one of them has."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import StoreError
from store.opening import OpenWorkshop
from store.state.backups import DAYS, HOURS, LATEST, Backups, moments_to_keep, workshop_of
from store.state.journal import Journal
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
    assert [b.path.read_bytes() for b in backups.all()] == [b"one", b"two"]
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
    found = [b.path.read_bytes() for b in backups.all()]
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
        assert one.close()
    assert set(Journal(tmp_path / "state", one.workshop_id).read().steps) == set(one.session.log.steps)
    assert opened(tmp_path / "w.json").close()
    assert len(Backups(tmp_path / "state", one.workshop_id).all()) == 1
    again = opened(tmp_path / "w.json")
    again.session.do("Add group", lambda w: problems.add_group(w, "group-2"))
    assert again.close()
    assert Journal(tmp_path / "state", one.workshop_id).read().steps == {}
    assert len(Backups(tmp_path / "state", one.workshop_id).all()) == 2
