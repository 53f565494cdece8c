"""The commands: what each is called, takes and does. The parser, the help and the tables of the docs follow from it.

What a command needs is imported when it runs, so that the console starts without it.
"""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tui.cli import texts
from tui.cli.command import NAMES, Argument, Command, file, flag, number, output, required, sentence, wrapped
from tui.cli.machine.commands import DOCTOR, PATHS
from tui.cli.output import CommandError
from tui.cli.past.commands import COMPARE, LOG
from tui.cli.wall import WALL
from tui.terminal.startup import begin
from workshop.kinds import NAMINGS

CONSOLE_USES: Final = (
    ("plenary", "list the workshops in this folder"),
    ("plenary --folder FOLDER", "list the workshops in another folder"),
    ("plenary FILE", "open a workshop, or start one"),
    ("plenary --sample", "open a scratch copy of the sample workshop"),
    ("plenary --sample-series", "open a scratch copy of a made series of four workshops"),
    ("plenary --linear FILE", "open a workshop, or start one, line by line: for screen readers and plain terminals"),
    ("plenary --language LANGUAGE", texts.IN_ANOTHER_LANGUAGE),
    ("plenary --version", "print the version"),
    ("plenary --help", "print this list; after a command, what it takes"),
)


def uses() -> list[tuple[str, str]]:
    """Return how plenary is used and what it does then, the console first."""
    return [*CONSOLE_USES, *((command.usage, command.does) for command in COMMANDS.values())]


def help_text() -> str:
    """Return the help of the program."""
    rows = [f"{wrapped(usage)}\n{sentence(does, 4)}" for usage, does in uses()]
    return "\n".join([texts.ABOUT, "", *rows])


# What runs them.


def _review(given: Namespace) -> int:
    begin()
    from tui.cli import start

    return start.review(given.file)


def _report(given: Namespace) -> int:
    from report.formats import Wish
    from tui.cli import report

    output = None if str(given.output) == "-" else given.output
    wish = Wish(
        given.names,
        given.style,
        given.print,
        redact=given.redact,
        missing=not given.no_missing,
        tracked=given.changes == "tracked",
        folder=given.file.parent,
    )
    return report.report(given.file, output, wish, yes=given.yes, at=given.at, say_where=given.say_where)


def _share(given: Namespace) -> int:
    from tui.cli.exchange import share

    return share.share(given.file, given.output, given.names, yes=given.yes)


def _ready(given: Namespace) -> int:
    from tui.cli import ready

    return ready.ready(given.file)


def _check(given: Namespace) -> int:
    from tui.cli import check

    return check.check(given.file)


def _merge(given: Namespace) -> int:
    from tui.cli import recover

    return recover.merge(given.file, given.others, begun_apart=given.begun_apart)


def _recover(given: Namespace) -> int:
    from tui.cli import recover

    return recover.listed(given.file) if given.list else recover.recover(given.file, given.output, given.only)


def _forget(given: Namespace) -> int:
    from tui.cli import forget

    return forget.forget(given.file, given.names, given.record or [], yes=given.yes)


def _backups(given: Namespace) -> int:
    from tui.cli import forget

    return forget.clear_backups(given.file, yes=given.yes) if given.clear else forget.list_backups(given.file)


def _keys(_: Namespace) -> int:
    from tui.cli import keys

    return keys.keys()


def _export(given: Namespace) -> int:
    from tui.cli.exchange import export

    wanted = export.Wanted(given.votes, given.framework, given.people, given.sheet, given.tree, given.map, given.voices)
    if given.log is None:
        return export.export(given.file, wanted)
    from tui.cli.past import log

    code = log.log(given.file, (), log.Wanted(given.log))
    return code if wanted == export.Wanted() else max(code, export.export(given.file, wanted))


def _import(given: Namespace) -> int:
    from tui.cli.exchange import ballots, intake, review

    if bool(given.source) + bool(given.reviewed) + given.take_back != 1:
        raise CommandError(texts.SOURCE_OR_TAKE_BACK, code=2)
    if given.take_back:
        return ballots.take_back(given.file)
    if given.reviewed:
        return review.read_back(given.file, given.reviewed, yes=given.yes)
    return intake.bring_in(given.file, given.source, given.as_, yes=given.yes)


