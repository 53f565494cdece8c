"""The open workshop with its half-typed lines, and how safe they are."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from textual.message import Message

from store.log.session import Session
from store.opening import OpenWorkshop
from store.saving.saver import SaveStatus
from store.saving.sync import OnMerged
from store.state.recent import remember_used
from tui import safety
from tui.drafts import Drafts, text_of
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.outline import Row
from workshop.errors import WorkshopError


class Saved(Message):
    """The thread that saves has something to say."""

    def __init__(self, status: SaveStatus) -> None:
        super().__init__()
        self.status = status


class OpenFile:
    """Holds at most one workshop open."""

    def __init__(self, state: Path, on_status: Callable[[SaveStatus], None], on_merged: OnMerged | None = None) -> None:
        """Both are called from the thread that saves; `on_merged` takes what came in from elsewhere."""
        self.state = state
        self.status = SaveStatus()
        self.drafts = Drafts({})
        self._on_status, self._on_merged = on_status, on_merged
        self._open: OpenWorkshop | None = None
        self._found: datetime | None = None  # when the file that was opened had been saved

    def open(self, path: Path, *, read_only: bool) -> list[str]:
        """Open or start a workshop; what there is to say about it. Raises StoreError, a sentence."""
        found = _saved_at(path)
        opened = OpenWorkshop(
            path, state=self.state, on_status=self._on_status, on_merged=self._on_merged, read_only=read_only
        )
        remember_used(self.state, path, datetime.now(UTC))
        self._open, self._found = opened, found
        self.drafts = Drafts(opened.drafts)
        return opened.notices

    def close(self) -> str:
        """Save and let go; a sentence where that did not go well, else empty."""
        opened, self._open = self._open, None
        if opened is None or opened.close():
            return ""
        why = self.status.error or f"{opened.path} was not saved in the time that there was."
        return f"{why} What was recorded is kept in this machine's journal; open the file again and it is there."

    @property
    def is_open(self) -> bool:
        """Whether a workshop is open."""
        return self._open is not None

    @property
    def session(self) -> Session:
        """The open workshop's session. Raises WorkshopError where none is open."""
        if self._open is None:
            raise WorkshopError("No workshop is open.")
        return self._open.session

    @property
    def path(self) -> Path:
        """The open workshop's file. Raises WorkshopError where none is open."""
        if self._open is None:
            raise WorkshopError("No workshop is open.")
        return self._open.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded."""
        return self._open is None or self._open.session.read_only

    def keep_draft(self, place: str, entry: Entry) -> None:
        """Keep what is half-typed at a place. Returns at once."""
        if self.drafts.keep(place, entry) and self._open is not None:
            self._open.draft(place, text_of(entry))

    def save_soon(self) -> bool:
        """Save without waiting for more; whether there is something to save to."""
        if self._open is None or self.read_only:
            return False
        self._open.save_soon()
        return True

    @property
    def told(self) -> tuple[str, str]:
        """How safe the record is: the tone and the words for the title bar."""
        return safety.told(self.status, read_only=self.read_only, found=self._found)

    def had_back(self, path: Path) -> list[tuple[str, Row]]:
        """Where something of the workshop of a file can be had back, and how each place looks."""
        from tui.cli import recover

        return recover.rows(path, self.state)

    def recover(self, path: Path, key: str) -> tuple[str, bool]:
        """Write what one place holds, or all of them, into a new file; a sentence, and whether that went wrong."""
        from tui.cli import recover

        return recover.recovered(path, self.state, None, int(key))


def _saved_at(path: Path) -> datetime | None:
    """When a file was saved last; None where there is none."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return None
