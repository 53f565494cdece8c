"""The open journal of a workshop."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.state.journal import Journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path, "w")
    yield opened
    opened.close()
