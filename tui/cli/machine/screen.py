"""What the terminal is, and how many cells it gives what terminals disagree about."""

import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from rich.console import Console

from tui.cli.machine import texts
from tui.cli.machine.finding import Finding, Section
from tui.cli.machine.listening import Listen, listening
from tui.widgets.text import cell_widths
from tui.widgets.text.terminal import is_plain, stream

_TOLD: Final = ("TERM", "COLORTERM", "TERM_PROGRAM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "COLUMNS", "LINES")
_THROUGH: Final = {"TMUX": "tmux", "STY": "screen", "SSH_CONNECTION": "ssh", "WT_SESSION": "Windows Terminal"}
_ANSWER: Final = re.compile(r"\x1b\[[0-9]+;([0-9]+)R")
_LEAST: Final = (80, 24)
_PATIENCE: Final = 2.0  # seconds; a line over a satellite answers in one


def terminal(environment: Mapping[str, str]) -> Section:
    """Return what is to be said of the terminal."""
    return Section(texts.TERMINAL, [*_findings(environment)])


def _findings(environment: Mapping[str, str]) -> Iterator[Finding]:
    name = environment.get("TERM", texts.NOT_SET)
    yield Finding(texts.NAME, name, texts.DUMB_ADVICE if name == "dumb" else "")
    told = [f"{name}={environment[name]}" for name in _TOLD[1:] if name in environment]
    yield Finding(texts.ENVIRONMENT, " ".join(told) or texts.NOT_SET)
    if through := [word for variable, word in _THROUGH.items() if variable in environment]:
        yield Finding(texts.THROUGH, ", ".join(through))  # of the variables only that they are set: they hold addresses
    handles = handles_of_terminal()
    if handles is None:
        yield Finding(texts.SIZE, texts.NO_TERMINAL)
    else:
        columns, rows = os.get_terminal_size(handles[1])
        small = columns < _LEAST[0] or rows < _LEAST[1]
        yield Finding(texts.SIZE, texts.size(columns, rows), texts.TOO_SMALL if small else "")
    yield Finding(texts.COLOURS, _colours(environment))
    encoding = (getattr(sys.__stdout__, "encoding", None) or "").casefold()
    plain = is_plain(environment)
    yield Finding(texts.ENCODING, encoding, "" if encoding.replace("-", "") in ("utf8", "cp65001") else texts.USE_UTF8)
    yield Finding(texts.SIGNS, texts.PLAIN_SIGNS if plain else texts.ALL_SIGNS)
    if handles is not None:
        yield Finding(texts.WIDTHS, _widths(*handles) if not plain and name != "dumb" else texts.NOT_ASKED_HERE)


def _colours(environment: Mapping[str, str]) -> str:
    if environment.get("NO_COLOR"):
        return texts.TURNED_OFF
    system = Console(stderr=True, force_terminal=True, _environ=environment).color_system
    return texts.COLOUR_SYSTEMS[system] if system is not None else texts.NO_COLOURS


def handles_of_terminal() -> tuple[int, int] | None:
    """Return on which handles a terminal is read and written; None where there is none."""
    target = stream()
    if not all(each is not None and each.isatty() for each in (sys.__stdin__, target)):
        return None
    return 0, 1 if target is sys.__stdout__ else 2


def _widths(source: int, target: int) -> str:
    with listening(source) as listen:
        found = ask_widths(listen, lambda text: send(target, text))
    return texts.NO_ANSWER if found is None else texts.widths([*zip(cell_widths.SAMPLES, found, strict=True)])


def send(target: int, text: str) -> None:
    """Write to a terminal what is not to be seen, in one piece."""
    drawn = sys.__stdout__ if target == 1 else sys.__stderr__
    if drawn is not None:
        drawn.write(text)
        drawn.flush()


def ask_widths(
    listen: Listen, write: Callable[[str], object], patience: float = _PATIENCE
) -> cell_widths.Widths | None:
    """Ask the terminal how many cells it gives each sample; None where it does not tell within so many seconds."""
    asked = "".join(f"\r{sample}\x1b[6n" for sample in cell_widths.SAMPLES)
    write(f"{asked}\r\x1b[K")
    came, until = "", time.monotonic() + patience
    while len(columns := _ANSWER.findall(came)) < len(cell_widths.SAMPLES):
        left = until - time.monotonic()
        found = listen(left) if left > 0 else None
        if found is None:
            return None
        came += found
    return cell_widths.Widths(*(int(column) - 1 for column in columns[: len(cell_widths.SAMPLES)]))
