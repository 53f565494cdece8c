"""French: sentences about the votes, for the typist and for the report."""

from collections.abc import Sequence

from languages.fr.writing import number as figure
from languages.fr.writing import plural
from workshop.kinds import CRITERIA, VOTE_RULES
from workshop.text import shorten

# Themes and priorities.
EMPTY_THEME = "Un thème a besoin d’un nom ; tapez-en un."
TWO_THEMES = "Choisissez au moins deux thèmes à fondre."
THEME_IS_MERGED = "Ce thème a déjà été fondu dans un autre."
THEME_NOT_MERGED = "Ce thème n’a pas été fondu dans un autre."
SUB_POINT = "Un sous-point suit le thème de son problème ; choisissez plutôt le problème."
ADOPTED_ALREADY = "C’est déjà adopté."
EMPTY_PRIORITY = "Une priorité a besoin d’une formulation ; tapez-la."

# Ballots and counts.
WHICH_NUMBERS = "Tapez les numéros d’un bulletin, comme 3 7 12 ; un bulletin blanc est 0."
NO_NUMBER = "Il n’y a pas de numéro dans cette ligne ; un bulletin blanc est 0."
DOT_OFF_SHEET = "L’une de ces gommettes est sur un sujet absent de la feuille ; tapez de nouveau le bulletin."
COUNT_OFF_SHEET = "Ce sujet n’est pas sur la feuille ; aucune gommette ne peut y être comptée."
NOTHING_TO_VOTE_ON = "Il n’y a encore rien à voter ; consignez d’abord des problèmes."

# Rounds and the line.
NEGATIVE_VOTERS = "Le nombre de votants ne peut être inférieur à 0."
REVOTE_ON_ONE = "Choisissez au moins deux sujets à revoter, ou aucun pour les revoter tous."
END_OF_RANKING = "La ligne est déjà au bout du classement."
ONE_SIDE = "Tous les sujets sont du même côté de la ligne."

# The ledger.
NO_VOTES = "Aucun vote n’est consigné."
ADDS_UP = "Les votes reçus tombent juste."
TOTAL_UNKNOWN = "Le nombre de votants n’est pas connu ; le total ne peut être vérifié."
MAY_BE_MISSING = "Le nombre de votants n’est pas connu ; des bulletins manquent peut-être."


CELLS_COUNT = (
    "Ligne 1, colonne 1 : la première colonne compte les lignes ; elle numérote peut-être les bulletins, ou est une "
    "gommette sur chacun. Enlevez-la, ou mettez au-dessus un titre comme participant, first, second, third."
)


def empty_cell(line: int, column: int) -> str:
    """Say that a pasted row has a cell without a number, so that its columns may be items and no dots."""
    return (
        f"Ligne {line}, colonne {column} : une cellule vide ou un 0 est peut-être une gommette inutilisée, ou un sujet "
        "sans gommette ; enlevez-la, ou mettez au-dessus un titre comme first, second, third ou item 1, item 2."
    )


def dots(count: int) -> str:
    """Return a number of dots in words."""
    return plural(count, "gommette")


def too_many_dots(placed: int, allowed: int) -> str:
    """Say that a ballot has more dots than a participant has, and what to do."""
    return (
        f"Cela fait {dots(placed)}, mais chacun en a {allowed} : enlevez-en {placed - allowed}, ou commencez la ligne"
        " par * si le bulletin est nul."
    )


def stacked(number: int, times: int) -> str:
    """Say that a ballot has several dots on one number where the rules allow one."""
    return f"Le numéro {number} y est {times} fois, mais chacun ne met qu’une gommette par sujet : enlevez-en."


def not_voted_on(number: int, round_: int, choice: Sequence[int]) -> str:
    """Say that a number is not among those of a revote."""
    return f"Le numéro {number} n’est pas soumis au tour {round_} ; choisissez parmi {', '.join(map(str, choice))}."


def not_a_number(token: str) -> str:
    """Say that a part of a ballot is not a number."""
    return f"« {shorten(token, 20)} » n’est pas un numéro de la feuille ; corrigez-le."


