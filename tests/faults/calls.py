"""T2: every call that an act makes to the system, reads included, failed in turn.

Each case is a process of its own that ends, or goes on with an error, at its N-th call on a file of the test's
folder. Calls that write: killed before it, after half of it, after it; EIO, ENOSPC, EROFS, ESTALE, or half is written
and then there is no room. Calls that read: EIO, EACCES, ESTALE, or half of it comes and then an end. Each error once,
and for ever, whatever is called after it.

    python -m tests.faults.calls
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from store.errors import StoreError
from store.opening import OpenWorkshop
from tests.faults.parts.acts import ACTS, ANOTHER, DAMAGED, OLD, OTHERS, QUICK, begun, prepare
from tests.faults.parts.injector import Faults, ways
from tests.faults.parts.table import Table
from tests.faults.parts.typist import numbers_in_file, numbers_in_journal

SAFE_EXIT, TOLD_EXIT, SILENT_EXIT, TRACE_EXIT = 0, 3, 4, 5


def run(act: str, folder: Path, at: int, way: str) -> tuple[int, list[str]]:
    """Do something in a process of its own with a fault; how that ended, and the names of the calls it made."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
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
            os.write(writer, json.dumps(faults.names).encode())
            os._exit(code)
    os.close(writer)
    with open(reader, "rb") as said:  # noqa: PTH123 - a pipe
        names = json.loads(said.read() or b"[]")
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), names


def check(folder: Path, act: str) -> str:
    """What is lost after a case; empty where nothing is."""
    try:
        if lost := (OLD | OTHERS) - everywhere(folder):
            return f"nowhere any more: {lost}"
        if act not in (DAMAGED, ANOTHER):
            numbers_in_file(folder / "w.json")
        one = OpenWorkshop(folder / "w.json", state=folder / "state", on_status=lambda _: None, timing=QUICK)
    except StoreError as error:
        return f"it does not open: {error}"
    shown = {record for record in one.session.workshop.records if record.startswith("problem-")}
    if not one.close(10):
        return "the next save does not work"
    if act == ANOTHER:  # perhaps it was killed before it could bring its own back
        return "" if everywhere(folder) >= OLD | OTHERS else "lost when opened again"
    if not shown >= OLD:
        return f"it is not shown: {OLD - shown}"
    if not numbers_in_file(folder / "w.json") >= OLD:
        return "the next save has lost it"
    return ""


def everywhere(folder: Path) -> set[str]:
    """The problems in all files of a folder, and in the journal and the backups of its state folder."""
    found = numbers_in_journal(folder / "state")
    for path in (*folder.iterdir(), *(folder / "state" / "backups").glob("*/*.json*")):
        if path.is_file():
            try:
                found |= numbers_in_file(path)
            except StoreError:
                continue  # half a file, left by what was killed
    return found


def cases(act: str, template: Path, table: Table, every: int) -> None:
    """All calls of an act, or every so many-th, all ways."""
    folder = template.with_name("case")
    _copied(template, folder, act)
    ended, names = run(act, folder, 0, "eio")
    if ended != SAFE_EXIT or not names:
        table.wrong(act, f"without a fault it ends with {ended}, after {len(names)} calls")
    wanted = [(at, name, way) for at, name in enumerate(names, 1) for way in ways(name)]
    for at, name, way in wanted[::every]:
        _copied(template, folder, act)
        ended, _ = run(act, folder, at, way)
        killed = ended == -signal.SIGKILL
        if not killed and ended not in (SAFE_EXIT, TOLD_EXIT):
            silent = "nobody was told" if ended == SILENT_EXIT else "a traceback"
            table.wrong(act, f"call {at} ({name}), {way}: {silent}")
        if lost := check(folder, act):
            table.wrong(act, f"call {at} ({name}), {way}: {lost}")
        table.tried(act)


def _copied(template: Path, folder: Path, act: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    prepare(act, folder)


def main() -> int:
    """Fail every call in turn and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only every so many-th case")
    parser.add_argument("--act", choices=[*ACTS], help="only this")
    given = parser.parse_args()
    table = Table("T2 calls failed", "cases")
    with tempfile.TemporaryDirectory() as name:
        template = Path(name) / "template"
        template.mkdir()
        begun(template)
        for act in [given.act] if given.act else ACTS:
            cases(act, template, table, given.every)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
