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
    texts.DOES["doctor"],
    _doctor,
    (
        Argument(
            ("folder",),
            texts.DOES["doctor folder"],
            {"type": Path, "metavar": "[FOLDER]", "nargs": "?", "default": Path()},
        ),
        flag("--keys", texts.DOES["doctor --keys"]),
        output("-o", "--output", does=texts.DOES["doctor --output"], endings=(".txt",)),
    ),
)
PATHS: Final = Command("paths", texts.DOES["paths"], _paths, ())
