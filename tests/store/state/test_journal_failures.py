"""A journal whose disk fails: one failure costs nothing, a lasting one is said, and nothing recorded is lost."""

import errno
import os
import sys
from pathlib import Path

import pytest

from store.errors import StoreError
from store.file.atomic import read_whole
from store.state.journal import Journal, step_line
from store.state.locks import take_lock
from tests.store.state.parts import STEP, files


@pytest.mark.parametrize("call", ["write", "fsync", "open"])
def test_after_a_failure_it_says_so_and_goes_on_in_a_new_file(
    tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    journal.append([("1", STEP)], {})
    journal.trim(())  # the next append opens a file
    real = os.write

    def broken(handle: int, data: bytes = b"", *_: object) -> int:
        if call == "write":
            real(handle, bytes(data)[:20])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, broken)
        with pytest.raises(StoreError, match=r"journal in .* could not be written: the disk is full"):
            journal.append([("2", STEP)], {})
    journal.append([("2", STEP), ("3", STEP)], {})
    journal.close()
    assert set(Journal(tmp_path, "w").read().steps) == {"1", "2", "3"}


class Once:
    """Fails the first call on a handle, and no other."""

    def __init__(self, call: str) -> None:
        self._real, self.left = getattr(os, call), 1

    def __call__(self, *given: object) -> object:
        if self.left:
            self.left -= 1
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self._real(*given)


@pytest.mark.parametrize("call", ["write", "fsync", "open"])
def test_one_failure_costs_nothing(
    tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    journal.append([("1", STEP)], {})
    if call == "open":
        journal.trim(())  # the next append opens a file
    once = Once(call)
    with monkeypatch.context() as patch:
        patch.setattr(os, call, once)
        journal.append([("2", STEP)], {})
    assert not once.left
    assert set(Journal(tmp_path, "w").read().steps) == {"1", "2"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_limit_on_the_size_of_files_costs_nothing(tmp_path: Path, journal: Journal) -> None:
    import resource
    import signal

    size, before = 4 * len(step_line("00", STEP)), resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        for number in range(20):
            journal.append([(f"{number:02}", STEP)], {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)
    assert len(files(journal)) > 1
    assert set(Journal(tmp_path, "w").read().steps) == {f"{number:02}" for number in range(20)}


def test_a_disk_that_stays_full_is_not_filled_with_beginnings(
    tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.append([("1", STEP)], {})
    real = os.write

    def full(handle: int, data: bytes) -> int:
        real(handle, bytes(data)[:9])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        for _ in range(9):
            with pytest.raises(StoreError, match="the disk is full"):
                journal.append([("2", STEP)], {})
    assert len(files(journal)) == 1
    journal.append([("2", STEP)], {})
    assert set(Journal(tmp_path, "w").read().steps) == {"1", "2"}


def test_without_a_lock_of_its_own_it_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken, real = ["no", "no"], take_lock
    monkeypatch.setattr("store.state.journal.take_lock", lambda path: None if taken and taken.pop() else real(path))
    first = Journal(tmp_path, "w")
    first.append([("1", STEP)], {})  # under a third name
    (part,) = files(first)
    assert real(part.with_name(part.name.partition(".")[0] + ".lock")) is None
    monkeypatch.setattr("store.state.journal.take_lock", lambda _: None)
    with pytest.raises(StoreError, match="could not be written"):
        Journal(tmp_path, "w").append([("2", STEP)], {})
    first.close()


def test_what_another_console_takes_over_while_it_is_read_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = Journal(tmp_path, "w")
    ended.append([("1", STEP)], {})
    ended.close()
    other, real = Journal(tmp_path, "w"), read_whole

    def meanwhile(path: Path, limit: int | None) -> bytes | None:
        monkeypatch.setattr("store.state.journal.read_whole", real)
        other.trim(())
        return real(path, limit)

    monkeypatch.setattr("store.state.journal.read_whole", meanwhile)
    assert set(Journal(tmp_path, "w").read().steps) == {"1"}


def test_a_state_folder_that_cannot_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="is a file; choose another folder"):
        Journal(tmp_path / "file", "w").append([("1", STEP)], {})


def test_a_part_that_cannot_be_read_is_named_and_stays(
    tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = Journal(tmp_path, "w")
    bad.append([("1", STEP)], {})
    bad.close()
    (part,) = files(bad)
    journal.append([("2", STEP)], {})

    def broken(path: Path, limit: int | None) -> bytes | None:
        if path == part:
            raise StoreError(f"{path} could not be read: the disk reports an error.")
        return read_whole(path, limit)

    with monkeypatch.context() as patch:
        patch.setattr("store.state.journal.read_whole", broken)
        found = journal.read()
        assert set(found.steps) == {"2"}
        assert [str(part) in fault for fault in found.faults] == [True]
        with pytest.raises(StoreError, match="could not be read"):
            journal.trim({"1", "2"})
    assert set(journal.read().steps) == {"1", "2"}
