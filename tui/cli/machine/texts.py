"""What the commands about this machine say."""

from collections.abc import Sequence
from pathlib import Path

from languages.exchange import exchanged
from workshop.text import plural

TITLE = "What Plenary finds on this machine. The page holds nothing of any workshop."
PROGRAM, TERMINAL, KEYS, DISK, CLOCK = "Program", "Terminal", "Keys", "Disk", "Clock"
LOOKING = "looking at the program, the disk and the terminal"

# Names of what is looked at.
PLENARY, PYTHON, SYSTEM = "Plenary", "Python", "system"
COMPILED, LIBRARY = "compiled files", "libraries"
NAME, SIZE, COLOURS, ENCODING, SIGNS, WIDTHS = "terminal", "size", "colours", "encoding", "signs", "widths"
THROUGH, ENVIRONMENT = "through", "set to"
STATE_FOLDER, WORKSHOPS = "state folder", "folder of the workshops"
FREE, SYNC = "free", "a sync takes"
NOW, ZONE = "now", "time zone"

NOT_INSTALLED = "not installed as a package"
MISSING = "MISSING"
INSTALL_AGAIN = "install Plenary again, from the lock that comes with it"
WITHOUT = {
    "textual": "without it there is no console",
    "rich": "without it there is no console",
    "tinydb": "without it no workshop opens",
    "wcwidth": "without it there is no console",
    "platformdirs": "without it no workshop opens",
    "pydantic": "nothing is lost: what is foreign is judged in plain Python",
    "rapidfuzz": "nothing is lost: likely overlaps are looked for in plain Python, more slowly",
    "docx": "without it no report for Word is written",
    "lxml": "without it nothing is read from or written for Word",
    "resvg_py": "without it no report for Word and no picture as PNG is written; Markdown, HTML and SVG are",
    "xlsxwriter": "without it no table is written for Excel",
    "openpyxl": "without it nothing is read from Excel",
    "PIL": "without it photographs are printed as they are",
}
"""What does not work without a library."""
DAMAGED_TOO = "or remove what keeps it from being loaded"

NO_TERMINAL = "none: what is printed goes elsewhere"
NOT_SET = "not set"
NO_COLOURS = "none"
COLOUR_SYSTEMS = {"standard": "16", "256": "256", "truecolor": "16 million", "windows": "16"}
TURNED_OFF = "none, since NO_COLOR is set"
DUMB = "dumb"
DUMB_ADVICE = "it cannot draw a screen; plenary --linear FILE works line by line"
PLAIN_SIGNS, ALL_SIGNS = "plain: - # > and letters", "all: box lines, bars, arrows"
TOO_SMALL = "enlarge the terminal; the console is made for 80x24"
USE_UTF8 = "set the terminal and LANG to UTF-8, or people's words may come out as question marks"
NO_ANSWER = "not told; those of the tables are assumed"
NOT_ASKED_HERE = "not asked on this system"

NOT_WRITABLE = "cannot be written"
MADE_WHEN_NEEDED = "not there yet; it is made when it is needed"
CHOOSE_ANOTHER = "set PLENARY_STATE to a folder that can be written; until then nothing survives a crash"
CHOOSE_ANOTHER_FOLDER = "keep the workshops in a folder that can be written"
LITTLE_ROOM = "make room: a day with its backups takes up to 200 MB"
SLOW = "keep the workshops on the inner disk and copy them afterwards; the journal does not wait for a slow one"
CLOCK_BEHIND = "set the clock: files of Plenary are from later, and what is recorded now would stand before them"

HEAD_OF_KEYS = (
    "Press each of the keys that are listed, then Enter; a key that does nothing was kept by the terminal or the "
    "system. Ctrl+C ends the trial."
)
NEEDS_A_TERMINAL = "--keys needs a terminal"
ALL_ARRIVED = "all arrive"
NEVER_ARRIVED = "never arrive"
OTHER_KEYS = "F9 lists every command, and keys.json in the state folder gives it another key"

COMPILE = "nothing can be compiled there, so each start takes three times as long; have whoever installed Plenary run"

# The paths.
PLACES = {
    "state": "state folder",
    "journals": "journals",
    "backups": "backups",
    "settings.json": "chosen look and language",
    "keys.json": "own keys",
    "fault.txt": "last fault",
    "program": "program",
    "python": "Python",
}
NOT_THERE = "(not there)"

# The manual page.
MAN_USAGE = "plenary COMMAND [WORD...]"
MAN_TITLE, MAN_SECTION = "Plenary", "User commands"
MAN_NAME, MAN_SYNOPSIS, MAN_DESCRIPTION, MAN_COMMANDS = "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS"
MAN_FILES, MAN_ENVIRONMENT, MAN_EXIT, MAN_CONSOLE = "FILES", "ENVIRONMENT", "EXIT STATUS", "THE CONSOLE"
MAN_ABOUT = "record a consultation workshop live"
MAN_TEXT = (
    "Plenary records a consultation workshop as it happens: problems, votes, problem trees, visions and results maps, "
    "and who said what. A workshop is one JSON file, synced by copying it. The console saves by itself; F9 lists "
    "every command with its key."
)
MAN_FILES_TEXT = {
    "$XDG_STATE_HOME/plenary": "journals, backups, keys.json and what this machine remembers; plenary paths lists them",
}
MAN_ENVIRONMENT_TEXT = {
    "PLENARY_STATE": "another state folder",
    "NO_COLOR": "no colours",
    "ESCDELAY": "milliseconds after which a lone ESC is the Escape key",
}
MAN_EXIT_TEXT = {"0": "all went well", "1": "something is wrong with a file or the machine", "2": "wrong use"}


def key_groups() -> tuple[str, str, str, str]:
    """Return what the groups of keys are called that are to be pressed."""
    return ("function keys", "with Alt", "with Ctrl", "others")


def megabytes(size: float) -> str:
    """Return a size of a disk."""
    return f"{size / 2**30:.1f} GB" if size >= 2**30 else f"{size / 2**20:.0f} MB"


def sync_times(usual: float, longest: float) -> str:
    """Return how long a sync took, of several tries; in seconds."""
    return f"{usual * 1000:.1f} ms, {longest * 1000:.1f} ms at most"


def compiled(there: int, all_: int) -> str:
    """Return how many files are compiled."""
    return f"{there} of {all_}" + ("" if there == all_ else "; the others when they are first needed")


def compile_with(folder: Path) -> str:
    """Return what to do where nothing is compiled and nothing can be."""
    return f"{COMPILE}: python -m compileall {folder}"


def libraries(versions: Sequence[str]) -> str:
    """Return the libraries that can be loaded."""
    return ", ".join(versions)


def not_loaded(why: str) -> str:
    """Return that a library cannot be loaded."""
    return f"{MISSING} ({why})"


def size(columns: int, rows: int) -> str:
    """Return the size of the terminal."""
    return f"{columns}x{rows}"


def widths(counted: Sequence[tuple[str, int]]) -> str:
    """Return how many cells the terminal gives each sample."""
    return ", ".join(f"{sample} {cells}" for sample, cells in counted)


def press(group: str, names: Sequence[str]) -> str:
    """Return which keys are to be pressed."""
    return f"{group}: {', '.join(names)}"


def arrived(count: int, all_: int) -> str:
    """Return how many of the keys of a group arrived."""
    return f"{count} of {plural(all_, 'key')} arrived"


def wrong(count: int) -> str:
    """Return the last line of the page."""
    return f"{plural(count, 'thing')} to look at: the lines that begin with !" if count else "Nothing is wrong."


exchanged(globals())
