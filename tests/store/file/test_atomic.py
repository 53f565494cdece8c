"""The step in which a new file takes an old one's place."""

from pathlib import Path

import pytest

from store.file import atomic as module
from store.file.atomic import exchange, place_new, replace


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
