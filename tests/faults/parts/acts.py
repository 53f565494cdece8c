"""What is done while the system fails: each act makes its calls on the files of one folder and says how it ended."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from report.markdown import markdown
from store.errors import StoreError
from store.file.encode import META
from store.file.meta import FORMAT, Head, read_head
from store.file.storage import SafeStorage
from store.opening import OpenWorkshop, read_workshop
from store.recovery.merge_files import merge_files, write_new
from store.recovery.recovery import gathered, sources
from store.saving.timing import Timing
from store.state.journal import Journal
from tests.faults.parts.typist import Typist, numbers_in_file
from tui.safe_write import write

QUICK = Timing(quiet=0.0, longest=0.0, retry_first=0.001, retry_longest=0.002, draft_after=0.0, look_every=1e6)
LATER = Timing(quiet=1e6, longest=1e6, look_every=1e6)
OLD = {"problem-p0000000", "problem-p0000001"}
OTHERS = {"problem-q0000000"}  # in a copy that is laid over the file, or beside it
DAMAGED, ANOTHER = "open a damaged file", "another workshop laid over"
_RENAME = os.rename  # another program's, which does not fail


def begun(folder: Path) -> None:
    """A folder with a workshop of two problems, one of them in the journal alone, and with a copy that has another."""
    typist = Typist(folder / "w.json", folder / "state", timing=QUICK)
    typist.add(0)
    typist.open.flush(10)
    typist.open.close()
    before = (folder / "w.json").read_bytes()
    other = Typist(folder / "w.json", folder / "other", timing=QUICK, name="q")
    other.add(0)
    other.open.close()
    (folder / "w.json").replace(folder / "theirs")
    (folder / "w.json").write_bytes(before)
    typist = Typist(folder / "w.json", folder / "state", timing=LATER)
    typist.add(1)
    assert typist.open.may_leave(60)  # which waits for the journal too, as it has a thread of its own
    typist.open._journal.close()
    (folder / "w.json").write_bytes(before)
    if typist.open._node is not None:
        typist.open._node.release()


def prepare(act: str, folder: Path) -> None:
    """What an act finds that begins with something wrong."""
    if act == DAMAGED:
        (folder / "w.json").write_bytes((folder / "w.json").read_bytes()[:-20])
    if act == ANOTHER:
        tables = json.loads((folder / "theirs").read_bytes())
        tables["_meta"]["1"]["workshop"] = "w-another"
        (folder / "theirs").write_text(json.dumps(tables), encoding="utf-8")


def save(folder: Path) -> bool:
    """Open, record two more, close; whether the typist was told of what went wrong, if it did."""
    told: list[str] = []
    typist = Typist(folder / "w.json", folder / "state", lambda status: told.append(status.error), timing=QUICK)
    told += typist.open.notices
    typist.add(2)
    typist.open.draft("Problems", "half")
    typist.add(3)
    return _ended(typist.open, told)


def recover(folder: Path) -> bool:
    """Write what can be had back into a new file."""
    found = sources(folder / "w.json", folder / "state")
    if not found:
        raise StoreError("Nothing of it is to be had now.")
    write_new(folder / "new.json", gathered(found), Head(found[0].workshop, FORMAT))
    told = any(source.unread for source in found)
    return told or numbers_in_file(folder / "new.json") >= OLD


def journal(folder: Path) -> bool:
    """Append to the journal and trim it."""
    tables = SafeStorage(folder / "w.json").read() or {}
    kept = Journal(folder / "state", read_head(tables.get(META), folder).workshop)
    kept.append([("2026-11-24T06:00:00.000Z-0000-zz", {"label": "", "changes": []})], {})
    kept.trim(())
    kept.close()
    return True


def export(folder: Path) -> bool:
    """Write the report."""
    session = read_workshop(folder / "w.json")
    write(markdown(session.workshop, session), folder / "report.md", state=folder / "state")
    return (folder / "report.md").stat().st_size > 0


def laid_over(folder: Path) -> bool:
    """Something is laid over the open file."""
    return _visited(folder, "w.json")


def laid_beside(folder: Path) -> bool:
    """A copy with steps of others comes to lie beside the open file."""
    return _visited(folder, "w (1).json")


def merge(folder: Path) -> bool:
    """Bring two files together."""
    merge_files(folder / "w.json", [folder / "theirs"])
    return numbers_in_file(folder / "w.json") >= OTHERS


def _visited(folder: Path, name: str) -> bool:
    told: list[str] = []
    timing = Timing(quiet=0.0, longest=0.0, retry_first=0.001, retry_longest=0.002, draft_after=0.0, look_every=0.005)
    typist = Typist(folder / "w.json", folder / "state", lambda status: told.append(status.error), timing=timing)
    told += typist.open.notices
    typist.open.flush(5)
    _RENAME(folder / "theirs", folder / name)
    typist.add(2)
    typist.open.flush(0.3)
    time.sleep(0.02)  # a few looks
    return _ended(typist.open, told)


def _ended(one: OpenWorkshop, told: list[str]) -> bool:
    """Close it; whether all is saved, or what went wrong was said."""
    saved = one.flush(0.5)
    if not saved and not any(told):  # a busy machine, as it seems: neither done nor failed yet
        saved = one.flush(20)
    one.close(0.5)
    return saved or any(told)


ACTS: dict[str, Callable[[Path], bool]] = {
    "save": save,
    DAMAGED: save,
    "recover": recover,
    "journal": journal,
    "export": export,
    "merge": merge,
    "a copy laid over": laid_over,
    "a copy laid beside": laid_beside,
    ANOTHER: laid_over,
}
