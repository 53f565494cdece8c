"""For all tests: a state folder of their own, and how hard properties are tried.

In the suite the same cases each time, and quickly; thoroughly when asked:
HYPOTHESIS_PROFILE=thorough .venv/bin/pytest tests/store tests/workshop
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from store.saving.saver import Saver
from tui.terminal.startup import resume_gc

# Machines that test are shared and noisy, so that a case that takes long says nothing.
settings.register_profile("suite", max_examples=30, deadline=None, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


@pytest.fixture(autouse=True, scope="session")
def _no_state_of_this_machine(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what tests write out of the state folder of whoever runs them."""
    os.environ["PLENARY_STATE"] = str(tmp_path_factory.mktemp("state"))
    os.environ["PLENARY_LANGUAGE"] = "en"  # whatever this machine speaks; where another one is meant it is asked for


@pytest.fixture(autouse=True)
def _no_start_left_behind() -> Iterator[None]:
    """End what a test began that runs a command in this process: a start ends when the console's first frame stands."""
    yield
    resume_gc()


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    """End what a test left open, as one that plays a kill does: its threads would slow down all tests after it."""
    made: list[Saver] = []
    begin = Saver.__init__

    def noted(self: Saver, *given: Any, **named: Any) -> None:
        begin(self, *given, **named)
        made.append(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Saver, "__init__", noted)
        yield
    for saver in made:
        if not saver.has_ended:
            saver.close(1.0)
