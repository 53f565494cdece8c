"""What the commands say."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from languages.exchange import exchanged
from workshop.text import plural, shorten

ABOUT = "Plenary records a consultation workshop live."
CANCELS = "Ctrl+C cancels"
CANCELLED = "Cancelled."
NOT_INSTALLED = "(not installed)"
CLOSED = "it is closed"
NEEDS_A_TERMINAL = "The console needs a terminal; plenary --linear, plenary report and plenary check do without one."
DUMB = (
    "TERM is dumb: such a terminal cannot draw a screen. plenary --linear FILE works line by line; or set TERM to what "
    "this terminal is, such as xterm."
)
OLD_CONSOLE = (
    "The command window of this Windows cannot draw a screen; plenary --linear FILE works line by line. The console "
    "needs Windows 10 or later."
)
WALL_NEEDS_A_TERMINAL = "A wall needs a terminal of its own, or --html and the name of a page; see plenary wall --help."
NAME_ONE = "name one of FILE, --folder, --linear, --sample and --sample-series"
SAY_WHAT_TO_EXPORT = (
    "Say what to export: --votes, --framework, --people, --voices, --sheet, --tree or --map; see plenary --help."
)
CHANGES_ARE_FOR_WORD = "--changes tracked is for Word: name a file that ends in .docx after -o."
STYLE_IS_FOR_WORD = "--style is for Word: name a file that ends in .docx after -o; see plenary --help."
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


def misused(said: str, program: str) -> str:
    """Return what is wrong with a command line, and where the command is explained."""
    return f"{said}; see {program} --help."


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


def reason(error: Exception) -> str:
    """Return why the system did not do something, as a clause."""
    return getattr(error, "strerror", None) or str(error)


def no_name(path: Path, why: str) -> str:
    """Return why the system takes this for no name of a file."""
    return f"{shorten(str(path), 60)} cannot be a file here: {why}"


# What went wrong.


def table_not_taken(table: Path, why: str) -> str:
    """Return why nothing of a table was taken."""
    return f"{table}: {why}"


def name_a_workshop(path: Path, *, for_ballots: bool = False) -> str:
    """Return what to do where the workshop that a command is about is not there."""
    return f"{path} is not there; name the workshop's file{' that the ballots go into' if for_ballots else ''}."


NO_ROUND = "an election begins a workshop of its own; leave --round out."
NO_IMPORT = "There is no import to take back."


def taken_back(name: str) -> str:
    """Return which import was taken back."""
    return f"Taken back: {name}."


def wrong_in_election(count: int) -> str:
    """Return why nothing of an election was taken."""
    faults = "1 thing is" if count == 1 else f"{count} things are"
    return f"{faults} wrong, and nothing was taken; --skip-wrong takes the ballots that are right."


def wrong_rows(count: int) -> str:
    """Return why nothing of a table was taken."""
    are = "1 row is" if count == 1 else f"{count} rows are"
    return f"{are} wrong, and nothing was taken; --skip-wrong takes the others."


def election_taken(ballots: int, projects: int, left_out: int) -> str:
    """Return what was taken of an election."""
    out = f", {left_out:,} left out" if left_out else ""
    return f"{plural(ballots, 'ballot')} on {plural(projects, 'project')} taken{out}."


def ballots_taken(count: int, left_out: int) -> str:
    """Return what was taken of a table."""
    out = f", {left_out} left out" if left_out else ""
    return f"{plural(count, 'ballot')} taken{out}."


def taken_before(name: str) -> str:
    """Return that the ballots of a table were taken with an import."""
    return f"the same ballots were taken already: {name}"


def all_again(count: int, name: str) -> str:
    """Return that a table has all the ballots of an import again."""
    return f"all {plural(count, 'ballot')} of {name} are in this table again"


def all_already(name: str) -> str:
    """Return that an import had all the ballots of a table."""
    return f"all ballots of this table were taken already with {name}"


def would_count_twice(why: str) -> str:
    """Return why ballots that were taken before are not taken again."""
    return (
        f"{why}. Taken twice they count twice, so nothing was taken. --take-back takes the first ones back; "
        "--again takes these too."
    )


def new_sector(name: str, known: Sequence[str]) -> str:
    """Return that a table has a sector which the workshop did not have."""
    return f"New sector: “{name}”, beside {', '.join(known)}."


def import_called(label: str, at: datetime) -> str:
    """Return an import by its name and time."""
    return f"“{label}” of {at:%d %b %H:%M}"


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


def is_yes(answer: str) -> bool:
    """Return whether an answer that was typed is a yes."""
    return answer.strip().casefold() in ("y", "yes")


def misuse(told: str) -> str:
    """Return in words what the parser of the command line found wrong; it tells it in English."""
    return told


def written(usage: str) -> str:
    """Return how a command is used; what stands for words of one's own, as FILE, is told in English."""
    return usage


