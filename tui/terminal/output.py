"""The terminal as the thread that writes to it sees it."""

import os
from collections.abc import Callable
from typing import TextIO


class Output:
    """A terminal; once it has vanished, all that is written goes nowhere."""

    def __init__(self, file: TextIO, gone: Callable[[], object]) -> None:
        self._file, self._gone = file, gone
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        """Write, or note that there is nothing to write on."""
        self._try(lambda: self._file.write(text))

    def flush(self) -> None:
        """Send what was written."""
        self._try(self._file.flush)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except OSError:
            # Without this the thread that writes would die, and whoever writes after that would wait for it for ever.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            self._gone()
