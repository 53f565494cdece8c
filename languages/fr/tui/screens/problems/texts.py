"""French: what the screen of session 1 says."""

from collections.abc import Mapping

from languages.fr.writing import plural
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import MARKS

_FIRST, *_OTHERS = MARKS.values()
_SIGNS = (f"{_FIRST.mark} en fait {_FIRST.told}", *(f"{kind.mark} {kind.told}" for kind in _OTHERS))
HELP = Help(
    "1 Problèmes, groupe par groupe",
    (
        "Chaque groupe expose ce qu’il a trouvé. Tapez un problème comme le groupe le dit, puis "
        "Enter : il se place sous la ligne du curseur, là où le disent les mots au-dessus de la "
        "saisie. Tab fait du suivant un sous-point, Shift+Tab remonte et mène au groupe suivant. "
        "Ce que dit la plénière se tape sur la ligne concernée, précédé d’un signe."
    ),
    (
        ("Les agents changent de poste chaque année", "un problème"),
        ("?@Lee:y compris les enseignants ?", "une question, et qui la pose"),
        (":c’est pareil en province", "un commentaire sur la ligne"),
    ),
    Sentence(
        lambda: (
            f"{keys.NEXT_GROUP} passe au groupe suivant, {keys.GROUP_END} va à la fin de celui-ci. "
            f"Une liste se colle d’un coup. Un mot faux : {keys.REWORD} met la ligne dans la saisie. "
            f"Une place fausse : {keys.MOVE}. Une touche de trop : {keys.UNDO}."
        )
    ),
)
WELCOME = (
    "Tapez le premier problème, puis Enter : il est consigné et la ligne suivante est prête.",
    "Tab fait de la suite un sous-point ; Shift+Tab remonte d’un niveau, jusqu’au groupe suivant.",
    f"En début de saisie, {', '.join(_SIGNS)}.",
    Sentence(
        lambda: (
            f"@ nomme l’orateur. {keys.KEYS_LISTED} montre toutes les touches. Rien de ce que vous tapez ne se perd."
        )
    ),
)
NEW_GROUP = "Nouveau groupe"
FLAGGED = "signalé"
CROSS_CUTTING = "transversal"
STORY = "sous forme de récit"
NO_PROBLEM = "Allez d’abord à un problème ; les autres lignes n’ont pas cette marque."
NOTHING_TO_JOIN = Sentence(
    lambda: f"Sélectionnez les lignes à joindre avec {keys.SELECT_DOWN}, ou allez à un problème qui en a un au-dessus."
)
SPLIT_WHERE = Sentence(
    lambda: f"Allez là où commence le second problème, puis appuyez encore sur {keys.SPLIT_PROBLEM}."
)
WHAT_KIND = "De quel genre ? Le même choix une seconde fois l’annule"
CUTS_ACROSS = "transversal : il touche tous les autres"
AS_A_STORY = "sous forme de récit : le groupe n’a pas donné de liste"
KIND_HINT = "transversal, ou récit"
NO_GROUP = "Allez d’abord à un groupe ou à l’un de ses problèmes."
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "problems.join": ("Joindre", "Joindre les lignes sélectionnées, ou la ligne à celle du dessus"),
    "problems.split": ("Couper en deux", "Là où est le curseur de la saisie"),
    "problems.group": ("Groupe", "Commencer le groupe suivant"),
    "problems.level": ("Niveau", "Régional, national, local"),
    "problems.kind": ("Genre…", "Transversal, ou sous forme de récit"),
}


def problem_count(count: int) -> str:
    """Return how many problems a group has."""
    return plural(count, "problème")


def group_number(place: int) -> str:
    """Return a group by its number."""
    return f"groupe {place}"


def sheet_number(number: int) -> str:
    """Return the number of a problem on the voting sheet."""
    return f"N° {number}"


def first_problem(group: str) -> str:
    """Return the prompt of the first problem of a group that is not there yet."""
    return f"Problème 1 dans {group}"


def next_problem(number: str, group: str) -> str:
    """Return the prompt of a problem or a sub-point by its number."""
    return f"{'Sous-point' if '.' in number else 'Problème'} {number} dans {group}"


def sub_point(number: str, words: str) -> str:
    """Return the prompt of a first sub-point."""
    return f"Sous-point {number} de « {words} »"


def goes_to_group(name: str) -> str:
    """Return the prompt where the name of a group that is there is typed."""
    return f"Va à {name}, qui existe déjà"
