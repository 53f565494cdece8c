"""The commands: what each is called, takes and does. The parser, the help and the tables of the docs follow from it.

What a command needs is imported when it runs, so that the console starts without it.
"""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tui.cli import texts
from tui.cli.command import (
    NAMES,
    REPORT_LANGUAGE,
    Argument,
    Command,
    file,
    flag,
    number,
    output,
    required,
    sentence,
    wrapped,
)
from tui.cli.machine.commands import DOCTOR, PATHS
from tui.cli.output import CommandError
from tui.cli.past.commands import COMPARE, LOG
from tui.cli.wall import WALL
from tui.terminal.startup import begin
from workshop.kinds import NAMINGS

CONSOLE_USES: Final = tuple((texts.written(usage), does) for usage, does in texts.CONSOLE_USES.items())


def uses() -> list[tuple[str, str]]:
    """Return how plenary is used and what it does then, the console first."""
    return [*CONSOLE_USES, *((texts.written(command.usage), command.does) for command in COMMANDS.values())]


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
    return report.report(
        given.file, output, wish, yes=given.yes, at=given.at, say_where=given.say_where, language=given.report_language
    )


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
        return export.export(given.file, wanted, given.report_language)
    from tui.cli.past import log

    code = log.log(given.file, (), log.Wanted(given.log, language=given.report_language))
    return code if wanted == export.Wanted() else max(code, export.export(given.file, wanted, given.report_language))


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

    return series.write(given.folder, given.output, given.series, given.names, given.style, given.report_language)


def _new(given: Namespace) -> int:
    from tui.cli import series
    from workshop.series.beginning import PARTS

    left = {*given.without, *(() if given.panel else ("panel",))}
    return series.new(given.file, given.old, [part for part in PARTS if part not in left], given.title)


_STYLE = Argument(
    ("--style",),
    texts.DOES["--style"],
    {"type": Path, "metavar": "HOUSE.docx"},
)
_LEFT_OUT = ("rules", "groups", "sectors", "phrases", "questions", "agenda", "acronyms")
_TABLES = (".csv", ".xlsx")
_PICTURES = (".svg", ".png", ".txt", ".opml", ".mmd")

