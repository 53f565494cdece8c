"""What the tests of the storage write, and the clock and the moment they write it at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.file import storage as module
from store.file.atomic import exchange
from store.file.parse import Tables

OLD: Tables = {"_meta": {"1": {"format": 1, "workshop": "w"}}, "t": {"a": {"n": 1}}}
NEW: Tables = {**OLD, "t": {"a": {"n": 2}, "b": {"text": "ເຮືອ \ud800"}}}


class Now:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.iterdir())


def in_the_last_instant(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Let something happen between the last look and the replace."""
    real = exchange

    def late(temp: Path, target: Path) -> bool:
        act()
        return real(temp, target)

    monkeypatch.setattr(module, "exchange", late)
