"""The page of HTML beside a wall: written whole, by a thread of its own, whenever what is on it differs."""

import threading
from pathlib import Path

from store.errors import StoreError, because
from store.file.workshop_file import WorkshopFile
from tui import safe_write
from tui.wall import texts
from wall.board import board
from wall.page import page, room
from wall.pointing import Pointing
from wall.rules import rules
from workshop.document import Workshop

_APART = 0.2  # seconds between two writings, on a disk that the typist's console writes to as well
_GRACE = 2.0  # seconds for what is still to be written


class PageWriter:
    """Writes the page; what comes while it writes is written next, the last of several alone."""

    def __init__(self, output: Path, file: Path, state: Path, *, bright: bool = False) -> None:
        """Begin with nothing to write.

        Args:
            output: Where the page is to be; beside it, where somebody's work has that name.
            file: The workshop's file: nobody who may not read that may read the page.
            state: This machine's state folder, where it is noted what was written.
            bright: Whether the page is for a bright room.
        """
        self.output = output
        self.fault = ""
        """Why the page could not be written last, or where it is instead; empty where all is well."""
        self._file, self._state, self._bright = file, state, bright
        self._wanted: tuple[Workshop, Pointing] | None = None
        self._written = ""
        self._wake, self._ended = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work, name="page", daemon=True)
        self._thread.start()

    def show(self, workshop: Workshop, pointing: Pointing) -> None:
        """Have that on the page. Returns at once."""
        self._wanted = (workshop, pointing)
        self._wake.set()

    def stop(self) -> None:
        """Write what is still to be written, and end. Waits a moment at most."""
        self._ended.set()
        self._wake.set()
        self._thread.join(_GRACE)

    def _work(self) -> None:
        while not (self._ended.is_set() and self._wanted is None):
            self._wake.wait()
            self._wake.clear()
            wanted, self._wanted = self._wanted, None
            if wanted is not None:
                self._write(*wanted)
            self._ended.wait(_APART)

    def _write(self, workshop: Workshop, pointing: Pointing) -> None:
        made = page(board(workshop, pointing, rules(workshop), room(pointing.view)), bright=self._bright)
        if made == self._written:
            return
        source = self._file if self._file.exists() else None
        try:
            target = safe_write.write(made, self.output, state=self._state, source=source)
        except OSError as error:
            self.fault = texts.page_not_written(self.output.name, because(error)[0])
            return
        self._written, self.fault = made, texts.page_is_there(target.name) if target != self.output else ""


def is_a_workshop(path: Path) -> bool:
    """Return whether there is a workshop's file at a path, over which nothing is written."""
    try:
        WorkshopFile(path, read_only=True).head()
    except (StoreError, OSError, ValueError):
        return False
    return True
