"""Work on the command line that may take its time: it shows that it works, and ctrl+c ends it."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENCE = 0.7  # seconds before anything is said; most work is done by then


@contextmanager
def shown(what: str) -> Iterator[None]:
    """Say on the error stream, if it is a terminal, that the work goes on and how to end it."""
    if not sys.stderr.isatty():
        yield
        return
    line = f"plenary: {what}… (ctrl+c cancels)"
    timer = threading.Timer(_PATIENCE, lambda: print(line, end="\r", file=sys.stderr, flush=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if timer.finished.is_set() and not timer.is_alive():
            print(" " * len(line), end="\r", file=sys.stderr, flush=True)
