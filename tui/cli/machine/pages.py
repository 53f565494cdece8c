"""Writes the pages that a shell and `man` read: `python -m tui.cli.machine.pages`, which `make pages` calls.

They are made when the program is built and not when it runs: an installation needs nothing for them, and a shell that
starts must not wait for Python.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tui.cli.command import Argument
from tui.cli.commands import COMMANDS
from tui.cli.machine.manual import manual
from tui.cli.main import console_parser

FOLDER: Final = Path(__file__).parents[3] / "docs" / "shell"
_SHELLS: Final = {"bash": "bash/plenary", "zsh": "zsh/_plenary", "fish": "fish/plenary.fish"}
# In bash, a word that is no command is the name of a file.
_NO_FILES, _FILES = "complete -o filenames -F", "complete -o filenames -o bashdefault -o default -F"


def pages() -> Mapping[str, str]:
    """Return the text of each page by its name in the folder."""
    import shtab

    written = {name: shtab.complete(_parser(), shell=shell) for shell, name in _SHELLS.items()}
    return {
        **{name: text.replace(_NO_FILES, _FILES).rstrip("\n") + "\n" for name, text in written.items()},
        "plenary.1": manual(),
    }


def _parser() -> argparse.ArgumentParser:
    """Return one parser for everything: the program itself has one for each command."""
    whole = console_parser(argparse.ArgumentParser)
    verbs = whole.add_subparsers(dest="verb")
    for command in COMMANDS.values():
        parser = verbs.add_parser(command.verb, help=_short(command.does), add_help=False)
        for argument in command.arguments:
            _declare(parser, argument)
    for action in whole._actions:
        _complete(action)
    return whole


def _declare(parser: argparse.ArgumentParser, argument: Argument) -> None:
    _complete(parser.add_argument(*argument.names, help=_short(argument.does), **argument.options))


def _complete(action: argparse.Action) -> None:
    import shtab

    names_a_file = action.type is Path or "OUT" in str(action.metavar)
    if action.choices is None and names_a_file:
        action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks for it


def _short(does: str) -> str:
    return does.replace("%", "%%")


if __name__ == "__main__":
    for _name, _text in pages().items():
        (FOLDER / _name).write_text(_text, encoding="utf-8", newline="\n")
