"""Starting the console on a workshop, on the sample, or on a folder's library."""

import shutil
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from store.folders import state_folder
from tui.app import Console


def workshop(path: Path, *, read_only: bool = False) -> int:
    """Open or start a workshop; the exit code."""
    return _run(Console(state_folder(), file=path, read_only=read_only))


def sample() -> int:
    """Open a scratch copy of the sample, which may be changed at will."""
    path = Path(tempfile.mkdtemp(prefix="plenary-sample-")) / "lao-pdr-2013.json"
    with files("examples").joinpath("lao-pdr-2013.json").open("rb") as packed, path.open("wb") as copy:
        shutil.copyfileobj(packed, copy)
    return workshop(path)


def library(folder: Path) -> int:
    """Show the workshops of a folder; the exit code."""
    return _run(Console(state_folder(), library=folder))


def _run(console: Console) -> int:
    console.run()
    if console.exit_sentence:
        print(f"plenary: {console.exit_sentence}", file=sys.stderr)
    return console.return_code or 0
