"""The line is never given up: from 30x6 on there is a line to type in, and a row above it, on every screen."""

import shutil
from pathlib import Path

import pytest
from textual.app import App
from textual.widget import Widget

from tests.tui.conftest import Desk, Start
from tui.widgets.composer.composer import Composer
from tui.widgets.outline.outline import Outline

SIZES = [(30, 6), (30, 8), (40, 10), (50, 14), (60, 15), (80, 24), (120, 40)]
SCREENS = {
    "problems": ("f1",),
    "grouping": ("f2", "ctrl+n", "ctrl+n"),
    "ballots": ("f2",),
    "ranking": ("f2", "ctrl+n"),
    "tree": ("f3",),
    "vision": ("f4",),
    "results": ("f5",),
    "workshop": ("f6",),
    "catch": ("f7",),
    "keys": ("f9",),
    "inbox": ("f10",),
    "search": ("ctrl+f",),
    "tray": ("ctrl+t",),
    "speakers": ("alt+at",),
}
SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"
LONG = "some words that are longer than the line is wide, so that it wraps"


def in_sight(app: App[None], widget: Widget) -> int:
    """How many lines of a widget are seen."""
    return len(range(max(widget.region.y, 0), min(widget.region.bottom, app.size.height)))


def check(desk: Desk, what: str) -> None:
    app = desk.console
    line = app.screen.query_one(Composer)
    assert in_sight(app, line) >= 2, f"{what}: no line to type in\n{desk.shown}"
    assert line.region.width >= 20, what
    assert in_sight(app, line) == line.region.height, f"{what}: the line is cut\n{desk.shown}"
    if rows := list(app.screen.query(Outline)):
        assert in_sight(app, rows[0]) >= 1, f"{what}: no row\n{desk.shown}"


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_there_is_always_a_line_to_type_in_and_a_row(start: Start, tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "w.json"
    shutil.copy(SAMPLE, file)
    async with start(file, size=size) as desk:
        for name, keys in SCREENS.items():
            await desk.keys(*keys)
            await desk.pilot.pause()
            check(desk, f"{name} at {size}")
            await desk.keys(LONG[0])
            desk.console.screen.query_one(Composer).insert(
                "ome words that are longer than the line is wide, so that it wraps"
            )
            await desk.wait(lambda: "wraps" in desk.shown, f"{name} at {size}: what is typed is in sight")
            check(desk, f"{name} at {size}, a long text")
            await desk.keys("ctrl+u", "escape")
