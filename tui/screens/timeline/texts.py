"""What the timeline says."""

from collections.abc import Mapping

from languages.exchange import exchanged
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.text import plural

HINT = "words, @speaker, ?, #reworded, F3, 14:00-15:30, since lunch"
PROMPT = "Find · Enter goes there as it stands now · Esc leaves"
NOTHING = "Nothing that happened has all of that."
NOTHING_MORE = "nothing"
NEWEST, OLDEST = "newest first", "oldest first"
SEARCHING = "looking further…"
NOT_THERE_NOW = Sentence(
    lambda: f"It is not there any more; {keys.THEN} on the timeline shows it as it stood, and {keys.TRAY} has the tray."
)

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "timeline.then": ("As it stood then", "The workshop as it stood then"),
    "timeline.since": ("Changed since", "What changed from then to now"),
    "timeline.up": ("Moment above", "The moment that matters above"),
    "timeline.down": ("below", "The moment that matters below"),
    "timeline.turn": ("Oldest or newest first", "The other way round"),
}


def title(shown: int, order: str, *, more: bool) -> str:
    """Return the heading of the timeline."""
    return f"What happened · {plural(shown, 'entry', 'entries')} · {order}{f' · {SEARCHING}' if more else ''}"


WAYS = {"came": "new", "went": "gone", "reworded": "reworded", "moved": "moved", "changed": "changed"}
RANKS = "Ranks and dots"
NO_DIFFERENCE = "Nothing differs."


def changed_since(moment: str) -> str:
    """Return the heading of what changed since a moment."""
    return f"What changed since {moment} · Enter goes there"


def about(words: str) -> str:
    """Return what something was said about."""
    return f"on “{words}”"


def value(field: str, said: str) -> str:
    """Return what a field says now: words that the file stores for a choice, else what people typed."""
    del field  # the words of choices are English in the file
    return said or NOTHING_MORE


def moved(place: str) -> str:
    """Say where something was before."""
    return f"was under “{place}”"


# The balance of voices.

BY = {"group": "By group", "sector": "By sector", "person": "By person"}
NOT_HEARD, NOTHING_YET = "   0 ", "not heard yet"
IN_ALL, UNNAMED_HERE = "in all", Sentence(lambda: f"not named, as {keys.WORKSHOP} says")
BAR = 20  # cells of the longest bar


def voices(times: int) -> str:
    """Return the heading of the balance of voices."""
    return f"Who spoke · {plural(times, 'time')} · Enter on a person shows what was said"


exchanged(globals())
