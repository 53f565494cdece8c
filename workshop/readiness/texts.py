"""What is said of single things that are missing."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from workshop.text import plural, shorten

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