LANGUAGE = "LANGUAGE"
IN_ANOTHER_LANGUAGE = (
    "speak another language, such as en or fr: the console from now on, any other command this once; by default as "
    "LANG says"
)
CONSOLE_USES: Mapping[str, str] = {  # how the console is started, and what it does then
    "plenary": "list the workshops in this folder",
    "plenary --folder FOLDER": "list the workshops in another folder",
    "plenary FILE": "open a workshop, or start one",
    "plenary --sample": "open a scratch copy of the sample workshop",
    "plenary --sample-series": "open a scratch copy of a made series of four workshops",
    "plenary --linear FILE": "open a workshop, or start one, line by line: for screen readers and plain terminals",
    "plenary --language LANGUAGE": IN_ANOTHER_LANGUAGE,
    "plenary --version": "print the version",
    "plenary --help": "print this list; after a command, what it takes",
}
DOES: Mapping[str, str] = {  # what commands do, and what they take, by the words of the command line
    "file": "the workshop's file",
    "--report-language": "in another language, such as en or fr; by default as F6 says",
    "--names": "name people in full, by their group only, or not at all; by default as F6 says",
    "wall": "hang a wall: what the room reads while the typist types, on another screen or machine, or as a page of "
    "HTML",
    "wall file": "the workshop's file, which need not be there yet",
    "wall --html": "the page to write: a browser shows it, and it renews itself",
    "wall --bright": "dark on white, for a bright room",
    "review": "open a workshop for reading only",
    "new": "start a workshop, with the rules, groups, sectors, short codes and questions of an earlier one",
    "new file": "the new workshop's file",
    "new --from": "the earlier workshop's file",
    "new --title": "what the new workshop is called",
    "new --panel": "take the people of the panel over, too",
    "new --without": "leave rules, groups, sectors, phrases, questions, agenda or acronyms; may be given several times",
    "report": "write the report as Markdown, for Word or as a page of HTML, or print it",
    "report --output": "the file to write it to",
    "report --at": 'of the workshop as it stood then: "24 Nov 12:30", 12:30 of the last day, or 24 Nov for its end',
    "report --redact": "leave names out of what people said too, after a look at where they stand",
    "report --yes": "do not ask",
    "report --print": "what was adopted on two pages, the report that is sent, or all that is recorded; by default all",
    "report --no-missing": "do not say on the first page what is still missing",
    "report --changes": "for Word: tracked has the history of each statement as tracked changes; by default clean",
    "report --say-where": "print the name of the file that was written",
    "export": "write votes, results framework, people, trees and maps for other programs",
    "export --votes": "ballots and totals, as a table",
    "export --framework": "the results framework, as a table",
    "export --people": "participants and panel, as a table",
    "export --voices": "who spoke how often, as a table",
    "export --log": "all that happened, as a table; plenary log takes questions too",
    "export --sheet": "the voting sheet, to be printed",
    "export --tree": "the problem trees, as a picture of each priority, as indented text or as an outline",
    "export --map": "the results maps, as a picture of each priority, as indented text or as an outline",
    "series": "show which themes the workshops of a series share, or write it as report, table or codebook",
    "series folder": "the folder of the workshops",
    "series --output": "the file to write: the report, its tables for Excel, a codebook (.qdc) or a table for "
    "analysts (.csv)",
    "series --series": "the series as its workshops name it on F6, where the folder has several",
    "import": "take in participants, panel, problem lists and phrases from Word, Excel, CSV, text or OPML",
    "import source": "the file: .docx, .xlsx, .csv, .txt, .md or .opml",
    "import --as": "what all of it is, where its headings do not tell",
    "import --reviewed": "a report that came back with changes and comments, each of which is accepted, refused "
    "or noted",
    "import --yes": "do not ask",
    "import --take-back": "take the last import back; without a SOURCE",
    "import-ballots": "take in ballots typed elsewhere, from a CSV or a Pabulib file",
    "import-ballots table": "the CSV or Pabulib (.pb) file",
    "import-ballots --round": "the round that the ballots are of; by default the present one",
    "import-ballots --skip-wrong": "leave out rows that are wrong, and take the others",
    "import-ballots --again": "take ballots that were taken before, which then count twice",
    "import-ballots --take-back": "take the last such import back; without a TABLE",
    "merge": "merge other copies of a workshop into its file",
    "merge others": "the copies",
    "merge --begun-apart": "merge other workshops too, as where two people each began one",
    "recover": "recover a workshop from its backups, the journal and what is intact, into a new file",
    "recover file": "the workshop's file, damaged, lost or as it is",
    "recover --list": "list the places where something of it is, and write nothing",
    "recover --only": "recover what one place of the list holds",
    "recover --output": "the new file",
    "share": "write a workshop to be given away: without names, history, deleted rows and other wordings",
    "share --output": "the new file",
    "share --names": "whether names are left out, which they are by default, or give way to the group, or stay",
    "share --yes": "do not ask",
    "forget": "remove a name from a workshop, its history, journal, backups and copies, for good",
    "forget names": "each name, in quotation marks; - asks for it, so that no shell remembers it; none to go over what "
    "was forgotten before, also on another machine",
    "forget --record": "forget one row with all its wordings, by the id that it has in the file",
    "forget --yes": "do not ask",
    "backups": "list the backups of a workshop on this machine, or clear them",
    "backups --clear": "remove all of them",
    "backups --yes": "do not ask",
    "ready": "list what is still missing, by session; exit code 0 if nothing is",
    "keys": "list all keys and the commands that they run, with those of this machine",
    "check": "say what is wrong with a file; exit code 0 if nothing is",
    "--style": "a document of the house whose styles, cover, header and footer the report in Word takes",
    "compare": "say what changed from one copy to another, or from one moment to another",
    "compare old": "the workshop's file as it was",
    "compare new": "as it is; the same file where it is left out",
    "compare --output": "the file to write it to",
    "compare --old-at": 'OLD as it stood then, such as "24 Nov 12:30"',
    "compare --new-at": "NEW as it stood then",
    "compare --short": "only counts, and what became of trunks, themes, priorities and visions",
    "log": "print all that happened, or write it as a table",
    "log words": "only what has all of these: words, @speaker, ? and the other marks, #question, #reworded, "
    "#moments, F3, 14:00-15:30, since lunch, 24 Nov, since the copy of OTHER",
    "log --output": "the table, or cues, to write",
    "log --cues": "what was said, as cues of the recordings",
    "log --newest-first": "begin with what happened last",
    "doctor": "say what this machine, its terminal and its disk give Plenary, and what is missing; nothing of a "
    "workshop",
    "doctor folder": "the folder of the workshops; the present one where it is left out",
    "doctor --keys": "ask for keys to be pressed, and say which never arrive",
    "doctor --output": "the file to write the page to",
    "paths": "list the places where Plenary keeps something on this machine",
}


def report_language_unknown(told: str, written: str) -> str:
    """Say that the language of a report is not here, and in which one it is written."""
    return f"The report's language is “{shorten(told, 20)}”, which this Plenary does not have; it is in {written}."


def no_such_language(asked: str, there: Mapping[str, str]) -> str:
    """Return why Plenary cannot speak a language, and which it can, by code and what each calls itself."""
    named = [f"{code} ({name})" for code, name in there.items()]
    return f"there is no language “{shorten(asked)}” here; there are {' and '.join(named)}"


exchanged(globals())
