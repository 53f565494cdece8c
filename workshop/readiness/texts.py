"""What is said of single things that are missing."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from workshop.text import plural, shorten

TITLES: Mapping[str, str] = {  # what a list of what is missing calls the sessions, in its order
    "problems": "Session 1: Problems",
    "votes": "Session 2: Votes and priorities",
    "tree": "Session 3: Problem trees",
    "vision": "Session 4: Visions",
    "results": "Session 5: Results maps",
    "workshop": "The workshop and its people",
}
LACKS: Mapping[
    str, tuple[str, str, str]
] = {  # by kind: on a row before the words that it is about; one of them; several
    "fact": ("not filled in", "fact not filled in", "facts not filled in"),
    "empty-group": ("no problems", "group without problems", "groups without problems"),
    "unrated": ("not rated", "theme without criteria", "themes without criteria"),
    "unreasoned": (
        "no reason",
        "choice against the dots without a reason",
        "choices against the dots without a reason",
    ),
    "tie": ("tie at the line", "tie that is not resolved", "ties that are not resolved"),
    "books": ("off balance", "round that does not balance", "rounds that do not balance"),
    "one-sided": ("one side only", "tree on one side only", "trees on one side only"),
    "uncategorised": ("no category", "cause without a category", "causes without a category"),
    "unagreed": ("not agreed", "vision that is not agreed", "visions that are not agreed"),
    "brackets": ("in brackets", "wording with words in brackets", "wordings with words in brackets"),
    "gap": ("gap", "gap", "gaps"),
    "answers-nothing": ("answers nothing", "entry that answers nothing", "entries that answer nothing"),
    "inbox": ("inbox", "sentence in the inbox", "sentences in the inbox"),
    "parked": ("parked", "parked comment", "parked comments"),
    "follow-up": ("decision", "decision without who or by when", "decisions without who or by when"),
    "half-typed": ("half-typed", "half-typed line", "half-typed lines"),
    "not-listed": ("not on the list", "speaker who is not on the list", "speakers who are not on the list"),
    "two-names": ("two names", "speaker under two names", "speakers under two names"),
    "conflicting": ("other wording", "wording to choose between others", "wordings to choose between others"),
    "acronym": ("acronym", "acronym without an expansion", "acronyms without an expansion"),
    "uncaptioned": ("no caption", "photograph without a caption", "photographs without a caption"),
    "no-file": ("no file", "photograph whose file is not there", "photographs whose file is not there"),
    "name-left": ("name", "name left in what people said", "names left in what people said"),
}
FACTS: Mapping[str, str] = {"title": "Title", "country": "Country", "place": "Place", "dates": "Dates"}
"""The facts without which no report goes out, by the field."""

FROM_BELOW = "adopted from below the line"
FROM_ABOVE = "left out although above the line"
NO_CAUSES, NO_EFFECTS, NO_TREE = "no causes", "no effects", "neither causes nor effects"
NO_VISION, NOT_AGREED = "no wording was proposed", "no wording was agreed"
NO_IMMEDIATE, NO_LONGER_TERM = "trunk without an immediate positive result", "effect without a longer-term result"
NO_CHANGE, NO_INTERVENTION = "cause without an intermediate change", "change without an intervention"

NEITHER_WHO_NOR_WHEN, NO_WHO, NO_WHEN = "who, and by when?", "who?", "by when?"


def lacking_criteria(words: Sequence[str]) -> str:
    """Return under which criteria a theme is not rated."""
    return ", ".join(words)


def round_called(number: int) -> str:
    """Return what a round of the vote is called."""
    return f"Round {number}"


def may_be(names: Sequence[str]) -> str:
    """Return who somebody may be."""
    return f"may be {' or '.join(shorten(name, 40) for name in names)}"


def spoke(times: int) -> str:
    """Return how often somebody spoke."""
    return "spoke once" if times == 1 else f"spoke {times:,} times"


def of_brackets(count: int) -> str:
    """Return how many brackets are open in a wording."""
    return f"{plural(count, 'bracket')} open"


def tied(items: int, dots: int) -> str:
    """Return what is tied at the line."""
    return f"{items} with {dots:,} dots each"


exchanged(globals())
