"""The wall itself: what its keys do, and what it shows of what it is told."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.walls.channel import folder_of, signs
from tests.tui.conftest import pressed
from tui.wall.app import WallApp
from tui.wall.looks import LOOKS
from tui.wall.watching import Seen
from wall.pointing import Pointing
from workshop import problems
from workshop.document import Workshop


class Hung:
    """A wall, and what it shows."""

    def __init__(self, wall: WallApp, pilot: Pilot[None]) -> None:
        self.wall, self.pilot = wall, pilot

    async def told(self, seen: Seen) -> None:
        self.wall._take(seen)
        await self.pilot.pause()

    async def keys(self, *keys: str) -> None:
        for key in keys:
            self.wall.post_message(pressed(key))
            await self.pilot.pause()

    async def wait(self, condition: Callable[[], object]) -> None:
        for _ in range(500):
            if condition():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(self.text)

    @property
    def text(self) -> str:
        """What the terminal shows."""
        return "\n".join(strip.text.rstrip() for strip in self.wall.screen._compositor.render_strips())

    @property
    def rows(self) -> list[str]:
        """The problems that are in sight."""
        return [line.split()[-1] for line in self.text.splitlines() if "Problem no." in line]


def workshop(count: int) -> Workshop:
    made = problems.add_group(Workshop(), "group-1")
    new = [problems.problem(f"problem-{number}", f"Problem no. {number}") for number in range(1, count + 1)]
    return problems.add(made, new, "group-1")


def seen(count: int = 5, **fields: object) -> Seen:
    pointing = Pointing(item="problem-2", group="group-1")._replace(**fields)  # type: ignore[arg-type]  # as they are named
    return Seen(workshop(count), pointing, console=True, is_there=True, heard=0)


@pytest.fixture
async def hung(tmp_path: Path) -> AsyncIterator[Hung]:
    wall = WallApp(tmp_path / "w.json", tmp_path / "state")
    async with wall.run_test(size=(80, 24)) as pilot:
        made = Hung(wall, pilot)
        await made.wait(lambda: "F freezes" in made.text)
        wall._watcher._ended.set()  # from here on the test alone tells what is known
        wall._watcher._bell.ring()
        wall._watcher._thread.join(20)
        await pilot.pause()
        wall._say_no_more()
        yield made
        await wall.action_quit()


async def test_a_wall_that_is_frozen_here_waits_for_its_own_key(hung: Hung, tmp_path: Path) -> None:
    await hung.told(seen())
    await hung.keys("space")
    await hung.told(seen(7))  # the typist's console does not know of the key yet
    assert (hung.rows, "frozen" in hung.text) == (["1", "2", "3", "4", "5"], True)
    (sign,) = signs(folder_of(tmp_path / "state", tmp_path / "w.json"))
    assert (sign.frozen, sign.presses, sign.shows) == (True, 1, "F1 Group One")
    await hung.told(seen(7, frozen=True)._replace(heard=1))
    assert len(hung.rows) == 5
    await hung.told(seen(8)._replace(heard=1))  # let go by the typist
    assert (len(hung.rows), "frozen" in hung.text) == (8, False)


async def test_a_frozen_wall_is_blank_at_once(hung: Hung) -> None:
    await hung.told(seen(frozen=True))
    await hung.told(seen(frozen=True, blank=True))
    assert hung.text.strip() == ""
    await hung.told(seen(7, frozen=True))
    assert len(hung.rows) == 5


async def test_it_has_as_many_lines_as_are_wanted(hung: Hung) -> None:
    await hung.told(seen(12))
    assert len(hung.rows) == 12
    await hung.keys(*["minus"] * 20)
    assert "4 lines" in hung.text
    few = len(hung.rows)
    await hung.keys(*["plus"] * 4)
    assert "8 lines" in hung.text
    assert few < len(hung.rows) < 12
    await hung.keys(*["plus"] * 20)
    assert "16 lines" in hung.text
    assert len(hung.rows) == 12


async def test_pages_are_turned_here_until_the_typist_goes_on(hung: Hung) -> None:
    await hung.told(seen(40))
    first = hung.rows
    await hung.keys("pagedown")
    second = hung.rows
    assert second[0] == str(int(first[-1]) + 1)
    assert "page 2" in hung.text
    await hung.keys(*["pagedown"] * 9)
    assert hung.rows[-1] == "40"
    await hung.keys("pageup", "home")
    assert hung.rows == first
    await hung.keys("pagedown")
    await hung.told(seen(40, item="problem-3"))
    assert hung.rows == first


async def test_it_is_laid_out_anew_for_another_size(hung: Hung) -> None:
    await hung.told(seen(12))
    for size, rows in (((40, 10), 6), ((2, 1), 0), ((120, 40), 12), ((40, 10), 6)):
        await hung.pilot.resize_terminal(*size)
        await hung.pilot.pause()
        lines = hung.text.split("\n")
        assert (len(lines), len(hung.rows)) == (size[1], rows)
        assert max(map(len, lines)) <= size[0]


async def test_it_has_two_looks_and_says_what_its_keys_do(hung: Hung) -> None:
    await hung.told(seen())

    def ground() -> object:
        (strip, *_) = hung.wall.screen._compositor.render_strips()
        return next(iter(strip)).style.bgcolor  # type: ignore[union-attr]  # every segment has one

    dark, bright = (LOOKS[look]["ground"].bgcolor for look in ("dark", "bright"))
    assert ground() == dark
    await hung.keys("l")
    assert ground() == bright
    await hung.keys("question_mark")
    assert "F freezes" in hung.text


async def test_it_says_quietly_what_is_amiss(hung: Hung) -> None:
    await hung.told(seen()._replace(console=False))
    assert "no console runs here" in hung.text
    await hung.told(seen()._replace(fault="w.json is damaged"))
    assert "cannot be read just now" in hung.text
    await hung.told(Seen(Workshop(), Pointing(view="clock")))
    assert "waiting for the workshop to begin" in hung.text


async def test_nothing_is_left_of_a_wall_that_is_taken_down(hung: Hung, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "state", tmp_path / "w.json")
    assert len(signs(folder)) == 1
    await hung.keys("q")
    assert [*folder.iterdir()] == []
