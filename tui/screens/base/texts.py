"""What every screen says."""

from collections.abc import Mapping, Sequence

from languages.exchange import exchanged
from tui.screens import keys
from tui.widgets.text.named_keys import Sentence
from workshop.kinds import RemarkKind, handled
from workshop.text import in_one_line, plural
from workshop.texts import typed_elsewhere

SESSIONS: dict[str, str] = {  # the caption of each session's tab, by the session's id
    "problems": "Problems",
    "votes": "Votes",
    "tree": "Tree",
    "vision": "Vision",
    "results": "Results",
    "workshop": "Workshop",
}
NEW_WORKSHOP = "A new workshop"
ROLES = ("participant", "group representative", "facilitator")  # who may speak without a name

PLACEHOLDER = "Type what is said; Enter records it"
ANSWER = "Type the answer; Enter records it"

READ_ONLY = "This workshop is open for reading only; nothing can be recorded."
NO_WORDING = "This row has no wording of its own; go to one that has."
NOTHING_TYPED = "Nothing is typed, so nothing was recorded."
EMPTY_WORDING = Sentence(lambda: f"A wording cannot be empty; Esc leaves it as it was, {keys.DELETE} deletes the row.")
REWORDING_ALREADY = "You are rewording this row: Enter takes the words, Esc leaves it as it was."
LEFT_WORDS = Sentence(lambda: f"These are the words that you left here; {keys.UNDO} goes back to the row's own.")
LINE_HAS_WORDS = Sentence(
    lambda: f"Words stand in the line: Enter records them, Ctrl+U clears them. Then {keys.DELETE} deletes the row."
)
NOTHING_BESIDE = "Nothing further stands beside the rows."
NOTHING_TO_DELETE = "There is nothing here to delete."
UNNAMED = "this"
ROW_STAYS = "This row stays where it is."
FIRST_ALREADY = "It is the first already."
LAST_ALREADY = "It is the last already."
NO_FLAG = "This row takes no flag; problems, causes, results and comments do."
NOT_PARKED = "Only questions and comments are parked; type ~ before one to park it at once."
CHOOSES = Sentence(lambda: f"{keys.INCOMING} chooses")
NO_PASTE = Sentence(
    lambda: f"{keys.PASTE} reads the lines that were just pasted another way; nothing was pasted just now."
)
PASTE_BY_LINES = Sentence(lambda: f"Here each line that is pasted is an entry; {keys.UNDO} takes them back.")

GO_TO = "Go to"
NUMBER_OR_WORDS = "a number or some words"
SOME_WORDS = "some words"
NOTHING_HERE = "Nothing here."
PICK = "Type to find · Enter takes it · Esc goes back"

NOTHING_ADOPTED = (
    Sentence(lambda: f"No priority is adopted yet. {keys.VOTES} shows the votes and adopts what the plenary chose."),
    "Or type a priority of the plenary's own here and press Enter: its tree, its vision and its map follow.",
)
OWN_PRIORITY = "A priority of the plenary's own, and the trunk of its tree"
NO_PRIORITY = Sentence(lambda: f"No priority is adopted yet; {keys.VOTES} adopts them.")
INBOX = "for the inbox, to be filed later"

ABOUT: dict[str, str] = {  # what a note of a statement or a wording is, by the name of its field
    "why": "Why this wording",
    "assumptions": "What it assumes",
    "risks": "What could keep it from coming about",
}
AMENDMENT = "Amendment, @ who proposes it"
MERGER = "One wording of these, @ who proposes it"

# What records and their fields are called in lists that mix them.

PANEL, PARTICIPANT, ENTRY = "panel", "participant", "entry of a map"
REMARKS = handled(RemarkKind, {"opening": "opening remark", "closing": "closing remark", "rule": "ground rule"})
WORDING = "wording"
FIELDS: dict[str, str] = {  # by the names of the fields in the file
    "alternatives": "who proposed words in brackets",
    "amends": "amended wording",
    "answered": "confirmed wording",
    "answers": "answers",
    "began": "beginning",
    "assumptions": "assumptions",
    "category": "category",
    "chapters": "chapters of the report",
    "code": "short code",
    "count": "number of people",
    "country": "country",
    "criterion": "criterion",
    "cross_cutting": "cross-cutting",
    "cut": "line",
    "cut_note": "note on the tie",
    "cut_way": "way to resolve the tie",
    "dates": "dates",
    "dots": "dots",
    "due": "by when",
    "ended": "end",
    "flagged": "flag",
    "group": "group",
    "horizon": "years ahead",
    "item": "item",
    "items": "items voted on",
    "kind": "kind",
    "language": "report's language",
    "left_out": "reason for leaving it out",
    "level": "level",
    "members": "members",
    "name": "name",
    "names": "names in the report",
    "narrative": "told as a story",
    "note": "note",
    "notes": "notes",
    "number": "number",
    "organisation": "organisation",
    "ordinary": "ordinary brackets",
    "organisers": "organisers",
    "origins": "origin",
    "panel": "panel",
    "path": "file",
    "parked": "parked",
    "place": "place",
    "position": "place in the list",
    "proposer": "proposer",
    "questions": "guiding questions",
    "rapporteur": "rapporteur",
    "reason": "reason",
    "recurring": "recurring",
    "came_up": "where it came up before",
    "regrouped": "regrouping",
    "risks": "risks",
    "role": "role",
    "round": "round",
    "same_as": "shared statement",
    "scale": "scale of the criteria",
    "score": "score",
    "sector": "sector",
    "series": "series",
    "source": "source",
    "speaker": "speaker",
    "spoiled": "spoiled",
    "stacking": "two dots on one item",
    "status": "status",
    "text": "text",
    "theme": "theme",
    "title": "title",
    "voted_on": "what dots stand on",
    "voter": "voter",
    "voters": "voters",
    "wall_dots": "dots on the wall",
    "wall_names": "names on the wall",
    "wall_parked": "parked comments on the wall",
    "wall_said": "last things said on the wall",
    "who": "who sees to it",
    "why": "why",
}

