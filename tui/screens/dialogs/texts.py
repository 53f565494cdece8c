"""What the lists and questions say that are laid over a session."""

from collections.abc import Mapping
from datetime import datetime

from languages.exchange import exchanged
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import MARKS
from workshop.text import plural, shorten
from workshop.timeline.local_time import local

NO_TEXT = "(no text)"
EMPTY = "(empty)"
NOW = "now"
OTHER_WORDING = "other wording"

# Catching a sentence, and the inbox.

CATCH_PROMPT = "For the inbox · Enter keeps it · Esc goes back; the line is kept for next time"
CATCH_PLACEHOLDER = "What was said just now"
ROW_YOU_WERE_ON = "the row you were on"
NOTHING_WAITS = Sentence(
    lambda: f"Nothing waits here. {keys.CATCH} catches a sentence from any screen; ~ before a comment parks it."
)
INBOX, PARKED = "inbox", "parked"
EMPTY_WORDING = Sentence(
    lambda: f"A wording cannot be empty; Esc leaves it as it was, {keys.DELETE_CAUGHT} deletes it."
)

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "help.back": ("Back", "Back to the screen"),
    "identity.leave": ("Later", "Say it later"),
    "inbox.reword": ("Reword", "Reword the sentence"),
    "inbox.delete": ("Delete", "Put the sentence into the tray"),
    "inbox.undo": ("Undo", "Undo the last edit"),
    "keys.help": ("In words", "What goes on this screen, in words"),
    "search.all": ("All workshops", "Search all workshops of this folder, too"),
}


def inbox_title(there: str) -> str:
    """Return the title of the inbox; `there` is where Enter files a sentence."""
    return f"Inbox: Enter files a sentence as a comment on {there}, or goes to a parked comment"


def quoted(words: str) -> str:
    """Return somebody's words as they stand in a sentence."""
    return f"“{words}”"


def said_on(words: str) -> str:
    """Return what a parked comment is about."""
    return f"on “{words}”"


def deleted(words: str) -> str:
    """Return what is said of a sentence that was deleted."""
    return f"Deleted “{words}”; {keys.UNDO} brings it back."


# Changes made elsewhere.

INCOMING_TITLE = "Changes from other consoles: Enter goes to the row"
NOTHING_INCOMING = (
    "Nothing has changed elsewhere. Copies beside this file and other consoles on it are merged automatically."
)
ENTER_CHOOSES = "Enter chooses"
OTHERS_TITLE = "Two wordings of one thing: Enter chooses one; the other stays in its history"
SHOWN_NOW = "shown now"


def undo_these(count: int) -> str:
    """Return the row that undoes changes that arrived together."""
    return "Undo this change" if count == 1 else f"Undo these {count} changes"


def said_by(node: str, since: datetime, until: datetime, count: int) -> str:
    """Return the row that takes back all that one console said, in one session of its own."""
    begun, ended = local(since), local(until)
    last = f"{ended:%H:%M}" if begun.date() == ended.date() else f"{ended:%d %b %H:%M}"
    what = f"{begun:%d %b %H:%M} to {last}, console {node}"
    return f"{what}: take its change back" if count == 1 else f"{what}: take all its {count:,} changes back"


def and_earlier(count: int) -> str:
    """Return the row under the latest changes of a console that stands for those before them."""
    return f"and {plural(count, 'earlier change')}"


def waits(taking: str) -> str:
    """Return the row of changes that wait; `taking` is a clause on what they would do."""
    return f"Waits for your word: changes that would {taking}"


def may_it(taking: str) -> str:
    """Return the question about changes that wait."""
    return f"May changes from another copy {taking}? Nothing of them is shown until then"


DECIDE_LATER = "Decide later"
ADMIT = Sentence(lambda: f"Yes: take them in; {keys.INCOMING} can take them back")
REFUSE = Sentence(lambda: f"No: leave them out, here and in every copy; {keys.UNDO} undoes that")


def before(words: str) -> str:
    """Return what a record said before somebody else changed it."""
    return f"before: {words}"


def other(field: str) -> str:
    """Return the mark of a field of which another copy holds something else."""
    return f"other {field}"


# The way from a record to where it comes from, or to what came of it.

