"""French: what the library says."""

from collections.abc import Mapping

from languages.fr.writing import agreeing, number, plural
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.series.known import Counts
from workshop.series.listed import Order

HELP = Help(
    "Les ateliers d’un dossier",
    (
        "L’atelier utilisé en dernier est en tête. Up et Down choisissent, Enter ouvre. Tapez le "
        "titre d’un nouvel atelier, puis Enter pour le créer ; son fichier va dans ce dossier."
    ),
    (
        ("Vientiane, novembre", "crée un atelier de ce titre"),
        ("Down, Enter", "ouvre le deuxième"),
        (Sentence(lambda: f"Down, {keys.BACKUPS}"), "en cherche les sauvegardes et autres copies"),
    ),
    Sentence(
        lambda: (
            f"{keys.SEARCH} cherche dans tous ces ateliers, {keys.FILTER_LIST} montre ceux qui "
            f"contiennent certains mots, {keys.SORT} les trie, {keys.REVIEW} en ouvre un en lecture "
            f"seule. Tout s’enregistre de soi-même ; {keys.QUIT} quitte."
        )
    ),
)
PLACEHOLDER = "Titre d’un nouvel atelier"
TYPE_A_TITLE = "Tapez le titre d’un nouvel atelier ; Enter le crée"
NO_WORKSHOP = "Pas encore d’atelier dans ce dossier. Tapez un titre, puis Enter."
NOTHING_MATCHES = "Aucun atelier d’ici ne contient ces mots ; Esc les montre tous."
SOME_WORDS = "quelques mots"
NOTHING_KNOWN = "Rien n’en est connu ici."
NO_TITLE = "(sans titre)"
OPENS_WHAT_IS_INTACT = "Enter ouvre ce qui est intact"
CANNOT_BE_OPENED = "ne peut pas être ouvert"
COPIES = {"undecided": "une copie que personne n’a qualifiée", "practice": "une copie pour s’exercer"}
READING = "lecture…"
FILTER_PROMPT = "Ateliers qui contiennent ces mots · Enter ouvre la ligne · Esc montre tout"
FILTER_PLACEHOLDER = "titre, pays, dates, série, lieu ou fichier"
FROM_PLACEHOLDER = "Titre du nouvel atelier"
PANEL_TITLE = "Qui est à la tribune du nouvel atelier ?"
PANEL_AGAIN = "Quelqu’un d’autre, ou on ne le sait pas encore"
PANEL_SAME = "Les mêmes personnes"
COLUMNS: Mapping[str, str] = {  # the counts of a workshop, by the field that holds each
    "problems": "probl.",
    "ballots": "bullet.",
    "priorities": "prior.",
    "agreed": "conv.",
    "gaps": "lac.",
    "missing": "manque",
}
ORDERS: Mapping[Order, str] = {
    "used": "par dernière utilisation",
    "title": "par titre",
    "country": "par pays",
    "dates": "par dates",
    "series": "par série",
    "problems": "le plus de problèmes d’abord",
    "gaps": "le plus de lacunes d’abord",
}
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "library.review": ("Lecture seule", "Ouvrir le fichier sans le modifier"),
    "library.new": ("D’après", "Créer un atelier d’après celui de la ligne"),
    "library.series": ("Série", "Quels thèmes les ateliers ont en commun"),
    "library.up": ("Sélection haut", "Pour une série"),
    "library.down": ("Sélection bas", "Pour une série"),
    "library.sort": ("Trier", "Par dernière utilisation, titre, pays, dates, série…"),
    "library.filter": ("Filtrer", "Montrer les ateliers qui contiennent certains mots"),
    "library.back": ("Récupérer", "Restaurer depuis une sauvegarde, le journal ou une copie"),
}


def heading(folder: str, count: int, order: Order) -> str:
    """Return the heading over the files."""
    return f"Plenary · {plural(count, 'atelier')}, {ORDERS[order]} · {folder}"


def starts(title: str) -> str:
    """Return the prompt of a title that is typed."""
    return f"Enter crée un nouvel atelier : « {title} »"


def starts_from(old: str) -> str:
    """Return the prompt while the title of a workshop is asked for that begins from another one."""
    return f"Nouveau, avec règles, groupes… de {old} · Enter crée · Esc quitte"


def panel_of(names: str) -> str:
    """Return who sat on the panel of the earlier workshop."""
    return f"({names})"


def opens(file: str) -> str:
    """Return the prompt of the file under the cursor."""
    return f"Enter ouvre {file} ; taper un titre en crée un nouveau"


def recover_from(file: str) -> str:
    """Return the title of the list of what a workshop can be restored from."""
    return f"À partir de quoi restaurer {file} : Enter l’écrit dans un nouveau fichier"


def saved(when: str) -> str:
    """Return when a file was saved last."""
    return f"enregistré {when}"


def counted(counts: Counts) -> str:
    """Return how much a workshop holds, in words."""
    told = [
        plural(counts.problems, "problème"),
        plural(counts.ballots, "bulletin"),
        plural(counts.priorities, "priorité"),
        f"{number(counts.agreed)} avec vision convenue",
        plural(counts.gaps, "lacune"),
    ]
    lacking = agreeing(counts.missing, "manquante")
    return ", ".join([*told, f"{plural(counts.missing, 'gommette')} {lacking}"] if counts.missing else told)


def series(name: str) -> str:
    """Return which series a workshop is of."""
    return f"Série : {name}"


def priority(place: int, words: str, share: str, agreed: str) -> str:
    """Return a priority of a workshop, with its share of the dots and the vision agreed, as far as there are any."""
    dots = f" ({share} des gommettes)" if share else ""
    vision = f" : {agreed}" if agreed else ""
    return f"{place} {words}{dots}{vision}"