def no_such_number(number: str, last: int | None = None) -> str:
    """Say that a number is not on the sheet, and where the sheet ends if that is known."""
    goes = "" if last is None else f", qui va jusqu’à {last}"
    return f"Il n’y a pas de numéro {shorten(number, 20)} sur la feuille{goes} ; corrigez-le."


def too_many_times(token: str) -> str:
    """Say that "3x400" asks for more dots than anybody has."""
    return f"« {shorten(token, 20)} » fait plus de gommettes que personne n’en a ; corrigez-le."


def number_in_tray(number: int) -> str:
    """Say that a number belongs to something deleted."""
    return f"Le numéro {number} est dans la corbeille ; rétablissez-le, ou laissez-le de côté."


def not_in_group(typed: str, group: int, number: int) -> str:
    """Say that a group has no problem of that number."""
    return (
        f"{typed} serait le groupe {group}, numéro {number}, qui n’existe pas ; tapez plutôt un numéro de la feuille."
    )


def place_in_theme(typed: str, whole: int) -> str:
    """Say that a problem is voted on in its theme."""
    return f"{typed} est dans un thème, sur lequel porte le vote ; tapez celui-ci{f' : {whole}' if whole else ''}."


def part_of_number(number: int, whole: int) -> str:
    """Say that a number has become part of another."""
    return f"Le numéro {number} fait maintenant partie du numéro {whole} ; tapez celui-ci."


def theme_not_voted_on(number: int) -> str:
    """Say that a number is a theme where problems are voted on."""
    return f"Le numéro {number} est un thème, mais ce vote porte sur les problèmes ; tapez l’un des siens."


def counted_twice(sector: str, number: int) -> str:
    """Say that a count names a sector twice."""
    return f"« {shorten(sector, 20)} » y est deux fois pour le numéro {number} ; tapez-le une seule fois."


def not_a_count(text: str) -> str:
    """Say how a count of the dots on the wall is typed."""
    return f"« {shorten(text, 30)} » n’est pas un comptage ; tapez : 7: 4 red 2 blue, ou 7: 6."


def absurd_count(count: int) -> str:
    """Say that a count is out of reach."""
    return f"{count} gommettes sur un sujet, ce ne peut être juste ; recomptez."


def ballot_called(number: int) -> str:
    """Return what a ballot is called, by its place in the pile."""
    return f"Le bulletin {number}"


def item_called(number: int | None) -> str:
    """Return what an item of the sheet is called; None for one without a number."""
    return f"le numéro {number}" if number is not None else "un sujet"


def fault_too_many(ballot: str, placed: int, allowed: int) -> str:
    """Say that a ballot has more dots than the rules allow now."""
    return f"{ballot} a {dots(placed)}, mais chacun en a {allowed}."


def fault_stacked(ballot: str, placed: int, item: str) -> str:
    """Say that a ballot has several dots on one item where the rules allow one now."""
    return f"{ballot} a {dots(placed)} sur {item}, mais une seule est permise."


def fault_gone(ballot: str, item: str) -> str:
    """Say that a ballot has a dot on a deleted item."""
    return f"{ballot} a une gommette sur {item}, qui est dans la corbeille."


def fault_not_voted_on(ballot: str, item: str) -> str:
    """Say that a ballot has a dot on an item that is not voted on now."""
    return f"{ballot} a une gommette sur {item}, qui n’est pas soumis au vote."


def dots_out_of_reach(most: int) -> str:
    """Say how many dots a participant can have."""
    return f"Chaque participant peut avoir de 1 à {most} gommettes."


def no_round(number: int) -> str:
    """Say that there is no such round."""
    return f"Il n’y a pas de tour {number}."


def not_a_rule(part: str) -> str:
    """Say that a part of the line is not a rule of the vote, and how the line is written."""
    example = ", ".join(f"{rule.name} {rule.example}" for rule in VOTE_RULES.values())
    return f"« {shorten(part, 20)} » n’est pas une règle du vote ; tapez les règles ainsi : {example}."