KEYS: Mapping[str, tuple[str, str]] = {  # by command: what its key is called, and what it does
    "pick.leave": ("Back", "Back without picking"),
    "priority.next": ("Next priority", "Go to the next priority"),
    "priority.before": ("Priority before", "Go to the priority before"),
    "row.reword": ("Reword", "Put the row's text into the line, to change it"),
    "row.delete": ("Delete", "Put the row into the tray, which keeps it"),
    "row.up": ("Move up", "Move the row up"),
    "row.down": ("Move down", "Move the row down"),
    "row.indent": ("Indent", "Put it under the one above"),
    "row.outdent": ("Outdent", "Bring it a level out"),
    "row.select-up": ("Select up", "Select rows upwards"),
    "row.beside-down": ("Beside: on", "Further lines of what stands beside the rows, where more is there than fits"),
    "row.beside-up": ("Beside: back", "The lines before, of what stands beside the rows"),
    "row.select-down": ("Select down", "Select rows downwards"),
    "row.fold": ("Fold", "Fold the row, or go to the one it is under"),
    "row.unfold": ("Unfold", "Unfold the row"),
    "row.first": ("First row", "Go to the first row"),
    "row.last": ("Last row", "Go to the last row"),
    "row.group": ("Its group", "Go to the group or the heading that the row is in"),
    "row.group-end": ("End of its group", "Go to the last row of that, past what was said"),
    "row.go": ("Go to", "Go to a row by its number or words"),
    "row.lineage": ("Way back", "Back to the dots, or forward"),
    "row.history": ("Wordings", "Earlier wordings of the row"),
    "row.park": ("Park", "Park the question or comment for later"),
    "row.paste": ("Paste otherwise", "The lines just pasted: as one, line by line, or as a list"),
    "row.flag": ("Flag", "Flag the row; a comment: it recurs"),
}


def field(name: str, statement: str) -> str:
    """Return what a field of a record is called; `statement` is the one that its row shows, which is its wording."""
    return WORDING if name == statement else FIELDS[name]


def rewording(words: str) -> str:
    """Return the prompt while a row is reworded."""
    return f"Rewording · Esc leaves it as it was: “{words}”"


def about(what: str, words: str) -> str:
    """Return the prompt while something is typed about rows."""
    return f"{what} · Esc leaves it: “{words}”"


def pasted(count: int, lines: int, *, otherwise: bool) -> str:
    """Return what is said of a paste that was recorded: as how many entries, and how it is taken back or read anew."""
    what = f"{plural(lines, 'line')} recorded" + (f" as {count}" if count != lines else "")
    back = f"{keys.UNDO} takes {'it' if count == 1 else 'all of them'} back"
    return f"{what}; {back}{f'; {keys.PASTE} reads them another way' if otherwise else ''}."


def pasted_into_line(count: int) -> str:
    """Return what is said of lines pasted while a row is reworded."""
    return f"The {plural(count, 'line')} pasted are one here; Enter takes it, Esc leaves it."


def deleted(name: str, rows: int, typed: Mapping[str, int]) -> str:
    """Return what is said of a delete, on one line at 80 columns: a second would lay the whole screen out anew.

    Args:
        name: What the first row says.
        rows: How many rows went.
        typed: How many of them were typed on other consoles, by console.
    """
    more = f" and {rows - 1} more" if rows > 1 else ""
    if typed:
        return in_one_line(f"Deleted “{{}}”{more}{typed_elsewhere(rows, typed)}; {keys.UNDO} undoes it.", name)
    return in_one_line(f"Deleted “{{}}”{more}; {keys.UNDO} undoes it, {keys.TRAY}: the tray.", name)


def both_kept(words: str) -> str:
    """Return what is said where another console reworded what was reworded here; `words` are its wording."""
    return in_one_line(f"Another console's “{{}}” is kept as other wording; {keys.INCOMING} chooses.", words)


def other_wording(what: str) -> str:
    """Return the mark of a row of which another copy holds something else."""
    return f"other {what}: {CHOOSES}"


def said_on(kind: str, name: str, words: str) -> str:
    """Return the prompt of something said about a record; `name` is what the record is called, if anything."""
    return f"{kind[0].upper()}{kind[1:]} on {f'{name} ' if name else ''}“{words}”"


def or_out(words: str, out: str) -> str:
    """Return the prompt of a comment, with what Shift+Tab makes of it instead."""
    return f"{words} · Shift+Tab: {out.partition(' in ')[0].partition(' · ')[0].partition(': ')[0]}"


def for_inbox(kind: str) -> str:
    """Return the prompt of something said about nothing that is there."""
    return f"A {kind} {INBOX}"


def priority_number(number: int) -> str:
    """Return a priority by its number."""
    return f"priority {number}"


def next_priority(key: str) -> str:
    """Return the hint at the end of the line of priorities."""
    return f"{key} next"


def title(name: str, country: str) -> str:
    """Return the title of a workshop with its country, as the top line shows it."""
    return " · ".join(filter(None, (name or NEW_WORKSHOP, country)))


def table_taken(count: int, notes: Sequence[str]) -> str:
    """Return how many rows of a pasted table were taken, and what was left out."""
    return " ".join([f"{plural(count, 'row')} of the table taken; {keys.UNDO} takes them back.", *notes])


exchanged(globals())
