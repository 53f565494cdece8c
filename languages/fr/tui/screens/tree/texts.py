"""French: what the screen of session 3 says."""

from collections.abc import Mapping

from languages.fr.writing import agreeing, number, plural
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.text import in_one_line

HELP = Help(
    "3 L’arbre à problèmes d’une priorité",
    Sentence(
        lambda: (
            "Le tronc est le problème adopté. Sous Causes : pourquoi il se produit ; sous Effets : "
            "ce qui en découle. Tapez un énoncé sur une ligne, et il se place dessous ; Tab repose "
            "la question « pourquoi ? » un niveau plus bas. Quand la salle reformule le tronc, "
            f"appuyez dessus sur {keys.REWORD} : les formulations antérieures sont gardées, et "
            f"{keys.HISTORY} les montre."
        )
    ),
    (
        ("Aucun programme pour les juges", "une cause, sur Causes ou dessous"),
        ("@Mme Boll:Les affaires traînent", "un effet, sur Effets, et qui le propose"),
        ("2.1", "Enter va à la cause 2.1"),
    ),
    Sentence(
        lambda: (
            f"{keys.CATEGORY} dit ce qu’il y a derrière un énoncé : politique, capacité, norme. "
            f"{keys.PLACE} fait aussi d’une cause un effet, {keys.SPLIT} donne à la sélection un "
            f"arbre à elle, {keys.PICTURE} dessine l’arbre. {keys.NEXT_PRIORITY} mène à la priorité "
            "suivante."
        )
    ),
)
HINTS = {  # by the slot that has nothing yet
    "effects": "Ce qui découle du tronc, le plus direct d’abord : allez ici et tapez",
    "causes": "Pourquoi cela arrive-t-il ? Allez ici et tapez la première cause ; Tab redemande pourquoi",
    "trunk": "Tapez le tronc : le problème même, dans les mots de la salle",
}
_HEADINGS = {"effects": "Effets", "causes": "Causes"}
TRUNK = "Le tronc : le problème même"
FLAGGED = "signalé"
PASTE_UNDER_STATEMENT = "Allez au tronc, à une cause ou à un effet, et collez-y la liste."
NOT_THE_SAME = "C’est de nouveau un énoncé à part."
SECOND_PLACE = "Où se place-t-il aussi ?"
ON_THE_OTHER_SIDE = {"cause": "aussi comme effet du tronc", "effect": "aussi comme cause du tronc"}
SAME_AS = "C’est la même chose que…"
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "tree.category": ("Catégorie", "Politique, capacité, norme, autre, aucune"),
    "tree.place": ("Aussi…", "Une seconde place : de l’autre côté, ou ailleurs"),
    "tree.link": ("Identique à…", "Un seul énoncé avec une autre ligne"),
}


def heading(side: str, tree: str) -> str:
    """Return the title of a side; `tree` is the letter of the tree where a priority has several."""
    return f"{_HEADINGS[side]}{f' de {tree}' if tree else ''}"


def direct(count: int) -> str:
    """Return how many statements stand directly under a heading."""
    return f"{number(count)} {agreeing(count, 'direct')}"


def trunk(number: str) -> str:
    """Return the label of a trunk."""
    return f"TRONC {number}".rstrip()


def also(place: str) -> str:
    """Return the mark of a statement that stands in another place too."""
    return f"aussi {place}"


def next_cause(number: str, of: str) -> str:
    """Return the prompt of a cause, with the question that it answers."""
    return f"Cause {number} · pourquoi « {of} » ?"


def next_effect(number: str, of: str) -> str:
    """Return the prompt of an effect, with the question that it answers."""
    return f"Effet {number} · qu’est-ce qui découle de « {of} » ?"


def go_to(number: str, words: str) -> str:
    """Return the prompt where what is typed is the number of a statement."""
    return f"Enter va à {number} « {words} »"


def category_now(category: str, words: str) -> str:
    """Return what is said of a statement's new category."""
    return in_one_line(f"{category.capitalize()} : « {{}} ».", words)


def also_now(words: str, place: str) -> str:
    """Return what is said of a statement that was put on the other side too."""
    return f"« {words} » est maintenant aussi {place} : un énoncé, deux places."


def linked(before: str, now: str) -> str:
    """Return what is said of a statement that was made the same as another."""
    return f"« {before} » dit maintenant « {now} » ; {keys.UNDO} annule."


def split(branches: int) -> str:
    """Return what is said of branches that went to a new trunk."""
    return (
        f"{plural(branches, 'branche')} {agreeing(branches, 'passe', 'passent')} à un nouveau "
        "tronc ; tapez ce dont il s’agit."
    )
