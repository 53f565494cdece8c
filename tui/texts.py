"""What the console itself says, whatever screen is shown."""

from collections.abc import Container, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from languages.exchange import exchanged
from tui.screens import keys
from tui.screens.base.texts import SESSIONS
from tui.widgets.text.named_keys import Sentence
from workshop.text import in_one_line, plural, shorten
from workshop.timeline.local_time import local


def went_elsewhere(name: str, target: Path) -> str:
    """Return where a text went instead, because somebody's work has the name that was meant for it."""
    return f"{name} is not as Plenary last wrote it, so it was left alone; the new file is {target}."


ALL_NAMES_TAKEN = "all names like it are taken"

# The keys that work on every screen: what the footer calls each, and what it does.

KEYS: Mapping[str, tuple[str, str]] = {  # by the id of its binding
    "go.problems": ("Problems", "1 The problems"),
    "go.votes": ("Votes", "2 Votes and priorities"),
    "go.tree": ("Tree", "3 The problem trees"),
    "go.vision": ("Vision", "4 The visions"),
    "go.results": ("Results", "5 The results maps"),
    "go.workshop": ("Workshop", "Title, people, rules, short codes"),
    "app.catch": ("Catch", "Catch a sentence now, file it later"),
    "app.keys": ("Keys", "Every action of this screen, and its key"),
    "app.undo": ("Undo", "Undo the last edit"),
    "app.search": ("Search", "Search the whole workshop"),
    "app.redo": ("Redo", "Redo what was undone last"),
    "app.tray": ("Tray", "Deleted rows, to be restored"),
    "app.inbox": ("Inbox", "Caught sentences, and parked comments"),
    "app.before": ("Came before", "Where this row came up in earlier workshops of the series"),
    "app.speakers": ("Speakers", "Who spoke, how often; rename one, or make two one"),
    "app.report": ("Report", "Write it beside the file, as it was chosen last"),
    "app.report-as": ("Report as…", "For Word, a browser or as text: report, conclusions, record"),
    "app.ready": ("Missing", "What is still missing, session by session"),
    "app.incoming": ("Changes", "Changes made in other consoles"),
    "app.timeline": ("Timeline", "All that happened, who said it, and what it said before"),
    "app.voices": ("Voices", "Who spoke how often, and who was not heard yet"),
    "app.recording": ("Recording", "A recording of the room starts now, or stands somewhere"),
    "past.earlier": ("Earlier", "The workshop as it stood a step before, for reading"),
    "past.later": ("Later", "A step later, or as it stands now"),
    "past.moment-before": ("Moment before", "The moment before that matters: adopted, reworded, agreed"),
    "past.moment-after": ("Moment after", "The next moment that matters"),
    "past.now": ("Now", "From the past back to the workshop as it stands now"),
    "app.wall": ("Wall", "What hangs on the wall: pin a view, a clock, a break"),
    "wall.freeze": ("Freeze", "The wall stays as it is, or follows again"),
    "wall.blank": ("Blank", "The wall shows nothing, or shows again"),
    "app.identity": ("This file", "Say what this file is, if it is a copy"),
    "app.save": ("Save", "Save now; all is saved automatically too"),
    "look.dark": ("Dark look", "Now and next time"),
    "look.light": ("Light look", "Now and next time"),
    "look.contrast": ("High contrast", "Black and white, now and next time"),
    "app.quit": ("Quit", "Save and leave"),
}


def half_typed_elsewhere(sessions: Container[str], shown: str) -> list[str]:
    """Return in which sessions, but for the one shown, a half-typed line waits; nothing where there is none."""
    names = [name for session, name in SESSIONS.items() if session in sessions and session != shown]
    return [f"A half-typed line waits in {' and in '.join(names)}."] if names else []


def session_name(session: str) -> str:
    """Return what a session is called; for what is typed over all of them, the inbox."""
    return SESSIONS.get(session, "the inbox")


def half_typed_beside(count: int) -> str:
    """Return that other consoles left half-typed lines where this one has one already."""
    lines = "Another half-typed line waits" if count == 1 else f"{count} other half-typed lines wait"
    return f"{lines} beside the one in the line: Ctrl+U on the empty line brings it."


BEFORE_WHAT = Sentence(lambda: f"Go to a row with words first; then {keys.BEFORE} tells where they came up before.")
NOTHING_RECORDED = "Nothing can be recorded here."


def came_up_in(where: str) -> str:
    """Return that a row was noted as recurring."""
    return f"Noted: it came up in {where}; {keys.UNDO} takes it back."


CAUGHT = Sentence(lambda: f"Kept in the inbox; {keys.INBOX} files it.")
FILED = Sentence(lambda: f"Filed there as a comment; {keys.UNDO} puts it back into the inbox.")
FILE_WHERE = Sentence(lambda: f"Go to the row that the sentence belongs to, then press {keys.INBOX} again.")
KEY_OF_THE_LINE = "That key works in the line itself; press it there."
SAVING_NOW = "Saving now; everything is saved automatically too."
NOTHING_TO_SAVE_NOW = "There is nothing to save."

