"""The commands: what each is called, takes and does. The parser, the help and the tables of the docs follow from it.

What a command needs is imported when it runs, so that the console starts without it.
"""

import textwrap
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from tui.cli import texts
from tui.cli.output import CommandError
from tui.terminal.startup import pause_gc
from workshop.kinds import NAMINGS

WIDTH: Final = 79
_KEPT_TOGETHER = "\u00a0"  # stands for the blank within an option, where the help must not break a line


@dataclass(frozen=True)
class Argument:
    """A word or an option that a command takes; `options` are those of argparse."""

    names: tuple[str, ...]
    does: str
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def usage(self) -> str:
        """How it is written on the command line."""
        value = self.options.get("metavar") or "|".join(self.options.get("choices", ()))
        if not self.names[0].startswith("-"):
            return {"+": f"{value}...", "*": f"[{value}...]"}.get(str(self.options.get("nargs")), str(value))
        return f"[{self.names[0]} {value}]" if value else f"[{self.names[0]}]"


class Command(NamedTuple):
    """A command, and what runs it and returns its exit code. The console itself has no verb."""

    verb: str
    does: str
    run: Callable[[Namespace], int]
    arguments: tuple[Argument, ...]

    @property
    def usage(self) -> str:
        """How it is written on the command line."""
        return " ".join(["plenary", self.verb, *(argument.usage for argument in self.arguments)])

    def declare(self, parser: ArgumentParser) -> None:
        """Tell a parser which arguments there are."""
        for argument in self.arguments:
            parser.add_argument(*argument.names, help=argument.does, **argument.options)

    def help(self) -> str:
        """Return what the command does and takes."""
        names = [", ".join(a.names) if a.names[0].startswith("-") else a.usage for a in self.arguments]
        width = max(map(len, names), default=0) + 4
        rows = [
            textwrap.fill(a.does, WIDTH, initial_indent=f"  {name:<{width - 2}}", subsequent_indent=" " * width)
            for name, a in zip(names, self.arguments, strict=True)
        ]
        return "\n".join([_wrapped(self.usage), "", _sentence(self.does, 2), "", *rows])


CONSOLE_USES: Final = (
    ("plenary", "list the workshops in this folder"),
    ("plenary --folder FOLDER", "list the workshops in another folder"),
    ("plenary FILE", "open a workshop, or start one"),
    ("plenary --sample", "open a scratch copy of the sample workshop"),
    ("plenary --version", "print the version"),
    ("plenary --help", "print this list; after a command, what it takes"),
)


def uses() -> list[tuple[str, str]]:
    """Return how plenary is used and what it does then, the console first."""
    return [*CONSOLE_USES, *((command.usage, command.does) for command in COMMANDS.values())]


def help_text() -> str:
    """Return the help of the program."""
    rows = [f"{_wrapped(usage)}\n{_sentence(does, 4)}" for usage, does in uses()]
    return "\n".join([texts.ABOUT, "", *rows])


def _sentence(does: str, indent: int) -> str:
    blank = " " * indent
    return textwrap.fill(f"{does[0].upper()}{does[1:]}.", WIDTH, initial_indent=blank, subsequent_indent=blank)


def _wrapped(usage: str) -> str:
    together = usage.replace("[-", "\n[-").split("\n")
    kept = " ".join(part.strip().replace(" ", _KEPT_TOGETHER) if part[0] == "[" else part.strip() for part in together)
    return "\n".join(
        line.replace(_KEPT_TOGETHER, " ")
        for line in textwrap.wrap(kept, WIDTH, subsequent_indent=" " * 8, break_on_hyphens=False)
    )


# What arguments are.


def _file(does: str = "the workshop's file") -> Argument:
    return Argument(("file",), does, {"type": Path, "metavar": "FILE"})


def _output(*names: str, does: str, endings: tuple[str, ...], stem: str = "OUT") -> Argument:
    """An option that names a file to write; an ending that is not written is refused."""

    def path(text: str) -> Path:
        ending = Path(text).suffix
        if ending and ending.casefold() not in endings:
            raise ArgumentTypeError(texts.other_ending(text, ending, endings))
        return Path(text)

    return Argument(names, does, {"type": path, "metavar": "|".join(f"{stem}{ending}" for ending in endings)})


