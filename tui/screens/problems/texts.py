"""What the screen of session 1 says."""

from collections.abc import Mapping

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import MARKS
from workshop.text import plural

_FIRST, *_OTHERS = MARKS.values()
_SIGNS = (f"{_FIRST.mark} makes it {_FIRST.told}", *(f"{kind.mark} {kind.told}" for kind in _OTHERS))

HELP = Help(
    "1 Problems, group by group",
    "Each group reports what it found. Type a problem as the group says it, and press Enter: it stands below the row "
    "that the cursor is on, where the words above the line say. Tab makes the next one a sub-point, Shift+Tab leads "
    "out again and on to the next group. What the plenary says is typed on its row, with a sign before it.",
    (
        ("Officials change posts every year", "a problem"),
        ("?@Lee:does that include teachers?", "a question, and who asks it"),
        (":the same holds in the provinces", "a comment on the row"),
    ),
    Sentence(
        lambda: (
            f"{keys.NEXT_GROUP} goes to the next group, {keys.GROUP_END} to the end of this one. A list is pasted "
            f"whole. A wrong word: {keys.REWORD} puts the row into the line. A wrong place: {keys.MOVE}. A wrong "
            f"key: {keys.UNDO}."
        )
    ),
)

WELCOME = (
    "Type the first problem and press Enter: it is recorded, and the next line is ready.",
    "Tab makes what comes next a sub-point; Shift+Tab goes a level out, to the next group.",
    f"A first {', '.join(_SIGNS)}.",
    Sentence(lambda: f"@ names the speaker. {keys.KEYS_LISTED} shows all keys. Nothing you type is ever lost."),
)
NEW_GROUP = "New group"
FLAGGED = "flagged"
CROSS_CUTTING = "cross-cutting"
STORY = "told as a story"
NO_PROBLEM = "Go to a problem first; groups and comments have no such mark."
NOTHING_TO_JOIN = Sentence(
    lambda: f"Select the rows to join with {keys.SELECT_DOWN}, or go to a problem that has one above it."
)
SPLIT_WHERE = Sentence(lambda: f"Go to where the second problem begins, then press {keys.SPLIT_PROBLEM} once more.")
WHAT_KIND = "What kind is it? Once more takes that back"
CUTS_ACROSS = "cross-cutting: it touches all the others"
AS_A_STORY = "told as a story: the group gave no list"
KIND_HINT = "cross-cutting, or a story"
NO_GROUP = "Go to a group or one of its problems first."

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "problems.join": ("Join", "Join the rows selected, or the row to the one above"),
    "problems.split": ("Split in two", "At the cursor of the line"),
    "problems.group": ("New group", "Begin the next group"),
    "problems.level": ("Level", "Regional, country, community"),
    "problems.kind": ("Kind…", "Cross-cutting, or told as a story"),
}


def problem_count(count: int) -> str:
    """Return how many problems a group has."""
    return plural(count, "problem")


def group_number(place: int) -> str:
    """Return a group by its number."""
    return f"group {place}"


def sheet_number(number: int) -> str:
    """Return the number of a problem on the voting sheet."""
    return f"No. {number}"


def first_problem(group: str) -> str:
    """Return the prompt of the first problem of a group that is not there yet."""
    return f"Problem 1 in {group}"


def next_problem(number: str, group: str) -> str:
    """Return the prompt of a problem or a sub-point by its number."""
    return f"{'Sub-point' if '.' in number else 'Problem'} {number} in {group}"


def sub_point(number: str, words: str) -> str:
    """Return the prompt of a first sub-point."""
    return f"Sub-point {number} of “{words}”"


def goes_to_group(name: str) -> str:
    """Return the prompt where the name of a group that is there is typed."""
    return f"Goes to {name}, which is there already"


exchanged(globals())
