"""Nothing that others wrote is lost where it could not be dealt with at once, or its writer was killed."""

import errno
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from store.errors import WriteFailed
from store.file.identity import Identity
from store.file.meta import Head
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile
from store.opening import OpenWorkshop
from store.recovery.merge_files import merge_files
from store.saving.conflict_copies import ConflictCopies
from store.saving.timing import Timing
from store.state.backups import Backups
from store.state.journal import Journal
from tests.store.saving.consoles import WAIT, Console, in_file, laid_over, with_one_more
from workshop import problems
from workshop.model import Problem

LATER = Timing(quiet=1e6, longest=1e6, retry_first=0.01, look_every=1e6)
OTHER = json.dumps({"_meta": {"1": {"format": 1, "workshop": "w-other"}}, "t": {"a": {}}})


@pytest.mark.parametrize("call", ["put_aside", "keep_copy"])
def test_what_could_not_be_put_aside_is_not_overwritten(
    path: Path, one: Console, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    theirs = OTHER
    if call == "keep_copy":  # ours, with a step that makes no sense, and one that does
        tables = json.loads(with_one_more(path, "Roads").read_text(encoding="utf-8"))
        tables["steps"]["2026-11-24T06:12:03.123Z-0000-k3f9"] = {"label": 3}
        theirs = json.dumps(tables)
    left, real = [1, 1, 1], getattr(SafeStorage, call)

    def refused(storage: SafeStorage, *given: object) -> Path:
        if left:
            left.pop()
            raise WriteFailed("The disk reports an error.")
        return Path(real(storage, *given))

    monkeypatch.setattr(SafeStorage, call, refused)
    laid_over(path, theirs)
    one.until(lambda: not left)
    one.add("Debt")
    one.until(lambda: bool(one.notes))
    assert one.open.close(60)
    assert in_file(path) >= {"Poverty", "Debt"}
    kept = [p for p in path.parent.iterdir() if ".other-" in p.name or ".damaged-" in p.name]
    assert [p.read_text(encoding="utf-8") for p in kept] == [theirs]
    if call == "keep_copy":
        one.until(lambda: "Roads" in one.texts())


def test_what_was_pushed_aside_and_could_not_be_named_is_tried_again(
    path: Path, one: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other file comes in the last instant before ours goes there."""
    real, left = SafeStorage._expected, [1]

    def late(storage: SafeStorage, *given: Any) -> object:
        found = real(storage, *given)
        if left:
            left.pop()
            laid_over(path, OTHER)
        return found

    failing, put_aside = [1], SafeStorage.put_aside

    def refused(storage: SafeStorage, word: str, aside: Path | None = None) -> Path:
        if failing:
            failing.pop()
            raise WriteFailed("The disk reports an error.")
        return put_aside(storage, word, aside)

    monkeypatch.setattr(SafeStorage, "_expected", late)
    monkeypatch.setattr(SafeStorage, "put_aside", refused)
    one.add("Debt")
    one.until(lambda: bool(one.notes))
    assert one.open.close(60)
    assert in_file(path) == {"Poverty", "Debt"}
    assert [p.read_text(encoding="utf-8") for p in path.parent.iterdir() if ".other-" in p.name] == [OTHER]


def test_a_copy_laid_over_in_the_last_moment_is_merged_when_closing(path: Path) -> None:
    theirs = with_one_more(path, "Debt").read_text(encoding="utf-8")
    lazy = OpenWorkshop(path, state=path.parent / ".state-lazy", on_status=lambda _: None, timing=LATER)
    new = problems.problem("problem-1", "Roads")
    lazy.session.do("Add problem", lambda w: problems.add(w, [new], "group-1"))
    assert lazy.flush(WAIT)
    laid_over(path, theirs)
    assert lazy.close(WAIT)
    assert in_file(path) == {"Poverty", "Debt", "Roads"}


def test_the_journal_forgets_nothing_while_something_else_lies_in_the_files_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lazy = OpenWorkshop(path, state=path.parent / ".state-lazy", on_status=lambda _: None, timing=LATER)
    new = problems.problem("problem-1", "Roads")
    lazy.session.do("Add problem", lambda w: problems.add(w, [new], "group-1"))
    assert lazy.flush(WAIT)
    before, keep = path.read_text(encoding="utf-8"), Backups.keep
    theirs = with_one_more(path, "Debt").read_text(encoding="utf-8").replace("problem-1", "problem-2")

    def late(backups: Backups, *given: Any) -> None:  # after the last look
        keep(backups, *given)
        laid_over(path, theirs)

    monkeypatch.setattr(Backups, "keep", late)
    assert lazy.close(WAIT)
    monkeypatch.undo()
    assert path.read_text(encoding="utf-8") != before
    again = OpenWorkshop(path, state=path.parent / ".state-lazy", on_status=lambda _: None, timing=LATER)
    assert "problem-1" in again.session.workshop
    again.close(WAIT)


def test_merging_by_command_takes_in_what_comes_meanwhile(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("Debt", "Roads", "Water"):
        theirs = with_one_more(path, text).read_text(encoding="utf-8")
        path.with_name(f"{text}.json").write_text(theirs, encoding="utf-8")
    real, left = SafeStorage._expected, [path.with_name("Roads.json"), path.with_name("Water.json")]

    def late(storage: SafeStorage, *given: Any) -> object:
        if len(left) == 2:  # before ours is written
            left.pop().replace(path)
        found = real(storage, *given)
        if left:  # and in the last instant
            left.pop().replace(path)
        return found

    monkeypatch.setattr(SafeStorage, "_expected", late)
    merge_files(path, [path.with_name("Debt.json")])
    assert in_file(path) == {"Poverty", "Debt", "Roads", "Water"}
    assert [p.name for p in path.parent.iterdir() if "tmp" in p.name] == []


def test_what_the_console_of_another_workshop_left_is_not_swept(path: Path, tmp_path: Path) -> None:
    left = path.with_name("~syncthing~plenary-0123456789abcdef.tmp")
    empty = path.with_name("~syncthing~plenary-fedcba9876543210.tmp")
    left.write_text(OTHER, encoding="utf-8")
    empty.touch()
    for leaving in (left, empty):
        os.utime(leaving, (10**9, 10**9))
    assert list(ConflictCopies(path, Identity(path, Head("w-mine", 1))).changed_copies()) == []
    assert (left.exists(), empty.exists()) == (True, False)
    assert [found for found, _ in ConflictCopies(path, Identity(path, Head("w-other", 1))).changed_copies()] == [left]
    assert not left.exists()


def test_a_copy_that_cannot_be_read_once_is_looked_at_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = path.with_name("w (1).json")
    copy.write_text(OTHER, encoding="utf-8")
    beside = ConflictCopies(path, Identity(path, Head("w-other", 1)))

    def broken(_: WorkshopFile) -> object:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(WorkshopFile, "head", broken)
        assert list(beside.changed_copies()) == []
    assert [found for found, _ in beside.changed_copies()] == [copy]
    assert list(beside.changed_copies()) == []


def test_what_a_killed_program_left_beside_the_file_is_taken_in_and_swept_after_a_day(path: Path, one: Console) -> None:
    theirs = with_one_more(path, "Debt")
    left = path.with_name("~syncthing~plenary-0123456789abcdef.tmp")
    half = path.with_name("~syncthing~plenary-fedcba9876543210.tmp")
    shutil.copy(theirs, left)
    half.write_bytes(left.read_bytes()[:100])
    for leaving in (left, half):
        os.utime(leaving, (10**9, 10**9))
    one.until(lambda: "Debt" in one.texts())
    one.until(lambda: not left.exists())  # once what it has is in the file, at the look after that
    assert one.open.close(60)
    again = Console(path, "one")
    assert again.texts() == {"Poverty", "Debt"}
    again.open.close()


def test_the_journal_keeps_what_a_console_that_was_killed_had_there_alone(path: Path) -> None:
    state = path.parent / ".state-lazy"
    theirs = json.loads(with_one_more(path, "Debt").read_text(encoding="utf-8"))["steps"]
    lazy = OpenWorkshop(path, state=state, on_status=lambda _: None, timing=LATER)
    killed = Journal(state, lazy.workshop_id)  # of a console that began later and never came to write the file
    killed.append([(stamp, step) for stamp, step in theirs.items() if stamp not in lazy.session.log.steps], {})
    killed.close()
    new = problems.problem("problem-1", "Roads")
    lazy.session.do("Add problem", lambda w: problems.add(w, [new], "group-1"))
    assert lazy.close(WAIT)
    assert in_file(path) == {"Poverty", "Roads"}
    again = OpenWorkshop(path, state=state, on_status=lambda _: None, timing=LATER)
    assert {record.text for record in again.session.workshop.every(Problem)} == {"Poverty", "Roads", "Debt"}
    again.close(WAIT)
