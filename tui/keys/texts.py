"""What is said of keys."""

from collections.abc import Mapping
from pathlib import Path

from languages.exchange import exchanged

EVERYWHERE = "Everywhere"
ROWS = "Rows"
PROBLEMS = "1 Problems"
PROBLEMS_AND_VOTES = "1 Problems, 2 Grouping"
VOTES = "2 Votes"
GROUPING = "2 Grouping"
BALLOTS = "2 Ballots"
RANKING = "2 Ranking and cut"
PRIORITIES = "3 to 5, priorities"
TREES_AND_MAPS = "3 and 5, trees and maps"
TREE = "3 Tree"
VISION = "4 Vision"
RESULTS = "5 Results"
WORKSHOP = "6 The workshop"
LIBRARY = "The list of workshops"
SEARCH = "The search"
TIMELINE = "The timeline"
SERIES = "A series of workshops"
INBOX = "The inbox"
LISTS = "Lists"
TABLE_HEAD = "| Letter | with Ctrl | with Alt |"


def other_keys(path: Path) -> str:
    """Return where other keys for commands are written down."""
    return f'Commands can have other keys in {path}, such as {{"votes.adopt": "Alt+&"}}; see docs/guide.md.'


def not_used(path: Path, fault: str) -> str:
    """Return what of the file of keys is not used, and why."""
    return f"{path}: {fault}; that is not used. plenary keys lists the keys in force."


def no_such_command(command: str, near: str) -> str:
    """Return why a key for a command is not used: there is none of that name."""
    return f"there is no command “{command}”" + (f"; did you mean {near}?" if near else "")


def no_such_key(command: str, written: str) -> str:
    """Return why a key is not used: no keyboard has it."""
    return f"“{written}” for {command} is no key; write it like Ctrl+B, Alt+Up or F8"


def key_of_the_line(command: str, key: str) -> str:
    """Return why a key is not used: the line needs it for the text."""
    return f"{key} for {command} is a key of the line, where it types or edits"


def clash(command: str, key: str, other: str) -> str:
    """Return why a key is not used: on the same page it does something else."""
    return f"{key} for {command} is the key of {other} on the same page; give {other} another one, too"


def keys_line(keys: str, command: str, does: str, width: int, ids: int) -> str:
    """Return one key of the list of keys."""
    return f"  {keys:<{width}}  {command:<{ids}}  {does}"


THIS_SCREEN = "On this screen"
THE_LINE = "In the line"
IN_WORDS, WHAT_GOES_HERE = "This screen in words", "What goes here, with three examples"

SYNONYMS: Mapping[str, str] = {  # further words for what a command does, by its id; "help" is the help in words
    "help": "help explain manual how to guide introduction example",
    "app.keys": "help keys shortcuts commands menu palette actions",
    "app.search": "find search look for where lookup",
    "app.undo": "undo back mistake revert take back wrong",
    "app.redo": "redo again forward repeat",
    "app.tray": "trash bin wastebasket deleted restore undelete recover bring back",
    "app.catch": "note capture quick later remember",
    "app.inbox": "unfiled caught parked later pending open points",
    "app.speakers": "people names rename who said participants",
    "app.report-as": "print report export word docx pdf html minutes conclusions write document output",
    "app.report": "print report export word docx pdf minutes write document output",
    "app.ready": "missing check ready complete list to do gaps",
    "app.incoming": "merge sync changes others conflict colleague",
    "app.identity": "copy template practice same workshop save as duplicate",
    "app.save": "save store disk write backup",
    "app.quit": "quit exit leave close end stop",
    "look.dark": "colour color theme dark mode black night appearance",
    "look.light": "colour color theme light mode white projector bright appearance",
    "look.contrast": "colour color theme contrast accessibility readable projector appearance big",
    "go.workshop": "settings options preferences title participants people rules configure setup",
    "go.votes": "ballots dots ranking voting",
    "go.vision": "goal wording",
    "go.results": "outcomes outputs interventions framework",
    "row.reword": "edit change rename correct fix rewrite amend",
    "row.delete": "remove erase trash throw away",
    "row.up": "move order sort up",
    "row.down": "move order sort down",
    "row.indent": "deeper sub-point nest right level",
    "row.outdent": "higher level left out unnest",
    "row.move": "move cut transfer elsewhere other group drag",
    "row.select-up": "mark select several block",
    "row.select-down": "mark select several block",
    "row.fold": "collapse hide close",
    "row.unfold": "expand show open",
    "row.go": "jump find number row line",
    "row.lineage": "trace source origin where from history dots way",
    "row.history": "versions earlier wordings before revisions changes",
    "row.park": "later postpone parking lot car park",
    "row.paste": "join lines list paste clipboard",
    "row.flag": "mark star important bookmark check recurring",
    "problems.group": "next group new table break-out",
    "problems.level": "regional country community local national scale",
    "problems.kind": "cross-cutting story narrative type",
    "problems.tree": "cause effect tree link",
    "problems.join": "merge combine join lines together",
    "problems.split": "divide cut two separate",
    "votes.view": "next tab grouping ballots ranking",
    "votes.alike": "similar duplicates overlap same",
    "votes.merge": "combine join themes",
    "votes.select": "mark choose pick",
    "votes.sector": "colour color ministries ngo group of voters",
    "votes.by": "tally sum totals results count",
    "votes.spoil": "invalid void torn cancel ballot",
    "votes.rules": "settings dots stacking voters rules",
    "votes.round": "second vote again round revote",
    "votes.revote": "tie second vote again round runoff",
    "votes.adopt": "choose decide accept priority give up",
    "votes.why": "reason explain tie resolve because",
    "votes.order": "sort criteria impact support capacity",
    "priority.next": "next tree topic tab",
    "priority.before": "previous tree topic tab back",
    "lens.filter": "show only hide search rows",
    "lens.branch": "focus zoom isolate only",
    "lens.levels": "collapse expand fold depth outline",
    "lens.picture": "draw diagram chart graph view print image",
    "statement.merge": "combine join same",
    "statement.split": "divide cut two trunk tree separate",
    "statement.copy": "copy clipboard duplicate text",
    "statement.group": "who contributed group source author",
    "statement.why": "reason explain because",
    "tree.category": "policy capacity norm type class",
    "tree.place": "also effect cause second place duplicate link",
    "tree.link": "same identical link duplicate",
    "workshop.forget": "remove erase delete a name redact anonymise privacy",
    "vision.agree": "accept approve adopt consensus decide",
    "vision.amend": "edit change propose wording reword",
    "vision.status": "withdraw propose amended agreed state reject",
    "vision.merge": "combine join one wording",
    "vision.why": "reason explain because",
    "results.answers": "link cause effect connect",
    "results.confirm": "check right ok still",
    "results.kind": "type change intervention result",
    "results.note": "risk assumption note indicator",
    "results.make": "generate fill create copy tree",
    "results.gap": "missing next empty unanswered",
    "results.from": "group speaks contributor",
    "library.sort": "order arrange by title country",
    "library.filter": "show only hide find",
    "search.all": "folder other workshops everywhere library",
    "library.new": "template copy begin start again",
    "library.review": "read only view look",
    "library.back": "restore backup recover lost damaged",
}


exchanged(globals())
