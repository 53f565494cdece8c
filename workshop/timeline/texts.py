"""The words of the timeline, and what is wrong with a question to it."""

from languages.exchange import exchanged
from workshop.text import shorten

# What happened, as the timeline tells it.
HAPPENED = {
    "new": "new",
    "reworded": "reworded",
    "moved": "moved",
    "deleted": "deleted",
    "restored": "brought back",
    "changed": "changed",
}
SESSIONS = {
    "problems": "Problems",
    "votes": "Votes",
    "tree": "Tree",
    "vision": "Vision",
    "results": "Results",
    "workshop": "Workshop",
    "": "Inbox",
}
MATTERS = {
    "opened": "console opened",
    "began": "session began",
    "adopted": "priority adopted",
    "trunk": "trunk reworded",
    "agreed": "vision agreed",
}


SIDES = {"trunk": "trunk", "causes": "cause", "effects": "effect"}
"""What a statement of a tree is called, by the slot in which it stands."""
UNDONE = "undone"
RECORDING_NAME = "Type what the recording is called, such as Morning; Morning 12:34 if it stands there now."
NOTHING_HAPPENED = "Nothing has been recorded yet."
NO_LUNCH = "No day has a pause around midday; name a time, such as since 13:30."


def no_moment(words: str) -> str:
    """Say that words name no moment."""
    return f"“{shorten(words, 30)}” is no moment; write 14:00-15:30, since 14:00, 24 Nov or 24 Nov 12:30."


def happened(what: str, kind: str) -> str:
    """Say what was done to a record of a kind."""
    return f"{HAPPENED[what]} {kind}"


def recording_number(number: int) -> str:
    """Return a name for a recording that has none yet."""
    return f"Recording {number}"


def no_beginning(words: str) -> str:
    """Say that words are no time at which a recording began."""
    return f"“{shorten(words, 30)}” is no time; write 09:00:12, or 2026-11-24 09:00:12."


def about(words: str) -> str:
    """Return what something that was said is about, behind its kind."""
    return f" on “{words}”"


def before(words: str) -> str:
    """Return what something said before, behind what it says now."""
    return f" (before: {words})"


exchanged(globals())
