"""French: what the rules of the workshop say, on all sessions but those of `votes` and `statements`."""

from collections.abc import Mapping

from languages.fr.writing import agreeing, number, plural
from workshop.kinds import NAMINGS, WALL_RULES, WallRule
from workshop.model import Record
from workshop.text import shorten

RECORDS: Mapping[str, str] = {  # what people call a record, by the prefix of its id
    "workshop": "atelier",
    "person": "personne",
    "group": "groupe",
    "remark": "allocution ou règle",
    "problem": "problème",
    "comment": "commentaire",
    "theme": "thème",
    "round": "tour de vote",
    "rating": "appréciation",
    "ballot": "bulletin",
    "count": "comptage",
    "priority": "priorité",
    "node": "énoncé",
    "vision": "vision",
    "result": "entrée",
    "phrase": "abréviation",
    "agenda": "point de l’ordre du jour",
    "acronym": "sigle",
    "photograph": "photographie",
    "recording": "enregistrement",
}

NOT_IN_TRAY = "Cela n’est plus dans la corbeille."
NO_PLACE = "Sa place a disparu, et rien ici ne peut l’accueillir ; ce qu’elle dit peut être consigné de nouveau."
REWORDED_IS_DELETED = "La ligne reformulée a été supprimée ; annulez, ou voyez la corbeille."

NAME_NEEDED = "Tapez un nom qui contient au moins une lettre."

# Moving rows.
NOT_ONE_LIST = "Seules des lignes d’une même liste se déplacent ensemble."
CANNOT_NEST = "Seuls les problèmes, causes, effets et résultats s’emboîtent."
NOTHING_ABOVE = "Il n’y a pas de ligne au-dessus sous laquelle mettre celle-ci."
OUTERMOST = "C’est déjà le niveau le plus haut."


def group_called(count: int) -> str:
    """Return what a group is called if nobody says: Groupe 1, Groupe 2, and so on."""
    return f"Groupe {count}"


# Visions.
SAME_WORDING = "La formulation n’a pas changé ; changez-la pour proposer un amendement."
TWO_WORDINGS = "Pour fondre des formulations, choisissez-en au moins deux d’une même vision."
OPEN_BRACKETS = "Des mots sont entre crochets ; tranchez-les d’abord, ou dites que c’est convenu quand même."
EMPTY_VISION = "Une vision ne peut être vide ; tapez sa formulation."
SHARES_NO_WORD = "n’a aucun mot en commun avec le tronc"
NAMES_NO_CHANGE = "ne nomme aucun changement"

# The way back and the way forward: where it ends, and why.
ENDS_HERE = "s’arrête ici"
ANSWERS_NOTHING = "ne répond à rien"
PLENARYS_OWN = "propre à la plénière, adoptée sans thème"
HAS_NO_PROBLEMS = "n’a pas de problèmes"
PROBLEM_IN_NO_TREE = "dans aucun arbre : il n’est dans aucun thème et n’a pas été adopté"
THEME_IN_NO_TREE = "dans aucun arbre : ce thème n’a pas été adopté comme priorité"
PRIORITY_WITHOUT_TREE = "dans aucun arbre : cette priorité n’en a pas encore"
NO_INTERVENTION = "pas encore d’intervention"
NOT_ANSWERED = "aucune entrée d’une carte des résultats n’y répond"
ANSWERED_IS_GONE = "ce à quoi elle répond n’est plus dans aucun arbre"

# The workshop's own screen.
ACRONYM = "Tapez un sigle ainsi : RGM = région du Grand Mékong."
PHOTOGRAPH = "Tapez où est la photographie, puis sa légende : mur.jpg; Ce qui était au mur; Groupe 1."
HAS_ENDED = "C’est déjà terminé ; reformulez-le si ce n’est pas exact."
SHORT_CODE = "Tapez une abréviation ainsi : te = traite des êtres humains."
YES, NO = "oui", "non"
ITEMS: Mapping[str, str] = {"problems": "problèmes", "themes": "thèmes"}  # what a vote can be on
STACKING = "Peut-on mettre deux gommettes sur un même sujet ? Tapez oui ou non."
VOTED_ON = "Sur quoi porte le vote ? Tapez problèmes ou thèmes."
_NAMES = [kind.typed for kind in NAMINGS.values()]
NAMES_TYPED = f"{', '.join(_NAMES[:-1])} ou {_NAMES[-1]}"
NAMES = f"Comment le rapport désigne-t-il les personnes ? Tapez {NAMES_TYPED}."


