"""French: what the lists and questions say that are laid over a session."""

from collections.abc import Mapping
from datetime import datetime

from languages.fr import steps
from languages.fr.writing import moment, number, plural
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import MARKS
from workshop.text import shorten
from workshop.timeline.local_time import local

NO_TEXT = "(sans texte)"
EMPTY = "(vide)"
NOW = "maintenant"
OTHER_WORDING = "autre formulation"

# Catching a sentence, and the inbox.

CATCH_PROMPT = "Boîte de réception · Enter garde · Esc revient ; la ligne reste gardée"
CATCH_PLACEHOLDER = "Ce qui vient d’être dit"
ROW_YOU_WERE_ON = "la ligne où vous étiez"
NOTHING_WAITS = Sentence(
    lambda: (
        f"Rien n’attend ici. {keys.CATCH} note une phrase depuis tout écran ; ~ avant un commentaire le met en attente."
    )
)
INBOX, PARKED = "réception", "en attente"
EMPTY_WORDING = Sentence(
    lambda: f"Une formulation ne peut être vide ; Esc la laisse, {keys.DELETE_CAUGHT} la supprime."
)
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "help.back": ("Retour", "Revenir à l’écran"),
    "identity.leave": ("Plus tard", "Le dire plus tard"),
    "inbox.reword": ("Modifier", "Reformuler la phrase"),
    "inbox.delete": ("Suppr", "Mettre la phrase dans la corbeille"),
    "inbox.undo": ("Annuler", "Annuler la dernière modification"),
    "keys.help": ("En mots", "Ce qui va sur cet écran, en quelques mots"),
    "search.all": ("Tous les ateliers", "Rechercher aussi dans tous les ateliers de ce dossier"),
}


def inbox_title(there: str) -> str:
    """Return the title of the inbox; `there` is where Enter files a sentence."""
    return f"Réception : Enter classe une phrase comme commentaire sur {there}, ou va au commentaire en attente"


def quoted(words: str) -> str:
    """Return somebody's words as they stand in a sentence."""
    return f"« {words} »"


def said_on(words: str) -> str:
    """Return what a parked comment is about."""
    return f"sur « {words} »"


def deleted(words: str) -> str:
    """Return what is said of a sentence that was deleted."""
    return f"Supprimé : « {words} » ; {keys.UNDO} le ramène."


# Changes made elsewhere.

INCOMING_TITLE = "Modifications d’autres consoles : Enter va à la ligne"
NOTHING_INCOMING = (
    "Rien n’a changé ailleurs. Les copies à côté du fichier et les autres consoles sont fusionnées automatiquement."
)
ENTER_CHOOSES = "Enter choisit"
OTHERS_TITLE = "Deux formulations : Enter en choisit une ; l’autre reste dans l’historique"
SHOWN_NOW = "affichée maintenant"


def undo_these(count: int) -> str:
    """Return the row that undoes changes that arrived together."""
    return "Annuler cette modification" if count < 2 else f"Annuler ces {number(count)} modifications"


def said_by(node: str, since: datetime, until: datetime, count: int) -> str:
    """Return the row that takes back all that one console said, in one session of its own."""
    begun, ended = local(since), local(until)
    last = f"{ended:%H:%M}" if begun.date() == ended.date() else moment(ended)
    what = f"{moment(begun)} à {last}, console {node}"
    return f"{what} : annuler sa modification" if count < 2 else f"{what} : annuler ses {number(count)} modifications"


def and_earlier(count: int) -> str:
    """Return the row under the latest changes of a console that stands for those before them."""
    return f"et {plural(count, 'modification antérieure', 'modifications antérieures')}"


def waits(taking: str) -> str:
    """Return the row of changes that wait; `taking` is a clause on what they would do."""
    return f"Attend votre décision : une autre copie voudrait {taking}"


def may_it(taking: str) -> str:
    """Return the question about changes that wait."""
    return f"Une autre copie voudrait {taking}. Accepter ? Rien n’en est montré d’ici là"


DECIDE_LATER = "Décider plus tard"
ADMIT = Sentence(lambda: f"Oui : les intégrer ; {keys.INCOMING} permet de les annuler")
REFUSE = Sentence(lambda: f"Non : les laisser de côté, ici et dans toute copie ; {keys.UNDO} annule")


def before(words: str) -> str:
    """Return what a record said before somebody else changed it."""
    return f"avant : {words}"


def other(field: str) -> str:
    """Return the mark of a field of which another copy holds something else."""
    return f"autre {field}"


# The way from a record to where it comes from, or to what came of it.

LINEAGE_HINT = "quelques mots à chercher"
NOTHING_LEADS = "Rien ne mène ici ni n’en repart."
TOLD_ABOVE = "comme dit plus haut"
NOT_WORDED = "(pas encore formulé)"
NO_LINEAGE = "Allez d’abord à un problème, un énoncé, une vision ou une entrée."


