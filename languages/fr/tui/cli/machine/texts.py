"""French: what the commands about this machine say."""

from collections.abc import Sequence
from pathlib import Path

from languages.fr.writing import agreeing, number, plural

TITLE = "Ce que Plenary trouve sur cette machine. Cette page ne contient rien d’aucun atelier."
PROGRAM, TERMINAL, KEYS, DISK, CLOCK = "Programme", "Terminal", "Touches", "Disque", "Horloge"
LOOKING = "examen du programme, du disque et du terminal"

# Names of what is looked at.

PLENARY, PYTHON, SYSTEM = "Plenary", "Python", "système"
COMPILED, LIBRARY = "fichiers compilés", "bibliothèques"
NAME, SIZE, COLOURS, ENCODING, SIGNS, WIDTHS = "terminal", "taille", "couleurs", "encodage", "signes", "largeurs"
THROUGH, ENVIRONMENT = "à travers", "réglé sur"
STATE_FOLDER, WORKSHOPS = "dossier d’état", "dossier des ateliers"
FREE, SYNC = "libre", "une synchronisation prend"
NOW, ZONE = "maintenant", "fuseau horaire"
NOT_INSTALLED = "non installé comme paquet"
MISSING = "MANQUE"
INSTALL_AGAIN = "réinstallez Plenary, à partir du fichier de versions fourni avec lui"
WITHOUT = {
    "textual": "sans elle, pas de console",
    "rich": "sans elle, pas de console",
    "tinydb": "sans elle, aucun atelier ne s’ouvre",
    "wcwidth": "sans elle, pas de console",
    "platformdirs": "sans elle, aucun atelier ne s’ouvre",
    "pydantic": "rien n’est perdu : ce qui vient d’ailleurs est jugé en Python simple",
    "rapidfuzz": "rien n’est perdu : les recoupements sont cherchés en Python simple, plus lentement",
    "docx": "sans elle, aucun rapport pour Word ne s’écrit",
    "lxml": "sans elle, rien ne se lit ni ne s’écrit pour Word",
    "resvg_py": "sans elle, ni rapport pour Word ni image PNG ; Markdown, HTML et SVG s’écrivent",
    "xlsxwriter": "sans elle, aucun tableau pour Excel ne s’écrit",
    "openpyxl": "sans elle, rien ne se lit depuis Excel",
    "PIL": "sans elle, les photographies sont imprimées telles quelles",
}
"""What does not work without a library."""
DAMAGED_TOO = "ou supprimez ce qui empêche de la charger"
NO_TERMINAL = "aucun : la sortie va ailleurs"
NOT_SET = "non réglé"
NO_COLOURS = "aucune"
COLOUR_SYSTEMS = {"standard": "16", "256": "256", "truecolor": "16 millions", "windows": "16"}
TURNED_OFF = "aucune, car NO_COLOR est réglé"
DUMB = "dumb"
DUMB_ADVICE = "il ne peut pas dessiner un écran ; plenary --linear FILE fonctionne ligne par ligne"
PLAIN_SIGNS, ALL_SIGNS = "simples : - # > et lettres", "tous : filets, barres, flèches"
TOO_SMALL = "agrandissez le terminal ; la console est faite pour 80x24"
USE_UTF8 = "réglez le terminal et LANG sur UTF-8, sinon les mots des gens peuvent devenir des points d’interrogation"
NO_ANSWER = "pas de réponse ; celles des tables sont supposées"
NOT_ASKED_HERE = "non demandé sur ce système"
NOT_WRITABLE = "écriture impossible"
MADE_WHEN_NEEDED = "pas encore là ; il est créé au besoin"
CHOOSE_ANOTHER = "réglez PLENARY_STATE sur un dossier où l’on peut écrire ; d’ici là, rien ne survit à un arrêt brutal"
CHOOSE_ANOTHER_FOLDER = "gardez les ateliers dans un dossier où l’on peut écrire"
LITTLE_ROOM = "faites de la place : une journée et ses sauvegardes prennent jusqu’à 200 Mo"
SLOW = "gardez les ateliers sur le disque interne et copiez-les après coup ; le journal n’attend pas un disque lent"
CLOCK_BEHIND = (
    "réglez l’horloge : des fichiers de Plenary sont plus récents, et ce qui est consigné "
    "maintenant se placerait avant eux"
)
HEAD_OF_KEYS = (
    "Appuyez sur chacune des touches listées, puis Enter ; une touche sans effet a été "
    "retenue par le terminal ou le système. Ctrl+C met fin à l’essai."
)
NEEDS_A_TERMINAL = "--keys a besoin d’un terminal"
ALL_ARRIVED = "toutes arrivent"
NEVER_ARRIVED = "n’arrivent jamais"
OTHER_KEYS = "F9 liste toutes les commandes, et keys.json dans le dossier d’état leur donne d’autres touches"
COMPILE = (
    "rien ne peut y être compilé, et chaque démarrage prend trois fois plus de temps ; "
    "faites lancer par qui a installé Plenary"
)