# The report from the console.

REPORT_CANCELLED = "The report was cancelled; nothing was written."
REPORT_ENDED = "it ended without a word"
PRINTS: Final[Mapping[str, tuple[str, str]]] = {  # what each print is, and what it is for; that which is sent in front
    "report": ("Report", "what is sent: chapters, tables, trees and maps"),
    "conclusions": ("Conclusions", "two pages: what was adopted and agreed"),
    "record": ("Record", "everything that was recorded"),
}
FORMATS: Final[Mapping[str, str]] = {
    ".docx": "for Word",
    ".html": "a page for a browser, a phone or the printer",
    ".md": "plain text (Markdown)",
}


def report_choice(of: str, ending: str) -> tuple[str, str]:
    """Return what a report of a print and format is, and what it is for."""
    name, why = PRINTS[of]
    return f"{name}, {FORMATS[ending]}", why


def writing_report(name: str, seconds: float) -> str:
    """Return that a report is being written, and for how long."""
    return f"Writing {name}…{f' {seconds:g} s;' if seconds else ''} Esc or {keys.REPORT} cancels it."


NOTHING_SHARED = Sentence(
    lambda: f"No theme is shared yet, so there is no codebook to write; {keys.MATCHES} lists what may be one."
)


def package_missing(ending: str, package: str) -> str:
    """Return what to do where a library that a format needs is not installed."""
    return f"To write {ending}, Plenary needs {package}, which is not installed: python -m pip install {package}"


def series_written(target: Path) -> str:
    """Return where the report of a series is."""
    return f"Written: {target}"


def report_not_written(output: Path, why: str) -> str:
    """Return what to do where the report could not be written."""
    return f"The report could not be written to {output}: {why}; make room, or use plenary report."


def report_written(target: str) -> str:
    """Return where the report is."""
    return f"The report is in {target}."


# Looking back.

AS_IT_STOOD = Sentence(
    lambda: (
        f"As it stood then, for reading. {keys.EARLIER} and {keys.LATER} go back and on, {keys.NOW} comes back to now."
    )
)
NOTHING_THEN = "Nothing had been recorded then, so there is nothing to report."
NOW_AGAIN = "This is the workshop as it stands now."


def as_it_stood(stamps: Sequence[str]) -> str:
    """Return, for the title, of which moment the workshop in sight is, by the steps that made it."""
    if not stamps:
        return "PAST · before all"
    moment = local(datetime.fromisoformat(stamps[-1].rsplit("-", 2)[0]))
    return f"PAST · {moment:%d %b %H:%M:%S}"


def moment_in_a_name(stamps: Sequence[str]) -> str:
    """Return of which moment a report is, for the name of its file, by the steps until then."""
    return f"{local(datetime.fromisoformat(stamps[-1].rsplit('-', 2)[0])):%Y-%m-%d-%H%M%S}"


def no_such_copy(name: str) -> str:
    """Say that there is no such file."""
    return f"There is no copy {shorten(name)} beside the file; type the name of one."


# How safe the record is.

READ_ONLY = "read-only"
SAVING = "recorded · saving…"
FILE_FAILS = "NOT SAVED · the file fails"
NOTHING_TO_SAVE = "nothing to save yet"


def on_no_disk(count: int) -> str:
    """Return that so many things are on no disk."""
    return f"NOT SAVED · {count:,} on no disk"


def not_yet_on_disk(count: int) -> str:
    """Return that so many things were made just now and are on no disk yet."""
    return f"not on disk yet · {count:,}"


def with_a_fault(saved: str) -> str:
    """Return when the file was saved, and that something besides it is wrong, which the message tells."""
    return f"{saved} · with a fault"


def in_the_journal(count: int) -> str:
    """Return that so many things are in the journal only."""
    return f"NOT SAVED · {count:,} in the journal"


def saved_at(when: str) -> str:
    """Return when the file was saved last."""
    return f"saved {when}"


def stay(count: int) -> str:
    """Return why the console stays open although the typist wants to leave."""
    what = plural(count, "entry", "entries") if count else "What is half-typed"
    verb = "is" if count <= 1 else "are"
    return f"{what} {verb} on no disk, and no other place could be written. {keys.QUIT} again leaves without saving."


def not_saved_first(name: str) -> str:
    """Return why it could not be written down what a file is."""
    return f"{name} could not be saved first, so it is what it was; try again when the file is saved."


NO_WORKSHOP = "No workshop is open."


# Undo.


UNDONE: Final = "Undid"
REDONE: Final = "Redid"


def undone(word: str, label: str, words: str) -> str:
    """Return what was undone or redone, with the words that it is about."""
    return in_one_line(f"{word}: {{}} “{{}}”", label, words) if words else in_one_line(f"{word}: {{}}", label)


TYPING_UNDONE = Sentence(
    lambda: f"The typing was undone; {keys.REDO} brings it back, {keys.UNDO} goes on with what is recorded."
)
TYPING_REDONE = "The typing is back."


