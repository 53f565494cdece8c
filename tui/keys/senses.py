"""One letter, one sense: what each key with Ctrl or Alt means, and the commands in which it means that.

A hand learns a key once and finds it again on every screen. A command that is put on a key must be named here, under
the sense that the key has; `tests/tui/keys` finds it if it is not. The table of docs/guide.md is made from this.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Sense(NamedTuple):
    """What a key means wherever it does something.

    Attributes:
        words: The sense, as the table of the guide has it.
        commands: The commands that have it. Keys of the line are `line.` and their action.
        argued: Why a second sense does no harm; empty where there is none.
    """

    words: str
    commands: tuple[str, ...]
    argued: str = ""


SENSES: Final[Mapping[str, Sense]] = {
    "ctrl+a": Sense("select the whole line", ("line.select_all",)),
    "ctrl+b": Sense("what the plenary decides: adopted; the status of a wording", ("votes.adopt", "vision.status")),
    "ctrl+c": Sense(
        "copy",
        ("line.copy", "pick.leave", "identity.leave"),
        "in a list, where nothing is selected, it leads back, as it stops anything else at a terminal",
    ),
    "ctrl+d": Sense("delete", ("row.delete", "inbox.delete", "series.out", "matches.refuse")),
    "ctrl+e": Sense("flag; of a comment, that it recurs", ("row.flag",)),
    "ctrl+f": Sense("find", ("app.search",)),
    "ctrl+g": Sense("go to", ("row.go",)),
    "ctrl+j": Sense("Enter, as some terminals send it", ("line.enter",)),
    "ctrl+k": Sense("the class: level, sector, category", ("problems.level", "votes.sector", "tree.category")),
    "ctrl+l": Sense("park for later", ("row.park",)),
    "ctrl+n": Sense(
        "the next: group that speaks, view of the votes, workshop",
        ("problems.group", "votes.view", "results.from", "library.new"),
    ),
    "ctrl+o": Sense(
        "what is put to it: an amendment, a risk, a meaning", ("vision.amend", "results.note", "series.describe")
    ),
    "ctrl+p": Sense("all keys", ("app.keys", "keys.help")),
    "ctrl+q": Sense("save and quit", ("app.quit",)),
    "ctrl+r": Sense("reword", ("row.reword", "inbox.reword", "series.rename")),
    "ctrl+s": Sense("save now", ("app.save",)),
    "ctrl+t": Sense("bring back: from the tray; in the library, from backups", ("app.tray", "library.back")),
    "ctrl+u": Sense("clear the line, or bring it back", ("line.clear_or_restore",)),
    "ctrl+v": Sense("paste", ("line.paste",)),
    "ctrl+w": Sense("delete a word", ("line.delete_word_left",)),
    "ctrl+x": Sense("cut", ("line.cut",)),
    "ctrl+y": Sense("redo", ("app.redo",)),
    "ctrl+z": Sense("undo", ("app.undo", "inbox.undo", "series.undo", "matches.undo")),
    "alt+0": Sense("what this file is", ("app.identity",)),
    "alt+1": Sense("as F1", ("go.problems",)),
    "alt+2": Sense("as F2", ("go.votes",)),
    "alt+3": Sense("as F3", ("go.tree",)),
    "alt+4": Sense("as F4", ("go.vision",)),
    "alt+5": Sense("as F5", ("go.results",)),
    "alt+6": Sense("as F6", ("go.workshop",)),
    "alt+7": Sense("timeline", ("app.timeline",)),
    "alt+8": Sense("the wall", ("app.wall",)),
    "alt+9": Sense("what is still missing", ("app.ready",)),
    "alt+a": Sense(
        "also there: a tree, a second place, the map, other workshops",
        ("problems.tree", "tree.place", "results.make", "search.all", "library.series"),
    ),
    "alt+c": Sense("catch a sentence", ("app.catch",)),
    "alt+d": Sense("dark look", ("look.dark",)),
    "alt+e": Sense("changes from elsewhere", ("app.incoming",)),
    "alt+g": Sense("from which group", ("statement.group",)),
    "alt+h": Sense("high contrast", ("look.contrast",)),
    "alt+i": Sense("inbox", ("app.inbox",)),
    "alt+j": Sense("link: the same as, what it answers", ("tree.link", "results.answers", "series.same")),
    "alt+k": Sense("it is right as worded: agreed; still an answer", ("vision.agree", "results.confirm")),
    "alt+l": Sense("light look", ("look.light",)),
    "alt+m": Sense(
        "make one of several",
        ("problems.join", "votes.merge", "statement.merge", "vision.merge", "series.matches"),
    ),
    "alt+n": Sense("next priority", ("priority.next",)),
    "alt+o": Sense(
        "the same seen otherwise: tally, order, levels",
        ("votes.by", "votes.order", "lens.levels", "library.sort", "timeline.turn", "series.sides"),
    ),
    "alt+p": Sense("priority before", ("priority.before",)),
    "alt+q": Sense("filter", ("lens.filter", "library.filter")),
    "alt+r": Sense("write the report", ("app.report-as", "series.report")),
    "alt+s": Sense("split", ("problems.split", "statement.split")),
    "alt+t": Sense("what kind: of problem, of vote, of entry", ("problems.kind", "votes.rules", "results.kind")),
    "alt+u": Sense("select what is alike", ("votes.alike",)),
    "alt+v": Sense(
        "only look: the picture; a file; as it stood",
        ("lens.picture", "picture.back", "library.review", "timeline.then")
    ),
    "alt+w": Sense("why", ("votes.why", "statement.why", "vision.why")),
    "alt+x": Sense("move elsewhere", ("row.move",)),
    "alt+y": Sense("copy the branch", ("statement.copy",)),
    "alt+z": Sense("one branch only", ("lens.branch",)),
    "alt+comma": Sense("a pause: the wall stays as it is, or follows again", ("wall.freeze",)),
    "alt+exclamation_mark": Sense("the wall is blank at once, or shows again", ("wall.blank",)),
    "alt+question_mark": Sense("before: what earlier workshops said of it", ("app.before",)),
    "alt+at": Sense("speakers, as @ in the line", ("app.speakers",)),
    "alt+equals_sign": Sense("the paste, read otherwise", ("row.paste",)),
    "alt+asterisk": Sense("spoiled, as * in the line", ("votes.spoil",)),
    "alt+plus": Sense("one more round", ("votes.round", "votes.revote")),
    "alt+percent_sign": Sense("shares: who spoke how often", ("app.voices",)),
    "alt+semicolon": Sense("a recording starts now", ("app.recording",)),
    "alt+less_than_sign": Sense("as it stood a step earlier", ("past.earlier",)),
    "alt+greater_than_sign": Sense("as it stood a step later", ("past.later",)),
    "alt+left_parenthesis": Sense("as it stood at the moment before that matters", ("past.moment-before",)),
    "alt+right_parenthesis": Sense("as it stood at the moment after that matters", ("past.moment-after",)),
    "alt+slash": Sense("from the past back to now", ("past.now",)),
    "alt+colon": Sense("now, by the clock", ("workshop.now",)),
    "alt+minus": Sense("forget a name for good", ("workshop.forget",)),
    "alt+quotation_mark": Sense("brackets: words in dispute", ("row.brackets", "brackets.next")),
    "alt+full_stop": Sense("the next gap", ("results.gap",)),
}  # fmt: skip

CONSEQUENCES: Final[Mapping[str, str]] = {
    "votes.adopt": "says what was adopted; asks before it is given up",
    "vision.status": "asks which",
    "vision.agree": "says so, and Ctrl+Z takes it back; asks where words are in brackets still",
    "row.brackets": "asks which words, says which it took, and Ctrl+Z takes it back",
    "votes.spoil": "is a sign with Shift, away from the letters",
    "votes.round": "is a sign with Shift, away from the letters",
    "votes.revote": "is a sign with Shift, away from the letters",
    "row.delete": "does nothing while words are in the line; the tray keeps what it took, and says so",
    "inbox.delete": "says so; the tray keeps it",
    "results.make": "says how many entries it made",
    "problems.tree": "asks where",
    "tree.place": "asks where",
    "row.move": "asks where",
    "workshop.forget": "lists what would go, and asks; the answer under the cursor is no",
    "series.out": "says so, and Ctrl+Z takes it back",
    "series.matches": "asks about each pair",
    "matches.refuse": "says so, and Ctrl+Z takes it back",
    "app.quit": "loses nothing: half-typed lines are kept, and the file opens where it was left",
}
"""Commands that decide something, and what keeps a slip of the hand from doing it unseen."""
