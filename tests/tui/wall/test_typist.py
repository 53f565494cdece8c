"""The typist's side of the wall: what she is told of it, and what her keys do with it."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from store.walls.channel import Sign, folder_of, hold, new_token, read_told, write_sign
from tests.tui.conftest import Desk, Start
from tui.wall.asking import end_of_break
from tui.widgets.title_bar import TitleBar
from wall.pointing import Pointing, from_json
from workshop.model import Node, Problem


class Hung:
    """A wall beside a console."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.folder, self.token = desk, folder, new_token()
        self.lock = hold(folder, self.token)

    async def hang(self) -> None:
        write_sign(self.folder, Sign(self.token))
        await self.desk.wait(lambda: self.bar, "the wall is known")
        await self.desk.wait(lambda: read_told(self.folder), "something is told")

    def press(self, *, frozen: bool, presses: int) -> None:
        write_sign(self.folder, Sign(self.token, "", frozen, presses))

    def take_down(self) -> None:
        assert self.lock is not None
        self.lock.release()

    @property
    def bar(self) -> str:
        """What the title bar says of the wall."""
        return self.desk.console.screen_stack[0].query_one(TitleBar).hung

    @property
    def told(self) -> Pointing:
        """What the wall was told last."""
        told = read_told(self.folder)
        pointing = from_json(told.pointing) if told is not None else None
        assert pointing is not None
        return pointing

    async def hears(self, **fields: Any) -> None:
        """Wait until the wall was told this."""
        await self.desk.wait(lambda: self.told == self.told._replace(**fields), f"{fields} in {self.told}")


@pytest.fixture
async def hung(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hung]:
    monkeypatch.setattr("store.walls.teller._LOOK_EVERY", 0.02)
    monkeypatch.setattr("store.walls.teller._LOOK_FOR_FIRST", 0.02)
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        wall = Hung(desk, folder_of(tmp_path / "state", tmp_path / "w.json"))
        await wall.hang()
        yield wall


async def test_the_wall_is_told_where_the_typist_is(hung: Hung) -> None:
    desk = hung.desk
    debt = next(problem for problem in desk.console.workshop.every(Problem) if problem.text == "Debt")
    assert hung.bar == "wall: F1 Group One, live"
    await hung.hears(view="problems", item=debt.id, group=debt.parent)
    await desk.keys("up")
    await hung.hears(item=next(problem.id for problem in desk.console.workshop.every(Problem)))
    await desk.keys("f3")
    await desk.say("Skills", "Small budget")
    cause = next(node for node in desk.console.workshop.every(Node) if node.text == "Small budget")
    await hung.hears(session="tree", view="tree", item=cause.id, priority=desk.priority)
    assert hung.bar == "wall: F3 tree 1, live"
    await desk.keys("f6")  # it is not for the room
    await desk.keys("f7", *"caught", "escape")
    await hung.hears(session="tree", item=cause.id)
    hung.take_down()
    await desk.wait(lambda: not hung.bar, "the wall is gone")


async def test_the_wall_is_frozen_and_let_go_at_either_console(hung: Hung) -> None:
    desk, item = hung.desk, hung.told.item
    await desk.keys("alt+comma", "f4")
    await hung.hears(frozen=True, view="problems", item=item)
    assert hung.bar == "wall: F1 Group One, frozen"
    hung.press(frozen=False, presses=1)
    await hung.hears(frozen=False, view="vision")
    hung.press(frozen=True, presses=2)
    await desk.wait(lambda: hung.bar == "wall: F4 vision, frozen", "the wall froze itself")
    await desk.keys("alt+comma")
    await hung.hears(frozen=False)


async def test_the_wall_is_blank_at_once_even_while_it_is_frozen(hung: Hung) -> None:
    await hung.desk.keys("alt+comma", "alt+exclamation_mark")
    await hung.hears(frozen=True, blank=True)
    assert hung.bar == "wall: blank, frozen"
    await hung.desk.keys("alt+exclamation_mark")
    await hung.hears(frozen=True, blank=False)


async def test_a_view_stays_while_the_typist_goes_on(hung: Hung) -> None:
    desk = hung.desk
    await desk.keys("alt+8", *"pin", "enter", "f3")
    await hung.hears(view="problems", pinned=True)
    assert hung.bar == "wall: F1 Group One, pinned"
    await desk.keys("alt+8", *"ranking", "enter")
    await hung.hears(view="ranking", pinned=True)
    await desk.keys("alt+8", *"follow", "enter")
    await hung.hears(view="tree", pinned=False)


async def test_a_break_is_counted_down_and_ends_with_what_is_said_after_it(
    hung: Hung, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = hung.desk
    await desk.keys("alt+8", *"20", "enter")
    await desk.wait(lambda: hung.told.clock, "the break")
    until = datetime.fromisoformat(hung.told.clock)
    assert timedelta(minutes=18) < until - datetime.now().astimezone() <= timedelta(minutes=20)
    assert (hung.told.view, hung.bar) == ("clock", f"wall: back at {until:%H:%M}, live")
    await desk.say("Said in the break")
    assert hung.told.clock

    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # a test's own time
            return until + timedelta(minutes=1)

    monkeypatch.setattr("tui.wall.typist.datetime", Later)
    await desk.say("Said after it")
    await hung.hears(clock="", view="problems")


async def test_without_a_wall_the_keys_say_so(start: Start) -> None:
    async with start() as desk:
        for key in ("alt+8", "alt+comma", "alt+exclamation_mark"):
            await desk.keys(key)
            assert desk.message.startswith("No wall hangs")


NOON = datetime(2026, 11, 24, 12, 0, 30).astimezone()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12:15", "12:15:00"), ("back at 12.15", "12:15:00"), ("13h05", "13:05:00"), ("20", "12:20:30"),
        ("5 min", "12:05:30"), ("11:15", "11:15:00"), ("0", ""), ("24:00", ""), ("12:75", ""), ("", ""), ("blank", ""),
        ("1234", ""),
    ],
)  # fmt: skip
def test_a_break_is_typed_as_a_time_or_as_minutes(typed: str, told: str) -> None:
    until = end_of_break(typed, NOON)
    assert (f"{until:%H:%M:%S}" if until else "") == told
    assert until is None or NOON < until < NOON + timedelta(days=1)
