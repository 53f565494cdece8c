"""What docs/file-format.md says is so."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.table import Document, Table

from store.file.encode import Encoder
from store.file.meta import format_for
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile
from store.log.redaction import Redaction
from workshop.document import Workshop
from workshop.model import Comment

PAGE = (Path(__file__).parents[3] / "docs" / "file-format.md").read_text(encoding="utf-8")
PROBLEM = "problem-1q0h4t9ze0000k3f9"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "w.json").write_text(blocks("json")[0], encoding="utf-8")
    return tmp_path / "w.json"


@pytest.fixture
def _text_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Table, "document_id_class", str)


def test_the_example_is_a_file_as_it_is_written(path: Path) -> None:
    assert WorkshopFile(path, read_only=True).faults() == []
    assert b"".join(Encoder().encode(json.loads(path.read_bytes()))) == path.read_bytes()


def test_the_reader_has_ten_lines_and_prints_the_workshop(path: Path) -> None:
    reader = blocks("python")[0]
    assert len([line for line in reader.splitlines() if line]) == 10
    found = subprocess.run(
        [sys.executable, "-c", reader, str(path)], capture_output=True, text=True, check=True, cwd=path.parent
    )
    assert found.stdout == "Group One\n- Families move away for work\n"


@pytest.mark.usefixtures("_text_ids")
def test_everything_that_reads_works_with_text_ids(path: Path) -> None:
    with TinyDB(path, access_mode="r", encoding="utf-8") as db:
        table: Any = db.table("problems")
        assert table.get(doc_id=PROBLEM)["text"] == "Families move away for work"
        assert [found.doc_id for found in table.search(where("text").search("move"))] == [PROBLEM]
        assert table.contains(doc_id=PROBLEM)
        assert table.count(where("text").exists()) == len(table) == len(list(table)) == 1


def test_a_file_has_the_format_of_programs_that_know_the_kinds_of_its_comments() -> None:
    plain, forgets = Redaction(), Redaction(records=frozenset({"problem-1"}))
    comment = Comment(id="comment-1", position=("inbox", "a0"), text="a comment")
    said = Workshop().put(comment)
    decided = said.put(comment.replace_fields(kind="decision"))
    assert [format_for(log, w) for log in (plain, forgets) for w in (said, decided)] == [1, 3, 2, 3]
    assert format_for(plain, decided.drop(["comment-1"])) == 3  # it can come back from the tray
    assert format_for(forgets, said.put(comment.replace_fields(kind="reservation"))) == 4


def test_some_of_it_works_without(path: Path) -> None:
    with TinyDB(path, access_mode="r", encoding="utf-8") as db:
        assert db.tables() == {"_meta", "groups", "problems", "steps"}
        assert len(db.table("problems")) == 1
        assert db.table("_meta").all()[0]["format"] == 1
        with pytest.raises(ValueError, match="invalid literal"):
            db.table("problems").all()


def test_the_writer_works_and_leaves_the_rest(path: Path) -> None:
    before = SafeStorage(path).read()
    exec(compile(blocks("python")[1], "page", "exec"), {"path": path})
    after = SafeStorage(path).read()
    assert before is not None
    assert after is not None
    assert after["problems"][PROBLEM] == {**before["problems"][PROBLEM], "flagged": True}
    assert after["notes"] == {"note-1": {"text": "kept as it is"}}
    assert {name: after[name] for name in ("_meta", "groups", "steps")} == {
        name: before[name] for name in ("_meta", "groups", "steps")
    }


def test_an_insert_without_an_id_changes_nothing(path: Path) -> None:
    whole = path.read_bytes()
    with WorkshopFile(path) as file, pytest.raises(TypeError, match="needs an id of its own"):
        file.table("problems").insert({"text": "no id"})
    assert path.read_bytes() == whole


def test_a_document_of_ours_is_a_document_of_tinydb(tmp_path: Path) -> None:
    storage = SafeStorage(tmp_path / "w.json")
    storage.write({"t": {"1": Document({"n": 1}, doc_id=1)}})
    with TinyDB(storage.path) as db:
        assert db.table("t").all() == [{"n": 1}]
