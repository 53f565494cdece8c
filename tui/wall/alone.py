"""A wall without a terminal: the page of HTML alone, until the program is ended."""

import signal
import threading
from pathlib import Path
from types import FrameType

from tui.wall.page_writer import PageWriter
from tui.wall.watching import Seen, Watcher


def follow(file: Path, state: Path, page: PageWriter) -> int:
    """Write the page at each change until the program is told to end; return the exit code."""
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    for number in {signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGBREAK", signal.SIGTERM)}:
        signal.signal(number, end)
    frozen: list[Seen] = []

    def show(seen: Seen) -> None:
        if not seen.pointing.frozen:
            frozen.clear()
        elif not frozen:
            frozen.append(seen)
        shown = frozen[0] if frozen else seen
        page.show(shown.workshop, shown.pointing._replace(blank=seen.pointing.blank))

    watcher = Watcher(file, state, show)
    watcher.start()
    while not ended.wait(3600):  # a wait without an end would not be interrupted on Windows
        continue
    watcher.stop()
    page.stop()
    return 0