LINEAGE_HINT = "some words to look for"
NOTHING_LEADS = "Nothing leads here or on from here."
TOLD_ABOVE = "as told above"
NOT_WORDED = "(not worded yet)"
NO_LINEAGE = "Go to a problem, a statement, a vision or an entry of a map first."


def came_of(words: str) -> str:
    """Return the title over what came of a problem or a theme."""
    return f"What came of “{words}”"


def comes_from(words: str) -> str:
    """Return the title over where something comes from."""
    return f"Where it comes from: “{words}”"


def dots(count: int) -> str:
    """Return a number of dots in words."""
    return plural(count, "dot")


# The list of keys.

KEYS_TITLE = Sentence(lambda: f"What can be done here: Enter does it; {keys.IN_WORDS} again: this screen in words")
HELP_BACK = Sentence(lambda: f"Esc goes back; {keys.KEYS_LISTED} alone lists all keys.")
KEYS_HINT = "a key, or a word of what you want to do"
LINE_KEYS: Mapping[str, str] = {  # the keys of the line, and what each does
    "Enter": "records the line where the words above it say",
    "Tab, Shift+Tab": "the next entry goes a level in, or out",
    "Up, Down": "go through the rows; on an empty line, Left and Right fold and unfold",
    " ".join(MARKS): f"first on the line: {', '.join(kind.word for kind in MARKS.values())}",
    "@name": "first on the line: who says it; Tab takes the name offered",
    "Backspace": "at the start of the line removes the mark or the speaker",
    "Esc": "leaves a rewording as it was; a half-typed line is always kept",
    "Ctrl+U": "clears the line; pressed again, it brings the line back",
}

# Search and the tray.

SEARCH_TITLE = "Search the whole workshop"
SEARCH_HINT = "words, @name, ? and other marks, #flagged, #agreed, #cause, 14:00-15:30"
READING_ALL = "Reading the workshops of this folder…"
READ_AROUND = "Esc goes back to your own workshop"
NOTHING_FOUND = "Nothing recorded contains these words."
TRAY_TITLE = "Tray: Enter restores a row, with what was under it"
WITHOUT_A_PLACE = "its place is gone; it comes back where its kind belongs"
TRAY_EMPTY = Sentence(
    lambda: f"The tray is empty. {keys.DELETE} puts a row here; nothing is ever removed from it for good."
)


def searched(count: int) -> str:
    """Return the title over hits in so many workshops."""
    return f"Search {plural(count, 'workshop')} of this folder"


def around(workshop: str, file: str) -> str:
    """Return the title over what stands around a hit in another workshop."""
    return f"In {workshop} ({file}), which is not open"


# What came up before.

NOTE_RECURRING = "Enter notes that it recurs, and where it came up · Esc goes back"
NEVER_BEFORE = "Nothing like it came up in another workshop of the series in this folder."
NOT_ADOPTED = "not adopted there"


def came_up_before(words: str) -> str:
    """Return the title over where something came up in other workshops."""
    return f"Where “{words}” came up before"


def adopted_as(priority: str) -> str:
    """Return as what something was adopted in another workshop."""
    return f"adopted as “{priority}”"


def with_vision(vision: str) -> str:
    """Return the vision that was agreed there."""
    return f"vision: {vision}"


# Wordings.

WORDINGS_TITLE = "Wordings, the newest first; Enter restores one"
HISTORY_TITLE = "Wordings of this row, the newest first; Enter restores one"
NO_WORDING = "No wording yet."
UNDONE = "undone"
MERGED_INTO_THIS = "merged into this"
CHANGED = "changed:"


def step(label: str) -> str:
    """Return what a step is called, from the label that the file has, which is the same in every language."""
    return label


# What a file is.

IDENTITY_HINT = Sentence(
    lambda: f"Enter chooses. If you just type, it is recorded in this file; {keys.IDENTITY} asks again."
)
LATER = "I will say it later. Until then nothing flows between this file and the other"
SAME = "The same workshop: what is recorded in one comes into the other"
SAME_ELSEWHERE = "The same workshop in two folders: a sync program or plenary merge brings the two together"
PRACTICE = "A copy to try things in: nothing of it reaches the workshop by itself"
ANOTHER = "The beginning of another workshop: what was recorded here since stays here"


