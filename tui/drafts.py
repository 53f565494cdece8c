"""Half-typed entries as the store keeps them."""

import json
from collections.abc import Mapping

from tui.widgets.composer.entry import Entry


class Drafts:
    """What is half-typed, by place: a screen, or a screen and the row that is reworded there."""

    def __init__(self, kept: Mapping[str, str]) -> None:
        self._entries = {place: entry_from(text) for place, text in kept.items()}

    def keep(self, place: str, entry: Entry) -> bool:
        """Keep what is half-typed at a place; return whether that is new."""
        if entry == self.at(place):
            return False
        self._entries[place] = entry
        return True

    def at(self, place: str) -> Entry:
        """Return what is half-typed at a place."""
        return self._entries.get(place, Entry())

    def under(self, place: str) -> list[str]:
        """Return the places under a place where something is half-typed."""
        return [p for p, entry in self._entries.items() if p.startswith(f"{place}/") and entry != Entry()]


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
