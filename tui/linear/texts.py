"""What is said line by line."""

from collections.abc import Sequence

from languages.exchange import exchanged
from tui.widgets.shown import TallyRow
from workshop.text import plural

HERE, SELECTED = "here:", "selected:"
NO_PICTURE = "A picture cannot be heard; /all says all rows, and plenary export --tree OUT.txt writes them as text."
NO_PASTE = "Here each line that comes is a line of its own."
NEVER = "That cannot be done line by line; plenary FILE opens the console."
LEFT_AS_IT_WAS = "Left as it was."
NO_LINE = "Nothing is half-typed here."
SAVED_AND_CLOSED = "Saved and closed."
NO_ROWS = "There is nothing here yet."
FOUND_NOTHING = "Nothing is found."
CHANGE_HOW = "Say /change OLD -> NEW: the words as they are, and what they become."
SPLIT_HOW = "Say /split FIRST || SECOND: the words of the one, and of the other."
SAY_WHAT = "Say what to look for, as in /find land."
CATCH_WHAT = "Say what to catch, as in /catch ?@Ms Vong: Who decides?"
CTRL_C = "/back goes back, /quit saves and leaves."
BACK = "Enter alone goes back"
NOTHING_WAITS = "Nothing waits for your word."
WHICH_SORT = "What is this file?"
NOT_MOVED = "Still here."

COMMANDS: dict[str, str] = {  # what the commands do, by the id of each
    "help": "these commands; /help keys lists those of the page, /help page explains the page",
    "list": "the rows around this one; /list 40 says so many",
    "all": "all rows",
    "next": "the next row; /next 5 goes five on",
    "previous": "the row before; /previous 5 goes five back",
    "first": "the first row",
    "last": "the last row",
    "go": "go to a row by its number or its words: /go 2.1, /go land",
    "where": "where you are, what belongs there, how safe all is",
    "in": "the next entry goes a level in, as with Tab",
    "out": "the next entry goes a level out, as with Shift+Tab",
    "reword": "the next line is another wording of this row; Enter alone leaves it",
    "change": "change some words of this row: /change OLD -> NEW",
    "split": "make two of this row: /split FIRST || SECOND",
    "delete": "delete the row, or those selected, with what is under them",
    "select": "select the row, or no longer",
    "up": "move the row up",
    "down": "move the row down",
    "deeper": "move the row a level in",
    "higher": "move the row a level out",
    "undo": "take back what was recorded last",
    "redo": "bring back what was undone",
    "find": "search the whole workshop: /find land @kham",
    "catch": "keep a sentence for later, from anywhere: /catch TEXT",
    "tray": "what was deleted, to bring it back",
    "missing": "what is still missing",
    "1": "problems; /2 votes, /3 tree, /4 vision, /5 results, /6 the workshop itself",
    "view": "the next view of the votes: grouping, ballots, ranking",
    "again": "enter the line that is half-typed here, as it was refused or left",
    "drop": "drop that line",
    "back": "leave a wording, a list or a selection, as with Esc",
    "accept": "take in changes from elsewhere that wait for your word",
    "refuse": "leave them out",
    "save": "save now",
    "quit": "save and leave",
}
ANY_KEY = (
    "Any key of the guide works written out, such as /alt+w or /ctrl+b; a line that begins with // begins with a "
    "slash. A Tab before a line moves it a level in."
)


def on(name: str) -> str:
    """Return the first line."""
    return f"Plenary, line by line: {name}. Enter records a line; /help lists the commands; /quit saves and leaves."


def session(name: str, page: str, rows: int) -> str:
    """Return where somebody has gone."""
    return f"{name}{f', {page}' if page else ''}: {plural(rows, 'row')}."


def priority(place: int, text: str, *, here: bool) -> str:
    """Return a priority."""
    return f"{f'{HERE} ' if here else ''}priority {place}: {text}"


def sum_line(row: TallyRow) -> str:
    """Return a sum."""
    rank = f"rank {row.rank}, " if row.rank else ""
    voters = f" by {row.voters}" if row.voters else ""
    number = f"{row.number} " if row.number else ""
    return f"{rank}{number}{row.name}: {plural(row.dots, 'dot')}{voters}{', tied' if row.tied else ''}"


def words_now(words: str) -> str:
    """Return the words that are to be replaced."""
    return f"Now: {words}"


def answer_now(words: str) -> str:
    """Return the answer that stands."""
    return f"So far: {words}"


def half_typed(words: str) -> str:
    """Return what is half-typed on a page."""
    return f"Half-typed here: {words}. /again enters it, /drop drops it."


def kept(words: str) -> str:
    """Return that a refused line is kept."""
    return f"It is kept: /again enters “{words}” once more."


def no_command(name: str, near: Sequence[str]) -> str:
    """Return what to do about a command that is not there."""
    return f"There is no /{name} here; {f'did you mean /{near[0]}?' if near else '/help lists the commands.'}"


def command(name: str, short: str, does: str) -> str:
    """Return a line of the list of commands; `short` is the letter that does as well, if one does."""
    return f"/{name}{f' or /{short}' if short else ''}: {does}"


def key_command(key: str, name: str, does: str) -> str:
    """Return a line of the list of the page's commands."""
    return f"/{key}: {name}. {does}"


def picked_from(count: int, shown: int) -> str:
    """Return what is asked under a list."""
    more = f"{count - shown} more; type some words. " if count > shown else ""
    return f"{more}A number takes that line; {BACK}"


def selected(count: int) -> str:
    """Return how many rows are selected."""
    return f"{plural(count, 'row')} selected."


def rows_of(start: int, end: int, count: int) -> str:
    """Return which rows of all were said."""
    return f"Rows {start} to {end} of {count}."


def not_there(old: str) -> str:
    """Return that the words to change do not stand in the row."""
    return f"“{old}” does not stand in this row; nothing was changed."


def waiting() -> str:
    """Return how one decides about changes that wait."""
    return "/accept takes them in, /refuse leaves them out."


exchanged(globals())
