"""French: the words of the timeline, and what is wrong with a question to it."""

from workshop.text import shorten

# What happened, as the timeline tells it.
HAPPENED = {
    "new": "ajout",
    "reworded": "reformulation",
    "moved": "déplacement",
    "deleted": "suppression",
    "restored": "retour",
    "changed": "changement",
}
SESSIONS = {
    "problems": "Problèmes",
    "votes": "Votes",
    "tree": "Arbre",
    "vision": "Vision",
    "results": "Résultats",
    "workshop": "Atelier",
    "": "Boîte de réception",
}
MATTERS = {
    "opened": "console ouverte",
    "began": "séance commencée",
    "adopted": "priorité adoptée",
    "trunk": "tronc reformulé",
    "agreed": "vision convenue",
}


SIDES = {"trunk": "tronc", "causes": "cause", "effects": "effet"}
"""What a statement of a tree is called, by the slot in which it stands."""
UNDONE = "annulé"
RECORDING_NAME = "Tapez le nom de l’enregistrement, comme Matin ; Matin 12:34 s’il en est là maintenant."
NOTHING_HAPPENED = "Rien n’a encore été consigné."
NO_LUNCH = "Aucun jour n’a de pause vers midi ; donnez une heure, comme since 13:30."


def no_moment(words: str) -> str:
    """Say that words name no moment."""
    return f"« {shorten(words, 30)} » n’est pas un moment ; tapez 14:00-15:30, since 14:00, 24 Nov ou 24 Nov 12:30."


def happened(what: str, kind: str) -> str:
    """Say what was done to a record of a kind."""
    return f"{HAPPENED[what]}, {kind}"


def recording_number(number: int) -> str:
    """Return a name for a recording that has none yet."""
    return f"Enregistrement {number}"


def no_beginning(words: str) -> str:
    """Say that words are no time at which a recording began."""
    return f"« {shorten(words, 30)} » n’est pas une heure ; tapez 09:00:12, ou 2026-11-24 09:00:12."


def about(words: str) -> str:
    """Return what something that was said is about, behind its kind."""
    return f" sur « {words} »"


def before(words: str) -> str:
    """Return what something said before, behind what it says now."""
    return f" (avant : {words})"
