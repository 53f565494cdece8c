"""What would stand around the rows of a screen, kept until somebody asks for it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from tui.linear import texts
from tui.linear.spoken import in_words
from tui.widgets.shown import Lines, TallyRow

if TYPE_CHECKING:  # nothing is drawn
    from report.pictures.picture import Picture

T = TypeVar("T")


class SpokenAround:
    """Says what belongs to the page when asked; what waits for a moment of rest waits until then, too."""

    def __init__(self, say: Callable[[str], None], open_dialog: Callable[[str], None]) -> None:
        self._say, self._open = say, open_dialog
        self._note = ""
        self._tally: tuple[str, Sequence[TallyRow]] = ("", ())
        self._priorities: tuple[Sequence[tuple[str, str]], str] = ((), "")
        self._context: Lines = ()
        self._above: Lines = ()
        self._waits: list[Callable[[], object]] = []

    def clear(self) -> None:
        """Keep nothing of another page."""
        self._note, self._tally, self._above = "", ("", ()), ()
        self._waits.clear()

    def told(self) -> list[str]:
        """Return all of it."""
        waiting, self._waits = self._waits, []
        for do in waiting:
            do()
        named, here = self._priorities
        return [
            *(texts.priority(place, text, here=key == here) for place, (key, text) in enumerate(named, 1)),
            *in_words([*self._context, *self._above, [(self._note, "")]]),
            *self._sums(),
        ]

    def _sums(self) -> list[str]:
        title, rows = self._tally
        return [*([title] if rows else []), *(texts.sum_line(row) for row in rows)]

    @property
    def width(self) -> int:
        """There are no columns."""
        return 0

    def note(self, text: str) -> None:
        """Keep what holds for the page."""
        self._note = text

    def show_tally(self, title: str, rows: Sequence[TallyRow]) -> None:
        """Keep sums."""
        self._tally = title, rows

    def scroll_tally(self, by: int) -> None:
        """All sums are told."""

    def show_priorities(self, named: Sequence[tuple[str, str]], here: str, hint: Callable[[str], str]) -> None:
        """Keep the priorities."""
        del hint
        self._priorities = named, here

    def show_context(self, lines: Lines) -> None:
        """Keep what belongs to the priority."""
        self._context = lines

    def show_above(self, above: Lines, right: Lines | None = ()) -> None:
        """Keep what belongs to the votes."""
        self._above = [*above, *(right or ())]

    def read_beside(self, by: int) -> bool:
        """All of it is told."""
        del by
        return False

    @property
    def has_right(self) -> bool:
        """Nothing stands beside anything."""
        return False

    def later(self, seconds: float, do: Callable[[], object]) -> Callable[[], None]:
        """Do something when somebody asks what there is; return what calls that off."""
        del seconds
        self._waits.append(do)
        return lambda: self._waits.remove(do) if do in self._waits else None

    def when_drawn(self, do: Callable[[], object]) -> None:
        """Do it at once."""
        do()

    def find_out(self, look: Callable[[], T], take: Callable[[T], object]) -> None:
        """Look, and take what is found."""
        take(look())

    def draw(self, pictures: "Sequence[Picture]") -> None:
        """Say how to get at it: a picture cannot be heard."""
        del pictures
        self._say(texts.NO_PICTURE)

    def rewrite(self, edit: Callable[[str, int, int], tuple[str, int]]) -> bool:
        """There is no line while a command is typed: whatever stands in it is typed."""
        del edit
        return False

    def open(self, dialog: str) -> None:
        """Open a dialog by its name."""
        self._open(dialog)
