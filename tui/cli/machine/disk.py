"""What the disk gives: where can be written, how much room there is, how long a sync takes; and the clock."""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from store.file.atomic import TEMP_PREFIX, TEMP_SUFFIX, sync
from tui.cli.machine import texts
from tui.cli.machine.finding import Finding, Section
from tui.widgets.texts import COLON

_TRIES = 5
_CONTENT = b"\n" * 65536  # about what a save of a morning writes
_ROOM = 200 * 2**20  # bytes
_SLOW = 1.0  # seconds
_AHEAD = 120.0  # seconds that the clocks of two systems may differ


def disk(state: Path, folder: Path) -> Section:
    """Return what is to be said of the disks of the state folder and of the workshops."""
    return Section(
        texts.DISK,
        [
            *_folder(texts.STATE_FOLDER, state, texts.CHOOSE_ANOTHER),
            *_folder(texts.WORKSHOPS, folder, texts.CHOOSE_ANOTHER_FOLDER),
        ],
    )


def _folder(name: str, folder: Path, advice: str) -> Iterator[Finding]:
    there = next((each for each in (folder, *folder.absolute().parents) if each.is_dir()), folder)
    try:
        free = shutil.disk_usage(there).free
        took = sync_times(there)
    except OSError as error:
        yield Finding(name, f"{texts.NOT_WRITABLE}{COLON} {error.strerror or type(error).__name__}", advice)
        return
    if there != folder:
        yield Finding(name, texts.MADE_WHEN_NEEDED)
    yield Finding(f"{name}, {texts.FREE}", texts.megabytes(free), texts.LITTLE_ROOM if free < _ROOM else "")
    usual, longest = statistics.median(took), max(took)
    slow = texts.SLOW if usual > _SLOW else ""
    yield Finding(f"{name}, {texts.SYNC}", texts.sync_times(usual, longest), slow)


def sync_times(folder: Path) -> list[float]:
    """Return how many seconds each of a few small files took until the disk had it. Raises OSError."""
    took = []
    for _ in range(_TRIES):
        handle, name = tempfile.mkstemp(prefix=TEMP_PREFIX, suffix=TEMP_SUFFIX, dir=folder)
        try:
            began = time.perf_counter()
            os.write(handle, _CONTENT)
            sync(handle)
            took.append(time.perf_counter() - began)
        finally:
            os.close(handle)
            Path(name).unlink()
    return took


def clock(state: Path, now: datetime) -> Section:
    """Return what is to be said of the clock: stamps of what is recorded come from it."""
    latest = max((_modified(path) for path in state.glob("*")), default=0.0)
    behind = latest > now.timestamp() + _AHEAD
    return Section(
        texts.CLOCK,
        [
            Finding(texts.NOW, now.strftime("%Y-%m-%d %H:%M:%S"), texts.CLOCK_BEHIND if behind else ""),
            Finding(texts.ZONE, now.strftime("UTC%z")),
        ],
    )


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # a file that a console has just replaced
        return 0.0
