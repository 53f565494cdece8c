"""What the screens of trees and maps say of statements."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.text import plural, shorten

NOTHING_TO_CHOOSE = "There is nothing to choose from."
NO_STATEMENT = "Go to a statement first; headings and comments are none."
MERGED = Sentence(lambda: f"Merged. {keys.HISTORY} has the wordings of both; {keys.REWORD} words them as one.")
SPLIT_WHERE = Sentence(lambda: f"Go to where the second statement begins, then press {keys.SPLIT} once more.")
NOTHING_TO_MOVE = "Go to something said, a problem, a wording, a statement or an entry first; other rows stay."
MOVE_ONE_KIND = "Rows of one kind move together; select problems, talk, wordings, statements or entries alone."
WHERE_IN_TREE = "As what in which tree?"
THE_INBOX = "the inbox, to be filed later"
WHO_CONTRIBUTED = "Who contributed this?"
NOBODY = "nobody in particular"
A_GROUP = "a group"
NO_SUCH_GROUP = "No group has such a name."
COPY_HOW = "Copy the branch as what?"
AS_TEXT = "as indented text, onto the clipboard"
AS_BRANCH = "as a second branch below this one"
NOT_WORDED = "(not worded yet)"
ANSWERED = "answered"
FLAGGED = "flagged"

ALL_ROWS = "all rows"
SHOW_ONLY = "Show only rows…"
FILTER_HINT = "a name, or words that the rows say"
UNANSWERED = "unanswered, or not worded yet"
TO_CHECK = "whose wording is to be checked"
ONE_BRANCH = Sentence(lambda: f"One branch only; {keys.BRANCH} shows all")
NOTHING_TO_DRAW = "There is nothing to draw yet."

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "statement.merge": ("Merge", "Make two statements one"),
    "statement.split": ("Split", "One in two, at the cursor of the line; in a tree, the rows selected go out"),
    "statement.copy": ("Copy…", "The branch: as indented text, or as a second branch"),
    "statement.group": ("From whom", "Which group it came from"),
    "statement.why": ("Why", "Record why it was reworded"),
    "problems.tree": ("Also in a tree…", "As a cause or an effect of a priority"),
    "lens.filter": ("Filter", "Show only some of the rows"),
    "lens.branch": ("Branch only", "Show one branch, or all"),
    "lens.levels": ("Levels", "Fold to 1, 2, 3 levels, or none"),
    "lens.picture": ("Picture", "The tree or map drawn"),
    "row.brackets": ("Brackets", "Words in brackets: settle them; in the line, put them there"),
    "brackets.next": ("Next bracket", "The next words in brackets of the same wording"),
    "row.move": ("Move to…", "Pick where the rows selected go"),
    "picture.back": ("Back", "Back to the rows"),
}


def move_where(count: int, words: str) -> str:
    """Return the title of the list of where rows can go."""
    return f"Move {f'{count} rows' if count > 1 else f'“{words}”'} where?"


def moved(place: str) -> str:
    """Return what is said of rows that were moved."""
    return f"Moved to “{place}”; {keys.UNDO} takes it back."


def merge_with(words: str) -> str:
    """Return the title of the list of what a statement can be merged with."""
    return f"Merge “{words}” with…"


def copied(lines: int) -> str:
    """Return what is said of branches copied as text."""
    return f"Copied {plural(lines, 'line')}; Ctrl+V pastes them."


def shown_levels(levels: int) -> str:
    """Return what is said of rows folded to so many levels; 0 is all of them."""
    return f"Shown: {plural(levels, 'level') if levels else 'all levels'}."


def only_rows(name: str, count: int) -> str:
    """Return what stands above rows that a filter lets through."""
    return f"Only rows {name} ({count}); {keys.FILTER} shows all"


def from_group(name: str) -> str:
    """Return the name of the filter of what came from a group or a person."""
    return f"from {name}"


def that_say(words: str) -> str:
    """Return the name of the filter of what says some words."""
    return f"that say “{words}”"


def rows_that(name: str) -> str:
    """Return the choice of a filter of words."""
    return f"rows {name}"


_DIRECT = {"causes": "direct causes", "effects": "direct effects"}  # by the slot


def direct(slot: str, tree: str) -> str:
    """Return the place under a heading; `tree` is the letter of the tree where a priority has several."""
    return f"{_DIRECT[slot]}{f' of {tree}' if tree else ''}"


def group(place: int) -> str:
    """Return a group by its number."""
    return f"group {place}"


def under(name: str) -> str:
    """Return the place under a statement."""
    return f"under {name}"


def in_tree_as(words: str, called: str) -> str:
    """Return what is said of a listed problem that stands in a tree too."""
    return f"“{words}” is {called} too; {keys.LINEAGE} there leads back to its group and its dots."


# Words in brackets.
NO_WORDING_HERE = "Go to a wording first; other rows have no words in brackets."
SELECT_WORDS = Sentence(
    lambda: f"Select words (Shift+Left); {keys.BRACKETS} puts them into brackets: [these][or these]."
)
NOTHING_TO_BRACKET = Sentence(lambda: f"Go to a word, or select some with Shift+Left; then press {keys.BRACKETS}.")
OTHER_WORDS = "Type the other words; [better @UN] says whose they are. Enter records it."
STRIKE = "none of them: strike the brackets"
NOTHING = "nothing there"
SAY_NOTHING = "say nothing here"
ORDINARY = "ordinary brackets, which leave nothing open"
INSTEAD = "instead"
PICK_WORDS = "Type a number, or other words (@ who) and Enter"
NUMBER_OR_WORDS = "a number, or other words"
ORDINARY_NOW = Sentence(lambda: f"These brackets leave nothing open now; {keys.UNDO} takes it back.")
OTHERS_SETTLED = "Another console settled other brackets of this wording. Take what both settled?"
CHOOSE_ONE = Sentence(lambda: f"no, {keys.INCOMING} chooses between the two")
BOTH_TAKEN = Sentence(lambda: f"What both consoles settled is taken; {keys.UNDO} takes it back.")
SETTLE_FIRST = Sentence(lambda: f"no, settle them first ({keys.BRACKETS})")
AGREED_ALL_THE_SAME = "yes, it is agreed with the brackets as they stand"
RIGHT_ALL_THE_SAME = "yes, it is right with the brackets as they stand"


def are_open(count: int) -> str:
    """Return what a row says of its open brackets."""
    return f"{plural(count, 'bracket')} open"


def whose(words: str, who: str) -> str:
    """Return what a row says of who proposed words in brackets."""
    return f"“{shorten(words, 30)}”: {who}" if words else f"{NOTHING}: {who}"


def more_of_them(count: int) -> str:
    """Return that so many more words in brackets have somebody who proposed them."""
    return f"and {count} more"


def take_both(words: str) -> str:
    """Return the choice of what two consoles settled apart."""
    return f"yes: {words}"


def with_reservations(who: Sequence[str]) -> str:
    """Return what a row says of reservations about its wording, with whose they are."""
    named = shorten(", ".join(who), 40)
    return f"with reservations{f': {named}' if named else ''}"


def which_words(place: int, count: int, raw: str) -> str:
    """Return the title of the list of what can be chosen for words in brackets."""
    of = f" ({place} of {count}; {keys.NEXT_BRACKETS}: the next)" if count > 1 else ""
    return f"Which words? {shorten(raw, 24 if of else 60)}{of}"


def settled(words: str, who: str, left: int) -> str:
    """Return what is said when words in brackets were settled; `left` counts what is still open."""
    said = f"“{shorten(words, 24)}”{f' ({shorten(who, 14)})' if who else ''}" if words else NOTHING
    rest = f"; {plural(left, 'bracket')} left" if left else ""
    return f"Settled: {said}{rest}. {keys.WHY_REWORDED} records why."


def open_still(raws: Sequence[str]) -> str:
    """Return the question whether something is agreed although words are in brackets."""
    more = f" and {len(raws) - 1} more" if len(raws) > 1 else ""
    return f"Still in brackets: {shorten(raws[0], 30)}{more}. Agreed?"


# The picture.
MORE = "…"
TRUNK = "TRUNK"
IS_A_GAP = "not answered, or not worded yet"
IS_FOLDED = "so many more behind it"
BACK = "Esc goes back"


def folded(count: int) -> str:
    """Return the sign of statements that stand behind one and are not shown."""
    return f"▸{count}"


exchanged(globals())
