"""Merging copies, and recovering what is left of a workshop, for the command line."""

from collections.abc import Sequence
from pathlib import Path

from store.errors import StoreError
from store.holding import agreed
from store.recovery.merge_files import merge_files
from store.state.state_folder import state_folder
from tui import recovering
from tui import texts as console_texts
from tui.cli import texts
from tui.cli.output import put
from tui.cli.progress import shown


def merge(path: Path, others: Sequence[Path], *, begun_apart: bool = False) -> int:
    """Merge other copies into a file, or other workshops if `begun_apart`; return the exit code. Raises StoreError."""
    with shown(texts.MERGING):
        came, notes = merge_files(path, others, begun_apart=begun_apart)
        agreed(state_folder(), path)
    put(*(texts.merged_item(item.what, item.text, item.before) for item in came.items), *notes)
    put(texts.merged(len(came.stamps), path))
    return 0


def listed(path: Path) -> int:
    """List the places that a workshop can be recovered from; return the exit code. Raises StoreError."""
    with shown(texts.RECOVERING):
        places, together = recovering.listed(path, state_folder())
    if not places:
        raise StoreError(console_texts.nothing_known(path))
    put(*(f"{number}  {place}" for number, place in enumerate(places, 1)))
    put(texts.recover_everything(together, path))
    return 0


def recover(path: Path, output: Path | None, only: int) -> int:
    """Write all that can be recovered, or what one place holds, into a new file; return the exit code.

    Raises StoreError.
    """
    with shown(texts.RECOVERING):
        sentence = recovering.recovered(path, state_folder(), output, only)
    put(sentence)
    return 0
