"""Nobody's bytes are overwritten, whenever they arrive."""

import json
import sys
from pathlib import Path

import pytest

from store.errors import FileMissing, ForeignChange, WriteFailed
from store.file import storage as module
from store.file.atomic import place_new
from store.file.parse import Tables
from store.file.storage import SafeStorage
from tests.store.file.stage import NEW, OLD, Now, in_the_last_instant, names

THEIRS: Tables = {**OLD, "t": {"c": {"n": 3}}}


def lay_over(path: Path, tables: Tables) -> None:
    """Put another program's file in the place of ours, as a sync client does."""
    other = path.with_name("theirs")
    other.write_text(json.dumps(tables))
    other.replace(path)


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_file_laid_over_ours_is_handed_out_not_overwritten(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch, *, exchanges: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr(module, "exchange", lambda *_: False)
    storage.write(NEW)
    lay_over(path, THEIRS)
    assert storage.changed()
    with pytest.raises(ForeignChange) as caught:
        storage.write(NEW)
    assert caught.value.tables == THEIRS
    assert SafeStorage(path).read() == THEIRS
    storage.write({**NEW, "t": {**NEW["t"], **THEIRS["t"]}})
    assert SafeStorage(path).read() == {**NEW, "t": {**NEW["t"], **THEIRS["t"]}}


def test_a_file_that_was_there_before_the_first_look_is_not_overwritten(path: Path) -> None:
    with pytest.raises(ForeignChange) as caught:
        SafeStorage(path).write(NEW)
    assert caught.value.tables == OLD


@pytest.mark.skipif(sys.platform != "linux", reason="needs a system that can exchange two files")
def test_a_file_laid_there_in_the_last_instant_is_caught(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        in_the_last_instant(patch, lambda: lay_over(path, THEIRS))
        with pytest.raises(ForeignChange) as caught:
            storage.write(NEW)
    assert caught.value.tables == THEIRS
    aside = caught.value.aside
    assert aside is not None
    assert SafeStorage(aside).read() == THEIRS  # on the disk until it was merged
    assert SafeStorage(path).read() == NEW
    storage.absorbed(aside)
    storage.write(OLD)
    assert names(path.parent) == ["w.json"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a system that can exchange two files")
def test_damage_laid_there_in_the_last_instant_is_set_aside_whole(
    storage: SafeStorage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_last_instant(monkeypatch, lambda: path.write_bytes(b'{"t": '))
    with pytest.raises(ForeignChange) as caught:
        storage.write(NEW)
    assert caught.value.tables is None
    assert caught.value.aside is not None
    assert caught.value.aside.read_bytes() == b'{"t": '
    assert SafeStorage(path).read() == NEW


def test_a_file_that_appears_in_the_last_instant_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = SafeStorage(tmp_path / "w.json")
    real = place_new

    def late(temp: Path, target: Path) -> bool:
        if not target.exists():
            lay_over(target, THEIRS)
        return real(temp, target)

    monkeypatch.setattr(module, "place_new", late)
    with pytest.raises(ForeignChange) as caught:
        storage.write(NEW)
    assert caught.value.tables == THEIRS
    assert SafeStorage(storage.path).read() == THEIRS


def test_a_missing_file_is_waited_for_and_then_written_back(path: Path) -> None:
    now = Now()
    storage = SafeStorage(path, clock=now)
    storage.read()
    path.unlink()
    for now.time in (100.0, 104.9):
        with pytest.raises(FileMissing, match="is gone"):
            storage.write(NEW)
        assert names(path.parent) == []
    now.time = 105.0
    storage.write(NEW)
    assert SafeStorage(path).read() == NEW


def test_a_file_that_comes_back_meanwhile_is_merged(path: Path) -> None:
    storage = SafeStorage(path, clock=Now())
    storage.read()
    path.unlink()
    with pytest.raises(FileMissing):
        storage.write(NEW)
    lay_over(path, THEIRS)
    with pytest.raises(ForeignChange):
        storage.write(NEW)
    storage.write(NEW)
    assert SafeStorage(path).read() == NEW


def test_a_half_copied_file_is_waited_for_and_then_set_aside(path: Path) -> None:
    now = Now()
    storage = SafeStorage(path, clock=now)
    storage.read()
    path.write_bytes(b'{"t": {"c": ')
    with pytest.raises(WriteFailed, match="being written"):
        storage.write(NEW)
    assert path.read_bytes() == b'{"t": {"c": '
    now.time += 60
    with pytest.raises(ForeignChange) as caught:
        storage.write(NEW)
    assert caught.value.tables is None
    assert "ends in the middle" in caught.value.fault
    assert caught.value.aside is not None
    assert caught.value.aside.read_bytes() == b'{"t": {"c": '
    assert caught.value.aside.suffix == ".json"
    storage.write(NEW)
    assert SafeStorage(path).read() == NEW
