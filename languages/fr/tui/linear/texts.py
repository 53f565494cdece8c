"""French: what is said line by line."""

from collections.abc import Sequence

from languages.fr.writing import agreeing, plural
from tui.widgets.shown import TallyRow

HERE, SELECTED = "ici :", "sélectionné :"
NO_PICTURE = (
    "Une image ne s’entend pas ; /all dit toutes les lignes, et plenary export --tree OUT.txt les écrit en texte."
)
NO_PASTE = "Ici, chaque ligne qui arrive est une ligne à part."
NEVER = "Cela ne peut pas se faire ligne par ligne ; plenary FILE ouvre la console."
LEFT_AS_IT_WAS = "Laissé tel quel."
NO_LINE = "Rien n’est inachevé ici."
SAVED_AND_CLOSED = "Enregistré et fermé."
NO_ROWS = "Il n’y a encore rien ici."
FOUND_NOTHING = "Rien n’est trouvé."
CHANGE_HOW = "Dites /change ANCIEN -> NOUVEAU : les mots tels qu’ils sont, et ce qu’ils deviennent."
SPLIT_HOW = "Dites /split PREMIER || SECOND : les mots de l’un, puis ceux de l’autre."
SAY_WHAT = "Dites ce qu’il faut chercher, par exemple /find terre."
CATCH_WHAT = "Dites ce qu’il faut noter, par exemple /catch ?@Mme Vong: Qui décide ?"
CTRL_C = "/back revient en arrière, /quit enregistre et quitte."
BACK = "Enter seul revient en arrière"
NOTHING_WAITS = "Rien n’attend votre décision."
WHICH_SORT = "Qu’est-ce que ce fichier ?"
NOT_MOVED = "Toujours ici."
COMMANDS: dict[str, str] = {  # what the commands do, by the id of each
    "help": "ces commandes ; /help keys liste celles de la page, /help page explique la page",
    "list": "les lignes autour de celle-ci ; /list 40 en dit autant",
    "all": "toutes les lignes",
    "next": "la ligne suivante ; /next 5 avance de cinq",
    "previous": "la ligne précédente ; /previous 5 recule de cinq",
    "first": "la première ligne",
    "last": "la dernière ligne",
    "go": "aller à une ligne par son numéro ou ses mots : /go 2.1, /go terre",
    "where": "où vous êtes, ce qui va là, et si tout est à l’abri",
    "in": "la prochaine entrée descend d’un niveau, comme avec Tab",
    "out": "la prochaine entrée remonte d’un niveau, comme avec Shift+Tab",
    "reword": "la ligne suivante reformule celle-ci ; Enter seul la laisse",
    "change": "changer quelques mots de cette ligne : /change ANCIEN -> NOUVEAU",
    "split": "faire deux lignes de celle-ci : /split PREMIER || SECOND",
    "delete": "supprimer la ligne, ou celles sélectionnées, avec ce qui est dessous",
    "select": "sélectionner la ligne, ou la désélectionner",
    "up": "monter la ligne",
    "down": "descendre la ligne",
    "deeper": "mettre la ligne un niveau plus bas",
    "higher": "mettre la ligne un niveau plus haut",
    "undo": "annuler ce qui vient d’être consigné",
    "redo": "rétablir ce qui a été annulé",
    "find": "rechercher dans tout l’atelier : /find terre @kham",
    "catch": "garder une phrase pour plus tard, de n’importe où : /catch TEXTE",
    "tray": "ce qui a été supprimé, à restaurer",
    "missing": "ce qui manque encore",
    "1": "les problèmes ; /2 votes, /3 arbre, /4 vision, /5 résultats, /6 l’atelier lui-même",
    "view": "la vue suivante des votes : regroupement, bulletins, classement",
    "again": "valider la ligne inachevée d’ici, telle qu’elle a été refusée ou laissée",
    "drop": "abandonner cette ligne",
    "back": "quitter une formulation, une liste ou une sélection, comme avec Esc",
    "accept": "intégrer les modifications d’ailleurs qui attendent votre décision",
    "refuse": "les laisser de côté",
    "save": "enregistrer maintenant",
    "quit": "enregistrer et quitter",
}
ANY_KEY = (
    "Toute touche du guide fonctionne écrite en toutes lettres, comme /alt+w ou /ctrl+b ; "
    "une ligne qui commence par // commence par une barre oblique. Un Tab devant une ligne "
    "la fait descendre d’un niveau."
)


def on(name: str) -> str:
    """Return the first line."""
    return (
        f"Plenary, ligne par ligne : {name}. Enter consigne une ligne ; /help liste les "
        "commandes ; /quit enregistre et quitte."
    )


def session(name: str, page: str, rows: int) -> str:
    """Return where somebody has gone."""
    return f"{name}{f', {page}' if page else ''} : {plural(rows, 'ligne')}."


def priority(place: int, text: str, *, here: bool) -> str:
    """Return a priority."""
    return f"{f'{HERE} ' if here else ''}priorité {place} : {text}"


def sum_line(row: TallyRow) -> str:
    """Return a sum."""
    rank = f"rang {row.rank}, " if row.rank else ""
    voters = f", votants : {row.voters}" if row.voters else ""
    number = f"{row.number} " if row.number else ""
    return f"{rank}{number}{row.name} : {plural(row.dots, 'gommette')}{voters}{', à égalité' if row.tied else ''}"


def words_now(words: str) -> str:
    """Return the words that are to be replaced."""
    return f"Maintenant : {words}"


def answer_now(words: str) -> str:
    """Return the answer that stands."""
    return f"Jusqu’ici : {words}"


def half_typed(words: str) -> str:
    """Return what is half-typed on a page."""
    return f"Inachevé ici : {words}. /again valide cette ligne, /drop l’abandonne."


def kept(words: str) -> str:
    """Return that a refused line is kept."""
    return f"La ligne est gardée : /again valide encore une fois « {words} »."


def no_command(name: str, near: Sequence[str]) -> str:
    """Return what to do about a command that is not there."""
    return (
        f"Il n’y a pas de /{name} ici ; {f'vouliez-vous dire /{near[0]} ?' if near else '/help liste les commandes.'}"
    )


def command(name: str, short: str, does: str) -> str:
    """Return a line of the list of commands; `short` is the letter that does as well, if one does."""
    return f"/{name}{f' ou /{short}' if short else ''} : {does}"


def key_command(key: str, name: str, does: str) -> str:
    """Return a line of the list of the page's commands."""
    return f"/{key} : {name}. {does}"


def picked_from(count: int, shown: int) -> str:
    """Return what is asked under a list."""
    left = count - shown
    more = f"{left} {agreeing(left, 'autre', 'autres')} ; tapez quelques mots. " if left > 0 else ""
    return f"{more}Un numéro prend cette ligne ; {BACK}"


def selected(count: int) -> str:
    """Return how many rows are selected."""
    return f"{plural(count, 'ligne')} {agreeing(count, 'sélectionnée', 'sélectionnées')}."


def rows_of(start: int, end: int, count: int) -> str:
    """Return which rows of all were said."""
    return f"Lignes {start} à {end} sur {count}."


def not_there(old: str) -> str:
    """Return that the words to change do not stand in the row."""
    return f"« {old} » ne figure pas dans cette ligne ; rien n’a changé."


def waiting() -> str:
    """Return how one decides about changes that wait."""
    return "/accept les intègre, /refuse les laisse de côté."
