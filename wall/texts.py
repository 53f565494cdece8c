"""What the wall says of its own."""

from collections.abc import Iterable, Mapping, Sequence

from languages.exchange import exchanged
from wall.pointing import View
from workshop.text import plural

TITLES: Mapping[View, str] = {
    "problems": "Problems",
    "themes": "Themes",
    "ranking": "Votes",
    "tree": "Problem tree",
    "vision": "Vision",
    "map": "Results map",
    "decisions": "Decisions and follow-ups",
    "clock": "",
}
WALL = "Wall"
SIDES = ("", "")
AGREED = "AGREED"
ADOPTED = "ADOPTED"
MORE_WORDS = " …"
LOOSE = "In no theme"
NO_NAME = "A group without a name"
NOT_WORDED = "?"
NOTHING_YET = "Nothing yet"
NO_WORDS = "not worded yet"
NO_INTERVENTION = "no intervention yet"
ANSWERS_NOTHING = "answers nothing yet"
IN_DISPUTE = "in dispute"
NO_ANSWER = "no answer yet"
_BETWEEN = " · "


def title(view: View, *more: str) -> str:
    """Return the line on top of a board: what it is, and of what."""
    return _BETWEEN.join(filter(None, (TITLES[view], *more)))


def priority(place: int, count: int) -> str:
    """Return which of the priorities a board is about."""
    return f"Priority {place} of {count}" if count > 1 else ""


def tree(letter: str, count: int) -> str:
    """Return which of the trees of a priority a board shows."""
    return f"Tree {letter} of {count}" if count > 1 else ""


def round_called(number: int) -> str:
    """Return which round of the vote a board is about; nothing for the first."""
    return f"Round {number}" if number > 1 else ""


def more(count: int) -> str:
    """Return how many rows there was no room for."""
    return f"{count:,} more"


def hidden(count: int) -> str:
    """Return how many statements stand under one without being shown."""
    return f"+{count:,}" if count else ""


def problems(count: int) -> str:
    """Return how many problems a theme has."""
    return plural(count, "problem")


def placed(placed: int, expected: int | None) -> str:
    """Return how far a vote has come, as long as nobody may see more of it."""
    if expected is None:
        return f"{plural(placed, 'dot')} placed"
    return f"{placed:,} of {plural(expected, 'dot')} placed"


def dots(count: int) -> str:
    """Return the dots of an item."""
    return plural(count, "dot")


def line_after(count: int) -> str:
    """Return what is said at the line through a ranking."""
    return f"{plural(count, 'item')} above the line"


def spoken(speaker: str, words: str) -> str:
    """Return what somebody said, or what kind of remark it is where nobody is named."""
    return f"{speaker}: {words}"


def proposed_by(name: str) -> str:
    """Return who proposed a wording."""
    return f"proposed by {name}" if name else ""


def alternatives(proposed: Iterable[tuple[str, str]]) -> str:
    """Return who proposed which of the words in dispute."""
    return _BETWEEN.join(f"“{words}” {name}" if words else name for words, name in proposed)


def with_reservations(names: Sequence[str]) -> str:
    """Return that something is agreed with reservations, and whose these are where they are named."""
    return f"with reservations: {', '.join(names)}" if names else "with reservations"


def amends(called: str) -> str:
    """Return which wording another one would change."""
    return f"changes {called}"


def unanswered(count: int) -> str:
    """Return how many statements of the trees nothing answers."""
    return f"{plural(count, 'statement of the trees', 'statements of the trees')} without an answer"


def back_at(time: str) -> str:
    """Return when a break ends."""
    return f"Back at {time}"


def follow_up(who: str, due: str) -> str:
    """Return who sees to a decision, and by when, as far as that is known."""
    return _BETWEEN.join(filter(None, (who, f"by {due}" if due else "")))


def together(told: Iterable[str]) -> str:
    """Return several short things in one line."""
    return _BETWEEN.join(told)


def page(place: int, pages: int) -> str:
    """Return which page of a list is shown; nothing where there is one."""
    return f"page {place} of {pages}" if pages > 1 else ""


LANGUAGE = "en"  # of the page, for the browser that shows it


exchanged(globals())