COMMANDS: Final[Mapping[str, Command]] = {
    command.verb: command
    for command in (
        Command("review", texts.DOES["review"], _review, (file(),)),
        WALL,
        Command(
            "new",
            texts.DOES["new"],
            _new,
            (
                file(texts.DOES["new file"]),
                Argument(("--from",), texts.DOES["new --from"], {"type": Path, "metavar": "OLD", "dest": "old"}),
                Argument(("--title",), texts.DOES["new --title"], {"metavar": "TITLE", "default": ""}),
                flag("--panel", texts.DOES["new --panel"]),
                Argument(
                    ("--without",),
                    texts.DOES["new --without"],
                    {"action": "append", "metavar": "PART", "default": [], "choices": _LEFT_OUT},
                ),
            ),
        ),
        Command(
            "report",
            texts.DOES["report"],
            _report,
            (
                file(),
                output("-o", "--output", does=texts.DOES["report --output"], endings=(".md", ".txt", ".docx", ".html")),
                NAMES,
                Argument(
                    ("--at",),
                    texts.DOES["report --at"],
                    {"metavar": "MOMENT", "default": ""},
                ),
                flag("--redact", texts.DOES["report --redact"]),
                flag("--yes", texts.DOES["report --yes"]),
                Argument(
                    ("--print",),
                    texts.DOES["report --print"],
                    {"choices": ("conclusions", "report", "record"), "default": "record"},
                ),
                flag("--no-missing", texts.DOES["report --no-missing"]),
                Argument(
                    ("--changes",),
                    texts.DOES["report --changes"],
                    {"choices": ("clean", "tracked"), "default": "clean"},
                ),
                flag("--say-where", texts.DOES["report --say-where"]),
                _STYLE,
                REPORT_LANGUAGE,
            ),
        ),
        Command(
            "export",
            texts.DOES["export"],
            _export,
            (
                file(),
                output("--votes", does=texts.DOES["export --votes"], endings=_TABLES),
                output("--framework", does=texts.DOES["export --framework"], endings=_TABLES),
                output("--people", does=texts.DOES["export --people"], endings=_TABLES),
                output("--voices", does=texts.DOES["export --voices"], endings=_TABLES),
                output("--log", does=texts.DOES["export --log"], endings=_TABLES),
                output("--sheet", does=texts.DOES["export --sheet"], endings=(".txt",)),
                output(
                    "--tree",
                    does=texts.DOES["export --tree"],
                    endings=_PICTURES,
                ),
                output(
                    "--map",
                    does=texts.DOES["export --map"],
                    endings=_PICTURES,
                ),
                REPORT_LANGUAGE,
            ),
        ),
        COMPARE,
        LOG,
        Command(
            "series",
            texts.DOES["series"],
            _series,
            (
                Argument(("folder",), texts.DOES["series folder"], {"type": Path, "metavar": "FOLDER"}),
                output(
                    "-o",
                    "--output",
                    does=texts.DOES["series --output"],
                    endings=(".md", ".txt", ".docx", ".html", ".xlsx", ".csv", ".qdc"),
                ),
                Argument(
                    ("--series",),
                    texts.DOES["series --series"],
                    {"metavar": "NAME", "default": ""},
                ),
                NAMES,
                _STYLE,
                REPORT_LANGUAGE,
            ),
        ),
        Command(
            "import",
            texts.DOES["import"],
            _import,
            (
                file(),
                Argument(
                    ("source",),
                    texts.DOES["import source"],
                    {"type": Path, "metavar": "SOURCE", "nargs": "?"},
                ),
                Argument(
                    ("--as",),
                    texts.DOES["import --as"],
                    {"choices": ("participants", "panel", "problems", "phrases", "acronyms"), "dest": "as_"},
                ),
                Argument(
                    ("--reviewed",),
                    texts.DOES["import --reviewed"],
                    {"type": Path, "metavar": "REPORT.docx"},
                ),
                flag("--yes", texts.DOES["import --yes"]),
                flag("--take-back", texts.DOES["import --take-back"]),
            ),
        ),
        Command(
            "import-ballots",
            texts.DOES["import-ballots"],
            _import_ballots,
            (
                file(),
                Argument(
                    ("table",), texts.DOES["import-ballots table"], {"type": Path, "metavar": "TABLE", "nargs": "?"}
                ),
                number("--round", "N", texts.DOES["import-ballots --round"]),
                flag("--skip-wrong", texts.DOES["import-ballots --skip-wrong"]),
                flag("--again", texts.DOES["import-ballots --again"]),
                flag("--take-back", texts.DOES["import-ballots --take-back"]),
            ),
        ),
        Command(
            "merge",
            texts.DOES["merge"],
            _merge,
            (
                file(),
                Argument(("others",), texts.DOES["merge others"], {"type": Path, "nargs": "+", "metavar": "OTHER"}),
                flag("--begun-apart", texts.DOES["merge --begun-apart"]),
            ),
        ),
        Command(
            "recover",
            texts.DOES["recover"],
            _recover,
            (
                file(texts.DOES["recover file"]),
                flag("--list", texts.DOES["recover --list"]),
                number("--only", "NUMBER", texts.DOES["recover --only"]),
                output("-o", "--output", does=texts.DOES["recover --output"], endings=(".json",), stem="NEW"),
            ),
        ),
        Command(
            "share",
            texts.DOES["share"],
            _share,
            (
                file(),
                required(output("-o", "--output", does=texts.DOES["share --output"], endings=(".json",))),
                Argument(
                    ("--names",),
                    texts.DOES["share --names"],
                    {"choices": tuple(NAMINGS)[::-1], "default": "none"},
                ),
                flag("--yes", texts.DOES["share --yes"]),
            ),
        ),
        Command(
            "forget",
            texts.DOES["forget"],
            _forget,
            (
                file(),
                Argument(
                    ("names",),
                    texts.DOES["forget names"],
                    {"nargs": "*", "metavar": "NAME"},
                ),
                Argument(
                    ("--record",),
                    texts.DOES["forget --record"],
                    {"action": "append", "metavar": "ID"},
                ),
                flag("--yes", texts.DOES["forget --yes"]),
            ),
        ),
        Command(
            "backups",
            texts.DOES["backups"],
            _backups,
            (file(), flag("--clear", texts.DOES["backups --clear"]), flag("--yes", texts.DOES["backups --yes"])),
        ),
        Command("ready", texts.DOES["ready"], _ready, (file(),)),
        Command("keys", texts.DOES["keys"], _keys, ()),
        Command("check", texts.DOES["check"], _check, (file(),)),
        DOCTOR,
        PATHS,
    )
}
