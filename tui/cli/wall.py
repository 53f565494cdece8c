"""The command that hangs a wall."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from tui.cli import texts
from tui.cli.command import Command, file, flag
from tui.cli.output import CommandError
from tui.terminal.startup import pause_gc

_BEHIND: Final = 5  # steps of niceness: on an old laptop the typist's keys come first


def _wall(given: Namespace) -> int:
    path: Path = given.file
    if path.is_dir():
        raise CommandError(texts.is_a_folder(path), code=2)
    if not path.parent.is_dir():
        raise CommandError(texts.no_such_folder(path.parent), code=2)
    pause_gc()
    from store.state.state_folder import state_folder

    has_terminal = all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stderr__))
    if not has_terminal or os.environ.get("TERM") == "dumb":
        raise CommandError(texts.WALL_NEEDS_A_TERMINAL, code=2)
    from tui.wall.app import WallApp

    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    wall = WallApp(path, state_folder(), bright=given.bright)
    wall.run(mouse=False)
    return wall.return_code or 0


WALL: Final = Command(
    "wall",
    "hang a wall: what the room reads while the typist types, on a second screen or another machine",
    _wall,
    (
        file("the workshop's file, which need not be there yet"),
        flag("--bright", "dark on white, for a bright room"),
    ),
)
