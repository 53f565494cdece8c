"""A file of a workshop, and the storage that has read it."""

from pathlib import Path

import pytest

from store.file.storage import SafeStorage
from tests.store.file.stage import OLD, Now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    SafeStorage(tmp_path / "w.json").write(OLD)
    return tmp_path / "w.json"


@pytest.fixture
def storage(path: Path) -> SafeStorage:
    opened = SafeStorage(path, clock=Now())
    opened.read()
    return opened
