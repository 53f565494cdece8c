"""Sentences that the rules of the workshop say to the typist, on all sessions but those of `votes` and `statements`."""

from collections.abc import Mapping

from languages.exchange import exchanged
from workshop.kinds import NAMINGS, WALL_RULES, WallRule
from workshop.model import BY_PREFIX, Record
from workshop.text import plural, shorten

RECORDS: Mapping[str, str] = {  # what people call a record, by the prefix of its id
    "workshop": "workshop",
    "person": "person",
    "group": "group",
    "remark": "remark",
    "problem": "problem",
    "comment": "comment",
    "theme": "theme",
    "round": "round of voting",
    "rating": "rating",
    "ballot": "ballot",
    "count": "count",
    "priority": "priority",
    "node": "statement",
    "vision": "vision",
    "result": "entry",
    "phrase": "short code",
    "agenda": "item of the agenda",
    "acronym": "acronym",
    "photograph": "photograph",
    "recording": "recording",
}
if RECORDS.keys() != BY_PREFIX.keys():
    raise TypeError(f"no word for the records {sorted(RECORDS.keys() ^ BY_PREFIX.keys())}")

NOT_IN_TRAY = "This is no longer in the tray."
NO_PLACE = "Its place is gone, and nothing here is one for it; what it says can be recorded again."
REWORDED_IS_DELETED = "The row you were rewording has been deleted; undo, or look in the tray."

NAME_NEEDED = "Type a name with a letter in it."

# Moving rows.
NOT_ONE_LIST = "Only rows of the same list can be moved together."
CANNOT_NEST = "Only problems, causes, effects and results can be nested."
NOTHING_ABOVE = "There is no row above to put this under."
OUTERMOST = "This is already at the outermost level."

_GROUPS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


def group_called(count: int) -> str:
    """Return what a group is called if nobody says: Group One, Group Two, and so on."""
    return f"Group {_GROUPS[count - 1] if count <= len(_GROUPS) else count}"


# Visions.
SAME_WORDING = "The wording is unchanged; change it to propose an amendment."
TWO_WORDINGS = "To merge wordings, choose two or more of the same vision."
OPEN_BRACKETS = "There are words in brackets; settle them first, or say that it is agreed all the same."
EMPTY_VISION = "A vision cannot be empty; type its wording."
SHARES_NO_WORD = "shares no word with the trunk"
NAMES_NO_CHANGE = "names no change"

# The way back and the way forward: where it ends, and why.
ENDS_HERE = "ends here"
ANSWERS_NOTHING = "it answers nothing"
PLENARYS_OWN = "the plenary's own, adopted from no theme"
HAS_NO_PROBLEMS = "it has no problems"
PROBLEM_IN_NO_TREE = "in no tree: it is in no theme and was not adopted"
THEME_IN_NO_TREE = "in no tree: this theme was not adopted as a priority"
PRIORITY_WITHOUT_TREE = "in no tree: this priority has none yet"
NO_INTERVENTION = "no intervention yet"
NOT_ANSWERED = "no entry of a results map answers it"
ANSWERED_IS_GONE = "what it answers stands in no tree any more"

# The workshop's own screen.
ACRONYM = "Type an acronym like this: GMS = Greater Mekong Subregion."
PHOTOGRAPH = "Type where the photograph is, then its caption: wall.jpg; What hung on the wall; Group One."
HAS_ENDED = "This has ended already; reword it where that is not so."
SHORT_CODE = "Type a short code like this: ht = human trafficking."
YES, NO = "yes", "no"
ITEMS: Mapping[str, str] = {"problems": "problems", "themes": "themes"}  # what a vote can be on
STACKING = "May a participant put two dots on one item? Type yes or no."
VOTED_ON = "What do the dots go on? Type problems or themes."
_NAMES = [kind.typed for kind in NAMINGS.values()]
NAMES_TYPED = f"{', '.join(_NAMES[:-1])} or {_NAMES[-1]}"
NAMES = f"How does the report name people? Type {NAMES_TYPED}."


