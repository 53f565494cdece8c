"""A whole copy of the workshop in another place, for when neither its file nor the journal can be written in time."""

import contextlib
import secrets
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from store.file.atomic import place_new, remove, sync_folder, write_temp
from store.file.encode import Encoder
from store.file.meta import PLAIN, Head
from store.log.log import Log, Step
from store.recovery.merge_files import tables_of

_MARK = ".unsaved-"  # in the name of every second copy
_PATIENCE = 3.0  # seconds for each place: its disk may hang too


@dataclass(frozen=True)
class Workshop:
    """What is to be copied: the file that it belongs to, the workshop's id, its steps, and what is half-typed."""

    path: Path
    id: str
    steps: Sequence[tuple[str, Step]]
    drafts: Mapping[str, str]


def write_second_copy(
    workshop: Workshop, places: Sequence[Path] | None = None, patience: float = _PATIENCE
) -> Path | None:
    """Write a workshop into the first of these folders that takes it, and return the new file; None where none does.

    By default the user's own folder and that for temporary files are tried. Half-typed lines go into a text file
    beside the copy, since a workshop has no place for them.
    """
    for folder in [*usual_places()] if places is None else places:
        made: list[Path] = []
        writing = threading.Thread(target=_write, args=(workshop, folder, made), name="second copy", daemon=True)
        writing.start()
        writing.join(patience)
        if made:
            return made[0]
    return None


def second_copies() -> Iterator[Path]:
    """Yield the second copies that lie in the usual places, of any workshop. A place that cannot be read has none."""
    for folder in usual_places():
        with contextlib.suppress(OSError):
            yield from sorted(folder.glob(f"*{_MARK}*.json"))


def half_typed_beside(copy: Path) -> Path:
    """Return where the half-typed lines of a second copy lie, if there were any."""
    return copy.with_suffix(".half-typed.txt")


def usual_places() -> Iterator[Path]:
    """Yield the folders that are tried: the user's own, and that for temporary files."""
    with contextlib.suppress(RuntimeError):  # this user has none
        yield Path.home()
    yield Path(tempfile.gettempdir())


def _write(workshop: Workshop, folder: Path, made: list[Path]) -> None:
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = folder / f"{workshop.path.stem}{_MARK}{now}-{secrets.token_hex(2)}.json"
    head = Head(workshop.id, PLAIN, names=tuple(sorted({workshop.path.name, target.name})))
    content = Encoder().encode(tables_of(Log(workshop.steps), head, {}))
    lines = [f"{place}: {text}\n".encode("utf-8", "replace") for place, text in workshop.drafts.items()]
    try:
        if lines:
            _lay_down(write_temp(folder, lines, 0o600), half_typed_beside(target))
        _lay_down(write_temp(folder, content, 0o600), target)
        sync_folder(folder)
    except OSError:
        return  # the next place is tried
    made.append(target)


def _lay_down(temp: Path, target: Path) -> None:
    """Raises OSError."""
    try:
        if not place_new(temp, target):
            raise FileExistsError(target)
    except OSError:
        remove(temp)
        raise
