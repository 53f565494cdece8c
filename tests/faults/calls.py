"""T2: every call that save, open, recover, journal and export make to the system, failed in turn, seven ways.

Each case is a process of its own that ends, or goes on with an error, at its N-th call on a file of the test's
folder: killed before it, after half of it, after it; or the call fails with EIO, ENOSPC, EROFS, or writes half
and then nothing more; each error once, and for ever.

    python -m tests.faults.calls
"""

import argparse
import errno
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from report.markdown import markdown
from store import exchange
from store.errors import StoreError
from store.journal import Journal
from store.merging import write_new
from store.opening import OpenWorkshop, read_workshop
from store.pace import Timing
from store.recovery import gathered, sources
from tests.faults.table import Table
from tests.faults.typist import Typist, numbers_in_file, numbers_in_journal, workshop_id

ERRORS = {"eio": errno.EIO, "enospc": errno.ENOSPC, "erofs": errno.EROFS}
WAYS = ("kill", "killmid", "killafter", "eio", "enospc", "erofs", "short", "eio+", "enospc+", "erofs+", "short+")
CALLS = ("open", "write", "fsync", "replace", "rename", "unlink", "mkdir", "truncate", "fchmod", "link")
QUICK = Timing(quiet=0.0, longest=0.0, retry_first=0.001, retry_longest=0.002, draft_after=0.0, look_every=1e6)
OLD = {"problem-p0000000", "problem-p0000001"}
SAFE_EXIT, TOLD_EXIT, SILENT_EXIT, TRACE_EXIT = 0, 3, 4, 5


