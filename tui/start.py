"""Starting the console on a workshop, on the sample, or on a folder's library."""

import shutil
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from store.folders import state_folder
from store.opening import OpenWorkshop
from tui.app import Console, Opener
from tui.settings import Settings


def opener(path: Path, *, read_only: bool = False) -> Opener:
    """What opens a workshop's file for the console."""
    return lambda on_status: OpenWorkshop(path, state=state_folder(), on_status=on_status, read_only=read_only)


def workshop(path: Path, *, read_only: bool = False) -> int:
    """Open or start a workshop; the exit code."""
    return _run(Console(_settings(), opener(path, read_only=read_only)))


def sample() -> int:
    """Open a scratch copy of the sample, which may be changed at will."""
    folder = Path(tempfile.mkdtemp(prefix="plenary-sample-"))
    path = folder / "lao-pdr-2013.json"
    with files("examples").joinpath("lao-pdr-2013.json").open("rb") as packed, path.open("wb") as copy:
        shutil.copyfileobj(packed, copy)
    return workshop(path)


def library(folder: Path) -> int:
    """Show the workshops of a folder; the exit code."""
    return _run(Console(_settings(), library=folder))


def _settings() -> Settings:
    return Settings(state_folder() / "settings.json")


def _run(console: Console) -> int:
    console.run()
    if console.exit_sentence:
        print(f"plenary: {console.exit_sentence}", file=sys.stderr)
    return console.return_code or 0
