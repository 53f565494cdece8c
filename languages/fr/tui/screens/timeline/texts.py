"""French: what the timeline says."""

from collections.abc import Mapping

from languages.fr.writing import number, plural
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence

HINT = "mots, @orateur, ?, #reworded, F3, 14:00-15:30, since lunch"
PROMPT = "Chercher · Enter y va, dans l’état actuel · Esc quitte"
NOTHING = "Rien de ce qui s’est passé ne répond à tout cela."
NOTHING_MORE = "rien"
NEWEST, OLDEST = "le plus récent d’abord", "le plus ancien d’abord"
SEARCHING = "la recherche continue…"
NOT_THERE_NOW = Sentence(
    lambda: (
        f"Ce n’est plus là ; {keys.THEN} dans la chronologie le montre tel qu’alors, et {keys.TRAY} ouvre la corbeille."
    )
)
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "timeline.then": ("Tel qu’alors", "L’atelier tel qu’il était alors"),
    "timeline.since": ("Changé depuis", "Ce qui a changé de ce moment à maintenant"),
    "timeline.up": ("Moment au-dessus", "Le moment marquant du dessus"),
    "timeline.down": ("au-dessous", "Le moment marquant du dessous"),
    "timeline.turn": ("Inverser l’ordre", "Le plus ancien ou le plus récent d’abord"),
}


def title(shown: int, order: str, *, more: bool) -> str:
    """Return the heading of the timeline."""
    return f"Ce qui s’est passé · {plural(shown, 'entrée')} · {order}{f' · {SEARCHING}' if more else ''}"


_VALUES: Mapping[str, Mapping[str, str]] = {  # what the file stores for a choice
    "category": {"policy": "politique", "capacity": "capacités", "norm": "norme", "other": "autre"},
    "status": {"proposed": "proposée", "amended": "amendée", "agreed": "convenue", "withdrawn": "retirée"},
    "level": {"regional": "régional", "country": "national", "community": "local"},
    "kind": {
        "question": "question",
        "response": "réponse",
        "comment": "commentaire",
        "facilitator": "animation",
        "decision": "décision",
        "reservation": "réserve",
        "note": "note",
        "immediate": "résultat immédiat",
        "longer-term": "résultat à plus long terme",
        "change": "changement intermédiaire",
        "intervention": "intervention",
    },
    "criterion": {"impact": "impact", "support": "soutien", "capacity": "capacité"},
    "cut_way": {"revote": "nouveau vote", "decision": "décision", "criteria": "critères"},
    "voted_on": {"problems": "problèmes", "themes": "thèmes"},
}
WAYS = {"came": "nouveau", "went": "disparu", "reworded": "reformulé", "moved": "déplacé", "changed": "modifié"}
RANKS = "Rangs et gommettes"
NO_DIFFERENCE = "Rien ne diffère."


def changed_since(moment: str) -> str:
    """Return the heading of what changed since a moment."""
    return f"Ce qui a changé depuis {moment} · Enter y va"


def about(words: str) -> str:
    """Return what something was said about."""
    return f"sur « {words} »"


def value(field: str, said: str) -> str:
    """Return what a field says now: words that the file stores for a choice, else what people typed."""
    return _VALUES.get(field, {}).get(said, said) or NOTHING_MORE


def moved(place: str) -> str:
    """Say where something was before."""
    return f"était sous « {place} »"


# The balance of voices.

BY = {"group": "Par groupe", "sector": "Par secteur", "person": "Par personne"}
NOT_HEARD, NOTHING_YET = "   0 ", "pas encore entendu"
IN_ALL, UNNAMED_HERE = "en tout", Sentence(lambda: f"sans nom, comme le dit {keys.WORKSHOP}")
BAR = 20  # cells of the longest bar


def voices(times: int) -> str:
    """Return the heading of the balance of voices."""
    return f"Qui a parlé · {number(times)} fois · Enter sur une personne montre ses propos"
