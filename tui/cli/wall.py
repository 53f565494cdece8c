"""The command that hangs a wall, and writes its page of HTML where one is wanted."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from tui.cli import texts
from tui.cli.command import Command, file, flag, output
from tui.cli.output import CommandError, in_folder
from tui.terminal.startup import begin
from tui.widgets.text.terminal import stream

_BEHIND: Final = 5  # steps of niceness: on an old laptop the typist's keys come first


def _wall(given: Namespace) -> int:
    path: Path = given.file
    if path.is_dir():
        raise CommandError(texts.is_a_folder(path), code=2)
    if not path.parent.is_dir():
        raise CommandError(texts.no_such_folder(path.parent), code=2)
    from store.state.state_folder import state_folder

    state, page = state_folder(), None
    if given.html is not None:
        from tui.wall.page_writer import PageWriter, is_a_workshop

        html = in_folder(given.html, path, ".wall.html")
        html = html if html.suffix else html.with_suffix(".html")
        if not html.parent.is_dir():
            raise CommandError(texts.no_such_folder(html.parent), code=2)
        if is_a_workshop(html):
            raise CommandError(texts.page_over_a_workshop(html), code=2)
        page = PageWriter(html, path, state, bright=given.bright)
    has_terminal = all(each is not None and each.isatty() for each in (sys.__stdin__, stream()))
    if not has_terminal or os.environ.get("TERM") == "dumb":
        if page is None:
            raise CommandError(texts.WALL_NEEDS_A_TERMINAL, code=2)
        from tui.wall.alone import follow

        _give_way()
        return follow(path, state, page)
    begin()
    from tui.looks import has_few_colours
    from tui.wall.app import WallApp
    from tui.wall.looks import Look

    _give_way()
    look: Look = "sixteen" if has_few_colours(os.environ) else "bright" if given.bright else "dark"
    wall = WallApp(path, state, look=look, page=page)
    wall.run(mouse=False)
    return wall.return_code or 0


def _give_way() -> None:
    if hasattr(os, "nice"):
        os.nice(_BEHIND)


WALL: Final = Command(
    "wall",
    texts.DOES["wall"],
    _wall,
    (
        file(texts.DOES["wall file"]),
        output("--html", does=texts.DOES["wall --html"], endings=(".html",)),
        flag("--bright", texts.DOES["wall --bright"]),
    ),
)
