"""What the screen of session 3 says."""

from collections.abc import Mapping

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.help import Help
from tui.widgets.text.named_keys import Sentence
from workshop.text import plural

HELP = Help(
    "3 The problem tree of a priority",
    Sentence(
        lambda: (
            "The trunk is the problem that was adopted. Under Causes stands why it happens, under Effects what "
            "follows from it. Type a statement on a row, and it stands below that row; Tab asks “why?” again, one "
            f"level deeper. When the room rewords the trunk, press {keys.REWORD} on it: earlier wordings are kept, "
            f"and {keys.HISTORY} shows them."
        )
    ),
    (
        ("No curriculum for judges", "a cause, on Causes or below it"),
        ("@Ms Boll:Cases stay open for years", "an effect, on Effects, and who proposed it"),
        ("2.1", "Enter goes to cause 2.1"),
    ),
    Sentence(
        lambda: (
            f"{keys.CATEGORY} says what lies behind a statement: policy, capacity, a norm. {keys.PLACE} makes a "
            f"cause an effect as well, {keys.SPLIT} gives the rows selected a tree of their own, {keys.PICTURE} "
            f"draws it. {keys.NEXT_PRIORITY} leads to the next priority."
        )
    ),
)

HINTS = {  # by the slot that has nothing yet
    "effects": "What follows from the trunk, the most direct first: go here and type",
    "causes": "Why does it happen? Go here and type the first cause; Tab asks why again",
    "trunk": "Type the trunk: the problem itself, in the words of the room",
}
_HEADINGS = {"effects": "Effects", "causes": "Causes"}
TRUNK = "The trunk: the problem itself"
FLAGGED = "flagged"
PASTE_UNDER_STATEMENT = "Go to the trunk, a cause or an effect, and paste the list there."
NOT_THE_SAME = "It is a statement of its own again."
SECOND_PLACE = "Where does it stand as well?"
ON_THE_OTHER_SIDE = {"cause": "as an effect of the trunk, too", "effect": "as a cause of the trunk, too"}
SAME_AS = "It is the same as…"

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "tree.category": ("Category", "Policy, capacity, norm, other, none"),
    "tree.place": ("Also…", "A second place: on the other side, or anywhere"),
    "tree.link": ("Same as…", "One statement with another row"),
}


def heading(side: str, tree: str) -> str:
    """Return the title of a side; `tree` is the letter of the tree where a priority has several."""
    return f"{_HEADINGS[side]}{f' of {tree}' if tree else ''}"


def direct(count: int) -> str:
    """Return how many statements stand directly under a heading."""
    return f"{count} direct"


def trunk(number: str) -> str:
    """Return the label of a trunk."""
    return f"TRUNK {number}".rstrip()


def also(place: str) -> str:
    """Return the mark of a statement that stands in another place too."""
    return f"also {place}"


def next_cause(number: str, of: str) -> str:
    """Return the prompt of a cause, with the question that it answers."""
    return f"Cause {number} · why does “{of}” happen?"


def next_effect(number: str, of: str) -> str:
    """Return the prompt of an effect, with the question that it answers."""
    return f"Effect {number} · what follows from “{of}”?"


def go_to(number: str, words: str) -> str:
    """Return the prompt where what is typed is the number of a statement."""
    return f"Enter goes to {number} “{words}”"


def category_now(category: str, words: str) -> str:
    """Return what is said of a statement's new category."""
    return f"{category.capitalize()}: “{words}”."


def also_now(words: str, place: str) -> str:
    """Return what is said of a statement that was put on the other side too."""
    return f"“{words}” is also {place} now: one statement, two places."


def linked(before: str, now: str) -> str:
    """Return what is said of a statement that was made the same as another."""
    return f"“{before}” says “{now}” now; {keys.UNDO} takes that back."


def split(branches: int) -> str:
    """Return what is said of branches that went to a new trunk."""
    return f"{plural(branches, 'branch', 'branches')} went to a new trunk; type what it is about."


exchanged(globals())
