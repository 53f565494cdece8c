"""What looking back costs in a log of 50,000 steps: the timeline, its keys, a filter, and any moment of the past.

Times are CPU of this process, as other work on the machine would count otherwise; what is asked for is half a second.
Keys of the timeline are compared, in turns, with those of one of 500 steps. Run: python -m benchmarks.history
"""

import asyncio
import gc
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from textual.app import App

from benchmarks.measure import Line, median_ratio, table
from store.history.past import Past
from store.history.timeline import Timeline
from store.log.clock import Clock
from store.log.log import Change, Log, Step
from store.log.view import view
from tui.screens.timeline.screen import TimelineScreen
from tui.widgets.outline.outline import Outline

STEPS, FEW = 50_000, 500
ASKED = 0.5  # seconds
ROUNDS = 40
_RECENT = 200  # records that people go on with


def steps(count: int, seed: int = 3) -> Iterator[tuple[str, Step]]:
    """Yield the steps of a long workshop: problems and comments are added, reworded and moved."""
    chance, now = random.Random(seed), datetime(2026, 11, 24, 1, tzinfo=UTC)

    def tick() -> datetime:
        nonlocal now
        now += timedelta(milliseconds=900)
        return now

    clock = Clock("ab12", tick)
    last: dict[tuple[str, str], str] = {}
    problems: list[str] = []

    def step(label: str, record: str, **fields: object) -> tuple[str, Step]:
        stamp = clock.stamp()
        changes = []
        for field, value in fields.items():
            before = [last[record, field]] if (record, field) in last else []
            changes.append(Change(record=record, field=field, value=value, replaces=before))
            last[record, field] = stamp
        return stamp, Step(label=label, changes=changes)

    yield step("Add group", "group-0", name="Group One", position=["groups", "a0"])
    for number in range(1, count):
        what, order = chance.random(), f"a{number:06}"
        if what < 0.55 or len(problems) < 10:
            problems.append(f"problem-{number:09}")
            text = f"Problem {number}: families move away for work"
            yield step("Add problem", problems[-1], text=text, position=["group-0", order])
        elif what < 0.7:
            on = f"{chance.choice(problems[-_RECENT:])}:talk"
            speaker = chance.choice(("Ms Kham", "Mr Lee", "embassies"))
            yield step("Comment", f"comment-{number:09}", text=f"said {number}", speaker=speaker, position=[on, order])
        elif what < 0.9:
            yield step("Reword", chance.choice(problems[-_RECENT:]), text=f"Reworded {number} to customary law")
        else:
            yield step("Move", chance.choice(problems[-_RECENT:]), position=["group-0", order])


def _cpu(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return time.process_time() - start


def past_of(count: int) -> Past:
    """Return the past of a log of so many steps."""
    log = Log(steps(count))
    past = Past(log, view(log).workshop)
    gc.collect()
    gc.freeze()  # as the console does when a workshop has been opened
    return past


def moments() -> list[Line]:
    """Return what it takes to see the workshop as it stood: the first moment, one far away, and the next one."""
    past, warmed = past_of(STEPS), past_of(STEPS)
    log, now = past.log, past.now
    chance = random.Random(7)
    warmed.warm()
    next_ = _cpu(lambda: warmed.session(STEPS // 2))
    first = max(_cpu(lambda: Past(log, now).session(STEPS // 2)) for _ in range(3))
    past.warm()
    far = [_cpu(lambda: past.session(chance.randrange(STEPS))) for _ in range(12)]
    near = [_cpu(lambda place=place: past.session(place)) for place in range(STEPS - 30, STEPS - 20)]  # type: ignore[misc]
    named = (("the first moment, the timeline not opened before, the slowest of 3", first),
             ("the first moment from the timeline", next_), ("one far from the last, the slowest of 12", max(far)),
             ("the step before, near the end", statistics.median(near)))  # fmt: skip
    return [_asked(f"as it stood, {what}", seconds) for what, seconds in named]


def _asked(what: str, seconds: float) -> Line:
    return Line(f"{what}, {STEPS:,} steps", f"{seconds * 1000:.0f} ms", f"{ASKED * 1000:.0f} ms asked for",
                seconds / ASKED, 1.0)  # fmt: skip


class _Bench(App[None]):
    ENABLE_COMMAND_PALETTE = False
    message = ("", False)


async def _timeline(past: Past) -> tuple[float, float, list[float]]:
    """Return the seconds until the timeline stands, those of a first letter, and those of moves down."""
    app = _Bench()
    async with app.run_test(size=(80, 24)) as pilot:
        start = time.process_time()
        screen = TimelineScreen(Timeline(past), past.now, None, lambda _: ())
        await app.push_screen(screen)
        await pilot.pause()
        opened = time.process_time() - start
        rows = screen.query_one(Outline)
        moves = []
        for _ in range(ROUNDS):
            moves.append(_cpu(rows.action_cursor_down))
            await pilot.pause()
        letter = _cpu(lambda: screen._filter("customary"))
        return opened, letter, moves


def lines() -> list[Line]:
    """Measure everything."""
    opened, letter, many = asyncio.run(_timeline(past_of(STEPS)))
    _, _, few = asyncio.run(_timeline(past_of(FEW)))
    return [
        _asked("the timeline opens", opened),
        _asked("the first rows with a word stand", letter),
        Line(
            f"a row down in the timeline of {STEPS:,}",
            f"{statistics.median(many) * 1000:.2f} ms",
            f"{statistics.median(few) * 1000:.2f} ms among {FEW}",
            median_ratio(many, few),
            1.5,
        ),
        *moments(),
    ]


if __name__ == "__main__":
    print(table(lines()))
