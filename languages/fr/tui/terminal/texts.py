"""French: what is said about keys and faults."""

from pathlib import Path

from tui.screens import keys
from tui.widgets.text.named_keys import Sentence

NOTHING_TO_COPY = Sentence(lambda: f"Rien n’est sélectionné à copier ; {keys.QUIT} enregistre et quitte.")
EDIT_NOT_DONE = "Plenary a rencontré un défaut interne et ne l’a pas fait ; rien d’autre n’a changé."
HAD_TO_STOP = (
    "Plenary a rencontré un défaut interne et a dû s’arrêter. Ce qui était consigné est à l’abri ; relancez-le."
)


def does_nothing_here(key: str) -> str:
    """Return what to do about a key that does nothing on this screen."""
    return f"{key} ne fait rien sur cet écran ; {keys.KEYS_LISTED} liste les touches actives."


def does_nothing_in_a_list(key: str) -> str:
    """Return what to do about a key that does nothing in a list."""
    return f"{key} ne fait rien dans cette liste ; Esc en sort d’abord."


def details_are_in(sentence: str, path: Path) -> str:
    """Return a sentence about a fault, and where its details are."""
    return f"{sentence} Les détails sont dans {path}."
