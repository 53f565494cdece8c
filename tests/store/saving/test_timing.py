"""When a save is due, on a clock that tests set."""

from hypothesis import given
from hypothesis import strategies as st

from store.saving.timing import DraftPace, Pace, Timing

TIMING = Timing()


def test_nothing_is_due_when_nothing_waits() -> None:
    pace = Pace(TIMING)
    pace.hurry()
    assert pace.due() is None


def test_a_save_waits_for_quiet() -> None:
    pace = Pace(TIMING)
    pace.recorded(10.0)
    assert pace.due() == 10.4
    pace.recorded(10.3)
    assert pace.due() == 10.3 + 0.4


@given(st.lists(st.floats(0, 0.39), min_size=1, max_size=40))
def test_and_never_longer_than_two_seconds(gaps: list[float]) -> None:
    pace, now = Pace(TIMING), 10.0
    pace.recorded(now)
    for gap in gaps:
        now += gap
        pace.recorded(now)
        due = pace.due()
        assert due is not None
        assert due <= 12.0
        assert due <= now + TIMING.quiet


def test_pauses_after_failures_grow_to_five_seconds_and_end_with_success() -> None:
    pace = Pace(TIMING)
    pace.recorded(0.0)
    pauses = []
    for _ in range(40):
        pace.failed(100.0)
        pauses.append((pace.due() or 0.0) - 100.0)
    assert pauses[:5] == [0.5, 1.0, 2.0, 4.0, 5.0]
    assert pauses[-1] == 5.0
    pace.done()
    pace.recorded(200.0)
    assert pace.due() == 200.4


def test_who_waits_need_not_wait_for_quiet_or_pauses() -> None:
    pace = Pace(TIMING)
    pace.recorded(10.0)
    pace.failed(10.0)
    pace.hurry()
    assert pace.due() == 10.0
    pace.failed(11.0)
    assert pace.due() == 12.0


def test_drafts_wait_a_second_or_twenty_keys() -> None:
    pace = DraftPace(TIMING)
    assert pace.due() is None
    for key in range(19):
        pace.typed(10.0 + key / 100)
    assert pace.due() == 11.0
    pace.typed(10.2)
    assert pace.due() == 10.0
    pace.done()
    assert pace.due() is None


def test_drafts_that_failed_wait_for_the_longest_pause() -> None:
    pace = DraftPace(TIMING)
    pace.typed(10.0)
    pace.failed(20.0)
    assert pace.due() == 25.0
