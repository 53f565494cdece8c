"""The commands about this machine: what each is called, takes and does."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from tui.cli import texts
from tui.cli.command import Argument, Command, flag, output
from tui.cli.output import CommandError


def _doctor(given: Namespace) -> int:
    if not given.folder.is_dir():
        raise CommandError(texts.no_such_folder(given.folder), code=2)
    from tui.cli.machine import doctor

    return doctor.doctor(given.folder, given.output, keys=given.keys)


def _paths(_: Namespace) -> int:
    from tui.cli.machine import paths

    return paths.paths()


DOCTOR: Final = Command(
    "doctor",
    "say what this machine, its terminal and its disk give Plenary, and what is missing; nothing of a workshop",
    _doctor,
    (
        Argument(
            ("folder",),
            "the folder of the workshops; the present one where it is left out",
            {"type": Path, "metavar": "[FOLDER]", "nargs": "?", "default": Path()},
        ),
        flag("--keys", "ask for keys to be pressed, and say which never arrive"),
        output("-o", "--output", does="the file to write the page to", endings=(".txt",)),
    ),
)
PATHS: Final = Command("paths", "list the places where Plenary keeps something on this machine", _paths, ())