class Faults:
    """Counts the calls on files of one folder and fails the N-th; 0 only counts."""

    def __init__(self, folder: Path, at: int, way: str) -> None:
        self.count = 0
        self._folder, self._at = str(folder), at
        self._way, self._for_ever = way.removesuffix("+"), way.endswith("+")
        self._handles: dict[int, str] = {}
        self._real = {name: getattr(os, name) for name in (*CALLS, "close")}

    def install(self) -> None:
        """Stand between the program and the system, in this process, for good."""
        for name in CALLS:
            setattr(os, name, self._wrapped(name))
        real = exchange._rename

        def rename(old: Path, new: Path, which: int) -> bool:
            return bool(self._guard(lambda: real(old, new, which), lambda: None))

        exchange._rename = rename

    def _wrapped(self, name: str) -> Callable[..., Any]:
        real = self._real[name]

        def call(*args: Any, **named: Any) -> Any:
            if not self._is_ours(args):
                return real(*args, **named)
            if name == "open" and not args[1] & (os.O_CREAT | os.O_WRONLY | os.O_RDWR):
                made = real(*args, **named)
            else:
                half = (lambda: real(args[0], bytes(args[1])[: len(args[1]) // 2])) if name == "write" else lambda: None
                made = self._guard(lambda: real(*args, **named), half)
            if name == "open":
                self._handles[made] = str(args[0])
            return made

        return call

    def _is_ours(self, args: tuple[Any, ...]) -> bool:
        where = self._handles.get(args[0], "") if isinstance(args[0], int) else os.fspath(args[0])
        return isinstance(where, str) and where.startswith(self._folder) and self._handle_lives(args[0])

    def _handle_lives(self, first: object) -> bool:
        if not isinstance(first, int):
            return True
        try:
            return str(Path(f"/proc/self/fd/{first}").readlink()).startswith(self._folder)
        except OSError:
            return sys.platform != "linux"

    def _guard(self, real: Callable[[], Any], half: Callable[[], Any]) -> Any:
        self.count += 1
        hit = self.count == self._at or (self._for_ever and self.count > self._at > 0)
        if not hit:
            return real()
        if self._way in ERRORS:
            raise OSError(ERRORS[self._way], os.strerror(ERRORS[self._way]))
        if self._way == "short":
            written = half()
            if written and self.count == self._at:
                return written
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self._way == "killmid":
            half()
        elif self._way == "killafter":
            real()
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


def save(folder: Path) -> bool:
    """Open, record two more, close; whether the typist was told of what went wrong, if it did."""
    told: list[str] = []
    typist = Typist(folder / "w.json", folder / "state", lambda status: told.append(status.error), timing=QUICK)
    typist.add(2)
    typist.open.draft("Problems", "half")
    typist.add(3)
    saved = typist.open.flush(0.5)
    if not saved and not any(told):  # a busy machine, as it seems: neither done nor failed yet
        saved = typist.open.flush(20)
    typist.open.close(0.5)
    return saved or any(told)


def opening(folder: Path) -> bool:
    """Open a damaged file and close it again."""
    path = folder / "w.json"
    whole = path.read_bytes()
    with path.open("r+b") as file:  # damaged, whatever the faults do
        file.truncate(len(whole) - 20)
    return save(folder)


def recover(folder: Path) -> bool:
    """Write what can be had back into a new file."""
    found = sources(folder / "w.json", folder / "state")
    write_new(folder / "new.json", gathered(found), found[0].workshop)
    return numbers_in_file(folder / "new.json") >= OLD


def journal(folder: Path) -> bool:
    """Append to the journal and trim it."""
    kept = Journal(folder / "state", workshop_id(folder / "w.json"))
    kept.append_steps([("2026-11-24T06:00:00.000Z-0000-zz", {"label": "", "changes": []})])
    kept.trim(())
    kept.close()
    return True


def export(folder: Path) -> bool:
    """Write the report."""
    session = read_workshop(folder / "w.json")
    text = markdown(session.workshop, session)
    handle = os.open(folder / "report.md", os.O_WRONLY | os.O_CREAT)
    try:
        rest = text.encode()
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)
    return True


ACTS: dict[str, Callable[[Path], bool]] = {
    "save": save,
    "open": opening,
    "recover": recover,
    "journal": journal,
    "export": export,
}


def begun(folder: Path) -> None:
    """A folder with a workshop of two problems, one of them in the journal alone."""
    typist = Typist(folder / "w.json", folder / "state", timing=QUICK)
    typist.add(0)
    typist.open.flush(10)
    typist.open.close()
    typist = Typist(folder / "w.json", folder / "state", timing=Timing(quiet=1e6, longest=1e6, look_every=1e6))
    before = (folder / "w.json").read_bytes()
    typist.add(1)
    typist.open.flush(10)
    typist.open._journal.close()
    (folder / "w.json").write_bytes(before)
    if typist.open._node is not None:
        typist.open._node.release()


def run(act: str, folder: Path, at: int, way: str) -> tuple[int, int]:
    """Do something in a process of its own with a fault; how that ended, and how many calls it made."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = TRACE_EXIT
        faults = Faults(folder, at, way)
        try:
            with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - the child's own
                os.dup2(nowhere.fileno(), 2)
            faults.install()
            code = SAFE_EXIT if ACTS[act](folder) else SILENT_EXIT
        except (StoreError, OSError) as error:
            code = TOLD_EXIT if isinstance(error, StoreError) or act == "export" else TRACE_EXIT
        finally:
            os.write(writer, b"%d" % faults.count)
            os._exit(code)
    os.close(writer)
    said = os.read(reader, 20)
    os.close(reader)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), int(said or b"0")


def check(folder: Path, act: str) -> str:
    """What is lost after a case; empty where nothing is."""
    try:
        found = set() if act == "open" else numbers_in_file(folder / "w.json")
        if not found | numbers_in_journal(folder / "state") >= OLD and act != "open":
            return "an item recorded before is gone"
        one = OpenWorkshop(folder / "w.json", state=folder / "state", on_status=lambda _: None, timing=QUICK)
    except StoreError as error:
        return f"it does not open: {error}"
    shown = {record for record in one.session.workshop.records if record.startswith("problem-")}
    if not one.close(10):
        return "the next save does not work"
    if not shown >= OLD:
        return f"it is not shown: {OLD - shown}"
    if not numbers_in_file(folder / "w.json") >= OLD:
        return "the next save has lost it"
    return ""


def cases(act: str, template: Path, table: Table, every: int) -> None:
    """All calls of an act, or every so many-th, all ways."""
    folder = template.with_name("case")
    number = _copied(template, folder) and run(act, folder, 0, "eio")[1]
    if not number:
        table.wrong(act, "it makes no calls")
    for place, (at, way) in enumerate((at, way) for at in range(1, number + 1) for way in WAYS):
        if place % every:
            continue
        _copied(template, folder)
        ended, _ = run(act, folder, at, way)
        killed = ended == -signal.SIGKILL
        if not killed and ended not in (SAFE_EXIT, TOLD_EXIT):
            table.wrong(act, f"call {at}, {way}: " + ("nobody was told" if ended == SILENT_EXIT else "a traceback"))
        if lost := check(folder, act):
            table.wrong(act, f"call {at}, {way}: {lost}")
        table.tried(act)


def _copied(template: Path, folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    return True


def main() -> int:
    """Fail every call in turn and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only every so many-th case")
    given = parser.parse_args()
    table = Table("T2 calls failed", "cases")
    with tempfile.TemporaryDirectory() as name:
        template = Path(name) / "template"
        template.mkdir()
        begun(template)
        for act in ACTS:
            cases(act, template, table, given.every)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