def _import_ballots(given: Namespace) -> int:
    from tui.cli.exchange import ballots

    if bool(given.table) == given.take_back:
        raise CommandError(texts.TABLE_OR_TAKE_BACK, code=2)
    if given.take_back:
        return ballots.take_back(given.file)
    return ballots.bring_in(given.file, given.table, ballots.Choices(given.round, given.skip_wrong, given.again))


def _series(given: Namespace) -> int:
    if not given.folder.is_dir():
        raise CommandError(texts.no_such_folder(given.folder), code=2)
    if given.output is None:
        begin()
        from tui.cli import start

        return start.series(given.folder)
    from tui.cli import series

    return series.write(given.folder, given.output, given.series, given.names, given.style)


def _new(given: Namespace) -> int:
    from tui.cli import series
    from workshop.series.beginning import PARTS

    left = {*given.without, *(() if given.panel else ("panel",))}
    return series.new(given.file, given.old, [part for part in PARTS if part not in left], given.title)


_STYLE = Argument(
    ("--style",),
    "a document of the house whose styles, cover, header and footer the report in Word takes",
    {"type": Path, "metavar": "HOUSE.docx"},
)
_LEFT_OUT = ("rules", "groups", "sectors", "phrases", "questions", "agenda", "acronyms")
_TABLES = (".csv", ".xlsx")
_PICTURES = (".svg", ".png", ".txt", ".opml", ".mmd")

