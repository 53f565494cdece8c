"""Starting the console on a workshop, on the sample, or on a folder's library."""

import os
import re
import secrets
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from store.file.private import write_private
from store.state.state_folder import state_folder
from tui import looks
from tui.app import PlenaryApp
from tui.cli import texts
from tui.cli.output import CommandError, complain
from tui.widgets.text.terminal import stream

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.resources.abc import Traversable

_SAMPLE = "lao-pdr-2013.json"
# Each scratch copy is a workshop of its own, so that nothing of an earlier one comes back from the journal.
_SAMPLE_ID = re.compile(rb'("workshop": "[^"]+)(?=")')

_SERIES_IDS = re.compile(rb'"(w-[0-9a-z]+ser[0-9])"')


def workshop(path: Path) -> int:
    """Open or start a workshop; return the exit code."""
    return _run(PlenaryApp(state_folder(), file=path))


def review(path: Path) -> int:
    """Open a workshop for reading only; return the exit code. Raises CommandError where there is none."""
    try:
        there = path.exists()
    except (OSError, ValueError) as error:  # a name that is too long, or has a NUL in it
        raise CommandError(f"{texts.no_name(path, texts.reason(error))}.") from error
    if not there:
        raise CommandError(texts.not_there(path))
    return _run(PlenaryApp(state_folder(), file=path, read_only=True))


def sample() -> int:
    """Open a scratch copy of the sample, which may be changed at will; return the exit code."""
    path = Path(tempfile.mkdtemp(prefix="plenary-sample-")) / _SAMPLE
    write_private(path, _SAMPLE_ID.sub(rb"\1-" + secrets.token_hex(4).encode(), packed_sample().read_bytes(), count=1))
    return workshop(path)


def sample_series() -> int:
    """Open a scratch copy of the made series, which may be changed at will; return the exit code."""
    folder, token = Path(tempfile.mkdtemp(prefix="plenary-series-")), secrets.token_hex(4).encode()
    for file in packed_series():
        write_private(folder / file.name, _SERIES_IDS.sub(rb'"\1-' + token + b'"', file.read_bytes()))
    return series(folder)


def series(folder: Path) -> int:
    """Show the series of a folder; return the exit code."""
    console = PlenaryApp(state_folder(), library=folder)
    console.library.begins_with_series = True
    return _run(console)


def packed_series() -> "Sequence[Traversable]":
    """Return the files of the made series, packed as the sample is."""
    from importlib.resources import files

    packed = files("tui").joinpath("sample", "series")
    here = packed if packed.is_dir() else Path(__file__).parents[2] / "examples" / "series"
    return [file for file in here.iterdir() if file.name.endswith(".json")]


def packed_sample() -> "Traversable":
    """Return the sample: an installed program has it in its own folder, a checkout in that of the examples."""
    from importlib.resources import files

    packed = files("tui").joinpath("sample", _SAMPLE)
    return packed if packed.is_file() else Path(__file__).parents[2] / "examples" / _SAMPLE


def library(folder: Path) -> int:
    """Show the workshops of a folder; return the exit code."""
    return _run(PlenaryApp(state_folder(), library=folder))


def _can_draw() -> bool:
    """Return whether the console of an older Windows can do what is asked of it; all other terminals can."""
    if sys.platform != "win32":
        return True
    from tui.terminal.windows.console import here

    return here().can_draw


def _run(console: PlenaryApp) -> int:
    # One is read and on the other is drawn; without them nobody could see it, or leave.
    if not all(each is not None and each.isatty() for each in (sys.__stdin__, stream())):
        complain(texts.NEEDS_A_TERMINAL)
        return 2
    if os.environ.get("TERM") == "dumb":
        complain(texts.DUMB)
        return 2
    if not _can_draw():
        complain(texts.OLD_CONSOLE)
        return 2
    if looks.has_few_colours(os.environ):
        console.use_palette(looks.SIXTEEN.name)
    console.run()
    # After a fault the file is still open; else it says again what it said when it was closed.
    told = [*dict.fromkeys(filter(None, [console.exit_sentence, console.opened.close()]))]
    for sentence in told:
        complain(sentence)
    return console.return_code or (1 if told else 0)