def languages_typed(there: Mapping[str, str]) -> str:
    """Return which languages a report can be in, by code and own name."""
    return f"{' or '.join(f'{code} ({name})' for code, name in there.items())}; empty: as the screens"


def no_language(typed: str, there: Mapping[str, str]) -> str:
    """Say that the report cannot be in a language."""
    return f"There is no “{shorten(typed, 20)}” here; type {languages_typed(there)}."


WALL: Mapping[WallRule, str] = {
    "wall_names": f"How does the wall name people? Type {WALL_RULES['wall_names'].typed}.",
    "wall_dots": f"When does the wall show the dots of each item? Type {WALL_RULES['wall_dots'].typed}.",
    "wall_said": "Does the wall show what was said last? Type yes or no.",
    "wall_parked": "Does the wall show parked comments among what was said last? Type yes or no.",
}


def by_when(due: str) -> str:
    """Say by when something is due, as it was said."""
    return f"due: {due}"


def missing(kind: type[Record]) -> str:
    """Say that a record is not there."""
    return f"This {RECORDS.get(kind.prefix, 'row')} is no longer there; look in the tray."


def under_itself(text: str) -> str:
    """Say that a record cannot be moved into its own branch."""
    return f"“{shorten(text)}” cannot go under itself."


def no_place(typed: str) -> str:
    """Say that a photograph is tied to what is neither a group nor a session."""
    return f"“{shorten(typed, 20)}” is no group and no session; type a group's name, or 1 to 5."


def not_dots(typed: str) -> str:
    """Say that what was typed is not a number of dots for each participant."""
    return f"“{shorten(typed, 20)}” is not a number of dots; type a number from 1 to 99."


def horizon(years: str) -> str:
    """Say how far the visions look ahead, from what was typed for it; empty where nothing was."""
    said = years.strip()
    return f"in {'one year' if said == '1' else f'{said} years'}" if said.isdigit() else said


def elsewhere(consoles: int) -> str:
    """Say, within a sentence, whose something is that was typed on so many other consoles."""
    return "another console" if consoles == 1 else f"{consoles} other consoles"


def rows_elsewhere(rows: int, consoles: int) -> str:
    """Say, within a sentence, how many rows there are, and from how many other consoles; 0 for our own."""
    return f"{plural(rows, 'row')}{f' from {elsewhere(consoles)}' if consoles else ''}"


def typed_elsewhere(rows: int, typed: Mapping[str, int]) -> str:
    """Say, as the end of a clause on so many rows, which of them were typed on other consoles; empty where none was."""
    if not typed:
        return ""
    count = sum(typed.values())
    return f", {'typed on' if count == rows else f'{count:,} from'} {elsewhere(len(typed))}"


def changes_received(named: list[str], count: int) -> str:
    """Say that changes came from another console; `named` tells the first of `count`."""
    more = f", and {count - len(named)} more" if count > len(named) else ""
    return f"{plural(count, 'change')} received from another console: {', '.join(named)}{more}."


BOTH_NEED_WORDS = "Each of the two needs words; go to where the second begins."


def numbered_already(words: str) -> str:
    """Say that a problem has a number on the sheet of a vote, and cannot become part of another."""
    return f"“{shorten(words, 30)}” has a number on the voting sheet already, and keeps it; leave it apart."


def problem_called(number: str, group: str) -> str:
    """Return what the room calls a problem: by its number, and the group that named it, if one did."""
    return f"problem {number} of {group}" if group else f"problem {number}"


# Two wordings, compared word by word. What was struck and what replaced it stand in one pair of brackets.


def was(words: str) -> str:
    """Return words that others replaced, before those."""
    return f"(was: {words}"


def now(words: str) -> str:
    """Return the words that replaced others, after those."""
    return f", now: {words})"


def gone(words: str) -> str:
    """Return words that are gone, nothing having replaced them."""
    return f"(gone: {words})"


def new(words: str) -> str:
    """Return words that are new, and replaced nothing."""
    return f"(new: {words})"


exchanged(globals())
