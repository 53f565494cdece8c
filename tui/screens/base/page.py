"""What a session shows, and what a line typed there means: the contract between a page and the screen it is on."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import ClassVar, Protocol

from tui.screens.around import Around, Pasted
from tui.screens.base import row_keys, texts
from tui.screens.base.comments import MARKS
from tui.screens.base.console import Edit, Recorder
from tui.screens.base.row_keys import NO_ROW, RowKey
from tui.screens.help import Help
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.handling import Handling
from tui.widgets.outline.source import Source
from workshop.document import Workshop
from workshop.speakers import Speaking

Command = Callable[[], None]
Commands = Mapping[str, Command]
Place = tuple[str, str, Command]  # what a place is called, what it says, and what goes there


class Host(Protocol):
    """The screen as its pages see it."""

    @property
    def console(self) -> Recorder:
        """The console."""
        ...

    @property
    def rows(self) -> Handling[RowKey]:
        """The rows."""
        ...

    @property
    def page(self) -> "Page":
        """The page in sight."""
        ...

    @property
    def cursor(self) -> RowKey:
        """The row that the cursor is on; `NO_ROW` for none."""
        ...

    @property
    def cursor_record(self) -> str:
        """The record that the cursor is on; empty where the row stands for none."""
        ...

    @property
    def typed(self) -> Entry:
        """What is in the line."""
        ...

    @property
    def typing_at(self) -> int:
        """How many characters of the line's text stand before the text cursor."""
        ...

    @property
    def level(self) -> int:
        """How far the typist moved the next entry in (+) or out (-) from the cursor's row."""
        ...

    @property
    def rewording(self) -> RowKey:
        """What the line holds another text for; `NO_ROW` while it records."""
        ...

    @property
    def around(self) -> Around:
        """What stands around the rows."""
        ...

    def set_level(self, level: int) -> None:
        """Move the next entry in (+) or out (-) from the cursor's row."""
        ...

    def targets(self) -> list[str]:
        """Return the records selected, in the order of the rows, or the one under the cursor."""
        ...

    def recorded(self, label: str, record_id: str, edit: Edit) -> bool:
        """Record an edit and go to a record's row; return whether the edit was taken."""
        ...

    def begin(self, key: RowKey) -> None:
        """Put what `Page.entry_of` gives for a key into the line; Enter hands it to `Page.reword`."""
        ...

    def leave_rewording(self, *, taken: bool = False) -> None:
        """Go back to recording, with what was half-typed before; words that were not taken are kept for the next."""
        ...

    def refresh_rows(self, changed: Iterable[RowKey] | None = None) -> None:
        """Show the rows anew, all or some, since something other than the workshop changed."""
        ...

    def refresh_prompt(self) -> None:
        """Say again what Enter would record."""
        ...

    def catch_up(self) -> None:
        """Show the page as it should be now."""
        ...

    @property
    def pastes(self) -> Pasted:
        """What was pasted last."""
        ...


class Part:
    """Something that several pages can do. A page takes it in, and passes on to it what happens."""

    def is_behind(self) -> bool:
        """Return whether it shows something else than it should, the workshop apart."""
        return False

    def before_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """Make ready for the rows to be shown; return what differs, None where anything may."""
        return changed

    def after_rows(self) -> None:
        """Place the cursor and show what stands around the rows, now that they are shown."""

    def entered(self) -> None:
        """Fold and place the cursor, as the page comes into sight."""

    def answered(self, key: RowKey) -> None:
        """Go on after an answer was given, or none."""

    def cursor_moved(self) -> None:
        """Show what stands around the rows for another row."""

    def resized(self) -> None:
        """Show what depends on the room that there is."""

    def header_picked(self, tab: str) -> None:
        """Take the id of what was clicked in the header."""

    def reveal(self, key: RowKey) -> None:
        """Show the part of the workshop to which a half-typed line belongs."""

    def further_places(self) -> Iterable[Place]:
        """Return where Ctrl+G leads besides the rows."""
        return ()

    def commands(self) -> Commands:
        """Return what can be done, by the ids of the keys."""
        return {}


