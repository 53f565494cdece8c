"""What the library says."""

from collections.abc import Mapping

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.series.known import Counts
from workshop.series.listed import Order
from workshop.text import plural

HELP = Help(
    "The workshops of a folder",
    "The workshop used last stands on top. Up and Down choose, Enter opens. Type the title of a new workshop and press "
    "Enter to start it; its file goes into this folder.",
    (
        ("Vientiane, November", "starts a workshop of that title"),
        ("Down, Enter", "opens the second one"),
        (Sentence(lambda: f"Down, {keys.BACKUPS}"), "looks for backups and other copies of it"),
    ),
    Sentence(
        lambda: (
            f"{keys.SEARCH} searches all these workshops, {keys.FILTER_LIST} shows those that have some words, "
            f"{keys.SORT} sorts them, {keys.REVIEW} opens one for reading only. Everything is saved by itself; "
            f"{keys.QUIT} leaves."
        )
    ),
)
PLACEHOLDER = "Title of a new workshop"
TYPE_A_TITLE = "Type the title of a new workshop; Enter starts it"
NO_WORKSHOP = "No workshop in this folder yet. Type the title of one and press Enter."
NOTHING_MATCHES = "No workshop here has these words; Esc shows all."
SOME_WORDS = "some words"
NOTHING_KNOWN = "Nothing is known of it here."
NO_TITLE = "(no title)"
OPENS_WHAT_IS_INTACT = "Enter opens what is intact"
CANNOT_BE_OPENED = "cannot be opened"
COPIES = {"undecided": "a copy that nobody has spoken for", "practice": "a copy to try things in"}
READING = "reading…"
FILTER_PROMPT = "Workshops with these words · Enter opens the row · Esc shows all"
FILTER_PLACEHOLDER = "title, country, dates, series, place or file"

FROM_PLACEHOLDER = "Title of the new workshop"
PANEL_TITLE = "Who sits on the panel of the new workshop?"
PANEL_AGAIN = "Somebody else, or it is not known yet"
PANEL_SAME = "The same people"

COLUMNS: Mapping[str, str] = {  # the counts of a workshop, by the field that holds each
    "problems": "probl.",
    "ballots": "ballots",
    "priorities": "prior.",
    "agreed": "agreed",
    "gaps": "gaps",
    "missing": "missing",
}
ORDERS: Mapping[Order, str] = {
    "used": "last used first",
    "title": "by title",
    "country": "by country",
    "dates": "by dates",
    "series": "by series",
    "problems": "most problems first",
    "gaps": "most gaps first",
}

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "library.review": ("Read-only", "Open the file without changing it"),
    "library.new": ("New from it", "Start a workshop from the row's"),
    "library.series": ("Series", "Which themes the workshops share"),
    "library.up": ("Select up", "For a series"),
    "library.down": ("Select down", "For a series"),
    "library.sort": ("Sort", "By last use, title, country, dates, series…"),
    "library.filter": ("Filter", "Show the workshops that have some words"),
    "library.back": ("Recover", "Restore from a backup, the journal or a copy"),
}


def heading(folder: str, count: int, order: Order) -> str:
    """Return the heading over the files."""
    return f"Plenary · {plural(count, 'workshop')}, {ORDERS[order]} · {folder}"


def starts(title: str) -> str:
    """Return the prompt of a title that is typed."""
    return f"Enter starts a new workshop: “{title}”"


def starts_from(old: str) -> str:
    """Return the prompt while the title of a workshop is asked for that begins from another one."""
    return f"New, with rules, groups and phrases of {old} · Enter starts · Esc leaves"


def panel_of(names: str) -> str:
    """Return who sat on the panel of the earlier workshop."""
    return f"({names})"


def opens(file: str) -> str:
    """Return the prompt of the file under the cursor."""
    return f"Enter opens {file}; typing a title starts a new one"


def recover_from(file: str) -> str:
    """Return the title of the list of what a workshop can be restored from."""
    return f"What {file} can be restored from: Enter writes it into a new file"


def saved(when: str) -> str:
    """Return when a file was saved last."""
    return f"saved {when}"


def counted(counts: Counts) -> str:
    """Return how much a workshop holds, in words."""
    told = [
        plural(counts.problems, "problem"),
        plural(counts.ballots, "ballot"),
        plural(counts.priorities, "priority", "priorities"),
        f"{counts.agreed:,} with an agreed vision",
        plural(counts.gaps, "gap"),
    ]
    return ", ".join([*told, f"{plural(counts.missing, 'dot')} missing"] if counts.missing else told)


def series(name: str) -> str:
    """Return which series a workshop is of."""
    return f"Series: {name}"


def priority(place: int, words: str, share: str, agreed: str) -> str:
    """Return a priority of a workshop, with its share of the dots and the vision agreed, as far as there are any."""
    dots = f" ({share} of the dots)" if share else ""
    vision = f": {agreed}" if agreed else ""
    return f"{place} {words}{dots}{vision}"


exchanged(globals())
