"""What screens ask of the console, so that none of them knows the app or the store."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from tui.screens.base.row_keys import RowKey
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from tui.widgets.text.named_keys import Sentence
from workshop.document import Workshop
from workshop.history import Seen, Wording

if TYPE_CHECKING:  # starting does without what reads all workshops of a folder
    from textual.screen import Screen

    from tui.screens.choices import Choices
    from workshop.series.codebook import Codebook
    from workshop.series.codebook import Edit as CodebookEdit
    from workshop.series.known import Known
    from workshop.series.listed import Listed
    from workshop.series.series import Series

Edit = Callable[[Workshop], Workshop]


class Library(Protocol):
    """The workshops of a folder, as screens see them."""

    @property
    def folder(self) -> Path:
        """The folder."""
        ...

    def listed(self) -> Iterator["Listed"]:
        """Yield the workshop files, the last used first, each read as far as its head when it is asked for."""
        ...

    def read(self, file: str) -> "Known | None":
        """Return the workshop of a file, read whole; None where it cannot be. For threads of the background."""
        ...

    def workshops(self) -> Iterator["Known"]:
        """Yield all workshops, each read whole; copies to try things in are left out. For threads of the background."""
        ...

    @property
    def begins_with_series(self) -> bool:
        """Whether the series of the folder is shown first."""
        ...

    @property
    def faults(self) -> Sequence[str]:
        """A sentence for each file that may be a workshop and could not be read, as far as they were read."""
        ...

    def codebook(self) -> "Codebook":
        """Return the codebook of the folder's series, as it is now; an empty one where it cannot be read."""
        ...

    def edit_codebook(self, label: str, edit: "CodebookEdit") -> "Codebook":
        """Carry an edit of the codebook out, write it, and return what it is then; say so where that fails."""
        ...

    def undo_codebook(self) -> tuple["Codebook", str]:
        """Take the last edit of the codebook back; return what it is then, and the edit's label, empty for none."""
        ...

    def write_series(self, series: "Series", ending: str) -> tuple[str, bool]:
        """Write the report of a series into its folder; return a sentence, and whether that went wrong.

        For threads of the background.
        """
        ...

    def recoverable(self, path: Path) -> Sequence[tuple[str, Row]]:
        """Return where something of the workshop of a file can be restored from. May take a second."""
        ...

    def recover(self, path: Path, key: str) -> tuple[str, bool]:
        """Write what one such place holds into a new file; return a sentence, and whether that went wrong."""
        ...


class Log(Protocol):
    """What was recorded until now, and by whom."""

    def seen(self) -> Seen:
        """Return what is in sight now, to be kept by whatever is begun now and recorded later."""
        ...

    def seen_last_time(self) -> Seen:
        """Return what was in sight, as far as is known, when a line was begun that was half-typed at the last end."""
        ...

    def of_others(self, records: Iterable[str]) -> Mapping[str, int]:
        """Return how many of some records say what was typed on other consoles, by console."""
        ...

    def new_id(self, prefix: str) -> str:
        """Return a fresh id for a record of that kind."""
        ...

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        """Return all values that a field has had, oldest first."""
        ...

    def thrown_away(self) -> Sequence[str]:
        """Return the ids of the records in the tray, newest first."""
        ...


class HalfTyped(Protocol):
    """What is half-typed, by place."""

    def at(self, place: str) -> Entry:
        """Return what is half-typed at a place."""
        ...

    def under(self, place: str) -> list[str]:
        """Return the places under a place where something is half-typed."""
        ...

    def keep(self, place: str, entry: Entry) -> None:
        """Keep what is half-typed at a place."""
        ...


class Place(Protocol):
    """Where the typist is in the file, or was when it was open last."""

    def row(self, page: str) -> RowKey:
        """Return the row on which the typist was; `NO_ROW` where that is not known."""
        ...

    def folded(self, page: str) -> Sequence[RowKey]:
        """Return the rows that were folded on a page."""
        ...

    def page(self, session: str) -> str:
        """Return the id of the page of a session that was in sight last; empty where that is not known."""
        ...

    def note(self, session: str, page: str, row: RowKey, folded: Iterable[RowKey]) -> None:
        """Take note of where the typist is on a page."""
        ...


class Recorder(Protocol):
    """What records and keeps what is typed, however that is typed: what pages ask for."""

    workshop: Workshop
    priority: str  # the priority that the room works on, in sessions 3 to 5; empty for none

    @property
    def session(self) -> Log:
        """What was recorded in the open workshop. Raises WorkshopError where none is open."""
        ...

    @property
    def drafts(self) -> HalfTyped:
        """What is half-typed."""
        ...

    @property
    def place(self) -> Place:
        """Where the typist is."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded."""
        ...

    def do(self, label: str, edit: Edit) -> bool:
        """Record an edit and return whether it was taken. If not, the typist was told why.

        The label is written into the file with the step, for everybody who opens it: it stays the same in every
        language, and comes from no `texts` module.
        """
        ...

    def having_seen(self, seen: Seen | None) -> AbstractContextManager[None]:
        """Record what is done here as by someone who began when that was in sight; None is now.

        What other consoles said since is not replaced by it.
        """
        ...

    def say(self, sentence: str | Sentence, *, wrong: bool = False) -> None:
        """Tell the typist something; the text is never markup."""
        ...

    def hush(self) -> None:
        """Let what was said be over, but that saving fails."""
        ...

    def at_once(self, line: str = "") -> AbstractContextManager[None]:
        """Have what is recorded here, and what is half-typed after it, on the disk in one go or not at all.

        `line` is the place of the half-typed line whose Enter records it: when that was begun is noted with it.
        """
        ...

    def jump(self, record_id: str) -> None:
        """Show a record on the screen to which it belongs."""
        ...

    def pick(self, choices: "Choices", picked: Callable[[str | None], None] = lambda _: None) -> None:
        """Let something be picked from a list; `picked` gets its key, None where nothing was."""
        ...

    def take_back(self) -> bool:
        """Undo the last edit without a word, since another takes its place; return whether there was one."""
        ...

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text onto the clipboard of the terminal."""
        ...


class Console(Recorder, Protocol):
    """The console on a screen, as everything but the app itself sees it."""

    @property
    def screen(self) -> "Screen[Any]":
        """The screen in sight."""
        ...

    @property
    def screen_stack(self) -> "Sequence[Screen[Any]]":
        """The screen of the session, and what lies over it."""
        ...

    def push_screen(self, screen: Any, callback: Any = None) -> Any:
        """Lay a screen over this one; the callback gets its result."""
        ...

    def call_next(self, callback: Any, *args: Any) -> Any:
        """Call when the present message is done with."""
        ...

    async def run_action(self, action: Any, default_namespace: Any = None) -> bool:
        """Run an action by its name."""
        ...

    def get_key_display(self, binding: Any) -> str:
        """Return how a key is written."""
        ...

    # Before a workshop is open.

    @property
    def library(self) -> Library:
        """The workshops of a folder."""
        ...

    def open_file(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a file; return whether it could be opened."""
        ...

    def new_file(self, title: str) -> bool:
        """Start a workshop of that title in the library's folder; return whether it could be started."""
        ...