def _number(name: str, metavar: str, does: str) -> Argument:
    """An option that counts from 1; 0 where it is not given."""

    def number(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise ArgumentTypeError(texts.COUNTS_FROM_ONE)
        return int(text)

    return Argument((name,), does, {"type": number, "default": 0, "metavar": metavar})


def _flag(name: str, does: str) -> Argument:
    return Argument((name,), does, {"action": "store_true"})


# What runs them.


def _review(given: Namespace) -> int:
    pause_gc()
    from tui.cli import start

    return start.review(given.file)


def _report(given: Namespace) -> int:
    from report.formats import Wish
    from tui.cli import report

    output = None if str(given.output) == "-" else given.output
    wish = Wish(given.names, given.style, given.print, redact=given.redact, missing=not given.no_missing)
    return report.report(given.file, output, wish, yes=given.yes)


def _log(given: Namespace) -> int:
    from tui.cli import log

    return log.log(given.file, given.words, given.output, newest=given.newest_first, names=given.names)


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
    from tui.cli import export

    wanted = export.Wanted(given.votes, given.framework, given.people, given.sheet, given.tree, given.map)
    return export.export(given.file, wanted)


def _import_ballots(given: Namespace) -> int:
    from tui.cli import ballots

    if bool(given.table) == given.take_back:
        raise CommandError(texts.TABLE_OR_TAKE_BACK, code=2)
    if given.take_back:
        return ballots.take_back(given.file)
    return ballots.bring_in(given.file, given.table, ballots.Choices(given.round, given.skip_wrong, given.again))


def _new(given: Namespace) -> int:
    from tui.cli import new
    from workshop.series.beginning import PARTS

    left = {*given.without, *(() if given.panel else ("panel",))}
    return new.new(given.file, given.old, [part for part in PARTS if part not in left], given.title)


_NAMES = Argument(
    ("--names",),
    "name people in full, by their group only, or not at all; by default as F6 says",
    {"choices": tuple(NAMINGS)},
)
_LEFT_OUT = ("rules", "groups", "sectors", "phrases", "questions", "agenda", "acronyms")
_TABLES = (".csv", ".xlsx")
_PICTURES = (".svg", ".png", ".txt")

COMMANDS: Final[Mapping[str, Command]] = {
    command.verb: command
    for command in (
        Command("review", "open a workshop for reading only", _review, (_file(),)),
        Command(
            "new",
            "start a workshop, with the rules, groups, sectors, short codes and questions of an earlier one",
            _new,
            (
                _file("the new workshop's file"),
                Argument(("--from",), "the earlier workshop's file", {"type": Path, "metavar": "OLD", "dest": "old"}),
                Argument(("--title",), "what the new workshop is called", {"metavar": "TITLE", "default": ""}),
                _flag("--panel", "take the people of the panel over, too"),
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
                _file(),
                _output("-o", "--output", does="the file to write it to", endings=(".md", ".txt", ".docx", ".html")),
                _NAMES,
                _flag("--redact", "leave names out of what people said too, after a look at where they stand"),
                _flag("--yes", "do not ask"),
                Argument(
                    ("--print",),
                    "what was adopted on two pages, the report that is sent, or all that is recorded; by default all",
                    {"choices": ("conclusions", "report", "record"), "default": "record"},
                ),
                _flag("--no-missing", "do not say on the first page what is still missing"),
                Argument(
                    ("--style",),
                    "a document of the house whose styles, cover, header and footer the report in Word takes",
                    {"type": Path, "metavar": "HOUSE.docx"},
                ),
            ),
        ),
        Command(
            "export",
            "write votes, results framework, people, trees and maps for other programs",
            _export,
            (
                _file(),
                _output("--votes", does="ballots and totals, as a table", endings=_TABLES),
                _output("--framework", does="the results framework, as a table", endings=_TABLES),
                _output("--people", does="participants and panel, as a table", endings=_TABLES),
                _output("--sheet", does="the voting sheet, to be printed", endings=(".txt",)),
                _output(
                    "--tree",
                    does="the problem trees, as a picture of each priority or as indented text",
                    endings=_PICTURES,
                ),
                _output(
                    "--map",
                    does="the results maps, as a picture of each priority or as indented text",
                    endings=_PICTURES,
                ),
            ),
        ),
        Command(
            "log",
            "print all that happened, or write it as a table",
            _log,
            (
                _file(),
                Argument(
                    ("words",),
                    "only what has all of these: words, @speaker, ? and the other marks, #question, #reworded, "
                    "#moments, F3, 14:00-15:30, since lunch, 24 Nov, since the copy of OTHER",
                    {"nargs": "*", "metavar": "WORD"},
                ),
                _output("-o", "--output", does="the table to write", endings=_TABLES),
                _flag("--newest-first", "begin with what happened last"),
                _NAMES,
            ),
        ),
        Command(
            "import-ballots",
            "take in ballots typed elsewhere, from a CSV or a Pabulib file",
            _import_ballots,
            (
                _file(),
                Argument(("table",), "the CSV or Pabulib (.pb) file", {"type": Path, "metavar": "TABLE", "nargs": "?"}),
                _number("--round", "N", "the round that the ballots are of; by default the present one"),
                _flag("--skip-wrong", "leave out rows that are wrong, and take the others"),
                _flag("--again", "take ballots that were taken before, which then count twice"),
                _flag("--take-back", "take the last such import back; without a TABLE"),
            ),
        ),
        Command(
            "merge",
            "merge other copies of a workshop into its file",
            _merge,
            (
                _file(),
                Argument(("others",), "the copies", {"type": Path, "nargs": "+", "metavar": "OTHER"}),
                _flag("--begun-apart", "merge other workshops too, as where two people each began one"),
            ),
        ),
        Command(
            "recover",
            "recover a workshop from its backups, the journal and what is intact, into a new file",
            _recover,
            (
                _file("the workshop's file, damaged, lost or as it is"),
                _flag("--list", "list the places where something of it is, and write nothing"),
                _number("--only", "NUMBER", "recover what one place of the list holds"),
                _output("-o", "--output", does="the new file", endings=(".json",), stem="NEW"),
            ),
        ),
        Command(
            "forget",
            "remove a name from a workshop, its history, journal, backups and copies, for good",
            _forget,
            (
                _file(),
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
                _flag("--yes", "do not ask"),
            ),
        ),
        Command(
            "backups",
            "list the backups of a workshop on this machine, or clear them",
            _backups,
            (_file(), _flag("--clear", "remove all of them"), _flag("--yes", "do not ask")),
        ),
        Command("ready", "list what is still missing, by session; exit code 0 if nothing is", _ready, (_file(),)),
        Command("keys", "list all keys and the commands that they run, with those of this machine", _keys, ()),
        Command("check", "say what is wrong with a file; exit code 0 if nothing is", _check, (_file(),)),
    )
}
