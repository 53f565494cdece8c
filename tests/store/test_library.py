"""The list of a folder's workshops, read cheaply."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store.errors import StoreError
from store.file import workshop_file as module
from store.file.identity import decided
from store.file.meta import PRACTICE, Head
from store.file.storage import SafeStorage
from store.library import workshops
from store.state.recent import last_used, remember_used


def make(path: Path, title: str, *, saved: int = 0, size: int = 1, **fields: str) -> Path:
    head = Head("w-" + title, 1, title, country=fields.get("country", ""), dates=fields.get("dates", ""))
    SafeStorage(path).write({"_meta": head.table(), "problems": {str(n): {"text": "x" * 900} for n in range(size)}})
    os.utime(path, (saved, saved))
    return path


def test_each_workshop_is_told_with_the_last_used_first(tmp_path: Path) -> None:
    folder, state = tmp_path / "f", tmp_path / "s"
    folder.mkdir()
    make(folder / "a.json", "[/Lao] ເຮືອ", saved=100, country="Lao PDR", dates="24 and 25 November")
    make(folder / "b.json", "B", saved=300)
    make(folder / "c.JSON", "C", saved=200)
    remember_used(state, folder / "a.json", datetime(2026, 1, 1, tzinfo=UTC))
    entries = workshops(folder, state)
    assert [entry.title for entry in entries] == ["[/Lao] ເຮືອ", "B", "C"]
    first = entries[0]
    assert (first.country, first.dates, first.workshop) == ("Lao PDR", "24 and 25 November", "w-[/Lao] ເຮືອ")
    assert first.saved_at == datetime.fromtimestamp(100, UTC)
    assert first.used_at == datetime(2026, 1, 1, tzinfo=UTC)
    assert entries[1].used_at is None
    assert not any(entry.fault for entry in entries)


def test_only_the_head_of_a_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_: Path) -> bytes:
        raise AssertionError("read whole")

    make(tmp_path / "a.json", "A", size=2000)
    monkeypatch.setattr(module, "read_whole", never)
    assert [entry.title for entry in workshops(tmp_path, tmp_path)] == ["A"]


def test_a_head_that_stands_elsewhere_or_is_long_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"t": {}, "_meta": {"1": {"format": 1, "workshop": "w", "title": "A"}}}')
    make(tmp_path / "b.json", "B" * 20_000)
    assert {entry.title for entry in workshops(tmp_path, tmp_path)} == {"A", "B" * 20_000}


def test_files_of_other_programs_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("[1, 2]")
    (tmp_path / "other.json").write_text('{"_default": {"1": {"n": 1}}}')
    (tmp_path / "similar.json").write_text('{"_meta": {"1": {"format": "x"}}}')
    (tmp_path / "empty.json").touch()
    (tmp_path / "notes.txt").write_text("no")
    (tmp_path / "folder.json").mkdir()
    assert workshops(tmp_path, tmp_path / "state") == []


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b'{"_meta": {"1": {"format": 1, "workshop": "w"}}, "t": {', "ends in the middle"),
        (b'{"_meta": {"1": {"for', "ends in the middle"),
        (b"\x00" * 500, "not JSON"),
        (b'{"_meta": {"1": {"format": 7, "workshop": "w"}}}', "newer format 7"),
    ],
)
def test_files_that_cannot_be_opened_are_listed_with_their_fault(tmp_path: Path, raw: bytes, fault: str) -> None:
    (tmp_path / "a.json").write_bytes(raw)
    (entry,) = workshops(tmp_path, tmp_path)
    assert fault in entry.fault
    assert entry.saved_at is not None


def test_a_folder_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be read"):
        workshops(tmp_path / "nowhere", tmp_path)


@pytest.mark.parametrize("raw", [b"{", b"[]", b'{"a": 1, "b": "never"}', b"[" * 10**5])
def test_a_spoiled_list_of_last_uses_is_ignored_and_replaced(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "recent.json").write_bytes(raw)
    assert last_used(tmp_path) == {}
    remember_used(tmp_path, tmp_path / "a.json", datetime(2026, 1, 1, tzinfo=UTC))
    assert list(last_used(tmp_path).values()) == [datetime(2026, 1, 1, tzinfo=UTC)]


def test_the_list_of_last_uses_stays_short_and_needs_no_folder(tmp_path: Path) -> None:
    for number in range(205):
        remember_used(tmp_path / "s", tmp_path / f"{number}", datetime.fromtimestamp(number, UTC))
    assert len(last_used(tmp_path / "s")) == 200
    assert str(tmp_path / "204") in last_used(tmp_path / "s")
    (tmp_path / "file").touch()
    remember_used(tmp_path / "file" / "s", tmp_path / "a", datetime(2026, 1, 1, tzinfo=UTC))


def test_what_a_copy_is_is_known_of_it(tmp_path: Path) -> None:
    head = decided(Head("w-1", 1, "Riverside"), PRACTICE, "try.json")
    SafeStorage(tmp_path / "try.json").write({"_meta": head.table()})
    (entry,) = workshops(tmp_path, tmp_path / "state")
    assert (entry.title, entry.copy_as) == ("Riverside", "practice")
