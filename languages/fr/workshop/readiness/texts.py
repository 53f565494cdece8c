"""French: what is said of single things that are missing."""

from collections.abc import Mapping, Sequence

from languages.fr.writing import number, plural
from workshop.text import shorten

TITLES: Mapping[str, str] = {  # what a list of what is missing calls the sessions, in its order
    "problems": "Séance 1 : Problèmes",
    "votes": "Séance 2 : Votes et priorités",
    "tree": "Séance 3 : Arbres à problèmes",
    "vision": "Séance 4 : Visions",
    "results": "Séance 5 : Cartes des résultats",
    "workshop": "L’atelier et ses participants",
}
LACKS: Mapping[str, tuple[str, str, str]] = {  # on a row before the words that it is about; one of them; several
    "fact": ("non rempli", "champ non rempli", "champs non remplis"),
    "empty-group": ("sans problème", "groupe sans problème", "groupes sans problème"),
    "unrated": ("non apprécié", "thème sans critères", "thèmes sans critères"),
    "unreasoned": (
        "sans raison",
        "choix contraire aux gommettes sans raison",
        "choix contraires aux gommettes sans raison",
    ),
    "tie": ("égalité à la ligne", "égalité non départagée", "égalités non départagées"),
    "books": ("comptes faux", "tour dont les comptes ne tombent pas juste", "tours dont les comptes sont faux"),
    "one-sided": ("un seul côté", "arbre d’un seul côté", "arbres d’un seul côté"),
    "uncategorised": ("sans catégorie", "cause sans catégorie", "causes sans catégorie"),
    "unagreed": ("non convenue", "vision non convenue", "visions non convenues"),
    "brackets": ("entre crochets", "formulation aux mots entre crochets", "formulations aux mots entre crochets"),
    "gap": ("lacune", "lacune", "lacunes"),
    "answers-nothing": ("ne répond à rien", "entrée qui ne répond à rien", "entrées qui ne répondent à rien"),
    "inbox": ("à classer", "phrase à classer", "phrases à classer"),
    "parked": ("en attente", "commentaire en attente", "commentaires en attente"),
    "follow-up": ("décision", "décision sans responsable ou échéance", "décisions sans responsable ou échéance"),
    "half-typed": ("à moitié tapée", "ligne à moitié tapée", "lignes à moitié tapées"),
    "not-listed": ("hors de la liste", "orateur hors de la liste", "orateurs hors de la liste"),
    "two-names": ("deux noms", "orateur sous deux noms", "orateurs sous deux noms"),
    "conflicting": (
        "autre formulation",
        "formulation à choisir parmi d’autres",
        "formulations à choisir parmi d’autres",
    ),
    "acronym": ("sigle", "sigle non développé", "sigles non développés"),
    "uncaptioned": ("sans légende", "photographie sans légende", "photographies sans légende"),
    "no-file": ("sans fichier", "photographie sans fichier", "photographies sans fichier"),
    "name-left": ("nom", "nom resté dans ce qui a été dit", "noms restés dans ce qui a été dit"),
}
FACTS: Mapping[str, str] = {"title": "Titre", "country": "Pays", "place": "Lieu", "dates": "Dates"}
"""The facts without which no report goes out, by the field."""

FROM_BELOW = "adopté depuis le dessous de la ligne"
FROM_ABOVE = "écarté bien qu’au-dessus de la ligne"
NO_CAUSES, NO_EFFECTS, NO_TREE = "sans causes", "sans effets", "ni causes ni effets"
NO_VISION, NOT_AGREED = "aucune formulation proposée", "aucune formulation convenue"
NO_IMMEDIATE, NO_LONGER_TERM = "tronc sans résultat immédiat", "effet sans résultat à plus long terme"
NO_CHANGE, NO_INTERVENTION = "cause sans changement intermédiaire", "changement sans intervention"

NEITHER_WHO_NOR_WHEN, NO_WHO, NO_WHEN = "qui, et pour quand ?", "qui ?", "pour quand ?"


def lacking_criteria(words: Sequence[str]) -> str:
    """Return under which criteria a theme is not rated."""
    return ", ".join(words)


def round_called(number: int) -> str:
    """Return what a round of the vote is called."""
    return f"Tour {number}"


def may_be(names: Sequence[str]) -> str:
    """Return who somebody may be."""
    return f"peut-être {' ou '.join(shorten(name, 40) for name in names)}"


def spoke(times: int) -> str:
    """Return how often somebody spoke."""
    return f"a parlé {number(times)} fois"


def of_brackets(count: int) -> str:
    """Return how many brackets are open in a wording."""
    return f"{plural(count, 'crochet')} à trancher"


def tied(items: int, dots: int) -> str:
    """Return what is tied at the line."""
    return f"{items} à {plural(dots, 'gommette')} chacun"
