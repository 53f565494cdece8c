"""What the words after `plenary` mean. Wrong use gets one sentence and exit code 2; a fault of a file gets 1."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

from languages.choosing import ASKED, SETTING
from store.errors import StoreError
from store.file.names import fault_of_name
from tui.cli import texts
from tui.cli.command import LANGUAGE, Command
from tui.cli.commands import COMMANDS, CONSOLE_USES, help_text
from tui.cli.documents import OtherLanguage, run_again
from tui.cli.output import CommandError, complain, put
from tui.terminal.startup import begin
from workshop.errors import WorkshopError

P = TypeVar("P", bound=argparse.ArgumentParser)

_HELP = {"-h", "--help"}
_MISSING = "the following arguments are required: "


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        missing = message.removeprefix(_MISSING)
        said = texts.missing(missing) if missing != message else texts.misuse(message)
        raise CommandError(texts.misused(said, self.prog), code=2)

    def refuse(self, words: Sequence[str], unknown: Sequence[str]) -> NoReturn:
        """Say what of the words is one too many."""
        word = unknown[0]
        if word.startswith("-"):
            from difflib import get_close_matches

            options = [option for action in self._actions for option in action.option_strings]
            near = get_close_matches(word.partition("=")[0], options, 1)
            self.error(texts.no_such_option(word, near[0] if near else ""))
        parts = (words[i:j] for i in range(len(words)) for j in range(len(words), i + 1, -1))
        name = next((name for part in parts if Path(name := " ".join(part)).exists()), "")
        self.error(texts.quote_it(name) if name else texts.one_too_many(word))


def run(words: Sequence[str]) -> int:
    """Carry out the command and return its exit code. The one place of the command line where refusals are told."""
    words = _verb_first(words)
    command = COMMANDS.get(words[0]) if words else None  # a file of such a name is opened as ./report
    try:
        return _console(words) if command is None else _command(command, words[1:])
    except OtherLanguage as error:
        return run_again(words, str(error))
    except CommandError as error:
        complain(str(error))
        return error.code
    except (StoreError, WorkshopError) as error:
        return complain(str(error))
    except KeyboardInterrupt:
        complain(texts.CANCELLED)
        return 130
    except BrokenPipeError:  # whoever read the report has read enough
        return 1


def parsed(command: Command, words: Sequence[str]) -> argparse.Namespace:
    """Return the arguments of a command. Raises CommandError where they are wrong."""
    parser = _Parser(prog=f"plenary {command.verb}", usage=command.usage, add_help=False, allow_abbrev=False)
    command.declare(parser)
    given, unknown = parser.parse_known_intermixed_args(words)  # words may stand before and after options
    if unknown:
        parser.refuse(words, unknown)
    return given


def _verb_first(words: Sequence[str]) -> Sequence[str]:
    """Return the words with the language, if it was asked for in front, at their end: any command takes it."""
    taken = 2 if words[:1] == [ASKED] and len(words) > 2 else 1 if words and words[0].startswith(f"{ASKED}=") else 0
    return [*words[taken:], *words[:taken]]


def _command(command: Command, words: Sequence[str]) -> int:
    if _HELP & {*words}:
        put(*command.help().splitlines())
        return 0
    return command.run(parsed(command, words))


def _console(words: Sequence[str]) -> int:
    parser = console_parser(_Parser)
    parser.add_argument("file", nargs="?")
    if _HELP & {*words}:
        put(*help_text().splitlines())
        return 0
    given, unknown = parser.parse_known_args(words)
    if given.file and (refused := _no_command(given.file)):
        parser.error(refused)
    if unknown:
        parser.refuse(words, unknown)
    if given.version:
        put(f"plenary {_version()}")
        return 0
    if sum(bool(x) for x in (given.file, given.folder, given.sample, given.sample_series, given.linear)) > 1:
        parser.error(texts.NAME_ONE)
    if given.file and (refused := _no_place(Path(given.file))):
        parser.error(refused)
    if given.folder and not given.folder.is_dir():
        parser.error(texts.no_such_folder(given.folder))
    if given.linear and (refused := _no_place(given.linear)):
        parser.error(refused)
    return _started(given)


def _started(given: argparse.Namespace) -> int:
    """Open what was named; return the exit code. A language that was asked for is that of the next time, too."""
    if given.language:
        _remember(given.language)
    if given.linear:
        return _linear(given.linear)
    begin()
    from tui.cli import start

    if given.sample:
        return start.sample()
    if given.sample_series:
        return start.sample_series()
    if given.file:
        return start.workshop(Path(given.file))
    return start.library(given.folder or Path.cwd())


def _remember(language: str) -> None:
    """Have this machine remember the language of the console; where it cannot, it is asked for again."""
    from store.state.where import state_folder
    from tui.settings import Settings

    Settings(state_folder() / "settings.json").set(SETTING, language)


def _linear(path: Path) -> int:
    """Open a workshop line by line, without what draws."""
    from store.state.state_folder import state_folder
    from tui.linear.console import run

    return run(path, state_folder())


def console_parser(make: Callable[..., P]) -> P:
    """Return a parser of the options that stand without a command."""
    parser = make(prog="plenary", add_help=False, allow_abbrev=False)
    parser.add_argument("--folder", type=Path, help=CONSOLE_USES[1][1])
    parser.add_argument("--sample", action="store_true", help=CONSOLE_USES[3][1])
    parser.add_argument("--sample-series", action="store_true", help=CONSOLE_USES[4][1])
    parser.add_argument("--linear", type=Path, help=CONSOLE_USES[5][1])
    parser.add_argument("--version", action="store_true", help=CONSOLE_USES[7][1])
    parser.add_argument(*LANGUAGE.names, help=LANGUAGE.does, **LANGUAGE.options)
    return parser


def _no_command(word: str) -> str:
    """Return the question where a word is nearly a command; empty if it may be a file."""
    path = Path(word)
    if _no_name(path) or path.exists():
        return ""
    if path.suffix:
        return texts.meant_as_command(word, path.stem) if path.stem in COMMANDS and word == path.name else ""
    from difflib import get_close_matches  # nearly all starts do without it

    near = get_close_matches(word, COMMANDS, 1)
    return texts.did_you_mean(word, near[0]) if near else ""


def _no_place(path: Path) -> str:
    """Return why no workshop can be there, neither one to open nor a new one; empty if one can."""
    if refused := _no_name(path):
        return refused
    if path.is_dir():
        return texts.is_a_folder(path)
    if path.exists():
        return ""
    if path.is_symlink():
        return texts.leads_nowhere(path)
    if path.suffix.lower() != ".json":
        return texts.no_such_file(path)
    if path.parent.is_dir():
        alike = (there for there in path.parent.iterdir() if there.name.casefold() == path.name.casefold())
        return next((texts.only_other_case(path, there) for there in alike), "")
    return texts.nowhere_to_start(path)


def _no_name(path: Path) -> str:
    """Return why the system takes this for no name of a file, as one that is too long; empty if it does."""
    if fault := fault_of_name(path):
        return texts.no_name(path, fault)
    try:
        path.exists()
    except (OSError, ValueError) as error:
        return texts.no_name(path, texts.reason(error))
    return ""


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # reads mail and archives, which no start needs

    try:
        return version("plenary")
    except PackageNotFoundError:
        return texts.NOT_INSTALLED
