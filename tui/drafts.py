"""Half-typed entries as the store keeps them."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from tui import texts
from tui.screens.base.line_text import BESIDE, page_of
from tui.widgets.composer.entry import Entry

_FORMER_PAGES = {  # the names of the pages in journals of version 0.1.0
    "Problems": "problems",
    "Votes Grouping": "votes.grouping",
    "Votes Ballots": "votes.ballots",
    "Votes Ranking & cut": "votes.ranking",
    "Tree": "tree",
    "Vision": "vision",
    "Results": "results",
    "Workshop": "workshop",
    "Inbox": "inbox",
}
_now = partial(datetime.now, UTC)


class Drafts:
    """What is half-typed, by place: a page, or a page and the row that is reworded there."""

    def __init__(
        self,
        kept: Mapping[str, str],
        write: Callable[[str, str], object] = lambda _place, _text: None,
        on_begun: Callable[[], object] = lambda: None,
    ) -> None:
        """Begin with what was kept.

        Args:
            kept: The texts of what was half-typed last time, by place.
            write: Keeps the text of a place for the next time; it returns at once.
            on_begun: Is called when a line begins to be typed.
        """
        self._write, self._on_begun = write, on_begun
        self._entries = {_place(place): entry_from(text) for place, text in kept.items()}
        self._begun: dict[str, datetime] = {}

    def keep(self, place: str, entry: Entry) -> None:
        """Keep what is half-typed at a place. Returns at once."""
        before = self.at(place)
        if entry == before:
            return
        if entry == Entry():
            self._begun.pop(place, None)
        elif before == Entry():
            self._begun[place] = _now()
        self._entries[place] = entry
        self._write(place, text_of(entry))
        if before == Entry():
            self._on_begun()

    def begun(self, place: str) -> datetime | None:
        """Return when the line of a place was begun; None where it was before the console was, or nothing is in it."""
        return self._begun.get(place)

    def at(self, place: str) -> Entry:
        """Return what is half-typed at a place."""
        return self._entries.get(place, Entry())

    @property
    def places(self) -> list[str]:
        """All places where something is half-typed."""
        return [place for place, entry in self._entries.items() if entry != Entry()]

    def notices(self, shown: str) -> list[str]:
        """Say in which sessions, but for the one shown, something is half-typed; and how often twice at one place."""
        sessions = {session_of(place) for place in self.places}
        beside = sum(place.startswith(f"{BESIDE}/") for place in self.places)
        waiting = texts.half_typed_elsewhere(sessions, shown)
        return [*waiting, *([texts.half_typed_beside(beside)] if beside else [])]

    @property
    def words(self) -> dict[str, str]:
        """What is half-typed, by place."""
        return {place: self._entries[place].text for place in self.places}

    def under(self, place: str) -> list[str]:
        """Return the places under a place where something is half-typed."""
        return [p for p, entry in self._entries.items() if p.startswith(f"{place}/") and entry != Entry()]


def session_of(place: str) -> str:
    """Return the session in which something is half-typed."""
    return page_of(place).partition(".")[0]


def _place(kept: str) -> str:
    page, slash, row = kept.partition("/")
    return f"{_FORMER_PAGES.get(page, page)}{slash}{row}"


def text_of(entry: Entry) -> str:
    """Return an entry as one text, empty for an empty one."""
    if entry == Entry():
        return ""
    return json.dumps([entry.text, entry.mark, entry.speaker], ensure_ascii=False)


def entry_from(text: str) -> Entry:
    """Return the entry that a text keeps. A text of another form is taken as it is, so that it is not lost."""
    try:
        parts = json.loads(text)
    except ValueError:
        return Entry(text)
    if isinstance(parts, list) and len(parts) == 3 and all(isinstance(part, str) for part in parts):
        return Entry(*parts)
    return Entry(text)
