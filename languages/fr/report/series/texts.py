"""French: words of the reports of a series."""

from collections.abc import Mapping
from typing import Final

from languages.fr.writing import plural
from workshop.kinds import ResultKind

UNTITLED: Final = "Une série d’ateliers"
WORKSHOPS: Final = "Les ateliers"
MATRIX: Final = "Quels thèmes ont été soulevés où"
THEMES: Final = "Les thèmes, un par un"
MATRIX_SHEET: Final = "Matrice"
CODEBOOK: Final = "Livre de codes"
SENTENCES: Final = "Phrases"
NO_SHARED: Final = "Aucun thème n’a encore été reconnu comme partagé."
SHARES: Final = (
    "Une part se rapporte aux gommettes placées dans cet atelier ; les parts d’ateliers différents ne s’additionnent "
    "jamais, car leurs règles, leurs votants et leurs problèmes diffèrent. Les rangs sont comme en sport, et « = » est "
    "une égalité. « Adopté » dit que la plénière en a fait une priorité, « récurrent » combien de remarques disaient "
    "que le sujet avait été soulevé dans un atelier précédent."
)
BY_HAND: Final = "Que deux thèmes sont le même a été décidé chaque fois par une personne, et figure au livre de codes."

WORKSHOP_COLUMNS: Final = ("Pays", "Lieu", "Dates")
COUNTED: Final = ("Problèmes", "Bulletins", "Priorités", "Visions convenues", "Lacunes")
THEME, COUNTRIES = "Thème", "Pays"
ADOPTED: Final = "adopté"
DEFINITION: Final = "Ce qui est entendu : {words}"
OTHER_NAMES: Final = "Aussi appelé : {names}"
VISION: Final = "Vision"
NO_VISION: Final = "aucune convenue"
NOT_ADOPTED: Final = "soulevé, non adopté"
MATRIX_CELL: Final = "Gommettes"
ASPECT: Final = "Côte à côte"
CAME_UP: Final = "soulevé dans {where}"
SAID_BEFORE: Final = "Remarques récurrentes"
RESULTS: Mapping[ResultKind, str] = {
    "immediate": "Résultats immédiats",
    "longer-term": "Résultats à plus long terme",
    "change": "Changements intermédiaires",
    "intervention": "Interventions",
}
CODEBOOK_COLUMNS: Final = ("Thème", "Définition", "Autres noms", "Atelier", "Nom dans l’atelier")
SENTENCE_COLUMNS: Final = ("Thème", "Pays", "Nature", "Qui", "Paroles")
ANALYST_COLUMNS: Final = ("id", "interview", "comment")


def countries(count: int, of: int) -> str:
    """Return in how many of the countries a theme came up."""
    return f"{count} sur {of}"


def recurring(count: int) -> str:
    """Return how many remarks said that a theme came up before."""
    return plural(count, "récurrent")


def ranked(rank: int, *, tied: bool) -> str:
    """Return a rank as people read it."""
    return f"rang {rank}{'=' if tied else ''}"


def came_up(count: int, of: int) -> str:
    """Return in how many countries a theme came up, as a sentence of its own."""
    return f"Soulevé dans {count} pays sur {of}."
