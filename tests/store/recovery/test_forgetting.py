"""After a name is forgotten no file of ours on the machine has it, and no older copy brings it back."""

import gzip
import json
import os
import re
import tempfile
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.errors import StoreError
from store.file.atomic import TEMP_PREFIX, TEMP_SUFFIX
from store.file.workshop_file import WorkshopFile
from store.opening import OpenWorkshop, read_workshop
from store.recovery.forgetting import Forgetting
from store.recovery.second_copy import Workshop as Unsaved
from store.recovery.second_copy import write_second_copy
from store.saving.timing import Timing
from store.state.backups import Backups, digest_of
from store.state.journal import Journal
from tui.cli.main import run
from workshop import people, problems
from workshop.model import Problem

SECRET = ["Maly Boupha", "ບຸນມາ ແກ້ວ", "Zo\u00eb Nguy\u1ec5n", "O'Brien"]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "home"))
    (tmp_path / "room").mkdir()
    (tmp_path / "home").mkdir()
    return tmp_path / "room"


def opened(path: Path, state: str = "state") -> OpenWorkshop:
    never = Timing(look_every=3600.0)  # a console that is left as if killed has a thread that goes on looking
    return OpenWorkshop(path, state=path.parents[1] / state, on_status=lambda _: None, timing=never)


def add(one: OpenWorkshop, *said: str) -> None:
    if not one.session.workshop.children("groups"):
        one.session.do("Add group", lambda w: problems.add_group(w, one.session.new_id("group")))
    group = one.session.workshop.children("groups")[0]
    for text in said:
        made = problems.problem(one.session.new_id("problem"), text)
        one.session.do("Add problem", lambda w, made=made: problems.add(w, [made], group))  # type: ignore[misc]


def said(path: Path) -> list[str]:
    return sorted(problem.text for problem in read_workshop(path).workshop.every(Problem))


def ways(name: str) -> Iterator[bytes]:
    """The bytes that a name may be, in any case and encoding."""
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        same = unicodedata.normalize(form, name)
        for text in {same, same.lower(), same.upper(), same.casefold()}:
            yield text.encode()
            yield text.encode("utf-16-le")
            yield json.dumps(text)[1:-1].encode()
            yield json.dumps(text)[1:-1].upper().replace("\\U", "\\u").encode()


