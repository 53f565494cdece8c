"""What forgetting tells people; what the rest of the store tells is in `store.texts`."""

from workshop.text import shorten

CLOSE_CONSOLES = "A console is open on this machine; close it first, or it would write the name again."
NOTHING_TO_FORGET = "Say what is to be forgotten: a name, or --record with a row's id."
FORGET = "Forget"  # the label of a step


def no_name_to_forget(name: str) -> str:
    """Say that something cannot be forgotten as a name."""
    return f"“{shorten(name, 40)}” has no letters, or too many for a name; give the name as it was typed."


def no_such_record(record: str) -> str:
    """Say that there is no such row."""
    return f"There is no row with the id {shorten(record, 60)}; the file's tables have the ids."
