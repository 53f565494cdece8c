"""What is said about keys and faults."""

from pathlib import Path

from languages.exchange import exchanged
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence

NOTHING_TO_COPY = Sentence(lambda: f"Nothing is selected to copy; {keys.QUIT} saves and quits.")
EDIT_NOT_DONE = "Plenary ran into a fault of its own and did not do this; nothing else has changed."
HAD_TO_STOP = "Plenary ran into a fault of its own and had to stop. What was recorded is safe; start it again."


def does_nothing_here(key: str) -> str:
    """Return what to do about a key that does nothing on this screen."""
    return f"{key} does nothing on this screen; {keys.KEYS_LISTED} lists the keys that do."


def does_nothing_in_a_list(key: str) -> str:
    """Return what to do about a key that does nothing in a list."""
    return f"{key} does nothing in this list; Esc goes back first."


def details_are_in(sentence: str, path: Path) -> str:
    """Return a sentence about a fault, and where its details are."""
    return f"{sentence} The details are in {path}."


exchanged(globals())
