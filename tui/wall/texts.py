"""What is said of the walls: on the typist's title bar, in her list, and at the foot of a wall."""

from collections.abc import Mapping
from typing import Final

from languages.exchange import exchanged
from tui.screens import keys
from tui.widgets.text.named_keys import KeyOf
from wall.pointing import View
from workshop.text import plural, shorten

# What hangs there, in a few words.

VIEWS: Final[Mapping[View, tuple[KeyOf | str, str]]] = {  # the key of its session, and what it is
    "problems": (keys.PROBLEMS, "problems"),
    "themes": (keys.VOTES, "themes"),
    "ranking": (keys.VOTES, "ranking"),
    "tree": (keys.TREE, "tree"),
    "vision": (keys.VISION, "vision"),
    "map": (keys.RESULTS, "map"),
    "decisions": ("", "decisions"),
    "clock": ("", "clock"),
}
BLANK = "blank"


def hangs(view: View, *, group: str, priority: int) -> str:
    """Return what hangs on a wall: a view, and of which group or priority, where it is of one."""
    key, name = VIEWS[view]
    return " ".join(filter(None, (str(key), shorten(group, 16) or name, str(priority or ""))))


def break_until(clock: str) -> str:
    """Return that a break hangs there."""
    return f"back at {clock}"


def on_the_bar(walls: int, shows: str, *, frozen: bool, pinned: bool, blank: bool) -> str:
    """Return what the typist's title bar says of her walls."""
    how = "frozen" if frozen else "" if blank else "pinned" if pinned else "live"
    count = "wall" if walls == 1 else f"{walls} walls"
    return f"{count}: {', '.join(filter(None, (shows, how)))}"


# What the typist is told.

LIVE = "The wall follows you again."
SHOWN = "The wall shows the workshop again."
BREAK_OVER = "The break is over; the wall follows you again."


def no_wall() -> str:
    """Return how a wall is hung, where none hangs."""
    return f"No wall hangs: type plenary wall with this file in a second window; {keys.WALL} then says what it shows."


def frozen() -> str:
    """Return that the wall stays as it is."""
    return f"The wall stays as it is; {keys.WALL_FREEZE} lets it go on."


def blanked() -> str:
    """Return that the wall shows nothing."""
    return f"The wall is blank; {keys.WALL_BLANK} shows it again."


def pinned(shows: str) -> str:
    """Return that a view stays on the wall."""
    return f"The wall stays with {shows} while you go on; {keys.WALL} lets it follow you again."


def break_begins(clock: str) -> str:
    """Return that the wall counts down to the end of a break."""
    return f"The wall says back at {clock}, and counts down; {keys.WALL} ends the break."


# The typist's list.

TITLE = "The wall"
PROMPT = "Enter chooses · a time, as 11:15, or minutes, as 20, begin a break"
HINT = "some words of the choice, a time, or minutes"
FREEZE = ("Freeze", "it stays as it is, whatever you do")
GO_LIVE = ("Live", "it follows you again")
BLANK_IT = ("Blank", "it shows nothing")
SHOW_IT = ("Show", "it is not blank any more")
LET_GO = ("Follow", "it goes with you again")
END_BREAK = ("End the break", "it shows the workshop again")
PIN = "Pin"
HANG: Final[Mapping[View, str]] = {  # what can hang without going there
    "problems": "all problems",
    "themes": "the themes",
    "ranking": "the ranking",
    "decisions": "decisions and follow-ups",
    "clock": "a clock, with the agenda",
}
PINNED_HERE = "it stays while you go on"


def hang(view: View) -> str:
    """Return the choice to hang a view without going there."""
    return f"Hang {HANG[view]}"


def begin_break(clock: str) -> str:
    """Return the choice to begin a break."""
    return f"Back at {clock}"


COUNTS_DOWN = "it says so, large, and counts down"

# At the foot of a wall.

NO_CONSOLE = "no console runs here: the wall follows the file"
FROZEN_HERE = "frozen · F goes on"
WAITS_FOR_FILE = "waiting for the workshop to begin"
FILE_UNREADABLE = "the file cannot be read just now"


def lines_now(lines: int) -> str:
    """Return how many lines there are, after that was changed."""
    return plural(lines, "line")


# The keys of a wall.

KEYS: Final[Mapping[str, tuple[str, str]]] = {  # by the id of its binding
    "hung.freeze": ("Freeze", "The wall stays as it is, or follows again"),
    "hung.more": ("More", "A line more, up to 16"),
    "hung.fewer": ("Fewer", "A line less"),
    "hung.next": ("Next page", "The next page of a long list"),
    "hung.before": ("Page before", "The page before"),
    "hung.here": ("In step", "Back to the page of what is in hand"),
    "hung.look": ("Look", "For a dark room, or for a bright one"),
    "hung.keys": ("Keys", "What the keys of the wall do"),
    "hung.leave": ("Leave", "Take the wall down; the typist's console goes on"),
}
FEW_COLOURS = "this terminal has too few colours for another look"
KEYS_HINT = "F freezes · + - lines · PgUp PgDn pages · L look · Q ends"

# The page of HTML.


def page_is_there(name: str) -> str:
    """Return where the page is instead, because somebody's work has the name that was meant for it."""
    return f"the page is {name}"


def page_not_written(name: str, why: str) -> str:
    """Return that the page could not be written."""
    return f"{name} could not be written: {why}"


exchanged(globals())
