"""One picture a screen, at 80x24, on the sample workshop: a look that changes, changes on purpose."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.app import PlenaryApp
from tui.cli.start import packed_sample

Compare = Callable[..., bool]
SAVED = 1365595200  # seconds: noon of 10 April 2013, UTC, the same day wherever the test runs


@pytest.mark.parametrize(
    ("screen", "keys"),
    [
        ("problems", ["down", "down"]),
        ("votes", ["f2"]),
        ("tree", ["f3"]),
        ("vision", ["f4"]),
        ("results", ["f5"]),
        ("workshop", ["f6"]),
        ("keys", ["f9"]),
        ("search", ["ctrl+f", *"database"]),
    ],
)
def test_a_screen_looks_as_it_did(snap_compare: Compare, tmp_path: Path, screen: str, keys: list[str]) -> None:
    path = tmp_path / f"{screen}.json"
    path.write_bytes(packed_sample().read_bytes())
    os.utime(path, (SAVED, SAVED))
    console = PlenaryApp(tmp_path / "state", file=path, read_only=False)
    assert snap_compare(console, press=keys, terminal_size=(80, 24))
