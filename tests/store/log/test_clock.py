"""Stamps rise, can be read again, and are not carried off by one that no clock gave."""

from datetime import UTC, datetime, timedelta

import pytest

from store.log.clock import Clock, in_order, is_likely
from store.log.log import Log
from store.log.validation import step_fault

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
STEP = {"label": "x", "changes": []}


def clock(now: datetime = NOW) -> Clock:
    return Clock("k3f9", lambda: now)


@pytest.mark.parametrize(
    "seen",
    ["2026-11-24T06:00:00.000Z-ffff-a", "2026-11-25T06:00:00.000Z-0000-a", "2199-12-31T23:59:59.998Z-ffff-a"],
)
def test_what_comes_after_a_likely_stamp_is_later(seen: str) -> None:
    given = clock()
    given.witness(seen)
    assert seen < given.stamp() < given.stamp()


@pytest.mark.parametrize("counter", ["0000", "fffe", "ffff"])
@pytest.mark.parametrize("year", ["2200", "2500", "2999"])
def test_an_unlikely_stamp_is_not_followed_and_counts_before_all_others(year: str, counter: str) -> None:
    given, forged = clock(), f"{year}-12-31T23:59:59.999Z-{counter}-zzzz"
    given.witness(forged)
    stamp = given.stamp()
    assert stamp.startswith("2026-11-24")
    assert not is_likely(forged)
    assert in_order(forged) < in_order(stamp)


def test_the_last_likely_stamp_is_not_counted_on_from() -> None:
    given = clock()
    given.witness("2199-12-31T23:59:59.999Z-ffff-a")
    stamps = [given.stamp() for _ in range(3)]
    assert stamps == sorted({*stamps})
    assert stamps[0].startswith("2026-11-24")


@pytest.mark.parametrize("year", [1, 999, 1969, 2200, 9999])
def test_a_machine_whose_clock_cannot_be_right_gives_stamps_that_can_be_read(year: int) -> None:
    given = clock(datetime(year, 6, 1, tzinfo=UTC) + timedelta(seconds=1))
    stamps = [given.stamp() for _ in range(3)]
    assert stamps == sorted({*stamps})
    assert [step_fault(stamp, STEP) for stamp in stamps] == ["", "", ""]
    assert all(map(is_likely, stamps))


def test_a_wording_given_after_an_unlikely_one_takes_its_place() -> None:
    forged = "2999-12-31T23:59:59.999Z-ffff-zzzz"
    change = {"record": "problem-1", "field": "text", "value": "theirs", "replaces": []}
    ours = {**change, "value": "ours", "replaces": [forged]}
    stamp = clock().stamp()
    for steps in ({forged: change, stamp: ours}, {stamp: ours, forged: change}):
        log = Log((name, {"label": "x", "changes": [made]}) for name, made in steps.items())  # type: ignore[list-item]  # plain JSON
        assert log.heads("problem-1", "text") == (stamp,)
        assert log.shown("problem-1") == {"text": "ours"}
