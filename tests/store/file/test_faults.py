"""What is wrong with a file as a file."""

from pathlib import Path

import pytest

from store.file.faults import faults

META = b'"_meta": {"1": {"format": 1, "workshop": "w"}}'


def test_a_sound_file_has_none(tmp_path: Path) -> None:
    (tmp_path / "w.json").write_bytes(b"{" + META + b', "t": {"a": {"n": 1}}}')
    assert faults(tmp_path / "w.json") == []


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
        (b"{" + META + b', "u": {"a": {}, "a": {}}}', ["'a' stands twice"]),
    ],
)
def test_each_fault_is_a_sentence_and_the_file_stays(tmp_path: Path, raw: bytes, parts: list[str]) -> None:
    path = tmp_path / "w.json"
    path.write_bytes(raw)
    found = faults(path)
    assert len(found) == len(parts)
    for sentence, part in zip(found, parts, strict=True):
        assert part in sentence
        assert sentence.startswith(str(path))
        assert sentence.endswith(".")
    assert path.read_bytes() == raw


def test_missing_files_folders_and_impossible_paths_are_sentences(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "is not there" in faults(tmp_path / "w.json")[0]
    assert "it is a folder" in faults(tmp_path)[0]
    assert "is a file" in faults(tmp_path / "file" / "w.json")[0]