# The paths.

PLACES = {
    "state": "dossier d’état",
    "journals": "journaux",
    "backups": "sauvegardes",
    "settings.json": "thème et langue choisis",
    "keys.json": "touches à soi",
    "fault.txt": "dernier défaut",
    "program": "programme",
    "python": "Python",
}
NOT_THERE = "(absent)"

# The manual page.

MAN_USAGE = "plenary COMMANDE [MOT...]"
MAN_TITLE, MAN_SECTION = "Plenary", "Commandes utilisateur"
MAN_NAME, MAN_SYNOPSIS, MAN_DESCRIPTION, MAN_COMMANDS = "NOM", "SYNOPSIS", "DESCRIPTION", "COMMANDES"
MAN_FILES, MAN_ENVIRONMENT, MAN_EXIT, MAN_CONSOLE = "FICHIERS", "ENVIRONNEMENT", "CODE DE RETOUR", "LA CONSOLE"
MAN_ABOUT = "consigner un atelier de consultation en direct"
MAN_TEXT = (
    "Plenary consigne un atelier de consultation à mesure qu’il se déroule : problèmes, "
    "votes, arbres à problèmes, visions et cartes des résultats, et qui a dit quoi. Un "
    "atelier est un fichier JSON, que l’on synchronise en le copiant. La console enregistre "
    "d’elle-même ; F9 liste toutes les commandes avec leur touche."
)
MAN_FILES_TEXT = {
    "$XDG_STATE_HOME/plenary": (
        "journaux, sauvegardes, keys.json et ce dont cette machine se souvient ; plenary paths en donne la liste"
    ),
}
MAN_ENVIRONMENT_TEXT = {
    "PLENARY_STATE": "un autre dossier d’état",
    "NO_COLOR": "sans couleurs",
    "ESCDELAY": "millisecondes après lesquelles un ESC seul est la touche Échap",
}
MAN_EXIT_TEXT = {"0": "tout s’est bien passé", "1": "un fichier ou la machine a un défaut", "2": "mauvais usage"}


def key_groups() -> tuple[str, str, str, str]:
    """Return what the groups of keys are called that are to be pressed."""
    return ("touches de fonction", "avec Alt", "avec Ctrl", "autres")


def megabytes(size: float) -> str:
    """Return a size of a disk."""
    return f"{number(round(size / 2**30, 1))} Go" if size >= 2**30 else f"{number(round(size / 2**20))} Mo"


def sync_times(usual: float, longest: float) -> str:
    """Return how long a sync took, of several tries; in seconds."""
    return f"{number(round(usual * 1000, 1))} ms, {number(round(longest * 1000, 1))} ms au plus"


def compiled(there: int, all_: int) -> str:
    """Return how many files are compiled."""
    return f"{there} sur {all_}" + ("" if there == all_ else " ; les autres au premier besoin")


def compile_with(folder: Path) -> str:
    """Return what to do where nothing is compiled and nothing can be."""
    return f"{COMPILE} : python -m compileall {folder}"


def libraries(versions: Sequence[str]) -> str:
    """Return the libraries that can be loaded."""
    return ", ".join(versions)


def not_loaded(why: str) -> str:
    """Return that a library cannot be loaded."""
    return f"{MISSING} ({why})"


def size(columns: int, rows: int) -> str:
    """Return the size of the terminal."""
    return f"{columns}x{rows}"


def widths(counted: Sequence[tuple[str, int]]) -> str:
    """Return how many cells the terminal gives each sample."""
    return ", ".join(f"{sample} {cells}" for sample, cells in counted)


def press(group: str, names: Sequence[str]) -> str:
    """Return which keys are to be pressed."""
    return f"{group} : {', '.join(names)}"


def arrived(count: int, all_: int) -> str:
    """Return how many of the keys of a group arrived."""
    return f"{count} sur {plural(all_, 'touche')} {agreeing(count, 'est arrivée', 'sont arrivées')}"


def wrong(count: int) -> str:
    """Return the last line of the page."""
    return f"{plural(count, 'point')} à voir : les lignes qui commencent par !" if count else "Tout va bien."