def not_in_scale(typed: str, words: Sequence[str]) -> str:
    """Say that a score is not in the scale of the workshop."""
    return f"« {shorten(typed, 20)} » n’est pas dans l’échelle ; tapez l’un de ces mots : {', '.join(words)}."


def not_a_rating(part: str, scale: Sequence[str]) -> str:
    """Say how a rating is typed; `scale` has the words of the scale, if there are any."""
    *first, last = (kind.value[0] for kind in CRITERIA.values())
    words = "/".join(scale) or "une note"
    letters = f"{', '.join(first)} ou {last}"
    typed = f"tapez {letters} avec {words} et la raison, ou + devant une nouvelle priorité"
    return f"« {shorten(part, 20)} » n’est pas une appréciation ; {typed}."


def tie_at_line(tied: int, each: int, above: int) -> str:
    """Say that the line goes through a tie of so many items with so many dots each."""
    return f"Égalité à la ligne : {plural(tied, 'sujet')} à {dots(each)} chacun, dont {above} au-dessus."


def margin(above: str, above_dots: int, below: str, below_dots: int) -> str:
    """Say what stands on either side of the line, and by how much they differ.

    Args:
        above: What is just above, as the room calls it.
        above_dots: Its dots.
        below: What is just below.
        below_dots: Its dots.
    """
    return (
        f"Juste au-dessus : {above}, {dots(above_dots)} ; juste au-dessous : {below}, {dots(below_dots)} ;"
        f" {dots(above_dots - below_dots)} d’écart."
    )


def received(ballots: int, each: int, parts: tuple[int, int, int], counted: int) -> str:
    """Say what was received.

    Args:
        ballots: How many ballots, spoiled ones among them.
        each: How many dots a participant has.
        parts: How many dots are placed, unused and spoiled.
        counted: How many of those placed were counted on the wall.
    """
    placed, unused, spoiled = map(figure, parts)
    wall = f" (dont {figure(counted)} comptées au mur)" if counted else ""
    return (
        f"{plural(ballots, 'bulletin')}, {dots(each)} chacun :"
        f" placées {placed}{wall}, inutilisées {unused}, nulles {spoiled}."
    )


def expected(voters: int, count: int) -> str:
    """Say how many dots are expected."""
    return f"Attendu de {plural(voters, 'votant')} : {dots(count)}."


def balances(parts: Sequence[int], total: int) -> str:
    """Say that the dots received are those expected."""
    return f"Le compte y est : {' + '.join(map(figure, parts))} = {figure(total)}."


def dots_missing(count: int, of: int, ballots: int = 0, voters: int = 0) -> str:
    """Say that dots are missing; without a full stop.

    Args:
        count: How many.
        of: Of how many that are expected.
        ballots: How many ballots were not received, where that is why.
        voters: From how many voters.
    """
    why = f" : {figure(ballots)} bulletins sur {figure(voters)} non reçus" if ballots > 1 else ""
    why = why or (f" : 1 bulletin sur {figure(voters)} non reçu" if ballots else "")
    lack = "il en manque" if count > 1 else "il manque"
    return f"{lack} {figure(count)} sur {dots(of)}{why}"


def dots_too_many(count: int, ballots: int = 0, voters: int = 0) -> str:
    """Say that there are too many dots, and how many ballots from how many voters, where that is why."""
    why = f" : {plural(ballots, 'bulletin')} pour {plural(voters, 'votant')}" if ballots else ""
    return f"{dots(count)} de trop{why}."


def sectors_short(short: Sequence[tuple[str, int, int]], nameless: int) -> str:
    """Say which sectors lack dots, as (sector, missing, expected), and how many ballots name no sector."""
    each = ", ".join(f"{figure(missing)} gommettes sur {figure(total)} ({sector})" for sector, missing, total in short)
    some = f" ; {plural(nameless, 'bulletin')} sans secteur" if nameless else ""
    return f"Non reçu : {each}{some}."
