"""What the words after `plenary` mean. Wrong use gets one sentence and exit code 2; a fault of a file gets 1."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NoReturn

from tui.terminal.startup import pause_gc

_USE = """plenary                    the workshops of this folder (or of --folder FOLDER)
plenary FILE               open a workshop, or start one
plenary --sample           open a scratch copy of the sample workshop
plenary review FILE        open for reading only
plenary report FILE [-o OUT.md] [--names full|group|none]   print the report; who is named
plenary check FILE         say what is wrong with a file: exit code 0 or 1
plenary merge FILE OTHER...       put what other copies have into a file
plenary recover FILE [--list] [--only NUMBER] [-o NEW.json]   have back what can be had back
plenary export FILE --votes OUT.csv       write ballots and totals for a spreadsheet
plenary export FILE --framework OUT.csv   write the results framework for a spreadsheet
plenary export FILE --tree OUT.svg, --map OUT.svg   draw trees and maps; OUT.txt writes them as indented text
plenary import-ballots FILE TABLE [--round N] [--skip-wrong] [--again]   take ballots from a CSV or Pabulib .pb file
plenary import-ballots FILE --take-back   take the last such import back
plenary --version, plenary --help"""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"plenary: {message}; see plenary --help.\n")


def run(words: Sequence[str]) -> int:
    """Carry out the command; its exit code."""
    verbs: dict[str, Callable[[Sequence[str]], int]] = {
        "review": _review,
        "report": _report,
        "check": _check,
        "merge": _merge,
        "recover": _recover,
        "export": _export,
        "import-ballots": _import_ballots,
    }
    try:
        if words and words[0] in verbs:  # a file of such a name is opened as ./report
            return verbs[words[0]](words[1:])
        return _console(words)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of the report has gone
        return 1


def _console(words: Sequence[str]) -> int:
    parser = _Parser(prog="plenary", usage=_USE, add_help=False, allow_abbrev=False)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    given = parser.parse_args(words)
    if given.help:
        print(f"Plenary records a consultation workshop live.\n\n{_USE}")
        return 0
    if given.version:
        print(f"plenary {_version()}")
        return 0
    if sum(bool(x) for x in (given.file, given.folder, given.sample)) > 1:
        parser.error("name one of FILE, --folder and --sample")
    if given.file and (refused := _no_place(Path(given.file))):
        parser.error(refused)
    if given.folder and not given.folder.is_dir():
        parser.error(f"there is no folder {given.folder}")
    pause_gc()
    from tui.cli import start

    if given.sample:
        return start.sample()
    if given.file:
        return start.workshop(Path(given.file))
    return start.library(given.folder or Path.cwd())


def _no_place(path: Path) -> str:
    """Why no workshop can be there, neither one to open nor a new one; empty if one can."""
    if refused := _no_name(path):
        return refused
    if path.is_dir():
        return f"{path} is a folder; plenary --folder {path} shows its workshops"
    if path.exists():
        return ""
    if path.suffix.lower() != ".json":
        return f"there is no file {path}, and a new workshop's file ends in .json"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent} to start {path.name} in; make the folder first, or name another"
    return ""


def _no_name(path: Path) -> str:
    """Why the system takes this for no name of a file, as one that is too long; empty if it does."""
    try:
        path.exists()
    except (OSError, ValueError) as error:
        from workshop.text import shorten

        return f"{shorten(str(path), 60)} cannot be a file here: {getattr(error, 'strerror', None) or error}"
    return ""


def _review(words: Sequence[str]) -> int:
    path = _file("review", words)
    if refused := _no_name(path):
        return complain(f"{refused}.")
    if not path.exists():
        return complain(f"{path} is not there; name a workshop's file.")
    pause_gc()
    from tui.cli import start

    return start.workshop(path, read_only=True)


def _report(words: Sequence[str]) -> int:
    from workshop.kinds import NAMINGS

    usage = f"plenary report FILE [-o OUT.md] [--names {'|'.join(NAMINGS)}]"
    parser = _Parser(prog="plenary report", usage=usage, allow_abbrev=False)
    parser.add_argument("file", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--names", choices=tuple(NAMINGS))
    given = parser.parse_args(words)
    from tui.cli import report

    return report.report(given.file, given.output, given.names)


def _check(words: Sequence[str]) -> int:
    from tui.cli import report

    return report.check(_file("check", words))


def _merge(words: Sequence[str]) -> int:
    parser = _Parser(prog="plenary merge", usage="plenary merge FILE OTHER...", allow_abbrev=False)
    parser.add_argument("file", type=Path)
    parser.add_argument("others", type=Path, nargs="+", metavar="OTHER")
    given = parser.parse_args(words)
    from tui.cli import recover

    return recover.merge(given.file, given.others)


def _recover(words: Sequence[str]) -> int:
    usage = "plenary recover FILE [--list] [--only NUMBER] [-o NEW.json]"
    parser = _Parser(prog="plenary recover", usage=usage, allow_abbrev=False)
    parser.add_argument("file", type=Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--only", type=int, default=0, metavar="NUMBER")
    parser.add_argument("-o", "--output", type=Path)
    given = parser.parse_args(words)
    if given.only < 0:
        parser.error("a number of the list counts from 1")
    from tui.cli import recover

    return recover.listed(given.file) if given.list else recover.recover(given.file, given.output, given.only)


def _export(words: Sequence[str]) -> int:
    usage = (
        "plenary export FILE [--votes OUT.csv] [--framework OUT.csv] [--tree OUT.svg|OUT.txt] [--map OUT.svg|OUT.txt]"
    )
    parser = _Parser(prog="plenary export", usage=usage, allow_abbrev=False)
    parser.add_argument("file", type=Path)
    for option in ("--votes", "--framework", "--tree", "--map"):
        parser.add_argument(option, type=Path, metavar="OUT")
    given = parser.parse_args(words)
    from tui.cli import ballots, export

    ways = (
        (given.votes, ballots.export),
        (given.framework, export.framework),
        (given.tree, export.tree),
        (given.map, export.results),
    )
    if not any(output for output, _ in ways):
        parser.error("say what to export: --votes, --framework, --tree or --map")
    return max(write(given.file, output) for output, write in ways if output)


def _import_ballots(words: Sequence[str]) -> int:
    usage = "plenary import-ballots FILE TABLE [--round N] [--skip-wrong] [--again], or FILE --take-back"
    parser = _Parser(prog="plenary import-ballots", usage=usage, allow_abbrev=False)
    parser.add_argument("file", type=Path)
    parser.add_argument("table", type=Path, nargs="?")
    parser.add_argument("--round", type=int, default=0, metavar="N")
    parser.add_argument("--skip-wrong", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--take-back", action="store_true")
    given = parser.parse_args(words)
    if bool(given.table) == given.take_back:
        parser.error("name a table to take ballots from, or --take-back")
    from tui.cli import ballots

    if given.take_back:
        return ballots.take_back(given.file)
    return ballots.bring_in(given.file, given.table, ballots.Choices(given.round, given.skip_wrong, given.again))


def _file(verb: str, words: Sequence[str]) -> Path:
    parser = _Parser(prog=f"plenary {verb}", usage=f"plenary {verb} FILE", allow_abbrev=False)
    parser.add_argument("file", type=Path)
    found: Path = parser.parse_args(words).file
    return found


def _version() -> str:
    try:
        return version("plenary")
    except PackageNotFoundError:
        return "(not installed)"


def complain(sentence: str) -> int:
    """Say what is wrong, for a person; the exit code for it."""
    from tui.widgets.text.display import visible

    print(visible(f"plenary: {sentence}"), file=sys.stderr)
    return 1
