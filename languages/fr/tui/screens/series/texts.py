"""French: what the screen of a series says."""

from collections.abc import Mapping, Sequence

from languages.fr.steps import step
from languages.fr.writing import plural
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import ResultKind
from workshop.series.matches import Why
from workshop.text import shorten

HELP = Help(
    "Une série d’ateliers",
    (
        "Les thèmes en lignes, les pays en colonnes : la part des gommettes placées là, le rang, "
        "A si adopté, R si quelqu’un a dit que c’était déjà apparu. Des thèmes ne sont les mêmes "
        "que là où une personne le dit."
    ),
    (
        ("Enter", "liste les phrases derrière la case ; Enter sur l’une ouvre son atelier, en lecture"),
        (Sentence(lambda: f"{keys.MATCHES}, Enter"), "prend deux choses semblables pour un seul thème"),
        (Sentence(lambda: f"{keys.DESCRIBE}, Enter"), "dit ce que le thème signifie"),
    ),
    Sentence(
        lambda: (
            f"{keys.SIDES} met côte à côte visions et résultats, {keys.SAME} dit à quoi une case est "
            f"identique, {keys.OUT} la retire, {keys.SERIES_UNDO} annule la dernière modification. "
            f"{keys.SERIES_REPORT} écrit le tout. Le livre de codes est un fichier à part."
        )
    ),
)
FORMATS: Mapping[str, str] = {  # by the ending of the file
    ".docx": "rapport pour Word",
    ".html": "rapport en page pour navigateur",
    ".md": "rapport en Markdown",
    ".xlsx": "matrice, livre de codes et phrases pour Excel",
    ".qdc": "livre de codes pour les logiciels d’analyse qualitative (REFI-QDA)",
    ".csv": "toutes les phrases en tableau, pour analystes",
}
WHICH_FORMAT = "Écrire la série dans son dossier, comme…"
READING = "Lecture des ateliers de la série…"
NO_WORKSHOPS = "Pas encore d’atelier dans ce dossier ; Esc revient à la bibliothèque."
NO_THEMES = "Rien n’a encore été regroupé, voté ni adopté dans ces ateliers."
THEME, COUNTRIES = "Thème", "dans"
LEGEND = "part des gommettes, rang, A adopté, R récurrent ; jamais additionnés"
ADOPTED_SIGN, RECURRING_SIGN = "A", "R"
SOME_WORDS = "quelques mots à chercher"
NOTHING_BEHIND = "Ce n’est pas apparu dans cet atelier."
NOTHING_SHARED = Sentence(lambda: f"Allez d’abord à un thème commun ; {keys.MATCHES} liste les candidats.")
NOTHING_HERE = "Allez à une case qui contient quelque chose."
NOT_SHARED_HERE = "Ce qui est ici n’est dans aucun thème commun."
NO_MATCHES = Sentence(
    lambda: f"Plus rien ne se ressemble. {keys.SAME} sur une case la prend pour identique à autre chose."
)
MATCHES_TITLE = Sentence(lambda: f"Peut-être la même chose : Enter dit que oui, {keys.REFUSE} que non")
MATCHES_HINT = Sentence(lambda: f"Enter : la même · {keys.REFUSE} : pas la même · Esc revient")
WHAT_TO_SAY = "Que faut-il dire du thème commun ?"
MEANING, OTHER_NAMES = "Ce qu’il signifie", "Ses autres noms"
NAME_PROMPT = "Nom du thème commun · Enter le prend · Esc abandonne"
DEFINITION_PROMPT = "Ce que signifie le thème commun · Enter le prend · Esc abandonne"
OTHERS_PROMPT = "Autres noms, séparés par des « ; » · Enter les prend · Esc abandonne"
NOTHING_TO_UNDO = "Il n’y a rien à annuler dans le livre de codes."
OPENS = "Enter ouvre là l’atelier, en lecture · Esc revient"
VISION, NO_VISION = "vision", "aucune vision convenue"
THEME_THERE = "appelé"
UNDONE, ACCEPTED, REFUSED, TAKEN_OUT = "Annulé", "Pris pour identiques", "Noté comme différents", "Retiré"
RESULTS: Mapping[ResultKind, str] = {
    "immediate": "résultat immédiat",
    "longer-term": "résultat à plus long terme",
    "change": "changement intermédiaire",
    "intervention": "intervention",
}
WHY: Mapping[Why, str] = {
    "code": "dans un thème commun",
    "name": "par le nom",
    "wording": "par une formulation",
    "problems": "par les problèmes derrière",
    "words": "par les mots",
}
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "matches.refuse": ("Pas la même", "Ce sont deux choses"),
    "matches.undo": ("Annuler", "Annuler la dernière réponse"),
    "series.leave": ("Retour", "Revenir à la bibliothèque"),
    "series.behind": ("Phrases", "Les phrases derrière la case"),
    "series.matches": ("Semblables", "Ce qui peut être la même chose, à accepter"),
    "series.sides": ("Côte à côte", "Visions et résultats du thème"),
    "series.same": ("Identique à", "Prendre la case pour identique à autre chose"),
    "series.out": ("Retirer", "Retirer la case de son thème commun"),
    "series.undo": ("Annuler", "Annuler la dernière modification du livre de codes"),
    "series.rename": ("Renommer", "Un autre nom pour le thème commun"),
    "series.report": ("Rapport", "Écrire le rapport, les tableaux ou le livre de codes"),
    "series.describe": ("Sens", "Ce que signifie le thème, et ses autres noms"),
}


def left_out(faults: Sequence[str]) -> str:
    """Return which workshops are not in the matrix, since their files cannot be read."""
    left = len(faults) - 1
    more = f" De même {plural(left, 'autre fichier', 'autres fichiers')}." if left > 0 else ""
    return f"Hors de la matrice : {faults[0]}{more}"


def heading(name: str, workshops: int, matches: int) -> str:
    """Return the heading over the matrix; `matches` are those that nobody has looked at."""
    series = f"Série « {shorten(name, 40)} »" if name else "Série"
    similar = plural(matches, "rapprochement")
    waiting = f", {similar} ({keys.MATCHES})" if matches else ""
    return f"{series} · {plural(workshops, 'atelier')}{waiting}"


def came_up(count: int, of: int) -> str:
    """Return in how many countries a theme came up."""
    return f"{count} / {of}"


def also(names: str) -> str:
    """Return what else a theme is called."""
    return f"aussi : {names}"


def match(one: str, there: str, other: str, elsewhere: str) -> str:
    """Return two things that may be the same."""
    return f"{one} ({there}) = {other} ({elsewhere})"


def likeness(value: float, why: Why) -> str:
    """Return how alike two things are, and by what."""
    return f"{value:.0f} {WHY[why]}"


def behind(theme: str, country: str) -> str:
    """Return the title over the sentences behind a cell."""
    return f"« {shorten(theme, 40)} », {shorten(country, 24)}"


def side_by_side(theme: str) -> str:
    """Return the title over the visions and results of a theme."""
    return f"« {shorten(theme, 50)} » : visions et résultats côte à côte"


def same_as(theme: str, country: str) -> str:
    """Return the title while it is asked what something is the same as."""
    return f"« {shorten(theme, 36)} » ({shorten(country, 20)}) est la même chose que…"


def done(word: str, words: str) -> str:
    """Return what was done in the codebook."""
    return f"{word} : {shorten(words, 50)} ; {keys.SERIES_UNDO} annule."


def undone(label: str) -> str:
    """Return what was undone in the codebook."""
    return f"{UNDONE} : {step(label)}"
