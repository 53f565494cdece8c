"""A disk that fails leaves the old file whole, and a sentence."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import DamagedFile, StoreError, WriteFailed
from store.file.atomic import is_own_time, write_pieces
from store.file.storage import SafeStorage
from tests.store.file.stage import NEW, OLD, names

WRITE = "writev" if hasattr(os, "writev") else "write"  # how a file is written


def failing(monkeypatch: pytest.MonkeyPatch, call: str, code: int, *, after: int = 0) -> None:
    """Let an operating system's call fail from some point on."""
    real, count = getattr(os, call), iter(range(10**6))

    def broken(*args: Any, **named: Any) -> Any:
        if next(count) >= after:
            raise OSError(code, os.strerror(code))
        return real(*args, **named)

    monkeypatch.setattr(os, call, broken)


@pytest.mark.parametrize("call", ["open", WRITE, "fsync", "close", "fchmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failing_disk_leaves_the_old_file_and_says_so(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    with monkeypatch.context() as patch:
        failing(patch, call, code)
        with pytest.raises(StoreError) as caught:
            storage.write(NEW)
    assert str(path) in str(caught.value)
    assert SafeStorage(path).read() == OLD
    storage.write(NEW)
    assert SafeStorage(path).read() == NEW


def test_a_disk_that_takes_little_at_a_time_gets_everything(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda handle, data: real(handle, bytes(data)[:7]))
        if WRITE == "writev":
            patch.setattr(os, WRITE, lambda handle, pieces: real(handle, b"".join(pieces)[:7]))
        storage.write(NEW)
    assert SafeStorage(path).read() == NEW


@given(st.lists(st.binary(max_size=9), max_size=12), st.integers(1, 30), st.sampled_from([1, 3, 512]), st.booleans())
def test_pieces_are_written_whole_however_little_the_system_takes(
    pieces: list[bytes], most: int, at_once: int, plain: bool
) -> None:
    written = bytearray()

    def take(_: int, data: Any) -> int:
        whole = b"".join(data) if isinstance(data, list) else bytes(data)
        written.extend(whole[:most])
        return len(whole[:most])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.file.atomic._AT_ONCE", at_once)
        patch.setattr(os, "write", take)
        if plain:
            patch.delattr(os, "writev", raising=False)
        else:
            patch.setattr(os, "writev", take, raising=False)
        write_pieces(0, pieces)
    assert bytes(written) == b"".join(pieces)


def test_a_full_disk_is_named_and_the_temporary_file_goes(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, WRITE, errno.ENOSPC)
    with pytest.raises(WriteFailed, match="the disk is full; make room"):
        storage.write(NEW)
    assert names(path.parent) == ["w.json"]


def test_a_folder_that_cannot_be_synced_is_said_and_the_next_save_works(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        failing(patch, "fsync", errno.EIO, after=1)
        with pytest.raises(WriteFailed, match="disk reports an error"):
            storage.write(NEW)
    assert SafeStorage(path).read() == NEW  # perhaps not for ever, so it is not called saved
    storage.write(NEW)
    assert names(path.parent) == ["w.json"]


def printed(script: str, path: Path) -> str:
    """What a program of its own prints that is given the file."""
    return subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    ).stdout


def test_a_file_size_limit_is_a_sentence(path: Path) -> None:
    script = (
        "import resource, signal, sys\n"
        "from store.file.storage import SafeStorage\n"
        "from store.errors import StoreError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))\n"
        "storage = SafeStorage(sys.argv[1])\n"
        "tables = storage.read()\n"
        "try:\n"
        "    storage.write({**tables, 't': {str(n): {'n': n} for n in range(99)}})\n"
        "except StoreError as error:\n"
        "    print(error)\n"
    )
    said = printed(script, path)
    assert "larger than is allowed here" in said
    assert SafeStorage(path).read() == OLD
    assert names(path.parent) == ["w.json"]


def test_a_folder_without_permission_is_a_sentence(path: Path) -> None:
    script = (
        "import os, sys\n"
        "from store.file.storage import SafeStorage\n"
        "from store.errors import StoreError\n"
        "storage = SafeStorage(sys.argv[1])\n"
        "tables = storage.read()\n"
        "if os.getuid() == 0:\n"
        "    os.setuid(65534)\n"
        "try:\n"
        "    storage.write({**tables, 'u': {}})\n"
        "except StoreError as error:\n"
        "    print(error)\n"
    )
    path.chmod(0o666)
    path.parent.chmod(0o555)
    said = printed(script, path)
    path.parent.chmod(0o755)
    assert "permission is missing" in said
    assert SafeStorage(path).read() == OLD


def test_places_that_are_no_files_are_sentences(tmp_path: Path, path: Path) -> None:
    for odd in (tmp_path, path / "below.json", tmp_path / "nowhere" / "w.json", tmp_path / ("x" * 300)):
        storage = SafeStorage(odd)
        with pytest.raises(StoreError, match=r"\.$"):
            storage.write(NEW)


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "w.json")
    with pytest.raises(StoreError, match="not an ordinary file"):
        SafeStorage(tmp_path / "w.json").read()


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "w.json").open("wb") as file:
        file.truncate(2**31)
    with pytest.raises(DamagedFile, match="a workshop at most"):
        SafeStorage(tmp_path / "w.json").read()


def test_a_stick_that_belongs_to_somebody_else_takes_no_times_and_is_saved_to_all_the_same(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, real = [0], os.utime

    def broken(*_: object, **__: object) -> None:
        refused[0] += 1
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    broken.__name__ = real.__name__
    monkeypatch.setattr(os, "utime", broken)
    monkeypatch.setattr(os, "supports_fd", {*os.supports_fd, broken})
    storage.write(NEW)
    assert not is_own_time(path.stat().st_mtime_ns)
    storage.write(OLD)
    assert (refused, SafeStorage(path).read()) == ([2], OLD)


def test_only_times_of_our_own_making_are_taken_for_ours(path: Path) -> None:
    assert is_own_time(path.stat().st_mtime_ns)
    for time in (0, 1_764_000_000_000_000_000, 1_764_000_000_123_000_000, 1_764_000_000_123_456_700):
        os.utime(path, ns=(time, time))
        assert not is_own_time(time)


def test_half_of_a_file_is_not_taken_for_all_of_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fstat
    monkeypatch.setattr(os, "fstat", lambda handle: os.stat_result([*real(handle)[:6], 10**6, *real(handle)[7:10]]))
    with pytest.raises(StoreError, match=r"could not be read: only [\d,]+ of 1,000,000 bytes came"):
        SafeStorage(path).read()
