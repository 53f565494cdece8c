"""What the timeline says."""

from workshop.text import plural

HINT = "words, @speaker, ?, #reworded, F3, 14:00-15:30, since lunch"
PROMPT = "Find · Enter goes there as it stands now · Esc leaves"
NOTHING = "Nothing that happened has all of that."
NOTHING_MORE = "nothing"
NEWEST, OLDEST = "newest first", "oldest first"
SEARCHING = "looking further…"
NOT_THERE_NOW = "It is not there any more; Alt+V on the timeline shows it as it stood, and Ctrl+T has the tray."


def title(shown: int, order: str, *, more: bool) -> str:
    """Return the heading of the timeline."""
    return f"What happened · {plural(shown, 'entry', 'entries')} · {order}{f' · {SEARCHING}' if more else ''}"
