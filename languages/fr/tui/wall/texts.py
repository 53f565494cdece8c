"""French: what is said of the walls: on the typist's title bar, in her list, and at the foot of a wall."""

from collections.abc import Mapping
from typing import Final

from languages.fr.writing import plural
from tui.screens import keys
from tui.widgets.text.named_keys import KeyOf
from wall.pointing import View
from workshop.text import shorten

# What hangs there, in a few words.

VIEWS: Final[Mapping[View, tuple[KeyOf | str, str]]] = {  # the key of its session, and what it is
    "problems": (keys.PROBLEMS, "problèmes"),
    "themes": (keys.VOTES, "thèmes"),
    "ranking": (keys.VOTES, "classement"),
    "tree": (keys.TREE, "arbre"),
    "vision": (keys.VISION, "vision"),
    "map": (keys.RESULTS, "carte"),
    "decisions": ("", "décisions"),
    "clock": ("", "horloge"),
}
BLANK = "masquée"


def hangs(view: View, *, group: str, priority: int) -> str:
    """Return what hangs on a wall: a view, and of which group or priority, where it is of one."""
    key, name = VIEWS[view]
    return " ".join(filter(None, (str(key), shorten(group, 16) or name, str(priority or ""))))


def break_until(clock: str) -> str:
    """Return that a break hangs there."""
    return f"reprise à {clock}"


def on_the_bar(walls: int, shows: str, *, frozen: bool, pinned: bool, blank: bool) -> str:
    """Return what the typist's title bar says of her walls."""
    how = "figée" if frozen else "" if blank else "fixée" if pinned else "suit"
    count = "salle" if walls < 2 else f"{walls} salles"
    return f"{count} : {', '.join(filter(None, (shows, how)))}"


# What the typist is told.

LIVE = "L’écran de la salle vous suit de nouveau."
SHOWN = "L’écran de la salle montre de nouveau l’atelier."
BREAK_OVER = "La pause est finie ; l’écran de la salle vous suit de nouveau."


def no_wall() -> str:
    """Return how a wall is hung, where none hangs."""
    return (
        "Aucun écran de salle : lancez plenary wall avec ce fichier dans une autre fenêtre ; "
        f"{keys.WALL} dit alors quoi montrer."
    )


def frozen() -> str:
    """Return that the wall stays as it is."""
    return f"L’écran de la salle reste tel quel ; {keys.WALL_FREEZE} le relâche."


def blanked() -> str:
    """Return that the wall shows nothing."""
    return f"L’écran de la salle est masqué ; {keys.WALL_BLANK} le montre de nouveau."


def pinned(shows: str) -> str:
    """Return that a view stays on the wall."""
    return f"L’écran de la salle garde {shows} pendant que vous continuez ; {keys.WALL} le fait suivre de nouveau."


def break_begins(clock: str) -> str:
    """Return that the wall counts down to the end of a break."""
    return f"L’écran de la salle dit : reprise à {clock} ; {keys.WALL} met fin à la pause."


# The typist's list.

TITLE = "L’écran de la salle"
PROMPT = "Enter choisit · une heure, 11:15, ou des minutes, 20, ouvrent une pause"
HINT = "quelques mots du choix, une heure ou des minutes"
FREEZE = ("Figer", "il reste tel quel, quoi que vous fassiez")
GO_LIVE = ("Suivre", "il vous suit de nouveau")
BLANK_IT = ("Masquer", "il ne montre rien")
SHOW_IT = ("Montrer", "il n’est plus masqué")
LET_GO = ("Relâcher", "il vous accompagne de nouveau")
END_BREAK = ("Finir la pause", "il montre de nouveau l’atelier")
PIN = "Fixer"
HANG: Final[Mapping[View, str]] = {  # what can hang without going there
    "problems": "tous les problèmes",
    "themes": "les thèmes",
    "ranking": "le classement",
    "decisions": "les décisions et leurs suites",
    "clock": "une horloge, avec l’ordre du jour",
}
PINNED_HERE = "reste pendant que vous continuez"


def hang(view: View) -> str:
    """Return the choice to hang a view without going there."""
    return f"Montrer {HANG[view]}"


def begin_break(clock: str) -> str:
    """Return the choice to begin a break."""
    return f"Reprise à {clock}"


COUNTS_DOWN = "il l’annonce en grand, avec décompte"

# At the foot of a wall.

NO_CONSOLE = "aucune console ici : l’écran suit le fichier"
FROZEN_HERE = "figé · F relâche"
WAITS_FOR_FILE = "en attente du début de l’atelier"
FILE_UNREADABLE = "le fichier est illisible pour le moment"


def lines_now(lines: int) -> str:
    """Return how many lines there are, after that was changed."""
    return plural(lines, "ligne")


# The keys of a wall.

KEYS: Final[Mapping[str, tuple[str, str]]] = {  # by the id of its binding
    "hung.freeze": ("Figer", "L’écran reste tel quel, ou suit de nouveau"),
    "hung.more": ("Plus", "Une ligne de plus, jusqu’à 16"),
    "hung.fewer": ("Moins", "Une ligne de moins"),
    "hung.next": ("Page suivante", "La page suivante d’une longue liste"),
    "hung.before": ("Page d’avant", "La page précédente"),
    "hung.here": ("En phase", "Revenir à la page de ce qui est en cours"),
    "hung.look": ("Thème", "Pour une salle sombre, ou claire"),
    "hung.keys": ("Touches", "Ce que font les touches de l’écran de la salle"),
    "hung.leave": ("Quitter", "Fermer cet écran ; la console de saisie continue"),
}
FEW_COLOURS = "ce terminal a trop peu de couleurs pour un autre thème"
KEYS_HINT = "F fige · + - lignes · PgUp PgDn pages · L thème · Q quitte"

# The page of HTML.


def page_is_there(name: str) -> str:
    """Return where the page is instead, because somebody's work has the name that was meant for it."""
    return f"la page est {name}"


def page_not_written(name: str, why: str) -> str:
    """Return that the page could not be written."""
    return f"{name} n’a pas pu être écrit : {why}"
