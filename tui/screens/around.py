"""What stands around the rows of a session, as its pages see it: they know none of it, and no terminal."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from tui.widgets.shown import Lines, TallyRow

if TYPE_CHECKING:  # what is drawn when somebody asks for it
    from report.pictures.picture import Picture

T = TypeVar("T")
WIDE = 110
"""The columns from which something stands beside the rows."""


class Around(Protocol):
    """What stands around the rows, and what waits for a moment of rest."""

    @property
    def width(self) -> int:
        """How many columns the terminal has."""
        ...

    def note(self, text: str) -> None:
        """Say something at the right of the views of a session."""
        ...

    def show_tally(self, title: str, rows: Sequence[TallyRow]) -> None:
        """Show sums beside the rows."""
        ...

    def scroll_tally(self, by: int) -> None:
        """Scroll these sums."""
        ...

    def show_priorities(self, named: Sequence[tuple[str, str]], here: str, hint: Callable[[str], str]) -> None:
        """Name the priorities, by id; `hint` says which key goes on to the next."""
        ...

    def show_context(self, lines: Lines) -> None:
        """Show what stays in sight of the priority."""
        ...

    def show_above(self, above: Lines, right: Lines | None = ()) -> None:
        """Show lines above the rows of the votes, and in the column beside them; None leaves that as it is."""
        ...

    def read_beside(self, by: int) -> bool:
        """Show further lines of what stands beside the rows, or those before; return whether there were any."""
        ...

    @property
    def has_right(self) -> bool:
        """Whether something stands in that column."""
        ...

    def later(self, seconds: float, do: Callable[[], object]) -> Callable[[], None]:
        """Do something after a while; return what calls that off."""
        ...

    def when_drawn(self, do: Callable[[], object]) -> None:
        """Do something once the screen is drawn."""
        ...

    def find_out(self, look: Callable[[], T], take: Callable[[T], object]) -> None:
        """Look for something in the background, and take what is found; only the last that is asked for is taken."""
        ...

    def draw(self, pictures: "Sequence[Picture]") -> None:
        """Show trees or maps drawn."""
        ...

    def rewrite(self, edit: Callable[[str, int, int], tuple[str, int]]) -> bool:
        """Put other words into the line, as `edit` makes them of its text and of where the selection begins and ends.

        `edit` says where the cursor is then, too. Returns whether that makes any difference.
        """
        ...

    def open(self, dialog: str) -> None:
        """Open a dialog by its name."""
        ...


class Pasted(Protocol):
    """What was pasted last, and the other ways to read it."""

    def read_otherwise(self) -> None:
        """Record it again, read another way."""
        ...
