"""T1, small: a console killed at a random moment loses nothing that it called recorded, and its file always opens."""

import sys

import pytest

from tests.faults.kill import trials
from tests.faults.parts.table import Table


@pytest.mark.skipif(sys.platform == "win32", reason="needs a signal that cannot be caught")
def test_killed_at_any_moment_nothing_recorded_is_lost() -> None:
    table = Table("T1 kill -9")
    # until some of them hit it while it was saving: when, is the machine's affair
    assert any(trials(12, table, seed) for seed in range(20131124, 20131130))
    assert table.losses == 0
