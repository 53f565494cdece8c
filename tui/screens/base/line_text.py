"""What the line of a screen holds: the half-typed entry of a page, or another wording of one of its rows.

Half-typed lines are kept by the console: one for each page, one for each row that is reworded there, and the words
of a rewording that was left without being taken, for the next rewording of that row.
"""

from typing import TYPE_CHECKING

from tui.screens.base import texts
from tui.screens.base.begun import Begun
from tui.screens.base.row_keys import NO_ROW, RowKey, as_text, from_text
from tui.widgets.composer.entry import Entry

if TYPE_CHECKING:  # the screen makes one of these
    from tui.screens.base.screen import RecordingScreen

LEFT = "left:"
"""What the places begin with under which words of a rewording are kept that was left."""

BESIDE = "also"
"""What the places begin with of lines that were half-typed in another console where one of this was."""


def page_of(place: str) -> str:
    """Return the page on which something is half-typed; for what is beside another line, where that one is."""
    while place.startswith(f"{BESIDE}/"):
        place = place.split("/", 2)[-1]
    return place.removeprefix(LEFT).partition("/")[0]


class LineText:
    """The line while it records, and while it rewords a row."""

    def __init__(self, screen: "RecordingScreen") -> None:
        self._screen = screen
        self.key = NO_ROW  # what the line holds another text for
        self._begun = Begun()
        self._beside: list[str] = []  # the places of the lines that Ctrl+U brings on the empty line

    def _place(self, key: RowKey) -> str:
        """Return the place under which the line is kept."""
        page = self._screen.page.NAME
        return page if key == NO_ROW else f"{page}/{as_text(key)}"

    @property
    def place(self) -> str:
        """The place under which the line is kept now."""
        return self._place(self.key)

    def keep(self, entry: Entry) -> None:
        """Keep what is half-typed, and what waits beside it."""
        console, waiting = self._screen.console, self._screen.composer.draft.beside
        console.drafts.keep(self._place(self.key), entry)
        if self.key == NO_ROW:
            for number, place in enumerate(self._beside):
                console.drafts.keep(place, waiting[number] if number < len(waiting) else Entry())

    def begin(self, key: RowKey) -> None:
        """Hold the text of a row: the words that were left there, where there are some."""
        screen, console = self._screen, self._screen.console
        entry = screen.page.entry_of(key)
        if entry is None:
            console.say(texts.NO_WORDING, wrong=True)
            return
        if key == self.key:
            console.say(texts.REWORDING_ALREADY)
            return
        if self.key != NO_ROW:
            self._keep_left(screen.composer.value)
            self.keep(Entry())
        self.key = key
        left = console.drafts.at(LEFT + self._place(key))
        (self._begun.begin if left == Entry() else self._begun.go_on)(self._place(key), screen.page)
        screen.composer.load(entry if left == Entry() else left, base=entry)
        screen.composer.draft.beside = []
        screen.composer.focus()
        screen.refresh_prompt()
        if left != Entry():
            self.keep(left)
            console.say(texts.LEFT_WORDS)

    def leave(self, *, taken: bool) -> None:
        """Hold the half-typed entry of the page again; words that were not taken are kept for the next rewording."""
        screen, key = self._screen, self.key
        if not self._keep_left(Entry() if taken else screen.composer.value):
            self._begun.end(self._place(key))
        self.keep(Entry())
        self._record()
        screen.refresh_prompt()
        screen.page.answered(key)

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Hand another wording to the page, as said by someone who saw what was in sight when it was begun."""
        return self._begun.reword(self._place(key), self._screen.page, key, entry)

    def _keep_left(self, words: Entry) -> bool:
        """Keep the words of a rewording that is left; return whether there are any but those of the row."""
        if words == self._screen.page.entry_of(self.key):
            words = Entry()
        self._screen.console.drafts.keep(LEFT + self._place(self.key), words)
        return words != Entry()

    def _record(self) -> None:
        screen = self._screen
        self.key = NO_ROW
        screen.composer.placeholder = screen.page.PLACEHOLDER
        screen.composer.load(screen.console.drafts.at(screen.page.NAME), base=Entry())
        self._beside = [p for p in screen.console.drafts.under(BESIDE) if _offered_on(p) == screen.page.NAME]
        screen.composer.draft.beside = [screen.console.drafts.at(place) for place in self._beside]

    def take_up(self) -> None:
        """Offer what was half-typed on the page."""
        screen, page, console = self._screen, self._screen.page, self._screen.console
        begun = [(place, from_text(place.removeprefix(f"{page.NAME}/"))) for place in console.drafts.under(page.NAME)]
        for _, key in begun:
            page.reveal(key)
        self._record()
        for place, key in begun:
            if (entry := page.entry_of(key)) is not None and screen.rows.move_cursor(page.row_of(key)):
                self.key = key
                self._begun.go_on(place, page)
                screen.composer.load(console.drafts.at(place), base=entry)
        screen.refresh_prompt()


def _offered_on(place: str) -> str:
    """Return the page on which a line beside another is offered: what was caught in between, on the first."""
    page = page_of(place)
    return "problems" if page == "inbox" else page