def came_of(words: str) -> str:
    """Return the title over what came of a problem or a theme."""
    return f"Ce qu’il est advenu de « {words} »"


def comes_from(words: str) -> str:
    """Return the title over where something comes from."""
    return f"D’où vient « {words} »"


def dots(count: int) -> str:
    """Return a number of dots in words."""
    return plural(count, "gommette")


# The list of keys.

KEYS_TITLE = Sentence(lambda: f"Ce qu’on peut faire ici : Enter le fait ; {keys.IN_WORDS} encore : cet écran en mots")
HELP_BACK = Sentence(lambda: f"Esc revient ; {keys.KEYS_LISTED} seul liste toutes les touches.")
KEYS_HINT = "une touche, ou un mot de ce que vous voulez faire"
LINE_KEYS: Mapping[str, str] = {  # the keys of the line, and what each does
    "Enter": "consigne la ligne là où le disent les mots au-dessus",
    "Tab, Shift+Tab": "la prochaine entrée descend d’un niveau, ou remonte",
    "Up, Down": "parcourir les lignes ; sur une saisie vide, Left et Right replient et déplient",
    " ".join(MARKS): f"en début de saisie : {', '.join(kind.word for kind in MARKS.values())}",
    "@name": "en début de saisie : qui le dit ; Tab prend le nom proposé",
    "Backspace": "au début de la saisie, retire le signe ou l’orateur",
    "Esc": "laisse une reformulation telle quelle ; une ligne inachevée est toujours gardée",
    "Ctrl+U": "vide la saisie ; une seconde fois, la ramène",
}

# Search and the tray.

SEARCH_TITLE = "Rechercher dans tout l’atelier"
SEARCH_HINT = "mots, @nom, ? et autres signes, #flagged, #agreed, #cause, 14:00-15:30"
READING_ALL = "Lecture des ateliers de ce dossier…"
READ_AROUND = "Esc revient à votre propre atelier"
NOTHING_FOUND = "Rien de ce qui est consigné ne contient ces mots."
TRAY_TITLE = "Corbeille : Enter restaure une ligne, avec ce qui était dessous"
WITHOUT_A_PLACE = "sa place n’existe plus ; elle revient où va son genre"
TRAY_EMPTY = Sentence(
    lambda: f"La corbeille est vide. {keys.DELETE} y met une ligne ; rien n’en est jamais retiré pour de bon."
)


def searched(count: int) -> str:
    """Return the title over hits in so many workshops."""
    return f"Rechercher dans {plural(count, 'atelier')} de ce dossier"


def around(workshop: str, file: str) -> str:
    """Return the title over what stands around a hit in another workshop."""
    return f"Dans {workshop} ({file}), qui n’est pas ouvert"


# What came up before.

NOTE_RECURRING = "Enter note que cela revient, et où c’est apparu · Esc revient"
NEVER_BEFORE = "Rien de semblable n’est apparu dans un autre atelier de cette série."
NOT_ADOPTED = "pas adopté là-bas"


def came_up_before(words: str) -> str:
    """Return the title over where something came up in other workshops."""
    return f"Où « {words} » est déjà apparu"


def adopted_as(priority: str) -> str:
    """Return as what something was adopted in another workshop."""
    return f"adopté comme « {priority} »"


def with_vision(vision: str) -> str:
    """Return the vision that was agreed there."""
    return f"vision : {vision}"


# Wordings.

WORDINGS_TITLE = "Formulations, la plus récente d’abord ; Enter en rétablit une"
HISTORY_TITLE = "Formulations de cette ligne, la plus récente d’abord ; Enter en rétablit une"
NO_WORDING = "Aucune formulation pour l’instant."
UNDONE = "annulée"
MERGED_INTO_THIS = "fusionnée dans celle-ci"
CHANGED = "modifié :"


def step(label: str) -> str:
    """Return what a step is called, from the label that the file has, which is the same in every language."""
    return steps.step(label)


# What a file is.

IDENTITY_HINT = Sentence(
    lambda: (
        f"Enter choisit. Si vous tapez simplement, c’est consigné dans ce fichier ; {keys.IDENTITY} repose la question."
    )
)
LATER = "Je le dirai plus tard. D’ici là, rien ne passe entre ce fichier et l’autre"
SAME = "Le même atelier : ce qui est consigné dans l’un arrive dans l’autre"
SAME_ELSEWHERE = "Le même atelier dans deux dossiers : une synchronisation ou plenary merge les réunit"
PRACTICE = "Une copie pour s’exercer : rien n’en parvient de soi-même à l’atelier"
ANOTHER = "Le début d’un autre atelier : ce qui a été consigné ici depuis reste ici"


