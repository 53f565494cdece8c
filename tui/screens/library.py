"""The workshops of a folder, the last used first."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, Protocol, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.screens.base import follow_messages
from tui.screens.base.picker import Choice, PickScreen
from tui.screens.base.row_keys import StringOutline
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.outline import Outline, Row
from tui.widgets.size_notice import SizeNotice
from tui.widgets.text.display import visible
from workshop.text import shorten


class Rescuer(Protocol):
    """What can be had back of a workshop, as the library sees it."""

    def had_back(self, path: Path) -> Sequence[tuple[str, Row]]:
        """Where something of the workshop of a file can be had back, and how each place looks. May take a second."""
        ...

    def recover(self, path: Path, key: str) -> tuple[str, bool]:
        """Write what one place holds, or all of them, into a new file; a sentence, and whether that went wrong."""
        ...


class Shelf(Protocol):
    """The console as the library sees it."""

    @property
    def keeper(self) -> Rescuer:
        """Knows what can be had back."""
        ...

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Tell the typist something."""
        ...

    def listed(self) -> Sequence[tuple[Path, Row]]:
        """The files of the folder, the last used first, and how each looks."""
        ...

    def open_file(self, path: Path, *, read_only: bool) -> bool:
        """Open a file; whether it could be opened."""
        ...

    def new_file(self, title: str) -> bool:
        """Start a workshop of that title in the folder; whether it could be started."""
        ...


class LibraryScreen(Screen[None]):
    """Up and Down choose, Enter opens; typing a title and Enter starts a new workshop."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "review", "Read-only", id="library.review", tooltip="Open the file without changing it"),
        Binding("ctrl+b", "had_back", "Have back", id="library.back", tooltip="Backups and what else can be had back"),
    ]
    DEFAULT_CSS = """
    LibraryScreen #heading { height: auto; background: $panel; padding: 0 1; text-style: bold; }
    LibraryScreen Outline { height: 1fr; }
    LibraryScreen Composer { height: auto; }
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    @property
    def shelf(self) -> Shelf:
        """The console."""
        return cast("Shelf", self.app)

    def compose(self) -> ComposeResult:
        """Put the list over the line for a new title."""
        yield Static(Content(visible(f"Plenary · workshops in {self._folder}")), id="heading")
        yield SizeNotice()
        yield StringOutline()
        yield Composer()
        yield MessageLine()
        yield KeyBar(always=("app.keys",))

    def on_resize(self, event: events.Resize) -> None:
        """Say so where there is less room than there should be."""
        self.query_one(SizeNotice).measured = event.size

    def on_mount(self) -> None:
        """List what there is."""
        follow_messages.follow(self, from_now=False)
        composer = self.query_one(Composer)
        composer.placeholder = "Title of a new workshop"
        composer.focus()
        self._list()

    def _list(self) -> None:
        self.query_one(Outline).show(_Files(self.shelf.listed()))
        self._ask("")

    def _ask(self, typed: str) -> None:
        """Say what Enter would do."""
        if typed.strip():
            words = f"Enter starts a new workshop: “{shorten(typed.strip(), 50)}”"
        elif self._file is None:
            words = "Type the title of a new workshop; Enter starts it"
        else:
            words = f"Enter opens {shorten(self._file.name, 36)}; typing a title starts a new one"
        self.query_one(Composer).prompt = words

    @property
    def _file(self) -> Path | None:
        """The file under the cursor."""
        cursor = self.query_one(Outline).cursor
        return Path(cursor) if cursor and cursor != _Files.NONE else None

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        self._ask(event.entry.text)

    @on(Outline.CursorMoved)
    def _cursor_moved(self) -> None:
        self._ask(self.query_one(Composer).value.text)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no file there is none to open or to have back."""
        del parameters
        return action not in {"review", "had_back"} or self._file is not None

    @on(said.MoveAsked)
    def _move_asked(self, event: said.MoveAsked) -> None:
        rows = self.query_one(Outline)
        (rows.action_cursor_up if event.delta < 0 else rows.action_cursor_down)()

    @on(said.Submitted)
    def _submitted(self, event: said.Submitted) -> None:
        self.shelf.new_file(event.entry.text)

    @on(said.EmptyEntered)
    def _entered(self) -> None:
        self._open(read_only=False)

    @on(Outline.Chosen)
    def _chosen(self) -> None:
        self._open(read_only=False)

    def action_review(self) -> None:
        """Open the file under the cursor for reading only."""
        self._open(read_only=True)

    def action_had_back(self) -> None:
        """List where something of the file under the cursor can be had back; Enter writes it into a new file."""
        if (path := self._file) is not None:
            self.run_worker(partial(self._look_for, path), thread=True, exclusive=True, group="back")

    def _look_for(self, path: Path) -> None:
        found = self.shelf.keeper.had_back(path)
        self.app.call_from_thread(self._offer, path, found)

    def _offer(self, path: Path, found: Sequence[tuple[str, Row]]) -> None:
        choices = [Choice(key, row, f"{row.label} {row.text}") for key, row in found]
        title = f"What can be had back of {path.name}: Enter writes it into a new file"
        self.app.push_screen(
            PickScreen(title, choices, "some words", "Nothing is known of it here."), self._taken(path)
        )

    def _taken(self, path: Path) -> Callable[[str | None], None]:
        def taken(key: str | None) -> None:
            if key is not None:
                sentence, wrong = self.shelf.keeper.recover(path, key)
                self.shelf.say(sentence, wrong=wrong)
                self._list()

        return taken

    def _open(self, *, read_only: bool) -> None:
        if (path := self._file) is not None:
            self.shelf.open_file(path, read_only=read_only)


class _Files:
    NONE = "none"

    def __init__(self, listed: Sequence[tuple[Path, Row]]) -> None:
        self._rows = {str(path): row for path, row in listed}
        if not self._rows:
            self._rows[self.NONE] = Row(
                "No workshop in this folder yet. Type the title of one and press Enter.", tone="empty"
            )

    def roots(self) -> Sequence[str]:
        return tuple(self._rows)

    def children(self, key: str) -> Sequence[str]:  # noqa: ARG002 - the protocol's signature
        return ()

    def parent(self, key: str) -> str | None:  # noqa: ARG002 - the protocol's signature
        return None

    def row(self, key: str) -> Row:
        return self._rows[key]