def undone_but(word: str, label: str, words: str, kept: str, why: str) -> str:
    """Return the same where something of it stays; `kept` is what that says, and `why` a clause on it."""
    if not words:
        return in_one_line(f"{word}: {{}}; “{{}}” {why}.", label, kept)
    return in_one_line(f"{word}: “{{}}”; “{{}}” {why}.", words, kept)


def undone_with(word: str, label: str, words: str, rows: str) -> str:
    """Return the same where rows went into the tray that were typed on other consoles."""
    return in_one_line(f"{word}: {{}} “{{}}”, with {rows}.", label, words)


def taken_back_but(kept: str, why: str) -> str:
    """Return that a lot of changes was taken back, but for what stays; `why` is a clause on it."""
    return in_one_line(f"Taken back, but “{{}}” {why}; {keys.UNDO} undoes that.", kept)


# Forgetting.

LOOKING_FOR_NAME = "Looking through everything that this machine keeps…"
NOTHING_FORGOTTEN = "Nothing was changed."
NAME_FORGOTTEN = "The name is forgotten here."
OTHER_PLACES = "What was printed or sent, sticks, and the versions that a sync service keeps: nothing here reaches them"


def half_typed_name(session: str) -> str:
    """Return that a half-typed line has the name, so that it would be recorded again."""
    return f"A half-typed line in {session} has this name; record it, or clear it with Ctrl+U, first."


def goes_from(steps: int, drafts: int, backups: int) -> str:
    """Return how much of what is kept loses a name."""
    parts = [plural(steps, "step"), plural(drafts, "half-typed line"), plural(backups, "backup")]
    return f"It goes from {', '.join(parts[:-1])} and {parts[-1]}"


def goes_from_copy(name: str) -> str:
    """Return that a copy beside the file loses it."""
    return f"It goes from the copy {name}"


def longer_word_stays(word: str) -> str:
    """Return that a longer word stays in which the name is."""
    return f"The longer word “{word}” stays; forget it as a name of its own if it is one"


def still_in_file(path: Path) -> str:
    """Return that a file of this machine still has it."""
    return f"{path}: still has it; delete that file, or write it anew"


def other_consoles(count: int) -> str:
    """Return that other consoles took part, whose machines keep it."""
    return (
        f"{plural(count, 'other console')} took part: their files forget it when they merge with this one, their "
        "backups when a name is forgotten there"
    )


# Changes made elsewhere.

LISTS_THEM = Sentence(lambda: f"{keys.INCOMING} lists them.")
TAKEN_BACK, CHOSEN = "Taken back", "Chosen"
NOTHING_LEFT = "There is nothing left of it to change."


def can_be_undone(done: str) -> str:
    """Return what was done, and how to undo it."""
    return f"{done}; {keys.UNDO} undoes that."


# Recovering.


def all_together(steps: int, records: int | None = None) -> str:
    """Return how much there is in all places together."""
    held = f", {plural(records, 'record')}" if records is not None else ""
    return f"All together: {plural(steps, 'step')}{held}"


def nothing_known(path: Path) -> str:
    """Return that no place holds anything of a workshop."""
    return f"Nothing of {path} is known here: no file, no backup, no journal."


def nothing_intact(path: Path) -> str:
    """Return that none of what is there can be read."""
    return f"Nothing of {path} can be recovered here: no step of it is intact anywhere."


def no_such_number(number: int, path: Path) -> str:
    """Return what to do where the list has no such number."""
    return f"There is no number {number} in the list; see plenary recover {path} --list."


def recovered(target: Path, steps: int, records: int, path: Path) -> str:
    """Return what was recovered, and that the file itself was left alone."""
    return f"{target} has {plural(steps, 'step')}, {plural(records, 'record')}. {path} was left as it was."


def cannot_be_shown(count: int) -> str:
    """Return that records of a recovered workshop cannot be shown."""
    return f"{plural(count, 'record')} of it cannot be shown."


def not_looked_at(fault: str) -> str:
    """Return that a place could not be looked at."""
    return f"Not looked at: {fault}"


def source_holds(name: str, steps: int, more: int, lacks: int, fault: str) -> str:
    """Return what one place holds, against the file itself and all there is.

    Args:
        name: What the place is called, with when it was written.
        steps: How many steps it holds.
        more: How many of them the file itself lacks.
        lacks: How many of all steps it lacks.
        fault: What is damaged in it, or nothing.
    """
    parts = [f"{name}: {plural(steps, 'step')}"]
    if more:
        parts.append(f"{more:,} that the file lacks")
    if lacks:
        parts.append(f"lacks {lacks:,}")
    if fault:
        parts.append(f"damaged: {fault}")
    return ", ".join(parts)


def imported(label: str) -> str:
    """Return what is said of an import made on this machine by another program."""
    return f"Received: {label}. {keys.UNDO} takes it back."


exchanged(globals())
