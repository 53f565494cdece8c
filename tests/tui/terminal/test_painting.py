"""What is drawn is what Textual's own compositor would draw, and only what is in sight and changed is asked for."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import ClassVar

import pytest
from textual._compositor import Compositor
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widgets import Static

from tui.terminal import terminal_app
from tui.terminal.painting import Painting

FRAMES: list[int] = []  # for each, how often the foot was asked for its lines


class Compared(Painting):
    """Draws everything twice."""

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        before = Counted.asked
        ours = super()._render_chops(crop, is_rendered_line)
        FRAMES.append(Counted.asked - before)
        theirs = Compositor._render_chops(self, crop, is_rendered_line)
        wanted = [y for y in crop.line_range if is_rendered_line(y)]
        for y in wanted:
            sent = {cut for cut, end in pairwise(self.cuts[y]) if cut < crop.right and end > crop.x}
            assert {at: ours[y][at] for at in sent} == {at: theirs[y][at] for at in sent}
        return ours


class Counted(Static):
    """Counts how often it is asked for its lines."""

    asked = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        Counted.asked += 1
        return super().render_lines(crop)


class Over(ModalScreen[None]):
    """Lies over the other, and lets it shine through."""

    DEFAULT_CSS = """
    Over { align: center middle; background: $background 60%; }
    Over Static { width: 9; height: 3; border: solid red; }
    """

    def compose(self) -> ComposeResult:
        yield Static("over")


class Mixed(Screen[None]):
    """Widgets beside, within and over each other."""

    DEFAULT_CSS = """
    Mixed { layers: below above; }
    Mixed #left { width: 20; height: 6; border: round green; }
    Mixed #right { width: 1fr; height: 6; }
    Mixed #right Static { height: auto; padding: 0 1; }
    Mixed #top { layer: above; offset: 15 2; width: 12; height: 2; background: blue; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static("left\nside", id="left")
            with VerticalScroll(id="right"):
                for number in range(9):
                    yield Static(f"line {number} ກຳ", id=f"line-{number}")
        yield Static("on top", id="top")
        yield Counted("foot", id="foot")


class Drawn(terminal_app.TerminalApp):
    MODES: ClassVar = {"mixed": Mixed}
    DEFAULT_MODE = "mixed"


async def test_what_is_drawn_is_what_textual_would_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal_app, "Painting", Compared)
    app = Drawn()
    async with app.run_test(size=(40, 10)) as pilot:

        async def painted(act: Callable[[], object]) -> list[int]:
            seen = len(FRAMES)
            act()
            while len(FRAMES) == seen:
                await pilot.pause()
            await pilot.pause()
            return FRAMES[seen:]

        screen = app.screen
        await painted(partial(screen.refresh, layout=True))
        for name, words in (("left", "other"), ("line-1", "more"), ("top", "seen")):
            widget = screen.query_one(f"#{name}", Static)
            asked = await painted(partial(widget.update, words, layout=False))
            assert 0 in asked, "nothing of the foot changed; a frame of the start may come behind"
        assert any(await painted(partial(screen.query_one("#foot", Static).update, "again", layout=False)))
        await painted(partial(screen.query_one("#right").scroll_to, y=4, animate=False))
        await painted(partial(app.push_screen, Over()))
        await painted(partial(app.screen.query_one(Static).update, "again"))
        await painted(partial(screen.query_one("#left", Static).update, "below"))
        await painted(app.pop_screen)
