"""All workshops of a folder, each read once."""

import os
from pathlib import Path

import pytest

from store.file.identity import decided
from store.file.meta import PRACTICE, Head
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile
from store.library import candidates
from store.series.folder import Folder

SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"


def put(path: Path, workshop: str) -> None:
    tables = WorkshopFile(SAMPLE, read_only=True).read()
    assert tables is not None
    path.unlink(missing_ok=True)
    SafeStorage(path).write({**tables, "_meta": Head(workshop, 1).table()})


def test_each_workshop_is_there_once_and_what_is_for_practice_is_not(tmp_path: Path) -> None:
    put(tmp_path / "one.json", "w-1")
    put(tmp_path / "again.json", "w-1")
    put(tmp_path / "two.json", "w-2")
    SafeStorage(tmp_path / "try.json").write({"_meta": decided(Head("w-1", 1), PRACTICE, "try.json").table()})
    (tmp_path / "broken.json").write_text('{"_meta": {"1"')
    (tmp_path / "list.json").write_text("[1]")
    folder = Folder(tmp_path)
    assert sorted(known.id for known in folder.workshops()) == ["w-1", "w-2"]
    (fault,) = folder.faults
    assert "broken.json" in fault


def test_a_file_is_read_again_only_when_it_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.json"
    put(path, "w-1")
    folder, read = Folder(tmp_path), 0
    load = WorkshopFile.load

    def counting(self: WorkshopFile) -> object:
        nonlocal read
        read += 1
        return load(self)

    monkeypatch.setattr(WorkshopFile, "load", counting)
    first, second = [*folder.workshops()], [*folder.workshops()]
    assert (read, first[0]) == (1, second[0])
    put(path, "w-9")
    assert [known.id for known in folder.workshops()] == ["w-9"]
    assert read == 2
    path.unlink()
    assert folder.one(path) is None


def test_what_may_be_workshops_stands_with_the_last_saved_first(tmp_path: Path) -> None:
    for number, name in enumerate(("b.json", "a.JSON", "c.txt")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (number, number))
    assert [path.name for path in candidates(tmp_path)] == ["a.JSON", "b.json"]
