"""Where the words of a row came up in the other workshops of the series, and what became of them there."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widgets import Static

from tui.screens.base import texts as base_texts
from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.widgets.composer.composer import Composer
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop.series.items import agreed
from workshop.series.matches import Before
from workshop.text import shorten


class BeforeScreen(PickScreen):
    """Gives the place of what was picked in `found`: the row is noted as recurring, with where it came up."""

    def __init__(self, words: str, look: Callable[[], Sequence[Before]]) -> None:
        """Ask about some words; `look` finds out, in a thread of the background."""
        super().__init__(texts.came_up_before(shorten(words, 40)), (), base_texts.SOME_WORDS, texts.READING_ALL)
        self.found: Sequence[Before] = ()
        self._look = look

    def ask(self) -> None:
        """Say what Enter does."""
        self.query_one(Composer).prompt = texts.NOTE_RECURRING

    def on_mount(self) -> None:
        """Look through the other workshops."""
        self.run_worker(self._find, thread=True, exit_on_error=False)

    def _find(self) -> None:
        found = self._look()
        self.app.call_from_thread(self._take_in, found)

    def _take_in(self, found: Sequence[Before]) -> None:
        if self.is_mounted:
            self.found = found
            self.query_one(".pick--empty", Static).update(Content(texts.NEVER_BEFORE))
            self.offer([_choice(number, each) for number, each in enumerate(found)])


def _choice(number: int, before: Before) -> Choice:
    adopted = [priority.text for priority in before.item.priorities] if before.item is not None else []
    visions = [vision.text for vision in agreed(before.item)] if before.item is not None else []
    came_of_it = texts.adopted_as(adopted[0]) if adopted else texts.NOT_ADOPTED
    marks = (came_of_it, *(texts.with_vision(shorten(vision, 80)) for vision in visions[:1]))
    row = Row(before.words, label=f"{before.known.name}{COLON}", marks=marks, tone="talk")
    return Choice(str(number), row, " ".join((before.known.name, before.words, *marks)))
