"""French: what the workshop's own screen says."""

from collections.abc import Mapping, Sequence

from languages.choosing import languages
from languages.fr.writing import plural
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop import texts
from workshop.kinds import REMARKS, VOTE_RULES, WALL_RULES, RemarkKind, VoteRule
from workshop.text import in_one_line

HELP = Help(
    "6 L’atelier lui-même",
    (
        "Titre, lieu, dates, règles du vote, participants, règles de travail, allocutions d’ouverture "
        "et de clôture, abréviations. Allez à une ligne et tapez ce qui y va ; sur un titre, "
        "chaque ligne suivie d’Enter ajoute une entrée. Le rapport en tire sa première page, et "
        "de la liste des participants ce qu’il dit des orateurs."
    ),
    (
        ("Mme Lee, ministère de la Justice, ministères", "participante : nom, organisation, secteur"),
        ("12 ministères", "douze personnes de ce secteur, noms inconnus"),
        ("nrm normes sociales et culturelles", "abréviation : nrm et une espace"),
    ),
    Sentence(
        lambda: (
            "« Noms dans le rapport » dit si les personnes sont nommées, seulement leur groupe, ou "
            f"personne. Les lignes se reformulent avec {keys.REWORD} et se suppriment avec "
            f"{keys.DELETE}, comme partout."
        )
    ),
)
_VOTE: tuple[VoteRule, ...] = ("dots", "stacking", "voted_on")  # the voters are told on the screen of the votes
_REMARKS: tuple[RemarkKind, ...] = ("rule", "opening", "closing")
ABOUT = "L’atelier"
VOTE = "Règles du vote"
WALL = "Ce que montre l’écran de la salle"
FIELDS: dict[str, str] = {  # fields of the workshop, by their names in the file
    "title": "Titre",
    "country": "Pays",
    "place": "Lieu",
    "dates": "Dates",
    "horizon": "Horizon en années",
    "organisers": "Organisateurs",
    "series": "Série",
    "questions": "Questions directrices",
    "notes": "Notes",
    "rapporteur": "Rapporteur",
    "status": "Statut du rapport",
    "names": "Noms dans le rapport",
    "language": "Langue du rapport",
}
RULES: dict[str, str] = {  # fields of the workshop that are rules of the vote
    **{name: VOTE_RULES[name].label for name in _VOTE},
    "scale": "Échelle des critères",
}
WALL_FIELDS: Mapping[str, str] = {name: rule.label for name, rule in WALL_RULES.items()}
"""Fields of the workshop that rule what the wall shows."""
CHOICES: dict[str, str] = {  # what may be typed, where that is not anything
    **{name: VOTE_RULES[name].typed for name in _VOTE},
    "scale": "ses mots du plus bas au plus haut, séparés par des virgules",
    "names": texts.NAMES_TYPED,
    "language": texts.languages_typed(languages()),
    **{name: rule.typed for name, rule in WALL_RULES.items()},
}
SECTIONS: dict[str, tuple[str, str | Sentence]] = {  # by the section's id: its title, and what to type
    "panel": ("Tribune", "Nom, fonction, organisation"),
    "people": ("Participants", "Nom, organisation, secteur ; ou « 12 ministères » sans noms"),
    "groups": ("Groupes", "Groupe 1; qui en fait partie"),
    **{REMARKS[kind].slot: (REMARKS[kind].title, REMARKS[kind].typed) for kind in _REMARKS},
    "agenda": (
        "Ordre du jour",
        Sentence(
            lambda: f"09:00-10:30 Ouverture; qui parle; 09:10-10:40 : l’heure réelle ; {keys.CLOCK} dit maintenant"
        ),
    ),
    "acronyms": ("Sigles", "ONU = Organisation des Nations unies"),
    "photographs": ("Photographies", "mur.jpg; Ce qui était au mur; Groupe 1, ou le numéro d’une séance"),
    "phrases": ("Abréviations", "te = traite des êtres humains ; ensuite te et une espace l’écrivent"),
    "recordings": (
        "Enregistrements",
        "Matin commence maintenant ; Matin 12:34 en est là ; Matin = 09:00:12 a commencé alors",
    ),
}
NO_ITEM = Sentence(
    lambda: f"Allez d’abord à un point de l’ordre du jour ; {keys.CLOCK} y dit qu’il commence, puis qu’il finit."
)
CHAPTERS = "Chapitres du rapport"
CHAPTER_KEYS = Sentence(lambda: f"{keys.UP} et {keys.DOWN} en déplacent un ; {keys.DELETE} l’omet, ou le reprend")
CHAPTER_LEFT_OUT, ANNEX = "omis", "annexe"
PLACEHOLDER = "Tapez, puis Enter ; Enter seul passe à la suite"
GO_DOWN = "Descendez à une ligne, tapez, puis Enter ; la ligne suivante est prête"
PASTE_UNDER_HEADING = "Plusieurs lignes vont sous un titre, comme Participants ; collez-les là."
HEADING_STAYS = "Un titre reste ; allez à une ligne dessous pour la supprimer."
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "workshop.forget": ("Effacer…", "Retirer un nom à jamais, de l’historique aussi"),
    "workshop.now": ("Maintenant", "Un point de l’ordre du jour commence ; une seconde fois : il finit"),
}


def name_of(field: str) -> str:
    """Return what a field of the workshop is called."""
    return {**FIELDS, **RULES, **WALL_FIELDS}[field]


def field(name: str, *, filled: bool) -> str:
    """Return the prompt of a field; it says so where something is there that would be replaced."""
    if name in CHOICES:
        return f"{name_of(name)} : {CHOICES[name]}"
    return f"{name_of(name)}, à la place de ce qui y est" if filled else name_of(name)


def new_sector(name: str, like: str, known: Sequence[str]) -> str:
    """Return what is asked, once, of a sector that is new beside others and much like one, or comes after the vote."""
    if like:
        return in_one_line(f"« {{}} » est nouveau. Est-ce « {{}} » ? {keys.REWORD} sur la ligne le change.", name, like)
    return in_one_line(
        f"« {{}} » est nouveau, outre {{}} ; {keys.REWORD} sur la ligne le change.", name, ", ".join(known)
    )


def section(name: str) -> str:
    """Return the prompt of a section."""
    title, typed = SECTIONS[name]
    return f"{title} : {typed}"


def always_filled(name: str) -> str:
    """Return what is said where a field cannot be emptied."""
    return f"« {name_of(name)} » a toujours une valeur ; tapez {CHOICES[name]}."


def empty_already(name: str) -> str:
    """Return what is said where there is nothing to delete in a field."""
    return f"« {name_of(name)} » est déjà vide."


def emptied(name: str) -> str:
    """Return what is said of a field that was emptied."""
    return f"« {name_of(name)} » est maintenant vide ; {keys.UNDO} annule."


def really(began: str, ended: str) -> str:
    """Return when an item of the agenda really was; empty where that is not recorded."""
    return f"en réalité {began}–{ended or '…'}" if began else ""


def noted(clock: str, *, ended: bool) -> str:
    """Return what is said of an item of the agenda that begins or ends now."""
    return f"{'Fini' if ended else 'Commencé'} à {clock}."


def chapter(*, held: bool) -> str:
    """Return what is said of a chapter that was just taken in, or left out."""
    return "Le rapport a de nouveau ce chapitre." if held else "Le rapport omet ce chapitre ; le relevé le garde."


def head_count(known: int, *, more: bool) -> str:
    """Return how many participants are listed."""
    return f"{plural(known, 'personne')}{', et un nombre inconnu' if more else ''}"