def languages_typed(there: Mapping[str, str]) -> str:
    """Return which languages a report can be in, by code and own name."""
    return f"{' ou '.join(f'{code} ({name})' for code, name in there.items())} ; vide, celle des écrans"


def no_language(typed: str, there: Mapping[str, str]) -> str:
    """Say that the report cannot be in a language."""
    return f"« {shorten(typed, 20)} » n’existe pas ici ; tapez {languages_typed(there)}."


WALL: Mapping[WallRule, str] = {
    "wall_names": f"Comment l’écran de la salle désigne-t-il les personnes ? Tapez {WALL_RULES['wall_names'].typed}.",
    "wall_dots": f"Quand l’écran de la salle montre-t-il les gommettes ? Tapez {WALL_RULES['wall_dots'].typed}.",
    "wall_said": "L’écran de la salle montre-t-il les dernières paroles ? Tapez oui ou non.",
    "wall_parked": "Y montre-t-il aussi les commentaires mis en attente ? Tapez oui ou non.",
}


def by_when(due: str) -> str:
    """Say by when something is due, as it was said."""
    return f"échéance : {due}"


def missing(kind: type[Record]) -> str:
    """Say that a record is not there."""
    return f"Cela n’existe plus ({RECORDS.get(kind.prefix, 'ligne')}) ; voyez dans la corbeille."


def under_itself(text: str) -> str:
    """Say that a record cannot be moved into its own branch."""
    return f"« {shorten(text)} » ne peut aller sous soi-même."


def no_place(typed: str) -> str:
    """Say that a photograph is tied to what is neither a group nor a session."""
    return f"« {shorten(typed, 20)} » n’est ni groupe ni séance ; tapez un groupe, ou 1 à 5."


def not_dots(typed: str) -> str:
    """Say that what was typed is not a number of dots for each participant."""
    return f"« {shorten(typed, 20)} » n’est pas un nombre de gommettes ; tapez un nombre de 1 à 99."


def horizon(years: str) -> str:
    """Say how far the visions look ahead, from what was typed for it; empty where nothing was."""
    said = years.strip()
    return f"dans {'un an' if said == '1' else f'{said} ans'}" if said.isdigit() else said


def elsewhere(consoles: int) -> str:
    """Say, within a sentence, whose something is that was typed on so many other consoles."""
    return "une autre console" if consoles == 1 else f"{consoles} autres consoles"


def rows_elsewhere(rows: int, consoles: int) -> str:
    """Say, within a sentence, how many rows there are, and from how many other consoles; 0 for our own."""
    return f"{plural(rows, 'ligne')}{f', de {elsewhere(consoles)}' if consoles else ''}"


def typed_elsewhere(rows: int, typed: Mapping[str, int]) -> str:
    """Say, as the end of a clause on so many rows, which of them were typed on other consoles; empty where none was."""
    if not typed:
        return ""
    count = sum(typed.values())
    if count == rows:
        return f", {agreeing(count, 'tapée')} sur {elsewhere(len(typed))}"
    return f", dont {number(count)} {'d’' if len(typed) == 1 else 'de '}{elsewhere(len(typed))}"


def changes_received(named: list[str], count: int) -> str:
    """Say that changes came from another console; `named` tells the first of `count`."""
    more = f", et {number(count - len(named))} de plus" if count > len(named) else ""
    received = agreeing(count, "reçu", "reçus")
    return f"{plural(count, 'changement')} {received} d’une autre console : {', '.join(named)}{more}."


BOTH_NEED_WORDS = "Il faut des mots des deux côtés ; allez là où commence le second."


def numbered_already(words: str) -> str:
    """Say that a problem has a number on the sheet of a vote, and cannot become part of another."""
    return f"« {shorten(words, 30)} » a déjà un numéro sur la feuille de vote, et le garde ; laissez-le à part."


def problem_called(number: str, group: str) -> str:
    """Return what the room calls a problem: by its number, and the group that named it, if one did."""
    return f"problème {number} ({group})" if group else f"problème {number}"


# Two wordings, compared word by word. What was struck and what replaced it stand in one pair of brackets.


def was(words: str) -> str:
    """Return words that others replaced, before those."""
    return f"(avant : {words}"


def now(words: str) -> str:
    """Return the words that replaced others, after those."""
    return f", maintenant : {words})"


def gone(words: str) -> str:
    """Return words that are gone, nothing having replaced them."""
    return f"(retiré : {words})"


def new(words: str) -> str:
    """Return words that are new, and replaced nothing."""
    return f"(ajouté : {words})"
