"""Words of the reports of a series."""

from collections.abc import Mapping
from typing import Final

from languages.exchange import exchanged
from workshop.kinds import ResultKind
from workshop.text import plural

UNTITLED: Final = "A series of workshops"
WORKSHOPS: Final = "The workshops"
MATRIX: Final = "Which themes came up where"
THEMES: Final = "The themes, one by one"
MATRIX_SHEET: Final = "Matrix"
CODEBOOK: Final = "Codebook"
SENTENCES: Final = "Sentences"
NO_SHARED: Final = "No theme has been taken for a shared one yet."
SHARES: Final = (
    "A share is of the dots placed in that workshop; shares of different workshops are never added up, since their "
    "rules, their voters and their problems differ. Ranks are as in sport, and “=” is a tie. “Adopted” says that the "
    "plenary made it a priority, “recurring” how many remarks said that it came up in an earlier workshop."
)
BY_HAND: Final = "That two themes are the same was decided by a person each time, and stands in the codebook."

WORKSHOP_COLUMNS: Final = ("Country", "Place", "Dates")
COUNTED: Final = ("Problems", "Ballots", "Priorities", "Agreed visions", "Gaps")
THEME, COUNTRIES = "Theme", "Countries"
ADOPTED: Final = "adopted"
DEFINITION: Final = "What is meant: {words}"
OTHER_NAMES: Final = "Also called: {names}"
VISION: Final = "Vision"
NO_VISION: Final = "none agreed"
NOT_ADOPTED: Final = "came up, not adopted"
MATRIX_CELL: Final = "Dots"
ASPECT: Final = "Side by side"
CAME_UP: Final = "came up in {where}"
SAID_BEFORE: Final = "Recurring remarks"
RESULTS: Mapping[ResultKind, str] = {
    "immediate": "Immediate positive results",
    "longer-term": "Longer-term results",
    "change": "Intermediate changes",
    "intervention": "Interventions",
}
CODEBOOK_COLUMNS: Final = ("Theme", "Definition", "Other names", "Workshop", "Called there")
SENTENCE_COLUMNS: Final = ("Theme", "Country", "Kind", "Who", "Words")
ANALYST_COLUMNS: Final = ("id", "interview", "comment")


def countries(count: int, of: int) -> str:
    """Return in how many of the countries a theme came up."""
    return f"{count} of {of}"


def recurring(count: int) -> str:
    """Return how many remarks said that a theme came up before."""
    return f"{count} recurring"


def ranked(rank: int, *, tied: bool) -> str:
    """Return a rank as people read it."""
    return f"rank {rank}{'=' if tied else ''}"


def came_up(count: int, of: int) -> str:
    """Return in how many countries a theme came up, as a sentence of its own."""
    return f"Came up in {count} of {plural(of, 'country', 'countries')}."


exchanged(globals())
