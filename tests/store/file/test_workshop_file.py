"""The file as a TinyDB database with text ids, and what is wrong with it as a file."""

from pathlib import Path

import pytest
from tinydb import where
from tinydb.table import Document, Table

from store.errors import ReadOnly, StoreError
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile
from tests.store.file.stage import OLD

META = b'"_meta": {"1": {"format": 1, "workshop": "w"}}'


def test_a_sound_file_has_none(tmp_path: Path) -> None:
    (tmp_path / "w.json").write_bytes(b"{" + META + b', "t": {"a": {"n": 1}}}')
    assert WorkshopFile(tmp_path / "w.json", read_only=True).faults() == []


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        (b"", ["is empty"]),
        (b"hello", ["not JSON"]),
        (b"{" + META, ["ends in the middle"]),
        (b'{"t": {}}', ["not a workshop"]),
        (b'{"_meta": {"1": {"format": 1, "workshop": ""}}}', ["names no workshop"]),
        (b'{"_meta": {"1": {"format": true, "workshop": "w"}}}', ["names no format"]),
        (b'{"_meta": {"1": {"format": 7, "workshop": "w"}}}', ["format 7"]),
        (b"[1]", ["a list, not tables"]),
        (b"{" + META + b', "t": [], "u": {"a": 3, "b": {}, "c": []}}', ["table 't' is a list", "'a'", "'c'"]),
        (b"{" + META + b', "u": {"a": {}, "a": {}}}', ["'a' occurs twice"]),
    ],
)
def test_each_fault_is_a_sentence_and_the_file_stays(tmp_path: Path, raw: bytes, parts: list[str]) -> None:
    path = tmp_path / "w.json"
    path.write_bytes(raw)
    found = WorkshopFile(path, read_only=True).faults()
    assert len(found) == len(parts)
    for sentence, part in zip(found, parts, strict=True):
        assert part in sentence
        assert sentence.startswith(str(path))
        assert sentence.endswith(".")
    assert path.read_bytes() == raw


def test_missing_files_folders_and_impossible_paths_are_sentences(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "is not there" in WorkshopFile(tmp_path / "w.json", read_only=True).faults()[0]
    assert "it is a folder" in WorkshopFile(tmp_path, read_only=True).faults()[0]
    assert "is a file" in WorkshopFile(tmp_path / "file" / "w.json", read_only=True).faults()[0]


def test_all_of_tinydb_works_on_it_with_ids_that_are_texts(path: Path) -> None:
    with WorkshopFile(path) as file:
        table = file.table("t")
        table.insert(Document({"n": 5}, doc_id="z"))  # type: ignore[arg-type] # ids are texts here
        table.update({"n": 6}, where("n") == 1)
        assert table.all() == [{"n": 6}, {"n": 5}]
        assert [found.doc_id for found in table.search(where("n") > 4)] == ["a", "z"]
        assert file.tables() == {"_meta", "t"}
    assert SafeStorage(path).read() == {**OLD, "t": {"a": {"n": 6}, "z": {"n": 5}}}


def test_reading_only_refuses_to_write(path: Path) -> None:
    with WorkshopFile(path, read_only=True) as file, pytest.raises(ReadOnly):
        file.table("t").update({"n": 6})
    assert SafeStorage(path).read() == OLD


def test_a_document_never_gets_a_number_for_an_id(path: Path) -> None:
    assert Table.document_id_class is int  # the class of everybody else's tables is left alone
    with WorkshopFile(path) as file, pytest.raises(TypeError, match="needs an id of its own"):
        file.insert({"n": 1})
    assert SafeStorage(path).read() == OLD


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not there, or empty; name a workshop's file"):
        WorkshopFile(tmp_path / "w.json", read_only=True).load()
