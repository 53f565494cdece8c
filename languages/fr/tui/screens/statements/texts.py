"""French: what the screens of trees and maps say of statements."""

from collections.abc import Mapping, Sequence

from languages.fr.writing import agreeing, number, plural
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.text import shorten

NOTHING_TO_CHOOSE = "Il n’y a rien à choisir."
NO_STATEMENT = "Allez d’abord à un énoncé ; titres et commentaires n’en sont pas."
MERGED = Sentence(
    lambda: f"Fusionné. {keys.HISTORY} garde les formulations des deux ; {keys.REWORD} les formule en une."
)
SPLIT_WHERE = Sentence(lambda: f"Allez là où commence le second énoncé, puis appuyez encore sur {keys.SPLIT}.")
NOTHING_TO_MOVE = (
    "Allez d’abord à un propos, un problème, une formulation, un énoncé ou une entrée ; les autres lignes restent."
)
MOVE_ONE_KIND = (
    "On déplace ensemble des lignes d’un même genre ; sélectionnez seulement problèmes, "
    "propos, formulations, énoncés ou entrées."
)
WHERE_IN_TREE = "Comme quoi, et dans quel arbre ?"
THE_INBOX = "la boîte de réception, à classer plus tard"
WHO_CONTRIBUTED = "Qui a apporté ceci ?"
NOBODY = "personne en particulier"
A_GROUP = "un groupe"
NO_SUCH_GROUP = "Aucun groupe ne porte ce nom."
COPY_HOW = "Copier la branche sous quelle forme ?"
AS_TEXT = "en texte indenté, dans le presse-papiers"
AS_BRANCH = "comme seconde branche sous celle-ci"
NOT_WORDED = "(pas encore formulé)"
ANSWERED = "a une réponse"
FLAGGED = "signalé"
ALL_ROWS = "toutes les lignes"
SHOW_ONLY = "Ne montrer que les lignes…"
FILTER_HINT = "un nom, ou des mots que disent les lignes"
UNANSWERED = "sans réponse, ou pas encore formulées"
TO_CHECK = "dont la formulation est à vérifier"
ONE_BRANCH = Sentence(lambda: f"Une seule branche ; {keys.BRANCH} montre tout")
NOTHING_TO_DRAW = "Il n’y a encore rien à dessiner."
KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "statement.merge": ("Fusionner", "Faire un énoncé de deux"),
    "statement.split": ("Couper", "Un en deux, au curseur de la saisie ; dans un arbre, la sélection en sort"),
    "statement.copy": ("Copier…", "La branche : en texte indenté, ou comme seconde branche"),
    "statement.group": ("De qui", "De quel groupe cela vient"),
    "statement.why": ("Pourquoi", "Noter pourquoi c’est reformulé"),
    "problems.tree": ("Dans un arbre…", "Comme cause ou effet d’une priorité"),
    "lens.filter": ("Filtrer", "Ne montrer que certaines lignes"),
    "lens.branch": ("Une branche", "Montrer une branche, ou tout"),
    "lens.levels": ("Niveaux", "Replier à 1, 2, 3 niveaux, ou tout déplier"),
    "lens.picture": ("Image", "L’arbre ou la carte en dessin"),
    "row.brackets": ("Crochets", "Mots entre crochets : les trancher ; dans la saisie, les y mettre"),
    "brackets.next": ("Crochets suiv.", "Les mots entre crochets suivants de la même formulation"),
    "row.move": ("Déplacer…", "Choisir où vont les lignes sélectionnées"),
    "picture.back": ("Retour", "Revenir aux lignes"),
}


def move_where(count: int, words: str) -> str:
    """Return the title of the list of where rows can go."""
    return f"Déplacer {f'{number(count)} lignes' if count > 1 else f'« {words} »'} : où ?"


def moved(place: str) -> str:
    """Return what is said of rows that were moved."""
    return f"Déplacé vers « {place} » ; {keys.UNDO} annule."


def merge_with(words: str) -> str:
    """Return the title of the list of what a statement can be merged with."""
    return f"Fusionner « {words} » avec…"


def copied(lines: int) -> str:
    """Return what is said of branches copied as text."""
    return f"{plural(lines, 'ligne')} {agreeing(lines, 'copiée')} ; Ctrl+V pour coller."


def shown_levels(levels: int) -> str:
    """Return what is said of rows folded to so many levels; 0 is all of them."""
    return f"Affichage : {plural(levels, 'niveau', 'niveaux') if levels else 'tous les niveaux'}."


def only_rows(name: str, count: int) -> str:
    """Return what stands above rows that a filter lets through."""
    return f"Seulement les lignes {name} ({count}) ; {keys.FILTER} montre tout"


def from_group(name: str) -> str:
    """Return the name of the filter of what came from a group or a person."""
    return f"de {name}"


def that_say(words: str) -> str:
    """Return the name of the filter of what says some words."""
    return f"qui disent « {words} »"


