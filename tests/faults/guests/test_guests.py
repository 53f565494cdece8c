"""What people and their copies do to a workshop, a few trials of each kind."""

import pytest

from tests.faults.guests import guests
from tests.faults.parts.table import Table


@pytest.mark.parametrize("kind", guests.TRIALS)
def test_nothing_is_lost_by_people_and_their_copies(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guests, "TRIALS", {kind: guests.TRIALS[kind]})
    table = Table("T15")
    guests.run(2, table, first=1_000)
    assert table.losses == 0
