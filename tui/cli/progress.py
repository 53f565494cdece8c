"""Work on the command line that may take its time: it shows that it goes on, and Ctrl+C ends it."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.cli import texts
from tui.widgets.text.display import visible

if TYPE_CHECKING:
    from rich.status import Status

_PATIENCE = 0.7  # seconds before anything is said; most work is done by then


@contextmanager
def shown(what: str) -> Iterator[None]:
    """Say on the error stream, if it is a terminal, that the work goes on and how to end it."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    begun: list[Status] = []

    def begin() -> None:
        from rich.console import Console  # work that is done sooner does without it
        from rich.text import Text

        status = Console(stderr=True).status(Text(visible(f"plenary: {what}… ({texts.CANCELS})")), spinner="line")
        status.start()
        begun.append(status)

    timer = threading.Timer(_PATIENCE, begin)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in begun:
            status.stop()