def what_is_a_copy(name: str, other: str) -> str:
    """Return the question about a file that is a copy; `other` is of what, empty where that is not known."""
    return f"{name} est une copie {f'de {other}' if other else 'd’un autre fichier'}. Qu’est-ce que c’est ?"


def what_is(name: str) -> str:
    """Return the question about a file that somebody asks about."""
    return f"Qu’est-ce que {name} ?"


def take_in(name: str) -> str:
    """Return the answer that a copy beside the file is the same workshop."""
    return f"{name} est le même atelier : intégrer ce qui y est consigné"


def nothing_to_say(name: str) -> str:
    """Return that nobody has to say what a file is."""
    return f"{name} est le seul fichier de son atelier ici ; rien n’attend de réponse."


def stays_undecided(name: str) -> str:
    """Return what holds until it is said what a file is."""
    return f"Rien ne passe entre {name} et le fichier dont il est la copie ; {keys.IDENTITY} repose la question."


def is_now(name: str, answer: str, *, elsewhere: bool) -> str:
    """Return what a file was said to be; `elsewhere` says that the other one is in another folder."""
    same = "le même atelier ; une synchronisation ou plenary merge réunit les deux fichiers"
    said = {
        "same": same if elsewhere else "le même atelier ; les deux fichiers sont désormais fusionnés",
        "practice": "une copie pour s’exercer",
        "another": "un atelier à part entière",
    }
    return f"{name} est {said[answer]}."


def is_taken_in(name: str) -> str:
    """Return that a copy beside the file is taken in from now on."""
    return f"{name} est le même atelier ; ce qui y est consigné est intégré."


# Forgetting.

FORGET_TITLE = "Quel nom faut-il effacer ? Tapez-le en entier, ou prenez-le dans la liste"
FORGET_PROMPT = "Enter montre ce qui disparaîtrait · Esc revient"
FORGET_NOTHING = "Tout laisser tel quel"
CHANGES = "change :"
NOT_REACHED = "Effacé ici. Le nom peut encore se trouver à ces endroits"


def forget_name(name: str) -> str:
    """Return the row of a name that is typed."""
    return f"Effacer « {name} »"


def forget_asked(name: str) -> str:
    """Return the question whether a name is to be forgotten."""
    return f"Effacer « {name} » ? {keys.UNDO} ne pourra pas le ramener"


def forget_for_good(name: str) -> str:
    """Return the answer that it is."""
    return f"Effacer « {name} » à jamais : ici, dans l’historique et dans toute copie qui fusionne avec celle-ci"


# Speakers.

SPEAKERS = "Orateurs : Enter en renomme un, ou le réunit à un autre"
FIND_SPEAKER = "Tapez pour chercher · Enter renomme, partout à la fois · Esc revient"
A_NAME = "un nom"
NO_SPEAKERS = "Personne n’a encore parlé et personne n’est inscrit ; @ avant une phrase nomme l’orateur."
RENAME_PROMPT = "Tapez le nom · Enter prend la ligne marquée plus bas · Esc revient"
SAME_NAME = "Le nom est inchangé."


def spoke(times: int) -> str:
    """Return how often somebody spoke."""
    return f"{number(times)} fois" if times else "inscrit, n’a pas parlé"


def rename(name: str) -> str:
    """Return the title while a name is changed."""
    return f"« {name} » : tapez un autre nom, ou descendez à l’orateur dont il s’agit"


def renamed(old: str, new: str) -> str:
    """Return the row of a name that is typed."""
    return f"{old} devient {new}"


def now_called(old: str, new: str, times: int) -> str:
    """Return what is said of a speaker who was renamed."""
    return f"« {old} » devient « {new} », à {plural(times, 'endroit')} ; {keys.UNDO} annule."


# What is missing.

REPORT_TITLE = "Quel rapport ? Il s’écrit à côté du fichier. Enter répète le dernier choix."
NOTHING_MISSING = "Rien ne manque : le relevé est prêt."


def ready_title(count: int) -> str:
    """Return the title of the list of what is missing."""
    return f"Il manque encore {plural(count, 'élément')} · Enter y va" if count else "Ce qui manque encore"


# A recording.

RECORDING_PROMPT = "Un enregistrement commence · son nom, et 12:34 s’il en est là · Esc quitte"


def recording_runs(line: str) -> str:
    """Say that a recording runs, and where it is corrected."""
    return f"{line}. {keys.WORKSHOP} liste les enregistrements ; {keys.REWORD} y corrige nom et heure."


def taken(words: str, who: str) -> str:
    """Return what was taken in the place of brackets, and who proposed it."""
    return " ".join(
        filter(None, (f"a retenu « {shorten(words, 30)} »" if words else "a supprimé les crochets", who and f"({who})"))
    )
