"""What the column beside the rows says."""

from languages.exchange import exchanged
from workshop.text import plural

TALK = "Said about it"
WORDINGS = "How it was worded"
BACK = "Where it comes from"
ITS_PROBLEMS = "Its problems"
AHEAD = "What came of it"


def and_more(count: int) -> str:
    """Return the line that stands for others for which there is no room."""
    return f"and {count} more"


def of(word: str) -> str:
    """Return what a row is, as a title."""
    return word[:1].upper() + word[1:]


def dots(count: int) -> str:
    """Return so many dots."""
    return plural(count, "dot")


exchanged(globals())
