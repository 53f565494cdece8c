"""What a view of the votes screen is: rows, and what the line typed below them means."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Protocol

from tui.screens.base.console import Desk
from tui.screens.base.row_keys import StringOutline
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Source
from workshop.document import Workshop
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Tally


class Table(Protocol):
    """The votes screen as its views see it."""

    sector: str  # of the ballots typed next; empty for none

    @property
    def desk(self) -> Desk:
        """The console."""
        ...

    @property
    def rows(self) -> StringOutline:
        """The rows."""
        ...

    @property
    def typed(self) -> Entry:
        """What is in the composer."""
        ...

    def tally(self, number: int = 0) -> Tally:
        """The sums of a round; 0 is the present one."""
        ...

    def sheet(self) -> Sheet:
        """The voting sheet."""
        ...

    def targets(self) -> list[str]:
        """The records selected, or the one under the cursor."""
        ...

    def begin(self, key: str) -> None:
        """Put what `entry_of` gives for a key into the composer; Enter hands it to `reword`."""
        ...

    def refresh_rows(self) -> None:
        """Show the rows anew, since something other than the workshop changed."""
        ...


class View:
    """One way of looking at the votes."""

    ID: ClassVar[str] = ""
    CAPTION: ClassVar[str] = ""
    DRAFTS: ClassVar[str] = ""  # where journals have its half-typed lines, from the first version on
    MARKS: ClassVar[tuple[Mark, ...]] = ()
    PLACEHOLDER: ClassVar[str] = ""
    ALONE: ClassVar[str] = ""  # marks that mean something without any text
    SCREEN_KEYS: ClassVar[frozenset[str]] = frozenset()  # keys that are not typed while the line is empty

    def __init__(self, table: Table) -> None:
        self.table = table
        self.cursor = ""  # where the cursor was when it was left

    @property
    def workshop(self) -> Workshop:
        """What is recorded."""
        return self.table.desk.workshop

    def source(self) -> Source[str]:
        """The rows."""
        raise NotImplementedError

    def entered(self) -> None:
        """Fold and place the cursor, when the view comes into sight."""

    def prompt(self, mark: str) -> str:
        """What Enter would do."""
        raise NotImplementedError

    def question(self, key: str) -> str:
        """What is asked where the composer holds an answer and no rewording; empty for a rewording."""
        del key
        return ""

    def hint(self, key: str) -> str:
        """What an answer to a question may look like."""
        del key
        return "Type the answer; Enter records it"

    def record(self, entry: Entry) -> bool:
        """Record what was typed; whether it was taken."""
        raise NotImplementedError

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines in one edit."""
        raise NotImplementedError

    def entry_of(self, key: str) -> Entry | None:
        """A row as it is put into the composer."""
        raise NotImplementedError

    def reword(self, key: str, entry: Entry) -> bool:
        """Change a row."""
        raise NotImplementedError

    def answered(self, key: str) -> None:
        """Go on after an answer was given, or none."""

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of this view do."""
        return {}