class Page(ABC):
    """One way of working on the workshop: its rows, what typing means on them, and what its keys do."""

    NAME: ClassVar[str]
    """The page's id, by which its half-typed lines are kept; it is never shown."""
    HELP: ClassVar[Help]
    """What F9, pressed twice, says of the page."""
    MARKS: ClassVar[tuple[Mark, ...]] = MARKS
    MARKS_ALONE: ClassVar[str] = ""
    """The marks that mean something without any text."""
    PLACEHOLDER: ClassVar[str] = texts.PLACEHOLDER
    PASTES_WRAPPED: ClassVar[bool] = True
    """Whether pasted lines may go on with those before them; otherwise each is an entry of its own."""
    BESIDE: ClassVar[bool] = True
    """Whether what belongs to a row stands beside the rows where the terminal is wide."""
    LINE_KEYS: ClassVar[frozenset[str]] = frozenset()
    """Keys that are commands here while the line is empty."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.parts: Sequence[Part] = ()
        self.last_row = NO_ROW  # where the cursor goes when the page comes into sight
        self._speaking = Speaking()

    @property
    def console(self) -> Recorder:
        """The console."""
        return self.host.console

    @property
    def workshop(self) -> Workshop:
        """What is recorded."""
        return self.host.console.workshop

    # What is shown.

    @abstractmethod
    def source(self) -> Source[RowKey]:
        """Return the rows of the workshop as it is now."""

    def is_behind(self) -> bool:
        """Return whether the page shows something else than it should, the workshop apart."""
        return any(part.is_behind() for part in self.parts)

    def before_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """Make ready for the rows to be shown; return what differs, None where anything may."""
        for part in self.parts:
            changed = part.before_rows(changed)
        return changed

    def changed_rows(self, changed: frozenset[str]) -> frozenset[RowKey] | None:
        """Return the rows that may differ where these records and slots do; None where all may."""
        return row_keys.changed_rows(changed)

    def after_rows(self) -> None:
        """Place the cursor and show what stands around the rows, now that they are shown."""
        for part in self.parts:
            part.after_rows()

    def entered(self) -> None:
        """Fold and place the cursor, as the page comes into sight."""
        for part in self.parts:
            part.entered()

    def cursor_moved(self) -> None:
        """Show what stands around the rows for another row."""
        for part in self.parts:
            part.cursor_moved()

    def resized(self) -> None:
        """Show what depends on the room that there is."""
        for part in self.parts:
            part.resized()

    def header_picked(self, tab: str) -> None:
        """Take the id of what was clicked in the header."""
        for part in self.parts:
            part.header_picked(tab)

    def called(self, key: RowKey) -> Sequence[str]:
        """Return the numbers by which the room calls a row, besides the one that it shows."""
        del key
        return ()

    def further_places(self) -> Iterable[Place]:
        """Return where Ctrl+G leads besides the rows."""
        for part in self.parts:
            yield from part.further_places()

    def row_of_record(self, record_id: str) -> RowKey:
        """Return the row where a record is shown."""
        return row_keys.record_row(record_id)

    # What the line means.

    @abstractmethod
    def prompt(self, mark: str) -> str:
        """Return what Enter would record, and where."""

    @abstractmethod
    def record(self, entry: Entry) -> bool:
        """Record an entry at the cursor; return whether it was taken."""

    @abstractmethod
    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines at the cursor in one edit; return whether they were taken."""

    def record_table(self, text: str) -> bool | None:
        """Record a paste that is a table of a spreadsheet; None where it is none, or the page knows no tables."""
        del text
        return None

    @abstractmethod
    def entry_of(self, key: RowKey) -> Entry | None:
        """Return what the line begins with for a row or what is typed about rows; None where there is nothing."""

    @abstractmethod
    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Take another wording, or what was typed about rows; return whether it was taken."""

    def question(self, key: RowKey) -> str:
        """Return what is asked while the line holds no rewording but an answer; empty for a rewording."""
        del key
        return ""

    def hint(self, key: RowKey) -> str:
        """Return what the empty line says while it is asked."""
        del key
        return self.PLACEHOLDER

    def may_be_empty(self, key: RowKey, mark: str) -> bool:
        """Return whether Enter on a line without text, but perhaps with a mark, takes back what is there."""
        del mark
        return bool(self.question(key))

    def enter_nothing(self) -> bool:
        """Answer Enter on an empty line that records; return whether there is an answer."""
        return False

    def answered(self, key: RowKey) -> None:
        """Go on after an answer was given, or none."""
        for part in self.parts:
            part.answered(key)

    def row_of(self, key: RowKey) -> RowKey:
        """Return the row to which something typed belongs, such as a note of it."""
        return row_keys.record_row(key.record) if key.kind in ("note", "amendment", "merger") else key

    def reveal(self, key: RowKey) -> None:
        """Show the part of the workshop to which a half-typed line belongs."""
        for part in self.parts:
            part.reveal(key)

    def speakers(self) -> Sequence[str]:
        """Return who may be speaking: those who spoke before, on any list or not, those listed, and roles."""
        return list(dict.fromkeys([*self._speaking.offered(self.workshop), *texts.ROLES]))

    # What keys do.

    @cached_property
    def all_commands(self) -> Commands:
        """What can be done here, by the ids of the keys: what its parts do, and the page's own."""
        found: dict[str, Command] = {}
        for part in self.parts:
            found.update(part.commands())
        return found | self.commands()

    def commands(self) -> dict[str, Command]:
        """Return the page's own commands, which come before those of its parts."""
        return {}


def page_left(pages: Sequence[Page], console: Recorder, session: str) -> Page | None:
    """Give each page the row on which it was left; return the one in sight last, None where that is not known."""
    for page in pages:
        page.last_row = console.place.row(page.NAME)
    return next((page for page in pages if console.place.page(session) == page.NAME), None)
