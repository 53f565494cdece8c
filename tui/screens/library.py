"""The workshops of a folder, the last used first."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.screens import texts
from tui.screens.base import follow_messages
from tui.screens.base.console import Console
from tui.screens.base.picker import Choice, ChoiceList, PickScreen
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.outline import Outline, Row
from tui.widgets.size_notice import SizeNotice
from tui.widgets.text.display import visible
from workshop.text import shorten


class LibraryScreen(Screen[None]):
    """Up and Down choose, Enter opens; typing a title and Enter starts a new workshop."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "review", "Read-only", id="library.review", tooltip="Open the file without changing it"),
        Binding(
            "ctrl+b", "recover", "Recover", id="library.back", tooltip="Restore from a backup, the journal or a copy"
        ),
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
    def console(self) -> Console:
        """The console."""
        return cast("Console", self.app)

    def compose(self) -> ComposeResult:
        """Put the list over the line for a new title."""
        yield Static(Content(visible(texts.heading(str(self._folder)))), id="heading")
        yield SizeNotice()
        yield ChoiceList()
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
        composer.placeholder = texts.PLACEHOLDER
        composer.focus()
        self._list()

    def _list(self) -> None:
        self.query_one(Outline).show(_Files(self.console.library.listed()))
        self._ask("")

    def _ask(self, typed: str) -> None:
        """Say what Enter would do."""
        if typed.strip():
            words = texts.starts(shorten(typed.strip(), 50))
        elif self._file is None:
            words = texts.TYPE_A_TITLE
        else:
            words = texts.opens(shorten(self._file.name, 36))
        self.query_one(Composer).prompt = words

    @property
    def _file(self) -> Path | None:
        """The file under the cursor."""
        cursor = self.query_one(Outline).cursor
        return Path(cursor) if cursor and cursor != _Files.NONE else None

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        self._ask(event.entry.words)

    @on(Outline.CursorMoved)
    def _cursor_moved(self) -> None:
        self._ask(self.query_one(Composer).value.text)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no file there is none to open or to recover."""
        del parameters
        return action not in {"review", "recover"} or self._file is not None

    @on(said.MoveAsked)
    def _move_asked(self, event: said.MoveAsked) -> None:
        rows = self.query_one(Outline)
        (rows.action_cursor_up if event.delta < 0 else rows.action_cursor_down)()

    @on(said.Submitted)
    def _submitted(self, event: said.Submitted) -> None:
        self.console.new_file(event.entry.words)

    @on(said.EmptyEntered)
    def _entered(self) -> None:
        self._open(read_only=False)

    @on(Outline.Chosen)
    def _chosen(self) -> None:
        self._open(read_only=False)

    def action_review(self) -> None:
        """Open the file under the cursor for reading only."""
        self._open(read_only=True)

    def action_recover(self) -> None:
        """List what the workshop of the file under the cursor can be restored from; Enter writes it into a new file."""
        if (path := self._file) is not None:
            self.run_worker(partial(self._look_for, path), thread=True, exclusive=True, group="back")

    def _look_for(self, path: Path) -> None:
        found = self.console.library.recoverable(path)
        self.app.call_from_thread(self._offer, path, found)

    def _offer(self, path: Path, found: Sequence[tuple[str, Row]]) -> None:
        choices = [Choice(key, row, f"{row.label} {row.text}") for key, row in found]
        title = texts.recover_from(path.name)
        self.app.push_screen(PickScreen(title, choices, texts.SOME_WORDS, texts.NOTHING_KNOWN), self._taken(path))

    def _taken(self, path: Path) -> Callable[[str | None], None]:
        def taken(key: str | None) -> None:
            if key is not None:
                sentence, wrong = self.console.library.recover(path, key)
                self.console.say(sentence, wrong=wrong)
                self._list()

        return taken

    def _open(self, *, read_only: bool) -> None:
        if (path := self._file) is not None:
            self.console.open_file(path, read_only=read_only)


class _Files:
    NONE = "none"

    def __init__(self, listed: Sequence[tuple[Path, Row]]) -> None:
        self._rows = {str(path): row for path, row in listed}
        if not self._rows:
            self._rows[self.NONE] = Row(texts.NO_WORKSHOP, tone="empty")

    def roots(self) -> Sequence[str]:
        return tuple(self._rows)

    def children(self, key: str) -> Sequence[str]:  # noqa: ARG002 - the protocol's signature
        return ()

    def parent(self, key: str) -> str | None:  # noqa: ARG002 - the protocol's signature
        return None

    def row(self, key: str) -> Row:
        return self._rows[key]