def what_is_a_copy(name: str, other: str) -> str:
    """Return the question about a file that is a copy; `other` is of what, empty where that is not known."""
    return f"{name} is a copy of {other or 'another file'}. What is it?"


def what_is(name: str) -> str:
    """Return the question about a file that somebody asks about."""
    return f"What is {name}?"


def take_in(name: str) -> str:
    """Return the answer that a copy beside the file is the same workshop."""
    return f"{name} is the same workshop: take in what is recorded in it"


def nothing_to_say(name: str) -> str:
    """Return that nobody has to say what a file is."""
    return f"{name} is a workshop's only file here; no copy of it waits for an answer."


def stays_undecided(name: str) -> str:
    """Return what holds until it is said what a file is."""
    return f"Nothing flows between {name} and the file that it is a copy of; {keys.IDENTITY} asks again."


def is_now(name: str, answer: str, *, elsewhere: bool) -> str:
    """Return what a file was said to be; `elsewhere` says that the other one is in another folder."""
    same = "the same workshop; a sync program or plenary merge brings the two files together"
    said = {
        "same": same if elsewhere else "the same workshop; the two files are merged from now on",
        "practice": "a copy to try things in",
        "another": "a workshop of its own",
    }
    return f"{name} is {said[answer]}."


def is_taken_in(name: str) -> str:
    """Return that a copy beside the file is taken in from now on."""
    return f"{name} is the same workshop; what is recorded in it is taken in."


# Forgetting.

FORGET_TITLE = "Which name is to be forgotten? Type it in full, or pick it"
FORGET_PROMPT = "Enter shows what would go · Esc goes back"
FORGET_NOTHING = "Leave everything as it is"
CHANGES = "changes:"
NOT_REACHED = "Forgotten here. It may still be in these places"


def forget_name(name: str) -> str:
    """Return the row of a name that is typed."""
    return f"Forget “{name}”"


def forget_asked(name: str) -> str:
    """Return the question whether a name is to be forgotten."""
    return f"Forget “{name}”? {keys.UNDO} cannot bring it back"


def forget_for_good(name: str) -> str:
    """Return the answer that it is."""
    return f"Forget “{name}” for good: here, in the history, and in every copy that merges with this one"


# Speakers.

SPEAKERS = "Speakers: Enter renames one, or makes it one with another"
FIND_SPEAKER = "Type to find · Enter renames, everywhere at once · Esc goes back"
A_NAME = "a name"
NO_SPEAKERS = "Nobody has spoken yet, and nobody is listed; @ before a sentence names its speaker."
RENAME_PROMPT = "Type the name · Enter takes the row marked below · Esc goes back"
SAME_NAME = "The name is unchanged."


def spoke(times: int) -> str:
    """Return how often somebody spoke."""
    return plural(times, "time") if times else "listed, has not spoken"


def rename(name: str) -> str:
    """Return the title while a name is changed."""
    return f"“{name}”: type another name, or go down to the speaker that this one is"


def renamed(old: str, new: str) -> str:
    """Return the row of a name that is typed."""
    return f"{old} becomes {new}"


def now_called(old: str, new: str, times: int) -> str:
    """Return what is said of a speaker who was renamed."""
    return f"“{old}” is “{new}” now, in {plural(times, 'place')}; {keys.UNDO} takes it back."


# What is missing.

REPORT_TITLE = "Which report? It is written beside the file. Enter repeats the last choice."
NOTHING_MISSING = "Nothing is missing: the record is ready."


def ready_title(count: int) -> str:
    """Return the title of the list of what is missing."""
    return f"Still missing: {plural(count, 'thing')} · Enter goes there" if count else "Still missing"


# A recording.

RECORDING_PROMPT = "A recording starts now · its name, and 12:34 if it stands there · Esc leaves"


def recording_runs(line: str) -> str:
    """Say that a recording runs, and where it is corrected."""
    return f"{line}. {keys.WORKSHOP} lists the recordings; {keys.REWORD} there corrects name and time."


def taken(words: str, who: str) -> str:
    """Return what was taken in the place of brackets, and who proposed it."""
    return " ".join(
        filter(None, (f"took “{shorten(words, 30)}”" if words else "struck the brackets", who and f"({who})"))
    )


exchanged(globals())
