"""French: what the wall says of its own."""

from collections.abc import Iterable, Mapping, Sequence

from languages.fr.writing import number, plural
from wall.pointing import View

TITLES: Mapping[View, str] = {
    "problems": "Problèmes",
    "themes": "Thèmes",
    "ranking": "Votes",
    "tree": "Arbre à problèmes",
    "vision": "Vision",
    "map": "Carte des résultats",
    "decisions": "Décisions et suites à donner",
    "clock": "",
}
WALL = "Écran de la salle"
SIDES = ("", "")
AGREED = "CONVENUE"
ADOPTED = "ADOPTÉ"
MORE_WORDS = " …"
LOOSE = "Sans thème"
NO_NAME = "Un groupe sans nom"
NOT_WORDED = "?"
NOTHING_YET = "Rien encore"
NO_WORDS = "pas encore formulé"
NO_INTERVENTION = "pas encore d’intervention"
ANSWERS_NOTHING = "ne répond encore à rien"
IN_DISPUTE = "en discussion"
NO_ANSWER = "pas encore de réponse"
_BETWEEN = " · "


def title(view: View, *more: str) -> str:
    """Return the line on top of a board: what it is, and of what."""
    return _BETWEEN.join(filter(None, (TITLES[view], *more)))


def priority(place: int, count: int) -> str:
    """Return which of the priorities a board is about."""
    return f"Priorité {place} sur {count}" if count > 1 else ""


def tree(letter: str, count: int) -> str:
    """Return which of the trees of a priority a board shows."""
    return f"Arbre {letter} sur {count}" if count > 1 else ""


def round_called(number: int) -> str:
    """Return which round of the vote a board is about; nothing for the first."""
    return f"Tour {number}" if number > 1 else ""


def more(count: int) -> str:
    """Return how many rows there was no room for."""
    return f"{number(count)} de plus"


def hidden(count: int) -> str:
    """Return how many statements stand under one without being shown."""
    return f"+{number(count)}" if count else ""


def problems(count: int) -> str:
    """Return how many problems a theme has."""
    return plural(count, "problème")


def placed(placed: int, expected: int | None) -> str:
    """Return how far a vote has come, as long as nobody may see more of it."""
    if expected is None:
        return plural(placed, "gommette placée", "gommettes placées")
    return f"{number(placed)} sur {plural(expected, 'gommette placée', 'gommettes placées')}"


def dots(count: int) -> str:
    """Return the dots of an item."""
    return plural(count, "gommette")


def line_after(count: int) -> str:
    """Return what is said at the line through a ranking."""
    return f"{plural(count, 'sujet')} au-dessus de la ligne"


def spoken(speaker: str, words: str) -> str:
    """Return what somebody said, or what kind of remark it is where nobody is named."""
    return f"{speaker} : {words}"


def proposed_by(name: str) -> str:
    """Return who proposed a wording."""
    return f"proposée par {name}" if name else ""


def alternatives(proposed: Iterable[tuple[str, str]]) -> str:
    """Return who proposed which of the words in dispute."""
    return _BETWEEN.join(f"« {words} » {name}" if words else name for words, name in proposed)


def with_reservations(names: Sequence[str]) -> str:
    """Return that something is agreed with reservations, and whose these are where they are named."""
    return f"avec des réserves : {', '.join(names)}" if names else "avec des réserves"


def amends(called: str) -> str:
    """Return which wording another one would change."""
    return f"amende {called}"


def unanswered(count: int) -> str:
    """Return how many statements of the trees nothing answers."""
    return f"{plural(count, 'énoncé des arbres', 'énoncés des arbres')} sans réponse"


def back_at(time: str) -> str:
    """Return when a break ends."""
    return f"Reprise à {time}"


def follow_up(who: str, due: str) -> str:
    """Return who sees to a decision, and by when, as far as that is known."""
    return _BETWEEN.join(filter(None, (who, f"échéance : {due}" if due else "")))


def together(told: Iterable[str]) -> str:
    """Return several short things in one line."""
    return _BETWEEN.join(told)


def page(place: int, pages: int) -> str:
    """Return which page of a list is shown; nothing where there is one."""
    return f"page {place} sur {pages}" if pages > 1 else ""


LANGUAGE = "fr"  # of the page, for the browser that shows it
