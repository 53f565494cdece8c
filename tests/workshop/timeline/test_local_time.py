"""Moments in this machine's time."""

from datetime import UTC, datetime

import pytest

from workshop.timeline.local_time import local


@pytest.mark.parametrize("error", [OSError(22, "Invalid argument"), OverflowError(), ValueError()])
def test_a_moment_that_the_system_has_no_time_for_is_told_in_utc(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Old(datetime):
        def astimezone(self, tz: object = None) -> datetime:  # type: ignore[override]  # as Windows before 1970
            if tz is None:
                raise error
            return datetime(self.year, self.month, self.day, tzinfo=UTC)

    assert local(Old(1960, 5, 1, tzinfo=UTC)) == datetime(1960, 5, 1, tzinfo=UTC)


def test_all_others_in_its_own() -> None:
    now = datetime.now(UTC)
    assert local(now) == now
    assert local(now).utcoffset() == now.astimezone().utcoffset()
