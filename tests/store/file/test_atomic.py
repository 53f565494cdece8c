"""The step in which a new file takes an old one's place."""

import errno
import os
import sys
from pathlib import Path

import pytest

from store.errors import StoreError, unwritable
from store.file import atomic as module
from store.file.atomic import exchange, patiently, place_new, read_whole, replace, sync


class HeldOpenError(PermissionError):
    winerror = 32


def held(times: int, error: OSError) -> tuple[list[str], list[float], object]:
    """A rename that fails so often, what it did, and what it slept."""
    done: list[str] = []
    slept: list[float] = []

    def rename(old: Path, new: Path) -> None:
        done.append(f"{old} {new}")
        if len(done) <= times:
            raise error

    return done, slept, rename


@pytest.mark.parametrize("times", [0, 1, 6])
def test_a_file_held_open_for_a_moment_is_replaced_in_the_end(times: int) -> None:
    done, slept, rename = held(times, HeldOpenError())
    replace(Path("a"), Path("b"), rename=rename, sleep=slept.append)  # type: ignore[arg-type] # a stand-in
    assert done == ["a b"] * (times + 1)
    assert len(slept) == times


def test_a_file_held_open_for_ever_is_given_up_after_two_and_a_half_seconds() -> None:
    _, slept, rename = held(99, HeldOpenError())
    with pytest.raises(HeldOpenError):
        replace(Path("a"), Path("b"), rename=rename, sleep=slept.append)  # type: ignore[arg-type] # a stand-in
    assert sum(slept) == pytest.approx(2.5)


def test_another_failure_is_not_tried_again() -> None:
    done, slept, rename = held(99, OSError(28, "full"))
    with pytest.raises(OSError, match="full"):
        replace(Path("a"), Path("b"), rename=rename, sleep=slept.append)  # type: ignore[arg-type] # a stand-in
    assert (len(done), slept) == (1, [])


def refused(winerror: int, number: int = 13) -> OSError:
    """An error as Windows raises it."""
    error = OSError(number, "refused")
    error.winerror = winerror  # type: ignore[attr-defined]  # there alone
    return error


@pytest.mark.parametrize(("winerror", "again"), [(32, True), (33, True), (5, False), (2, False)])
def test_a_file_that_somebody_holds_open_is_read_a_moment_later(
    winerror: int, again: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.json"
    path.write_bytes(b"{}")
    errors, whole = [refused(winerror)], Path.open
    monkeypatch.setattr("time.sleep", lambda _: None)

    def held(self: Path, mode: str) -> object:
        if errors:
            raise errors.pop()
        return whole(self, mode)

    monkeypatch.setattr(Path, "open", held)
    if again:
        assert read_whole(path) == b"{}"
    else:
        with pytest.raises(StoreError):
            read_whole(path)


def test_waiting_has_an_end() -> None:
    slept: list[float] = []

    def held() -> None:
        raise refused(32)

    with pytest.raises(OSError, match="refused"):
        patiently(held, sleep=slept.append)
    assert sum(slept) == pytest.approx(2.5)


@pytest.mark.parametrize(
    ("winerror", "number", "said"),
    [
        (32, 13, "another program holds it open; close that program"),
        (1224, 22, "another program holds it open; close that program"),
        (19, 13, "the disk is read-only"),
        (5, 13, "permission is missing"),
        (21, 13, "the disk is not there"),
        (64, 22, "the network drive does not answer"),
        (123, 22, "Windows has no files of that name; choose another name"),
        (206, 2, "its path is too long for Windows"),
        (112, 28, "the disk is full"),
        (2, 2, "the folder is not there"),
    ],
)
def test_what_windows_says_is_a_sentence_to_act_on(winerror: int, number: int, said: str) -> None:
    assert said in str(unwritable(Path("w.json"), refused(winerror, number)))


@pytest.mark.parametrize(("refusal", "known"), [(0, False), (1, False), (50, False), (5, True), (1117, True)])
def test_windows_is_asked_itself_why_it_does_not_sync(
    refusal: int, known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    error = OSError(errno.EBADF, "Bad file descriptor")
    assert module._knows_no_sync(3, error, lambda _: refusal) != known


def test_a_folder_that_is_a_file_is_told_from_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    error = refused(3, 2)
    error.filename = str(tmp_path / "file" / "w.json")
    assert "a part of its folder's path is a file" in str(unwritable(Path("w.json"), error))
    error.filename = str(tmp_path / "none" / "w.json")
    assert "the folder is not there" in str(unwritable(Path("w.json"), error))


def test_a_path_that_is_too_long_is_not_taken_for_a_new_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def stat(self: Path) -> None:
        error = FileNotFoundError(2, "No such file or directory", str(self))
        error.winerror = 3  # type: ignore[attr-defined]  # there alone
        raise error

    monkeypatch.setattr(Path, "stat", stat)
    assert read_whole(Path("/stick/w.json")) is None
    with pytest.raises(StoreError, match="too long for Windows"):
        read_whole(Path("/stick", "a" * 200, "b" * 60, "w.json"))


@pytest.mark.parametrize(
    ("number", "fails"), [(errno.EINVAL, False), (errno.EOPNOTSUPP, False), (errno.EIO, True), (errno.ENOSPC, True)]
)
def test_a_drive_that_knows_no_sync_is_written_all_the_same(
    number: int, fails: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    with (tmp_path / "w.json").open("wb") as file:
        if fails:
            with pytest.raises(OSError, match="refused"):
                sync(file.fileno())
        else:
            sync(file.fileno())


@pytest.fixture(params=["native", "none"])
def _renames(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "none":
        monkeypatch.setattr(module, "_rename_with_flags", lambda: None)


@pytest.mark.usefixtures("_renames")
def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    temp, target = tmp_path / "temp", tmp_path / "target"
    temp.write_text("ours")
    assert place_new(temp, target)
    assert target.read_text() == "ours"
    assert not temp.exists()
    temp.write_text("again")
    assert not place_new(temp, target)
    assert (temp.read_text(), target.read_text()) == ("again", "ours")


def test_without_links_a_new_file_is_still_placed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, target: Path) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(module, "_rename_with_flags", lambda: None)
    monkeypatch.setattr(Path, "hardlink_to", refused)
    temp, target = tmp_path / "temp", tmp_path / "target"
    temp.write_text("ours")
    assert place_new(temp, target)
    assert target.read_text() == "ours"
    temp.write_text("again")
    assert not place_new(temp, target)
    assert target.read_text() == "ours"


def test_an_exchange_swaps_both_or_says_that_it_cannot(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("1")
    two.write_text("2")
    swapped = exchange(one, two)
    assert (one.read_text(), two.read_text()) == (("2", "1") if swapped else ("1", "2"))


def test_a_system_without_exchange_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_rename_with_flags", lambda: None)
    assert not exchange(tmp_path / "one", tmp_path / "two")