def rows_that(name: str) -> str:
    """Return the choice of a filter of words."""
    return f"les lignes {name}"


_DIRECT = {"causes": "causes directes", "effects": "effets directs"}  # by the slot


def direct(slot: str, tree: str) -> str:
    """Return the place under a heading; `tree` is the letter of the tree where a priority has several."""
    return f"{_DIRECT[slot]}{f' de {tree}' if tree else ''}"


def group(place: int) -> str:
    """Return a group by its number."""
    return f"groupe {place}"


def under(name: str) -> str:
    """Return the place under a statement."""
    return f"sous {name}"


def in_tree_as(words: str, called: str) -> str:
    """Return what is said of a listed problem that stands in a tree too."""
    return f"« {words} » est aussi {called} ; {keys.LINEAGE} y ramène à son groupe et à ses gommettes."


# Words in brackets.

NO_WORDING_HERE = "Allez d’abord à une formulation ; le reste n’a pas de mots entre crochets."
SELECT_WORDS = Sentence(
    lambda: f"Sélectionnez des mots (Shift+Left) ; {keys.BRACKETS} les met entre crochets : [a][b]."
)
NOTHING_TO_BRACKET = Sentence(
    lambda: f"Allez à un mot, ou sélectionnez-en avec Shift+Left ; puis appuyez sur {keys.BRACKETS}."
)
OTHER_WORDS = "Tapez les autres mots ; [mieux @ONU] dit de qui ils sont. Enter consigne."
STRIKE = "aucun : supprimer les crochets"
NOTHING = "rien là"
SAY_NOTHING = "ne rien dire ici"
ORDINARY = "crochets ordinaires, qui ne laissent rien en suspens"
INSTEAD = "au lieu de"
PICK_WORDS = "Tapez un numéro, ou d’autres mots (@ qui), puis Enter"
NUMBER_OR_WORDS = "un numéro, ou d’autres mots"
ORDINARY_NOW = Sentence(lambda: f"Ces crochets ne laissent plus rien en suspens ; {keys.UNDO} annule.")
OTHERS_SETTLED = "Une autre console a tranché d’autres crochets de cette formulation. Prendre les deux ?"
CHOOSE_ONE = Sentence(lambda: f"non, {keys.INCOMING} permet de choisir entre les deux")
BOTH_TAKEN = Sentence(lambda: f"Ce que les deux consoles ont tranché est pris ; {keys.UNDO} annule.")
SETTLE_FIRST = Sentence(lambda: f"non, d’abord les trancher ({keys.BRACKETS})")
AGREED_ALL_THE_SAME = "oui, convenu avec les crochets tels quels"
RIGHT_ALL_THE_SAME = "oui, c’est juste avec les crochets tels quels"


def are_open(count: int) -> str:
    """Return what a row says of its open brackets."""
    return f"{plural(count, 'crochet')} {agreeing(count, 'ouvert')}"


def whose(words: str, who: str) -> str:
    """Return what a row says of who proposed words in brackets."""
    return f"« {shorten(words, 30)} » : {who}" if words else f"{NOTHING} : {who}"


def more_of_them(count: int) -> str:
    """Return that so many more words in brackets have somebody who proposed them."""
    return f"et {number(count)} {agreeing(count, 'autre')}"


def take_both(words: str) -> str:
    """Return the choice of what two consoles settled apart."""
    return f"oui : {words}"


def with_reservations(who: Sequence[str]) -> str:
    """Return what a row says of reservations about its wording, with whose they are."""
    named = shorten(", ".join(who), 40)
    return f"avec réserves{f' : {named}' if named else ''}"


def which_words(place: int, count: int, raw: str) -> str:
    """Return the title of the list of what can be chosen for words in brackets."""
    of = f" ({place} sur {count} ; {keys.NEXT_BRACKETS} : suivant)" if count > 1 else ""
    return f"Quels mots ? {shorten(raw, 24 if of else 60)}{of}"


def settled(words: str, who: str, left: int) -> str:
    """Return what is said when words in brackets were settled; `left` counts what is still open."""
    said = f"« {shorten(words, 24)} »{f' ({shorten(who, 14)})' if who else ''}" if words else NOTHING
    rest = f" ; reste {plural(left, 'crochet')}" if left else ""
    return f"Tranché : {said}{rest}. {keys.WHY_REWORDED} note pourquoi."


def open_still(raws: Sequence[str]) -> str:
    """Return the question whether something is agreed although words are in brackets."""
    left = len(raws) - 1
    more = f" et {number(left)} {agreeing(left, 'autre')}" if left > 0 else ""
    return f"Encore entre crochets : {shorten(raws[0], 30)}{more}. Convenu ?"


# The picture.

MORE = "…"
TRUNK = "TRONC"
IS_A_GAP = "sans réponse, ou pas encore formulé"
IS_FOLDED = "autant d’autres derrière"
BACK = "Esc revient"


def folded(count: int) -> str:
    """Return the sign of statements that stand behind one and are not shown."""
    return f"▸{count}"
