"""A workshop's file with one problem, and a console on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.saving.consoles import Console
from workshop import problems


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "w.json"
    one = Console(path, "one")
    one.open.session.do("Add group", lambda w: problems.add_group(w, "group-1"))
    one.add("Poverty")
    assert one.open.close(60)
    return path


@pytest.fixture
def one(path: Path) -> Iterator[Console]:
    console = Console(path, "one")
    yield console
    console.open.close()
