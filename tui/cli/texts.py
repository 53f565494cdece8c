"""What the commands say."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from languages.exchange import exchanged
from workshop.text import plural, shorten

ABOUT = "Plenary records a consultation workshop live."
CANCELS = "Ctrl+C cancels"
CANCELLED = "Cancelled."
CLOSED = "it is closed"
NEEDS_A_TERMINAL = "The console needs a terminal; plenary --linear, plenary report and plenary check do without one."
DUMB = (
    "TERM is dumb: such a terminal cannot draw a screen. plenary --linear FILE works line by line; or set TERM to what "
    "this terminal is, such as xterm."
)
WALL_NEEDS_A_TERMINAL = "A wall needs a terminal of its own, or --html and the name of a page; see plenary wall --help."
NAME_ONE = "name one of FILE, --folder, --linear, --sample and --sample-series"
SAY_WHAT_TO_EXPORT = (
    "Say what to export: --votes, --framework, --people, --voices, --sheet, --tree or --map; see plenary --help."
)
CHANGES_ARE_FOR_WORD = "--changes tracked is for Word: name a file that ends in .docx after -o."
STYLE_IS_FOR_WORD = "--style is for Word: name a file that ends in .docx after -o; see plenary --help."
VOTES_SHEET, FRAMEWORK_SHEET, PEOPLE_SHEET, LOG_SHEET = "Votes", "Results framework", "People", "What happened"
VOICES_SHEET = "Voices"
NO_CUES = (
    "Nothing was recorded while a recording ran; say on F6, under Recordings, when one began, such as "
    "Morning = 2026-11-24 09:00:12."
)
NOTHING_HAPPENED = "Nothing that happened has all of that."
COUNTS_FROM_ONE = "it is not a whole number from 1"

READING = "reading the workshop"
WRITING_THE_REPORT = "putting the report together"
READING_SERIES = "reading the workshops of the series"
CHECKING = "checking the file"
MERGING = "merging the copies"
RECOVERING = "looking for everything that is left of the workshop"


# How a command is used.


def did_you_mean(word: str, verb: str) -> str:
    """Return the question about a word that is nearly a command."""
    return f"there is no command or file {word}; did you mean plenary {verb}?"


def other_ending(path: str, ending: str, endings: Sequence[str]) -> str:
    """Return why a file of that ending is not written."""
    *most, last = endings
    written = f"{', '.join(most)} or {last}" if most else last
    return f"{path} ends in {ending}, which is not written here; name a file that ends in {written}"


def see_help(program: str) -> str:
    """Return where a command is explained."""
    return f"see {program} --help"


def missing(names: str) -> str:
    """Return what the command needs besides what was typed."""
    return f"{names} is missing"


def no_such_option(word: str, near: str) -> str:
    """Return why an option is not taken, with the one that is nearly like it."""
    return f"there is no option {word}" + (f"; did you mean {near}?" if near else "")


def quote_it(name: str) -> str:
    """Return how a name with a blank in it is typed."""
    return f'a name with a blank in it stands in quotation marks: "{name}"'


def one_too_many(word: str) -> str:
    """Return what to do about a word that means nothing."""
    return f"{word} is one word too many; a name with a blank in it stands in quotation marks"


def meant_as_command(word: str, verb: str) -> str:
    """Return the question about a file that is not there and is called like a command."""
    return (
        f"there is no file {word}; did you mean plenary {verb} FILE? To start a workshop of that name: plenary ./{word}"
    )


def only_other_case(path: Path, there: Path) -> str:
    """Return the question about a file that is there in other letters."""
    return f"there is no file {path}; did you mean {there}?"


def no_such_folder(folder: Path) -> str:
    """Return why the workshops of a folder cannot be shown."""
    return f"there is no folder {folder}"


def is_a_folder(path: Path) -> str:
    """Return what to do where a folder was named as a file."""
    return f"{path} is a folder; plenary --folder {path} shows its workshops"


def page_over_a_workshop(path: Path) -> str:
    """Return why no page of HTML is written there."""
    return f"{path} is a workshop's file, so no page is written over it; name another file after --html"


def no_such_file(path: Path) -> str:
    """Return why a file that is not there is not started."""
    return f"there is no file {path}, and a new workshop's file ends in .json"


def leads_nowhere(path: Path) -> str:
    """Return why no workshop is started where a link leads: whoever laid it chose the place."""
    return f"{path} is a link to a file that is not there; remove the link, or name the file itself"


def nowhere_to_start(path: Path) -> str:
    """Return why a workshop cannot be started in a folder that is not there."""
    return f"there is no folder {path.parent} to start {path.name} in; make the folder first, or name another"


def no_name(path: Path, why: str) -> str:
    """Return why the system takes this for no name of a file."""
    return f"{shorten(str(path), 60)} cannot be a file here: {why}"


# What went wrong.


def nothing_until(moment: str) -> str:
    """Say that nothing had been recorded at a moment."""
    return f"Nothing had been recorded by {moment}; plenary log FILE says what was recorded when."


def no_such_copy(name: str) -> str:
    """Return what to do where a copy is not there."""
    return f"There is no copy {name}, here or beside the workshop; name its file."


def not_there(path: Path) -> str:
    """Return what to do where the workshop to open is not there."""
    return f"{path} is not there; name a workshop's file."


def not_printed(why: str) -> str:
    """Return what to do where standard output takes no more."""
    return f"The output could not be printed: {why}; make room, or send it elsewhere."


def not_written(path: Path, why: str) -> str:
    """Return what to do where a file could not be written."""
    return f"{path} could not be written: {why}; choose another file."


def not_drawn(title: str) -> str:
    """Return what to do where the library that makes PNG failed on a picture."""
    return f"“{shorten(title, 60)}” could not be drawn as .png; name a file that ends in .svg."


def nothing_to_draw(output: Path) -> str:
    """Return why there are no pictures of trees and maps."""
    return f"{output} was not written: no priority is adopted yet, so there is no tree or map; adopt one on F2."


def library_missing(ending: str, package: str) -> str:
    """Return what to do where a library that a format needs is not installed."""
    return f"To write {ending}, Plenary needs {package}, which is not installed: python -m pip install {package}"


# What was done.


LEAVE_NAMES_OUT = "Leave them out? [y/N] "
REDACT_NEEDS_NAMES = "--redact is for a report without names; say --names none or --names group too."


SHARE_WITHOUT = "Write the workshop without them? [y/N] "


def shared(output: Path) -> str:
    """Return what is in a workshop that is given away."""
    return f"{output} says what the workshop says now: no history, no deleted rows, no half-typed lines."


def names_left(names: Sequence[tuple[str, int]], more: int, *, redacts: bool = True) -> str:
    """Return which names still stand in people's words, and how often; `more` are those not listed.

    `redacts` says whether the command can leave them out.
    """
    listed = ", ".join(f"{shorten(name, 40)} ({count})" for name, count in names)
    others = f" and {more:,} more" if more > 0 else ""
    way_out = " --redact leaves them out." if redacts else ""
    return f"These names still stand in what people said: {listed}{others}.{way_out}"


def place_of_a_name(before: str, name: str, after: str, where: str) -> str:
    """Return one place where somebody is named, with the words around it."""
    return f"  {where}: {before}“{name}”{after}"


def in_earlier_wordings(count: int) -> str:
    """Return how often names stand in earlier wordings, which are printed too."""
    return f"  and {plural(count, 'time')} in earlier wordings and what lies in the tray"


def names_found(count: int) -> str:
    """Return how many places the list has that follows."""
    return f"{plural(count, 'place')} in what people said where somebody is named:"


def is_sound(path: Path) -> str:
    """Return that a file has no fault."""
    return f"{path} is sound."


def missing_line(word: str, words: str, more: str) -> str:
    """Return one thing that is missing: what, of what, and what is known of it besides."""
    said = f"  {word}: {shorten(words, 80)}" if words else f"  {word}"
    return f"{said} ({shorten(more, 120)})" if more else said


def still_missing(count: int, path: Path) -> str:
    """Return how much is missing in all."""
    are = "thing is" if count == 1 else "things are"
    return f"{count:,} {are} still missing in {path}." if count else f"Nothing is missing in {path}."


READING_SOURCE = "reading the file"
TAKE_IT_IN = "Take it in? Ctrl+Z in the console takes it back whole. [y/N] "
NOTHING_NEW = "There is nothing new in it."
TAKEN_ALREADY = "The same was taken in already, and stands; nothing was done."
SOURCE_OR_TAKE_BACK = "name a file to take in, --reviewed REPORT.docx, or --take-back."


def taken_in(label: str) -> str:
    """Return that it was taken in."""
    return f"Done: {label}."


def reader_missing(ending: str, module: str) -> str:
    """Return what to do where a library that reads a format is not installed."""
    package = {"docx": "python-docx"}.get(module, module)
    return f"To read {ending}, Plenary needs {package}, which is not installed: python -m pip install {package}"


def unreadable(path: Path, why: str) -> str:
    """Return that a file cannot be read."""
    return f"{path} cannot be read: {why}."


COMPARING = "comparing the document with the report"
NOTHING_PROPOSED = "Nothing is proposed in it that does not stand already."
ANSWER_IT = "  [a]ccept, [r]efuse, [n]ote it, [q]uit? [r] "
NOTE_IT = "  [n]ote it, [r]efuse, [q]uit? [r] "
READS_OTHERWISE = "  It was reworded since the report was made."
_NO_NAME = "a reader"


def proposal_head(place: int, count: int, author: str, date: str, where: str, *, tracked: bool) -> str:
    """Return the line above a proposal: which it is, whose, when, and what it is about."""
    how = "" if tracked else "not tracked"
    told = ", ".join(filter(None, [shorten(author, 40) or _NO_NAME, date, how]))
    return f"{place} of {count} · {told}{f' · {where}' if where else ''}"


def proposal_words(kind: str, before: str, after: str, about: str) -> list[str]:
    """Return what is proposed, in words."""
    old, new = shorten(before, 300), shorten(after, 300)
    if kind == "comment":
        return [f"  says{f' on “{shorten(about, 80)}”' if about else ''}: {new}"]
    if kind == "removed":
        return [f"  strikes: {old}"]
    if kind == "added":
        return [f"  adds: {new}"]
    if kind == "looks":
        return [f"  changes only how it looks: {old}"]
    if kind == "moved":
        return [f"  moves: {old or new}"]
    return [f"  from: {old}", f"  to:   {new}"]


def reviewed(accepted: int, noted: int, refused: int, count: int) -> str:
    """Return what was done with the proposals of a reviewed report."""
    left = count - accepted - noted - refused
    waiting = f", {left:,} not answered" if left else ""
    return f"{accepted:,} accepted, {noted:,} noted, {refused:,} refused{waiting}."


FORGETTING = "going through everything that this machine keeps"
WHICH_NAME = "The name to forget: "
FORGET_IT = "Forget it? It cannot be brought back. [y/N] "
CLEAR_THEM = "Clear them? They cannot be brought back. [y/N] "
SAY_YES = "Nobody can be asked here; say --yes if it is to be done."
NOTHING_DONE = "Nothing was done."
NOTHING_FOUND = "It stands nowhere in this workshop, its journal, its backups and its copies here."
OTHER_PLACES = (
    "Not reached: what was sent, printed or copied elsewhere; older versions that a sync service or a backup of the "
    "whole disk keeps; what a disk keeps of deleted files. See docs/privacy.md."
)


def would_go(steps: int, drafts: int, backups: int, copies: Sequence[Path]) -> str:
    """Return where what is to be forgotten stands."""
    parts = [
        plural(steps, "step"),
        plural(drafts, "half-typed line"),
        plural(backups, "backup"),
        f"{len(copies)} other {'copy' if len(copies) == 1 else 'copies'}",
    ]
    named = f" ({', '.join(shorten(path.name, 40) for path in copies[:5])})" if copies else ""
    return f"It stands in {', '.join(parts[:-1])} and {parts[-1]} here{named}."


def row_that_changes(text: str) -> str:
    """Return a row in which it stands."""
    return f"  {shorten(text, 100)}"


def more_rows(count: int) -> str:
    """Return how many rows are not listed."""
    return f"  and {count:,} more"


def stays(words: Sequence[str]) -> str:
    """Return which longer words hold the name and stay."""
    listed = ", ".join(shorten(word, 40) for word in words[:8])
    more = f" and {len(words) - 8:,} more" if len(words) > 8 else ""
    return f"These longer words stay; forget them as names of their own if they are: {listed}{more}."


def forgotten(steps: int, path: Path) -> str:
    """Return that it is forgotten."""
    return f"Forgotten: {plural(steps, 'step')} of {path} changed; no merge with an older copy brings it back."


def still_in(path: Path) -> str:
    """Return a file of this machine in which, or in the name of which, it still stands."""
    return f"Not reached: {path} still has it; write it anew, correct it or delete it."


def other_consoles(count: int) -> str:
    """Return what is to be done on other machines."""
    return (
        f"Not reached: {plural(count, 'other console')} took part. Their files forget it when they merge with this "
        "one; their backups when plenary forget FILE is run there."
    )


def backup_line(at: str, size: int) -> str:
    """Return one backup of a list."""
    return f"{at}  {size / 1024:,.0f} kB"


def backups_in_all(count: int, size: int, folder: Path) -> str:
    """Return how many backups there are, and where."""
    return f"{plural(count, 'backup')}, {size / 2**20:,.1f} MB, in {folder}"


def backups_cleared(count: int) -> str:
    """Return that the backups are cleared."""
    return f"{plural(count, 'backup')} cleared. The next one is made when the workshop is saved again."


def merged_item(what: str, text: str, before: str) -> str:
    """Return what one merged step changed."""
    return f"{what}: {text}" + (f" (before: {before})" if before else "")


def merged(steps: int, path: Path) -> str:
    """Return how much was merged."""
    return f"{plural(steps, 'step')} merged into {path}." if steps else f"{path} had everything already."


def recover_everything(together: str, path: Path) -> str:
    """Return what all places hold together, and the command that recovers it."""
    return f"{together}. To recover it: plenary recover {path} -o NEW.json"


TABLE_OR_TAKE_BACK = "name a table to take ballots from, or --take-back."


def changes_wait(path: Path) -> str:
    """Say that a report leaves out changes that wait for somebody's word."""
    return f"Changes from another copy wait for your word and are not in the report: open {path}, then Alt+E."


