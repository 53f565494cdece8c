"""What the screen of a series says."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import ResultKind
from workshop.series.matches import Why
from workshop.text import plural, shorten

HELP = Help(
    "A series of workshops",
    "Themes down, countries across: the share of the dots that were placed there, the rank, A where it was adopted, R "
    "where somebody said that it came up before. Themes are the same only where a person says so.",
    (
        ("Enter", "lists the sentences behind the cell; Enter on one opens its workshop, for reading"),
        (Sentence(lambda: f"{keys.MATCHES}, Enter"), "takes two things that look alike for one theme"),
        (Sentence(lambda: f"{keys.DESCRIBE}, Enter"), "says what the theme means"),
    ),
    Sentence(
        lambda: (
            f"{keys.SIDES} sets visions and results side by side, {keys.SAME} says what a cell is the same as, "
            f"{keys.OUT} takes it out, {keys.SERIES_UNDO} takes the last edit back. {keys.SERIES_REPORT} writes it "
            "all down. The codebook is a file of its own."
        )
    ),
)
FORMATS: Mapping[str, str] = {  # by the ending of the file
    ".docx": "report for Word",
    ".html": "report as a page for a browser",
    ".md": "report as Markdown",
    ".xlsx": "matrix, codebook and sentences for Excel",
    ".qdc": "codebook for programs that analyse what people said (REFI-QDA)",
    ".csv": "all sentences as a table for analysts",
}
WHICH_FORMAT = "Write the series into its folder, as…"
READING = "Reading the workshops of the series…"
NO_WORKSHOPS = "No workshop in this folder yet; Esc goes back to the library."
NO_THEMES = "Nothing was grouped, voted on or adopted yet in these workshops."
THEME, COUNTRIES = "Theme", "in"
LEGEND = "share of the dots there, rank, A adopted, R recurring; never added up"
ADOPTED_SIGN, RECURRING_SIGN = "A", "R"
SOME_WORDS = "some words to look for"
NOTHING_BEHIND = "It did not come up in this workshop."
NOTHING_SHARED = Sentence(lambda: f"Go to a shared theme first; {keys.MATCHES} lists what may be one.")
NOTHING_HERE = "Go to a cell in which something stands."
NOT_SHARED_HERE = "What stands here is in no shared theme."
NO_MATCHES = Sentence(
    lambda: f"Nothing more looks alike. {keys.SAME} on a cell takes it for the same as something else."
)
MATCHES_TITLE = Sentence(lambda: f"May be the same: Enter says that they are, {keys.REFUSE} that they are not")
MATCHES_HINT = Sentence(lambda: f"Enter: the same · {keys.REFUSE}: not the same · Esc goes back")
WHAT_TO_SAY = "What is to be said of the shared theme?"
MEANING, OTHER_NAMES = "What it means", "What else it is called"
NAME_PROMPT = "Name of the shared theme · Enter takes it · Esc leaves it"
DEFINITION_PROMPT = "What the shared theme means · Enter takes it · Esc leaves it"
OTHERS_PROMPT = "Other names, with semicolons between · Enter takes them · Esc leaves them"
NOTHING_TO_UNDO = "There is nothing to undo in the codebook."
OPENS = "Enter opens the workshop there, for reading · Esc goes back"
VISION, NO_VISION = "vision", "no vision agreed"
THEME_THERE = "called"
UNDONE, ACCEPTED, REFUSED, TAKEN_OUT = "Undid", "Taken for the same", "Noted as not the same", "Taken out"
RESULTS: Mapping[ResultKind, str] = {
    "immediate": "immediate positive result",
    "longer-term": "longer-term result",
    "change": "intermediate change",
    "intervention": "intervention",
}
WHY: Mapping[Why, str] = {
    "code": "in one shared theme",
    "name": "by name",
    "wording": "by a wording",
    "problems": "by the problems behind",
    "words": "by words",
}

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "matches.refuse": ("Not the same", "These are two things"),
    "matches.undo": ("Undo", "Take the last answer back"),
    "series.leave": ("Back", "Back to the library"),
    "series.behind": ("Sentences", "The sentences behind the cell"),
    "series.matches": ("Matches", "What may be the same, to be accepted"),
    "series.sides": ("Side by side", "Visions and results of the theme"),
    "series.same": ("Same as", "Take the cell for the same as something else"),
    "series.out": ("Take out", "Take the cell out of its shared theme"),
    "series.undo": ("Undo", "Undo the last edit of the codebook"),
    "series.rename": ("Rename", "Another name for the shared theme"),
    "series.report": ("Report", "Write the report, tables or codebook"),
    "series.describe": ("Meaning", "What the theme means, is called, too"),
}


def left_out(faults: Sequence[str]) -> str:
    """Return which workshops are not in the matrix, since their files cannot be read."""
    more = f" So {plural(len(faults) - 1, 'other file')}." if len(faults) > 1 else ""
    return f"Not in the matrix: {faults[0]}{more}"


def heading(name: str, workshops: int, matches: int) -> str:
    """Return the heading over the matrix; `matches` are those that nobody has looked at."""
    series = f"Series “{shorten(name, 40)}”" if name else "Series"
    waiting = f", {plural(matches, 'possible match', 'possible matches')} ({keys.MATCHES})" if matches else ""
    return f"{series} · {plural(workshops, 'workshop')}{waiting}"


def came_up(count: int, of: int) -> str:
    """Return in how many countries a theme came up."""
    return f"{count} of {of}"


def also(names: str) -> str:
    """Return what else a theme is called."""
    return f"also: {names}"


def match(one: str, there: str, other: str, elsewhere: str) -> str:
    """Return two things that may be the same."""
    return f"{one} ({there}) = {other} ({elsewhere})"


def likeness(value: float, why: Why) -> str:
    """Return how alike two things are, and by what."""
    return f"{value:.0f} {WHY[why]}"


def behind(theme: str, country: str) -> str:
    """Return the title over the sentences behind a cell."""
    return f"“{shorten(theme, 40)}” in {shorten(country, 24)}"


def side_by_side(theme: str) -> str:
    """Return the title over the visions and results of a theme."""
    return f"“{shorten(theme, 50)}”: visions and results side by side"


def same_as(theme: str, country: str) -> str:
    """Return the title while it is asked what something is the same as."""
    return f"“{shorten(theme, 36)}” ({shorten(country, 20)}) is the same as…"


def done(word: str, words: str) -> str:
    """Return what was done in the codebook."""
    return f"{word}: {shorten(words, 50)}; {keys.SERIES_UNDO} takes it back."


def undone(label: str) -> str:
    """Return what was undone in the codebook."""
    return f"{UNDONE}: {label}"


exchanged(globals())
