"""Starting the console on a workshop, on the sample, or on a folder's library."""

import re
import secrets
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from store.state.state_folder import state_folder
from tui.app import PlenaryApp

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_SAMPLE = "lao-pdr-2013.json"
# Each scratch copy is a workshop of its own, so that nothing of an earlier one comes back from the journal.
_SAMPLE_ID = re.compile(rb'("workshop": "[^"]+)(?=")')


def workshop(path: Path, *, read_only: bool = False) -> int:
    """Open or start a workshop; the exit code."""
    return _run(PlenaryApp(state_folder(), file=path, read_only=read_only))


def sample() -> int:
    """Open a scratch copy of the sample, which may be changed at will."""
    path = Path(tempfile.mkdtemp(prefix="plenary-sample-")) / _SAMPLE
    path.write_bytes(_SAMPLE_ID.sub(rb"\1-" + secrets.token_hex(4).encode(), packed_sample().read_bytes(), count=1))
    return workshop(path)


def packed_sample() -> "Traversable":
    """The sample: an installed program has it in its own folder, a checkout in that of the examples."""
    from importlib.resources import files

    packed = files("tui").joinpath("sample", _SAMPLE)
    return packed if packed.is_file() else Path(__file__).parents[2] / "examples" / _SAMPLE


def library(folder: Path) -> int:
    """Show the workshops of a folder; the exit code."""
    return _run(PlenaryApp(state_folder(), library=folder))


def _run(console: PlenaryApp) -> int:
    # Textual reads the one and draws on the other; without them nobody could see it, or leave.
    if not all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stderr__)):
        print("plenary: the console needs a terminal; plenary report and plenary check do without one", file=sys.stderr)
        return 2
    console.run()
    told = [s for s in (console.exit_sentence, console.opened.close()) if s]  # after a fault it is still open
    for sentence in told:
        print(f"plenary: {sentence}", file=sys.stderr)
    return console.return_code or (1 if told else 0)
