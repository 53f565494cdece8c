"""Starting a workshop's file without opening it, from an earlier one."""

from collections.abc import Collection
from pathlib import Path

from store.series.beginning import begin
from store.state.state_folder import state_folder
from tui.cli import texts
from tui.cli.output import put
from workshop.series.beginning import Part


def new(path: Path, old: Path | None, parts: Collection[Part], title: str) -> int:
    """Start a workshop; return the exit code. Raises StoreError."""
    begin(path, old, state_folder(), parts, title)
    put(texts.begun(path, old))
    return 0