COMMANDS: Final[Mapping[str, Command]] = {
    command.verb: command
    for command in (
        Command("review", "open a workshop for reading only", _review, (file(),)),
        WALL,
        Command(
            "new",
            "start a workshop, with the rules, groups, sectors, short codes and questions of an earlier one",
            _new,
            (
                file("the new workshop's file"),
                Argument(("--from",), "the earlier workshop's file", {"type": Path, "metavar": "OLD", "dest": "old"}),
                Argument(("--title",), "what the new workshop is called", {"metavar": "TITLE", "default": ""}),
                flag("--panel", "take the people of the panel over, too"),
                Argument(
                    ("--without",),
                    "leave rules, groups, sectors, phrases, questions, agenda or acronyms; may be given several times",
                    {"action": "append", "metavar": "PART", "default": [], "choices": _LEFT_OUT},
                ),
            ),
        ),
        Command(
            "report",
            "write the report as Markdown, for Word or as a page of HTML, or print it",
            _report,
            (
                file(),
                output("-o", "--output", does="the file to write it to", endings=(".md", ".txt", ".docx", ".html")),
                NAMES,
                Argument(
                    ("--at",),
                    'of the workshop as it stood then: "24 Nov 12:30", 12:30 of the last day, or 24 Nov for its end',
                    {"metavar": "MOMENT", "default": ""},
                ),
                flag("--redact", "leave names out of what people said too, after a look at where they stand"),
                flag("--yes", "do not ask"),
                Argument(
                    ("--print",),
                    "what was adopted on two pages, the report that is sent, or all that is recorded; by default all",
                    {"choices": ("conclusions", "report", "record"), "default": "record"},
                ),
                flag("--no-missing", "do not say on the first page what is still missing"),
                Argument(
                    ("--changes",),
                    "for Word: tracked has the history of each statement as tracked changes; by default clean",
                    {"choices": ("clean", "tracked"), "default": "clean"},
                ),
                flag("--say-where", "print the name of the file that was written"),
                _STYLE,
            ),
        ),
        Command(
            "export",
            "write votes, results framework, people, trees and maps for other programs",
            _export,
            (
                file(),
                output("--votes", does="ballots and totals, as a table", endings=_TABLES),
                output("--framework", does="the results framework, as a table", endings=_TABLES),
                output("--people", does="participants and panel, as a table", endings=_TABLES),
                output("--voices", does="who spoke how often, as a table", endings=_TABLES),
                output("--log", does="all that happened, as a table; plenary log takes questions too", endings=_TABLES),
                output("--sheet", does="the voting sheet, to be printed", endings=(".txt",)),
                output(
                    "--tree",
                    does="the problem trees, as a picture of each priority, as indented text or as an outline",
                    endings=_PICTURES,
                ),
                output(
                    "--map",
                    does="the results maps, as a picture of each priority, as indented text or as an outline",
                    endings=_PICTURES,
                ),
            ),
        ),
        COMPARE,
        LOG,
        Command(
            "series",
            "show which themes the workshops of a series share, or write it as report, table or codebook",
            _series,
            (
                Argument(("folder",), "the folder of the workshops", {"type": Path, "metavar": "FOLDER"}),
                output(
                    "-o",
                    "--output",
                    does="the file to write: the report, its tables for Excel, a codebook (.qdc) or a table for "
                    "analysts (.csv)",
                    endings=(".md", ".txt", ".docx", ".html", ".xlsx", ".csv", ".qdc"),
                ),
                Argument(
                    ("--series",),
                    "the series as its workshops name it on F6, where the folder has several",
                    {"metavar": "NAME", "default": ""},
                ),
                NAMES,
                _STYLE,
            ),
        ),
        Command(
            "import",
            "take in participants, panel, problem lists and phrases from Word, Excel, CSV, text or OPML",
            _import,
            (
                file(),
                Argument(
                    ("source",),
                    "the file: .docx, .xlsx, .csv, .txt, .md or .opml",
                    {"type": Path, "metavar": "SOURCE", "nargs": "?"},
                ),
                Argument(
                    ("--as",),
                    "what all of it is, where its headings do not tell",
                    {"choices": ("participants", "panel", "problems", "phrases", "acronyms"), "dest": "as_"},
                ),
                Argument(
                    ("--reviewed",),
                    "a report that came back with changes and comments, each of which is accepted, refused or noted",
                    {"type": Path, "metavar": "REPORT.docx"},
                ),
                flag("--yes", "do not ask"),
                flag("--take-back", "take the last import back; without a SOURCE"),
            ),
        ),
        Command(
            "import-ballots",
            "take in ballots typed elsewhere, from a CSV or a Pabulib file",
            _import_ballots,
            (
                file(),
                Argument(("table",), "the CSV or Pabulib (.pb) file", {"type": Path, "metavar": "TABLE", "nargs": "?"}),
                number("--round", "N", "the round that the ballots are of; by default the present one"),
                flag("--skip-wrong", "leave out rows that are wrong, and take the others"),
                flag("--again", "take ballots that were taken before, which then count twice"),
                flag("--take-back", "take the last such import back; without a TABLE"),
            ),
        ),
        Command(
            "merge",
            "merge other copies of a workshop into its file",
            _merge,
            (
                file(),
                Argument(("others",), "the copies", {"type": Path, "nargs": "+", "metavar": "OTHER"}),
                flag("--begun-apart", "merge other workshops too, as where two people each began one"),
            ),
        ),
        Command(
            "recover",
            "recover a workshop from its backups, the journal and what is intact, into a new file",
            _recover,
            (
                file("the workshop's file, damaged, lost or as it is"),
                flag("--list", "list the places where something of it is, and write nothing"),
                number("--only", "NUMBER", "recover what one place of the list holds"),
                output("-o", "--output", does="the new file", endings=(".json",), stem="NEW"),
            ),
        ),
        Command(
            "share",
            "write a workshop to be given away: without names, history, deleted rows and other wordings",
            _share,
            (
                file(),
                required(output("-o", "--output", does="the new file", endings=(".json",))),
                Argument(
                    ("--names",),
                    "whether names are left out, which they are by default, or give way to the group, or stay",
                    {"choices": tuple(NAMINGS)[::-1], "default": "none"},
                ),
                flag("--yes", "do not ask"),
            ),
        ),
        Command(
            "forget",
            "remove a name from a workshop, its history, journal, backups and copies, for good",
            _forget,
            (
                file(),
                Argument(
                    ("names",),
                    "each name, in quotation marks; - asks for it, so that no shell remembers it; none to go over what "
                    "was forgotten before, also on another machine",
                    {"nargs": "*", "metavar": "NAME"},
                ),
                Argument(
                    ("--record",),
                    "forget one row with all its wordings, by the id that it has in the file",
                    {"action": "append", "metavar": "ID"},
                ),
                flag("--yes", "do not ask"),
            ),
        ),
        Command(
            "backups",
            "list the backups of a workshop on this machine, or clear them",
            _backups,
            (file(), flag("--clear", "remove all of them"), flag("--yes", "do not ask")),
        ),
        Command("ready", "list what is still missing, by session; exit code 0 if nothing is", _ready, (file(),)),
        Command("keys", "list all keys and the commands that they run, with those of this machine", _keys, ()),
        Command("check", "say what is wrong with a file; exit code 0 if nothing is", _check, (file(),)),
        DOCTOR,
        PATHS,
    )
}
