"""Reading and editing without looking for garbage: many new objects would be gone through again and again."""

import contextlib
import gc
import threading
from collections.abc import Iterator

_lock = threading.Lock()
_readers: list[None] = []  # how many read at this moment, in whichever thread


@contextlib.contextmanager
def paused_gc() -> Iterator[None]:
    """Do without the collector meanwhile; where it is off already, it stays so."""
    with _lock:
        if _readers or gc.isenabled():
            gc.disable()
            _readers.append(None)
            ours = True
        else:
            ours = False
    try:
        yield
    finally:
        if ours:
            with _lock:
                _readers.pop()
                if not _readers:
                    gc.enable()
