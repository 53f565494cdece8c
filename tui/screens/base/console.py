"""What screens ask of the console, so that none of them knows the app or the store."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from tui.widgets.composer.entry import Entry
from workshop.document import Workshop
from workshop.history import Wording

Edit = Callable[[Workshop], Workshop]


class Desk(Protocol):
    """The console as its screens see it."""

    workshop: Workshop
    priority: str  # the priority that the room works on, in sessions 3 to 5; empty for none

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded."""
        ...

    def do(self, label: str, edit: Edit) -> bool:
        """Record an edit; whether it was taken. If not, the typist was told why."""
        ...

    def new_id(self, prefix: str) -> str:
        """A fresh id for a record of that kind."""
        ...

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Tell the typist something; the text is never markup."""
        ...

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        """All values that a field has had, oldest first."""
        ...

    def draft(self, place: str, entry: Entry) -> None:
        """Keep what is half-typed at a place."""
        ...

    def draft_at(self, place: str) -> Entry:
        """What is half-typed at a place."""
        ...

    def drafts_under(self, place: str) -> list[str]:
        """The places under a place where something is half-typed."""
        ...

    def jump(self, record_id: str) -> None:
        """Show a record on the screen to which it belongs."""
        ...

    def push_screen(self, screen: Any, callback: Any = None) -> Any:
        """Lay a screen over this one; the callback gets what it gives."""
        ...
