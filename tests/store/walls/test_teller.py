"""The thread that tells the walls: nothing is written where none hangs, and the last of several things alone."""

import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from store.walls.bell import Bell, ring
from store.walls.channel import Sign, hold, new_token, read_told, write_sign
from store.walls.teller import News, Teller
from tests.store.walls.test_following import until

NEWS = News("/w.json", "w-1", 3, "{}")


class Wall:
    """A wall that hangs."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.token = folder, new_token()
        self.lock = hold(folder, self.token)
        self.say(Sign(self.token))

    def say(self, sign: Sign) -> None:
        write_sign(self.folder, sign)

    def die(self) -> None:
        """End as a killed process does: only the lock is gone."""
        assert self.lock is not None
        self.lock.release()


@pytest.fixture
def heard() -> list[Sequence[Sign]]:
    return []


@pytest.fixture
def teller(tmp_path: Path, heard: list[Sequence[Sign]], monkeypatch: pytest.MonkeyPatch) -> Iterator[Teller]:
    monkeypatch.setattr("store.walls.teller._LOOK_EVERY", 0.02)
    monkeypatch.setattr("store.walls.teller._LOOK_FOR_FIRST", 0.02)
    made = Teller(tmp_path / "walls", heard.append)
    yield made
    made.close()


def test_nothing_is_written_where_no_wall_hangs(teller: Teller, tmp_path: Path) -> None:
    teller.tell(NEWS)
    teller.close()
    assert not (tmp_path / "walls").exists()


def test_a_wall_hears_what_was_told_before_it_was_there_and_after(
    teller: Teller, tmp_path: Path, heard: list[Sequence[Sign]]
) -> None:
    folder = tmp_path / "walls"
    teller.tell(NEWS)
    wall = Wall(folder)
    until(lambda: (told := read_told(folder)) is not None and told[1:] == NEWS)
    for steps in range(4, 50):
        teller.tell(NEWS._replace(steps=steps))
    until(lambda: (told := read_told(folder)) is not None and told.steps == 49)
    wall.say(Sign(wall.token, "F3 tree 2", True, 1))
    until(lambda: heard[-1] == [Sign(wall.token, "F3 tree 2", True, 1)])
    wall.die()
    until(lambda: heard[-1] == [])
    teller.close()
    assert [*folder.iterdir()] == []


def test_a_second_wall_hears_what_the_first_was_told(teller: Teller, tmp_path: Path) -> None:
    folder = tmp_path / "walls"
    one = Wall(folder)
    teller.tell(NEWS)
    until(lambda: read_told(folder) is not None)
    (folder / "told.json").unlink()  # as if it were long ago
    two = Wall(folder)
    until(lambda: read_told(folder) is not None)
    one.die()
    two.die()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_what_is_told_wakes_a_wall(teller: Teller, tmp_path: Path) -> None:
    folder = tmp_path / "walls"
    wall = Wall(folder)
    bell = Bell(folder, wall.token)
    assert bell.rings
    woken = threading.Thread(target=bell.wait, args=(60.0,))
    woken.start()
    teller.tell(NEWS)
    woken.join(20)
    assert not woken.is_alive()
    bell.take_down()
    wall.die()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_a_bell_that_nobody_hears_keeps_nobody_waiting(tmp_path: Path) -> None:
    ring(tmp_path, "0" * 16)
    bell = Bell(tmp_path, "1" * 16)
    for _ in range(70_000):  # more than a pipe holds
        bell.ring()
    ring(tmp_path, "1" * 16)
    bell.wait(60.0)
    bell.take_down()
    ring(tmp_path, "1" * 16)
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_cannot_be_written_is_tried_again(
    teller: Teller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "walls"
    wall = Wall(folder)
    refused = threading.Event()

    def refuse(*_: object) -> None:
        refused.set()
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("store.walls.teller.write_told", refuse)
        teller.tell(NEWS)
        assert refused.wait(20)
    until(lambda: read_told(folder) is not None)
    wall.die()
