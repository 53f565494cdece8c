"""One page about this machine, for whoever is to help: nothing of a workshop, no name and no address is on it."""

import os
import textwrap
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from store.state.state_folder import state_folder
from tui.cli.command import WIDTH
from tui.cli.machine import disk, program, screen, texts
from tui.cli.machine.finding import Finding, Section
from tui.cli.output import put, write_file
from tui.widgets.texts import COLON


def doctor(folder: Path, output: Path | None, *, keys: bool) -> int:
    """Print or write the page; return the exit code, 1 where something is to be looked at. Raises CommandError."""
    state = state_folder()
    sections = [
        program.program(),
        screen.terminal(os.environ),
        disk.disk(state, folder),
        disk.clock(state, datetime.now().astimezone()),
    ]
    if keys:
        from tui.cli.machine import pressing

        sections.insert(2, pressing.pressed_here())
    lines = page(sections)
    if output is None:
        put(*lines)
    else:
        put(str(write_file("".join(f"{line}\n" for line in lines), output, folder)))
    return 1 if wrong(sections) else 0


def wrong(sections: Sequence[Section]) -> int:
    """Return how many things are to be looked at."""
    return sum(bool(finding.advice) for section in sections for finding in section.findings)


def page(sections: Sequence[Section]) -> list[str]:
    """Return the lines of the page; those with something to do begin with an exclamation mark."""
    lines = [texts.TITLE]
    for section in sections:
        lines += ["", section.title, *(line for finding in section.findings for line in _lines(finding))]
    return [*lines, "", texts.wrong(wrong(sections))]


def _lines(finding: Finding) -> list[str]:
    sign = "!" if finding.advice else " "
    head = f"{sign} {finding.name}{COLON} "
    indent = " " * 4
    found = textwrap.wrap(head + _without_home(finding.found), WIDTH, subsequent_indent=indent)
    return [
        *found,
        *textwrap.wrap(finding.advice, WIDTH, initial_indent=indent, subsequent_indent=indent),
    ]


def _without_home(text: str) -> str:
    """Return a text without the folder of the person whose machine this is."""
    try:
        home = str(Path.home())
    except RuntimeError:  # nobody's
        return text
    return text.replace(home, "~") if len(home) > len("C:\\") else text  # the top of a disk is nobody's either
