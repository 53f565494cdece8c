"""French: what the screen of session 5 says."""

from collections.abc import Mapping, Sequence

from languages.fr.writing import agreeing, plural
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import RESULTS, ResultKind

HELP = Help(
    "5 La carte des résultats d’une priorité",
    Sentence(
        lambda: (
            "Que faut-il mettre en place pour réaliser la vision ? Le tronc devient le résultat "
            "immédiat, les effets des résultats à plus long terme, les causes les changements qui "
            "doivent venir d’abord ; sous un changement se placent les interventions qui l’amènent. "
            f"{keys.MAKE} crée une entrée vide pour chaque énoncé de l’arbre ; tapez ce qui sera vrai "
            "à la place."
        )
    ),
    (
        ("Les juges sont formés chaque année", "les mots de l’entrée que nomme la saisie"),
        ("@Groupe 1:Écrire un programme", "sous un changement : une intervention, et de qui"),
        ("c2", "Enter va au changement 2"),
    ),
    Sentence(
        lambda: (
            f"{keys.GAP} va à la lacune suivante, {keys.ANSWERS} dit à quoi répond une entrée, "
            f"{keys.CONTRIBUTOR} quel groupe parle désormais, {keys.NOTE} note un risque ou une "
            f"hypothèse. {keys.KIND} change le genre d’une entrée."
        )
    ),
)
GAPS = "Encore sans réponse"
UNKNOWN = "…"
NOT_WORDED = "…  pas encore formulé"
DELETED = "une supprimée"
CHECK_WORDING = "formulation à vérifier"
NO_INTERVENTION = "aucune intervention"
ANSWERS_NOTHING = "ne répond à rien"
FLAGGED = "signalé"
ASSUMES, RISK = "suppose", "risque"
VISION, GAP_LINE, ANSWERS = "Vision  ", "Lacunes ", "Réponse "
NONE_AGREED = "aucune convenue. "
NO_GAP = "aucune : tout a sa réponse"
CHANGE = "changement"
CONFIRM_DELETED = Sentence(lambda: f" supprimé ; {keys.CONFIRM} si c’est juste")
CONFIRM = Sentence(lambda: f" · formulation à vérifier ; {keys.CONFIRM} : elle est juste")
PASTE_UNDER_ENTRY = "Allez à un titre ou à une entrée, et collez-y la liste."
NOTHING_TO_MAKE = "Chaque énoncé de l’arbre a déjà son entrée."
EVERYTHING_ANSWERED = "Il n’y a pas de lacune : tout a sa réponse."
WHO_FROM_NOW_ON = "Qui contribue désormais ?"
CONFIRMED = "Confirmé : l’entrée répond à cela tel que c’est formulé maintenant."
THIS_ENTRY = "cette entrée"
WHICH_NOTE = "Que faut-il noter avec l’entrée ?"
NOTES = {
    "risks": "un risque : ce qui pourrait l’empêcher de se réaliser",
    "assumptions": "une hypothèse : ce qui doit tenir pour cela",
}
NOTES_HINT = "risque ou hypothèse"
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "results.answers": ("Répond à…", "Choisir ce à quoi répond l’entrée"),
    "results.confirm": ("C’est juste", "Elle y répond toujours"),
    "results.kind": ("Genre", "Résultat, changement ou intervention"),
    "results.note": ("Risque…", "Un risque ou une hypothèse de l’entrée"),
    "results.make": ("De l’arbre", "Une entrée vide pour chaque énoncé"),
    "results.gap": ("Lacune suiv.", "Aller à ce qui est encore sans réponse"),
    "results.from": ("Du groupe…", "Qui parle désormais"),
}


def unanswered(kind: ResultKind) -> str:
    """Return the mark of a statement that no entry of a kind answers."""
    return f"manque : {RESULTS[kind].word}"


def instead(words: str) -> str:
    """Return what stands in the place of an entry's words, which are still to be found."""
    return f"…  ce qui est vrai au lieu de « {words} »"


def answers(places: Sequence[str]) -> str:
    """Return what an entry answers, by what it is called."""
    return f"← {', '.join(places)}" if places else ""


def noted(name: str, words: str) -> str:
    """Return the mark of a note on an entry."""
    return f"{name} : {words}"


def trunk(words: str) -> str:
    """Return what stands in the place of a vision that is not agreed."""
    return f"Tronc : {words}"


def gaps(trunks: int, effects: int, causes: int, changes: int, interventions: int) -> str:
    """Return how many gaps there are.

    Args:
        trunks: Trunks that no entry answers.
        effects: Effects that no entry answers.
        causes: Causes that no entry answers.
        changes: Changes without an intervention.
        interventions: Interventions that answer nothing.
    """
    counts = ((trunks, "tronc"), (effects, "effet"), (causes, "cause"))
    statements = ", ".join(plural(count, name) for count, name in counts if count)
    parts = [
        f"{statements} sans réponse" if statements else "",
        f"{plural(changes, 'changement')} sans intervention" if changes else "",
        f"{plural(interventions, 'intervention')} sans but" if interventions else "",
    ]
    return " · ".join(filter(None, parts))


def answering(kind: ResultKind, place: str, words: str) -> str:
    """Return the prompt of an entry that answers a statement."""
    return f"{RESULTS[kind].word.capitalize()} pour {place} « {words} »"


def filling(kind: ResultKind, number: str, words: str) -> str:
    """Return the prompt of the words of an entry; `words` is what it answers, if anything."""
    return f"{RESULTS[kind].word.capitalize()} {number}{f' : ce qui est vrai au lieu de « {words} »' if words else ''}"


def next_entry(kind: ResultKind, number: str, of: str = "") -> str:
    """Return the prompt of the next entry; `of` is what it stands under, if not a heading."""
    return f"{RESULTS[kind].word.capitalize()} {number}{f' pour « {of} »' if of else ''}"


def answers_trunk(words: str) -> str:
    """Return the prompt of a result that answers the trunk."""
    return f"{words} · répond au tronc"


def next_is(kind: ResultKind) -> str:
    """Return what is said of the kind that the next entry is turned to."""
    return f"L’entrée suivante : {RESULTS[kind].word}."


def from_group(words: str, group: str) -> str:
    """Return a prompt with the group that contributes."""
    return f"{words} · de {group}"


def go_to(number: str, words: str) -> str:
    """Return the prompt where what is typed is the number of an entry."""
    return f"Enter va à {number} « {words} »"


def made(entries: int) -> str:
    """Return what is said of the empty entries made from the tree."""
    return (
        f"{plural(entries, 'entrée')} {agreeing(entries, 'créée')} pour les énoncés de l’arbre ; tapez ce qui est vrai."
    )


def what_it_answers(words: str) -> str:
    """Return the title of the list of what an entry may answer."""
    return f"À quoi répond « {words} » ? {keys.ANSWERS} de nouveau en ajoute un ; un choix déjà pris est retiré"


def kind_now(number: str, kind: ResultKind) -> str:
    """Return what is said of an entry's new kind."""
    return f"{number} est maintenant : {RESULTS[kind].word}."
