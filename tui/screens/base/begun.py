"""What was in sight when each rewording was begun, so that what others said since is not replaced by it."""

from tui.screens.base import texts
from tui.screens.base.page import Page
from tui.screens.base.row_keys import RowKey
from tui.widgets.composer.entry import Entry
from workshop.history import Seen


class Begun:
    """The rewordings of a screen that are under way, by the places of their half-typed lines."""

    def __init__(self) -> None:
        self._seen: dict[str, Seen] = {}

    def begin(self, place: str, page: Page) -> None:
        """Begin a rewording on what is in sight now."""
        self._seen[place] = page.console.session.seen()

    def go_on(self, place: str, page: Page) -> None:
        """Go on with a half-typed line, perhaps of the console's last run."""
        self._seen.setdefault(place, page.console.session.seen_last_time())

    def end(self, place: str) -> None:
        """Forget a rewording."""
        self._seen.pop(place, None)

    def reword(self, place: str, page: Page, key: RowKey, entry: Entry) -> bool:
        """Hand what was typed to the page, and say so where another console's wording stands beside it now."""
        console, disputed = page.console, page.console.workshop.disputed
        with console.having_seen(self._seen.get(place)):
            taken = page.reword(key, entry)
        for record, field in sorted(console.workshop.disputed - disputed):
            other = next((w for w in reversed(console.session.wordings(record, field)) if w.other), None)
            if other is not None:
                console.say(texts.both_kept(str(other.value)))
        return taken