def unpacked(raw: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
    except zlib.error:
        return raw


def has(name: str, *folders: Path) -> list[str]:
    """The files in which a name stands, or in whose name it does."""
    wanted = set(ways(name))
    return [
        f"{path.name}: {way!r}"
        for folder in folders
        for path in folder.rglob("*")
        for way in wanted
        if way in os.fsencode(path.name) or (path.is_file() and way in unpacked(path.read_bytes()))
    ]


def lived_in(room: Path, name: str) -> Path:
    """A workshop in whose every place a name stands: as after a kill, with copies, backups and damage."""
    path, state = room / "w.json", room.parent / "state"
    one = opened(path)
    one.session.do("Title", lambda w: people.set_detail(w, "title", f"With {name}"))
    add(one, f"{name} said so", "nobody said so", f"as {name.upper()} knows")
    one.session.do("Reword", lambda w: w.put(first(one).replace_fields(text="reworded")))
    one.session.undo()
    one.session.do("Delete", lambda w: w.drop([first(one).id]))
    assert one.close(60)
    (room / "older.json").write_bytes(path.read_bytes())
    (room.parent / "colleague").mkdir()
    (room.parent / "colleague" / "w.json").write_bytes(path.read_bytes())
    (room / "w.damaged-20261124-115900-abcd.json").write_bytes(path.read_bytes()[:-40])
    (room / f"{TEMP_PREFIX}0{TEMP_SUFFIX}").write_bytes(path.read_bytes())
    backups = Backups(state, one.workshop_id)
    for file in backups.folder.glob("*.gz"):
        whole = gzip.decompress(file.read_bytes())
    (backups.folder / f"20251124-115900-{digest_of(whole)}.json").write_bytes(whole)  # as earlier versions made them
    (backups.folder / f"20251124-115901-{digest_of(b'')}.json").write_bytes(whole[:-40])
    (backups.folder / f"20251124-115902-{digest_of(b'')}.json.gz").write_bytes(gzip.compress(whole)[:-4])
    half = {"problems": f"and {name}"}
    assert write_second_copy(Unsaved(path, one.workshop_id, [*one.session.log.steps.items()], half))
    two = opened(path)
    add(two, f"{name} came later")
    two.draft("problems", f"half a line of {name}")
    assert two._saver is not None
    assert two._saver.secure(20), "the journal's thread has nothing left to write, either"
    (state / "fault.txt").write_text(f"ValueError: {name}", encoding="utf-8")
    for loop in (two._saver._file_loop, two._saver._journal_loop):
        loop.waiting.give_up.set()  # as if killed
    two._journal.close()
    two._node.release()  # type: ignore[union-attr]
    with Journal(state, one.workshop_id).folder.joinpath("0123456789abcdef.000001.log").open("ab") as log:
        log.write(b"torn " + name.encode() + b"\n")
    tables = json.loads(path.read_bytes())
    tables["notes"] = {"note-1": {"by": name, name: 1}}
    path.write_text(json.dumps(tables, ensure_ascii=True), encoding="utf-8")  # with escapes, and a table not known
    return path


def first(one: OpenWorkshop) -> Problem:
    return next(iter(one.session.workshop.every(Problem)))


@pytest.mark.parametrize("name", SECRET)
def test_no_byte_of_a_name_is_left_and_no_merge_brings_it_back(room: Path, name: str) -> None:
    path, state, home = lived_in(room, name), room.parent / "state", room.parent / "home"
    assert len({line.split(":")[0] for line in has(name, room, state)}) >= 9  # else the search finds nothing anyway
    assert len({line.split(":")[0] for line in has(name, home)}) == 2
    assert run(["forget", str(path), name, "--yes"]) == 0
    assert has(name, room, state, home) == []
    assert [p.read_text(encoding="utf-8") for p in home.glob("*.txt")] == ["problems: and […]\n"]
    assert "[…] came later" in said(path)
    assert "nobody said so" in said(path)
    assert WorkshopFile(path).head().format == 2
    backups = Backups(state, WorkshopFile(path).head().workshop).all()
    assert len(backups) >= 3
    assert (room / "w.damaged-20261124-115900-abcd.json").stat().st_size > 100
    # a colleague goes on with an older copy, and says the name again
    theirs = opened(room.parent / "colleague" / "w.json", "state of a colleague")
    add(theirs, f"{name} again", "more")
    assert theirs.close(60)
    assert run(["merge", str(path), str(room.parent / "colleague" / "w.json")]) == 0
    assert has(name, room, state) == []
    assert "[…] again" in said(path)
    (room / "copy.json").write_bytes((room.parent / "colleague" / "w.json").read_bytes())
    here = opened(path)
    assert {"[…] again", "more"} <= {problem.text for problem in here.session.workshop.every(Problem)}
    assert name not in " ".join(here.drafts.values())
    assert any("half a line of" in draft for draft in here.drafts.values())
    assert here.close(60)
    (room / "copy.json").unlink()
    assert has(name, room, state) == []
    # and it goes from the colleague's file when that meets ours, from the backups there when they are told
    assert run(["merge", str(room.parent / "colleague" / "w.json"), str(path)]) == 0
    assert has(name, room.parent / "colleague") == []


def test_a_machine_that_hears_of_it_goes_over_its_own_backups(
    room: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = SECRET[0]
    path = lived_in(room, name)
    assert run(["forget", str(path), name, "--yes"]) == 0
    there = room.parent / "colleague" / "w.json"
    monkeypatch.setenv("PLENARY_STATE", str(room.parent / "theirs"))
    theirs = opened(there, "theirs")
    add(theirs, name)
    assert theirs.close(60)
    assert has(name, room.parent / "theirs")
    assert run(["merge", str(there), str(path)]) == 0
    assert "forgotten in another copy" in capsys.readouterr().out
    assert run(["forget", str(there), "--yes"]) == 0
    assert has(name, room.parent / "theirs", there.parent) == []


def test_a_row_is_forgotten_with_its_wordings(room: Path) -> None:
    path = room / "w.json"
    one = opened(path)
    add(one, "said in tears", "said aloud")
    record = first(one).id
    one.session.do("Reword", lambda w: w.put(first(one).replace_fields(text="said in anger")))
    assert one.close(60)
    older = path.read_bytes()
    assert run(["forget", str(path), "--record", record, "--yes"]) == 0
    for words in ("said in tears", "said in anger"):
        assert has(words, room, room.parent / "state") == []
    assert said(path) == ["said aloud"]
    (room / "older.json").write_bytes(older)
    again = opened(path)
    assert again.session.workshop.records.get(record) is None
    assert again.close(60)
    assert b"said in tears" not in path.read_bytes()
    assert said(path) == ["said aloud"]


def test_it_shows_and_asks_and_does_nothing_without_a_yes(
    room: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lived_in(room, SECRET[0])
    (room / "w.report.md").write_text("as maly  boupha said", encoding="utf-8")
    before = {p: p.read_bytes() for p in room.parent.rglob("*") if p.is_file() and p.suffix != ".lock"}
    monkeypatch.setattr("builtins.input", lambda: "n")
    assert run(["forget", str(path), SECRET[0]]) == 1
    out = capsys.readouterr().out
    assert re.search(r"It stands in \d+ steps, 1 half-typed line, \d backups and \d other copies here", out)
    assert "came later" in out
    assert {p: p.read_bytes() for p in room.parent.rglob("*") if p.is_file() and p.suffix != ".lock"} == before
    answers = iter([SECRET[0], "y"])
    monkeypatch.setattr("builtins.input", lambda: next(answers))
    assert run(["forget", str(path), "-"]) == 0
    out = capsys.readouterr().out
    assert f"Not reached: {room / 'w.report.md'} still has it" in out
    assert "older versions that a sync service" in out


@pytest.mark.parametrize("ending", ["md", "html", "docx", "txt"])
def test_a_report_that_has_it_is_named_wherever_it_lies(
    room: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path, report = room / "w.json", room.parent / f"elsewhere.{ending}"
    one = opened(path)
    add(one, "Pat O'Brien said so")
    assert one.close(60)
    assert run(["report", str(path), "-o", str(report)]) == 0
    assert run(["forget", str(path), "Pat O'Brien", "--yes"]) == 0
    assert f"Not reached: {report} still has it" in capsys.readouterr().out
    assert run(["report", str(path), "-o", str(report)]) == 0
    assert run(["forget", str(path), "Pat O'Brien", "--yes"]) == 0
    assert "still has it" not in capsys.readouterr().out


def test_words_that_hold_the_name_are_named_and_stay(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = room / "w.json"
    one = opened(path)
    add(one, "Anna and Annabel")
    assert one.close(60)
    assert run(["forget", str(path), "Anna", "--yes"]) == 0
    assert "These longer words stay; forget them as names of their own if they are: Annabel." in capsys.readouterr().out
    assert said(path) == ["[…] and Annabel"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], "Say what is to be forgotten"), (["…"], "has no letters"), (["--record", "problem-0"], "There is no row")],
)
def test_what_cannot_be_forgotten_is_a_sentence(
    room: Path, words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = room / "w.json"
    one = opened(path)
    add(one, "Poverty")
    assert one.close(60)
    before = path.read_bytes()
    assert run(["forget", str(path), *words, "--yes"]) == 1
    assert sentence in capsys.readouterr().err
    assert path.read_bytes() == before


def test_while_a_console_is_open_nothing_is_forgotten(room: Path) -> None:
    path = room / "w.json"
    one = opened(path)
    add(one, SECRET[0])
    with pytest.raises(StoreError, match="close it first"):
        Forgetting(path, room.parent / "state", SECRET[:1])
    assert one.close(60)
    assert Forgetting(path, room.parent / "state", SECRET[:1]).look().steps == 1


def test_backups_are_listed_and_cleared(
    room: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = room / "w.json"
    one = opened(path)
    add(one, "said")
    assert one.close(60)
    assert run(["backups", str(path)]) == 0
    assert "1 backup, 0.0 MB, in " in capsys.readouterr().out
    monkeypatch.setattr("builtins.input", lambda: "no")
    assert run(["backups", str(path), "--clear"]) == 1
    assert run(["backups", str(path), "--clear", "--yes"]) == 0
    assert Backups(room.parent / "state", one.workshop_id).all() == []
    path.write_bytes(path.read_bytes()[:-20])
    assert run(["backups", str(path), "--clear", "--yes"]) == 1