def not_in_the_report(path: Path, count: int) -> str:
    """Say that a report leaves out what has no place that makes sense."""
    are = "record cannot be shown and is" if count == 1 else "records cannot be shown and are"
    return f"{count:,} {are} not in the report; see why with: plenary check {path}"


def begun(path: Path, old: Path | None) -> str:
    """Return that a workshop was started."""
    return f"{path} is started{f', from {old}' if old is not None else ''}. Open it: plenary {path}"


def no_series(folder: Path, name: str) -> str:
    """Return what to do where a folder has no workshop of a series."""
    of = f" of the series “{shorten(name, 40)}”" if name else ""
    return f"{folder} has no workshop{of}; name another folder, or fill in the series on F6."


def nothing_shared(folder: Path) -> str:
    """Return why there is no codebook to write."""
    return f"No theme is shared in {folder} yet; accept a match first: plenary series {folder}"


LANGUAGE = "LANGUAGE"
IN_ANOTHER_LANGUAGE = "speak another language, such as en or fr; any command takes it, and LANG says it by default"


def no_such_language(asked: str, there: Mapping[str, str]) -> str:
    """Return why Plenary cannot speak a language, and which it can, by code and what each calls itself."""
    named = [f"{code} ({name})" for code, name in there.items()]
    return f"there is no language “{shorten(asked)}” here; there are {' and '.join(named)}"


exchanged(globals())
