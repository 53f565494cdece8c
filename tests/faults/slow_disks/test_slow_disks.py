"""The screen never says more than the disk, and leaving tells what is where, however long a disk hangs."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.file.workshop_file import WorkshopFile
from store.opening import OpenWorkshop
from store.recovery import second_copy
from store.saving.conflict_copies import ConflictCopies
from store.saving.saver import SaveStatus
from store.state.journal import Journal
from tests.faults.parts.table import Table
from tests.faults.parts.typist import Typist, numbers_in_journal
from tests.faults.slow_disks import slow
from tui.open_file import OpenFile
from tui.safety import save_status
from workshop import problems

WAIT = 60.0  # seconds; far more than is ever needed
NAMED = "problem-p0000001"


@pytest.fixture
def stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Every sync in the folder of the file waits until this is set; set it to begin with."""
    free, real = threading.Event(), os.fsync
    free.set()
    files = tmp_path / "files"

    def fsync(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(files):
            assert free.wait(WAIT)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    yield free
    free.set()


def until(wanted: object, seconds: float = WAIT) -> bool:
    assert callable(wanted)
    end = time.monotonic() + seconds
    while not wanted() and time.monotonic() < end:
        time.sleep(0.01)
    return bool(wanted())


def begun(tmp_path: Path) -> Typist:
    (tmp_path / "files").mkdir()
    typist = Typist(tmp_path / "files/w.json", tmp_path / "state")
    typist.add(0)
    assert typist.open.flush(WAIT)
    return typist


@pytest.mark.skipif(sys.platform != "linux", reason="the slow calls are told by /proc")
def test_what_is_called_recorded_is_there_after_a_kill() -> None:
    table = Table("T16")
    slow.trials(1, 3.0, table, lasts=2.0, soon=WAIT)  # how soon is for `python -m tests.faults.slow_disks.slow`
    assert table.losses == 0


def test_an_entry_counts_as_nowhere_from_the_call_that_made_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free, seen = threading.Event(), list[SaveStatus]()
    real = Journal.append

    def append(journal: Journal, *given: object) -> None:
        assert free.wait(WAIT)
        real(journal, *given)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(Journal, "append", append)
    monkeypatch.setattr(WorkshopFile.default_storage_class, "write", lambda *_: free.wait(WAIT))
    typist = Typist(tmp_path / "w.json", tmp_path / "state", seen.append)
    typist.add(1)
    assert (seen[-1].nowhere, seen[-1].recorded) == (2, 0)
    assert save_status(seen[-1], read_only=False) == ("waiting", "not on disk yet · 2")
    free.set()
    assert typist.open.close(WAIT)
    assert (seen[-1].nowhere, seen[-1].pending) == (0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="the slow calls are told by /proc")
def test_what_is_typed_during_a_slow_save_is_journalled_and_told_when_leaving(
    tmp_path: Path, stuck: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = OpenFile(tmp_path / "state", lambda _: None)
    (tmp_path / "files").mkdir()
    opened.open(tmp_path / "files/w.json", read_only=False)
    opened.session.do("Add group", lambda w: problems.add_group(w, "group-1"))
    stuck.clear()
    opened.session.do("Add problem", lambda w: problems.add(w, [problems.problem(NAMED, "Poverty")], "group-1"))
    assert until(lambda: NAMED in numbers_in_journal(tmp_path / "state"))
    monkeypatch.setattr(OpenWorkshop.close, "__defaults__", (0.3,))
    left = opened.close()
    assert "in this machine's journal, 0 on neither" in left
    assert "written to" not in left


@pytest.mark.skipif(sys.platform != "linux", reason="the slow calls are told by /proc")
def test_what_is_on_no_disk_goes_into_a_second_copy_when_leaving(
    tmp_path: Path, stuck: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    typist = begun(tmp_path)
    monkeypatch.setattr(Journal, "append", _refused)
    monkeypatch.setattr(second_copy, "usual_places", lambda: iter([tmp_path / "none", tmp_path]))
    stuck.clear()
    typist.add(1)
    typist.open.draft("problems", "half a line")
    assert typist.open.may_leave(0.3)
    assert not typist.open.close(0.3)
    copies = list(tmp_path.glob("w.unsaved-*.json"))
    assert len(copies) == 1
    assert f"1 on neither. The whole workshop was written to {copies[0]}" in typist.open.left
    found = WorkshopFile(copies[0], read_only=True).load()
    assert NAMED in found.workshop
    assert found.head.workshop == typist.open.workshop_id
    assert "half a line" in next(tmp_path.glob("*.txt")).read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="the slow calls are told by /proc")
def test_the_console_stays_where_no_second_place_takes_it_and_lets_go_when_asked_again(
    tmp_path: Path, stuck: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[SaveStatus]()
    opened = OpenFile(tmp_path / "state", seen.append)
    (tmp_path / "files").mkdir()
    opened.open(tmp_path / "files/w.json", read_only=False)
    monkeypatch.setattr(Journal, "append", _refused)
    monkeypatch.setattr(second_copy, "usual_places", lambda: iter([tmp_path / "none"]))
    monkeypatch.setattr(OpenWorkshop.may_leave, "__defaults__", (0.3,))
    stuck.clear()
    opened.session.do("Add group", lambda w: problems.add_group(w, "group-1"))
    opened.status = seen[-1]
    assert opened.reason_to_stay().startswith("1 entry is on no disk")
    assert opened.is_open
    assert opened.reason_to_stay() == ""
    assert "What is on neither is lost" in opened.close()


def test_a_neighbour_that_takes_a_minute_keeps_neither_journal_nor_file_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, asked = threading.Event(), threading.Event()

    def hang(*_: object) -> None:
        asked.set()
        assert free.wait(WAIT)

    monkeypatch.setattr(ConflictCopies, "_tables", hang)
    typist = begun(tmp_path)
    (tmp_path / "files/copy.json").write_text("{}", encoding="utf-8")
    assert asked.wait(WAIT)
    typist.add(1)
    assert typist.open.flush(WAIT)
    assert typist.open.close(WAIT)
    free.set()


def _refused(*_: object) -> None:
    raise OSError(28, "No space left on device")
