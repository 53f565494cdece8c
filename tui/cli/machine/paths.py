"""The places where Plenary keeps something on this machine, for the command line."""

from collections.abc import Iterator
from pathlib import Path

from store.state.state_folder import state_folder
from tui.cli.machine import texts
from tui.cli.machine.program import interpreter, program_folder
from tui.cli.output import put


def paths() -> int:
    """List the places; return the exit code."""
    width = max(map(len, texts.PLACES.values())) + 2
    put(*(f"{texts.PLACES[name]:<{width}}{path}{_there(path)}" for name, path in _places()))
    return 0


def _places() -> Iterator[tuple[str, Path]]:
    state = state_folder()
    yield "state", state
    for name in ("journals", "backups", "settings.json", "keys.json", "fault.txt"):
        yield name, state / name
    yield "program", program_folder()
    yield "python", interpreter()


def _there(path: Path) -> str:
    return "" if path.exists() else f"  {texts.NOT_THERE}"
