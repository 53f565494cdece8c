"""A workshop that is typed into by a program, and what of it is on the disk afterwards."""

from collections.abc import Callable
from pathlib import Path

from store.file.meta import read_head
from store.file.storage import SafeStorage
from store.log.clock import Clock
from store.opening import OpenWorkshop
from store.saving.saver import SaveStatus
from store.saving.sync import OnMerged
from store.saving.timing import Timing
from store.state.backups import workshop_of
from store.state.journal import Journal
from store.state.pending import pending_workshop
from workshop import problems

BUSY = Timing(quiet=0.0, longest=0.002, retry_first=0.005, retry_longest=0.02, look_every=0.02)
GROUP = "group-1"


class Typist:
    """Records numbered problems in a workshop's file."""

    def __init__(
        self,
        path: Path,
        state: Path,
        on_status: Callable[[SaveStatus], None] = lambda _: None,
        *,
        timing: Timing = BUSY,
        clock: Clock | None = None,
        name: str = "p",
        on_merged: OnMerged | None = None,
    ) -> None:
        self.name = name
        self.open = OpenWorkshop(
            path, state=state, on_status=on_status, on_merged=on_merged, timing=timing, clock=clock
        )
        if GROUP not in self.open.session.workshop:
            self.open.session.do("Add group", lambda w: problems.add_group(w, GROUP))

    def add(self, number: int, size: int = 20) -> None:
        """Record a problem of about so many characters."""
        new = problems.problem(f"problem-{self.name}{number:07}", f"{self.name} {number} " + "ເຮືອ " * (size // 5))
        self.open.session.do("Add problem", lambda w: problems.add(w, [new], GROUP))


def numbers_in_file(path: Path) -> set[str]:
    """The problems in a file. Raises StoreError if it cannot be read."""
    tables = SafeStorage(path, read_only=True).read() or {}
    return {record for step in tables.get("steps", {}).values() for record in _made(step)}


def numbers_in_journal(state: Path, path: Path | None = None) -> set[str]:
    """The problems in all journals of a state folder; or only in that of the workshop that is, or was, in a file."""
    found: set[str] = set()
    known = _workshop(path, state) if path is not None else ""
    for folder in (state / "journals").glob("*"):
        if path is not None and folder.name != known:
            continue  # whoever opens the file does not come upon it
        for step in Journal(state, folder.name).read().steps.values():
            found |= _made(step)
    return found


def drafts(state: Path) -> dict[str, str]:
    """The half-typed lines in all journals of a state folder."""
    found: dict[str, str] = {}
    for folder in (state / "journals").glob("*"):
        found |= Journal(state, folder.name).read().drafts
    return found


def _workshop(path: Path, state: Path) -> str:
    tables = SafeStorage(path, read_only=True).read() or {}
    return (
        read_head(tables["_meta"], path).workshop
        if tables
        else pending_workshop(state, path) or workshop_of(state, path)
    )


def _made(step: dict[str, object]) -> set[str]:
    changes = step.get("changes", [])
    records = {str(change["record"]) for change in changes} if isinstance(changes, list) else set()
    return {record for record in records if record.startswith("problem-")}
