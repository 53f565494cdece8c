"""Two typists begin one name before either has it from the other: both go on, under two names."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from store.errors import ForeignChange
from store.file.identity import Identity
from store.file.loading import Loaded
from store.file.meta import FORMAT, Head
from store.file.storage import SafeStorage
from store.recovery.merge_files import merge_files
from store.saving.name_contest import NameContest
from tests.store.saving.consoles import WAIT, Console, in_file
from workshop import problems


def begun(path: Path, name: str, workshop: str, monkeypatch: pytest.MonkeyPatch) -> Console:
    path.parent.mkdir(exist_ok=True)
    with monkeypatch.context() as patch:
        patch.setattr("store.opening.random_id", lambda: workshop)
        console = Console(path, name)
    console.open.session.do("Add group", lambda w: problems.add_group(w, f"group-{name}"))
    console.add(name)
    return console


def synced(*folders: Path) -> None:
    """Carry the newest file of each name everywhere, as a sync program that keeps no conflicting versions does."""
    names = {path.name for folder in folders for path in folder.glob("*.json")}
    for name in sorted(names):
        held = {}
        for folder in folders:
            try:
                held[folder] = ((folder / name).stat().st_mtime_ns, (folder / name).read_bytes())
            except FileNotFoundError:
                held[folder] = (-1, b"")
        newest = max(held, key=lambda folder: held[folder][0])
        for folder in folders:
            if held[folder][1] != held[newest][1]:
                shutil.copy2(newest / name, folder / ".sync")
                (folder / ".sync").replace(folder / name)


@pytest.fixture(params=["w-a w-b", "w-b w-a"])
def pair(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Console]]:
    ids = request.param.split()
    with ExitStack() as stack:
        consoles = []
        for name, workshop in zip(("one", "two"), ids, strict=True):
            console = begun(tmp_path / name / "w.json", name, workshop, monkeypatch)
            assert console.open.flush(WAIT)
            stack.callback(console.open.close)
            consoles.append(console)
        yield consoles


def go_on_syncing(pair: list[Console], tmp_path: Path, seconds: float = 1.2) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        synced(tmp_path / "one", tmp_path / "two")
        time.sleep(0.1)


def test_both_go_on_under_two_names_and_nothing_is_lost(pair: list[Console], tmp_path: Path) -> None:
    go_on_syncing(pair, tmp_path)
    before = {path.name for folder in ("one", "two") for path in (tmp_path / folder).glob("*.json")}
    for console, text in zip(pair, ("North", "South"), strict=True):
        console.add(text)
        assert console.open.flush(WAIT)
    go_on_syncing(pair, tmp_path)
    names = [console.open.path.name for console in pair]
    assert len({*names}) == 2
    assert "w.json" in names
    assert all(console.open.close() for console in pair)
    synced(tmp_path / "one", tmp_path / "two")
    for folder in (tmp_path / "one", tmp_path / "two"):
        assert in_file(folder / names[0]) == {"one", "North"}
        assert in_file(folder / names[1]) == {"two", "South"}
        assert {path.name for path in folder.glob("*.json")} == before
        assert len(before) <= 4
        assert [path.name for path in folder.iterdir() if path.name.startswith("~")] == []
    assert any("--begun-apart" in note and "w.json" in note for console in pair for note in console.notes)


def test_the_remedy_brings_both_into_one(pair: list[Console], tmp_path: Path) -> None:
    go_on_syncing(pair, tmp_path)
    kept, other = sorted(pair, key=lambda console: console.open.path.name != "w.json")
    assert kept.open.close(60)
    assert other.open.close(60)
    merge_files(kept.open.path, [other.open.path], begun_apart=True)
    assert in_file(kept.open.path) == {"one", "two"}


def test_who_gave_way_is_found_again_by_the_new_name(pair: list[Console], tmp_path: Path) -> None:
    go_on_syncing(pair, tmp_path)
    other = next(console for console in pair if console.open.path.name != "w.json")
    assert other.open.close(60)
    again = Console(other.open.path, "two")
    assert not again.open.head.is_undecided
    assert again.texts() & {"one", "two"} == other.texts()
    again.open.close()
    head = json.loads(other.open.path.read_text(encoding="utf-8"))["_meta"]["1"]
    assert "w.json" in head["names"]


def test_what_comes_once_is_put_aside_and_the_name_stays_ours(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    tables["_meta"]["1"]["workshop"] = "a"  # before ours in every order
    theirs = json.dumps(tables)
    path.with_name("new").write_text(theirs, encoding="utf-8")
    path.with_name("new").replace(path)
    one.until(lambda: bool(one.notes))
    assert one.open.flush(WAIT)
    one.until(lambda: SafeStorage(path).read() is not None)
    assert json.loads(path.read_text(encoding="utf-8"))["_meta"]["1"]["workshop"] == one.open.workshop_id
    (aside,) = (p for p in path.parent.iterdir() if ".other-" in p.name)
    assert aside.read_text(encoding="utf-8") == theirs
    assert one.open.path == path


def test_the_other_s_file_is_given_back_where_ours_pushed_it_out(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    ours, theirs = (Head(name, FORMAT, names=("w.json",)) for name in ("w-z", "w-a"))
    storage = SafeStorage(path)
    storage.write({"_meta": ours.table()})
    contest = NameContest(storage, Identity(path, ours))
    for _ in range(2):
        pushed_out = tmp_path / "~syncthing~plenary-0123456789abcdef.tmp"
        pushed_out.write_text(json.dumps({"_meta": theirs.table()}), encoding="utf-8")
        contest.settle(ForeignChange(path, {"_meta": theirs.table()}, pushed_out), Loaded(head=theirs), "other")
    assert storage.path != path
    storage.write({"_meta": ours.table()})
    contest.written()
    said = {
        each.name: json.loads(each.read_text(encoding="utf-8"))["_meta"]["1"]["workshop"] for each in tmp_path.iterdir()
    }
    assert said["w.json"] == "w-a"
    assert said[storage.path.name] == "w-z"
    assert pushed_out.name not in said
