"""Half-typed entries as the store keeps them."""

import json

from tui.widgets.entry import Entry


def text_of(entry: Entry) -> str:
    """An entry as one text; empty for an empty one."""
    if entry == Entry():
        return ""
    return json.dumps([entry.text, entry.mark, entry.speaker], ensure_ascii=False)


def entry_from(text: str) -> Entry:
    """The entry that a text keeps. A text of another make is taken as it is, so that it is not lost."""
    try:
        parts = json.loads(text)
    except ValueError:
        return Entry(text)
    if isinstance(parts, list) and len(parts) == 3 and all(isinstance(part, str) for part in parts):
        return Entry(*parts)
    return Entry(text)
