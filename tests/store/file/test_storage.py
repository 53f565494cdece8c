"""The file is replaced whole, and TinyDB can work on it."""

import hashlib
from pathlib import Path

import pytest

from store.errors import DamagedFile, ReadOnly
from store.file.atomic import TEMP_PREFIX
from store.file.storage import SafeStorage
from tests.store.file.stage import NEW, OLD, in_the_last_instant, names


def test_a_file_is_written_whole_and_nothing_else_is_left(storage: SafeStorage, path: Path) -> None:
    storage.write(NEW)
    assert SafeStorage(path).read() == NEW
    assert names(path.parent) == ["w.json"]
    assert storage.digest == hashlib.blake2b(path.read_bytes(), digest_size=32).hexdigest()
    assert not storage.changed()


def test_no_file_and_an_empty_file_hold_nothing(tmp_path: Path) -> None:
    storage = SafeStorage(tmp_path / "new.json")
    assert storage.read() is None
    assert storage.digest == ""
    storage.path.touch()
    assert storage.read() is None
    storage.write(NEW)
    assert SafeStorage(storage.path).read() == NEW


def test_a_link_stays_a_link_and_permissions_stay(path: Path) -> None:
    path.chmod(0o640)
    link = path.with_name("link.json")
    link.symlink_to(path)
    storage = SafeStorage(link)
    storage.read()
    storage.write(NEW)
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert SafeStorage(path).read() == NEW


def test_a_file_opened_for_reading_is_not_written(path: Path) -> None:
    storage = SafeStorage(path, read_only=True)
    assert storage.read() == OLD
    with pytest.raises(ReadOnly):
        storage.write(NEW)
    assert SafeStorage(path).read() == OLD


def test_a_damaged_file_stays_as_it_is(path: Path) -> None:
    path.write_bytes(b'{"t": {')
    with pytest.raises(DamagedFile):
        SafeStorage(path).read()
    assert path.read_bytes() == b'{"t": {'


def test_temporary_files_have_a_name_that_sync_clients_leave_alone(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    in_the_last_instant(monkeypatch, lambda: seen.extend(names(path.parent)))
    storage.write(NEW)
    assert next(name for name in seen if name != "w.json").startswith(TEMP_PREFIX)
    assert TEMP_PREFIX.startswith("~syncthing~")
