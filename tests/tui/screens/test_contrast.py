"""Every text of every screen stands out from what is behind it, in each look: measured on what is drawn."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from tests.tui.conftest import Desk
from tui import looks
from tui.app import PlenaryApp
from tui.cli.start import packed_sample

LEAST = {looks.DARK.name: 4.5, looks.LIGHT.name: 4.5, looks.CONTRAST.name: 7.0}  # WCAG 2.2, 1.4.3 and 1.4.6
SCREENS = {
    "problems": ["down", "down"],
    "votes, grouping": ["f2"],
    "votes, ballots": ["f2"],
    "votes, ranking": ["f2"],
    "tree": ["f3", "down"],
    "vision": ["f4"],
    "agreed": ["home", "alt+k", "end"],
    "results": ["f5", "down", "down"],
    "workshop": ["f6"],
    "a mark": ["?", "@", "b"],
    "selected": ["f1", "shift+down", "ctrl+a"],
    "refused": ["f3", "enter"],
    "catch": ["f7"],
    "keys": ["f9"],
    "search": ["ctrl+f", *"data"],
    "inbox": ["f10"],
    "way back": ["f5", "down", "f12"],
    "picture": ["f3", "alt+v"],
    "help": ["f9", "f9"],
}  # fmt: skip


def luminance(colour: tuple[int, int, int]) -> float:
    """As WCAG 2.2 has it."""
    parts = (value / 255 for value in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache
def ratio(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_that_of_the_guidelines() -> None:
    assert ratio((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert ratio((0x77, 0x77, 0x77), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def is_text(char: str) -> bool:
    """Whether people read it: not blanks, nor lines, bars and the signs of levels."""
    return unicodedata.category(char)[0] in "LNPS" and not "\u2500" <= char <= "\u25ff" and char != "·"


def weak(console: PlenaryApp, least: float) -> Iterator[str]:
    for strip in console.screen._compositor.render_strips():
        for text, style, _ in strip:
            words = "".join(filter(is_text, text))
            if not words:
                continue
            assert style is not None
            assert style.color is not None
            assert style.bgcolor is not None
            colour, behind = style.color.get_truecolor(), style.bgcolor.get_truecolor(foreground=False)
            if (found := ratio(colour, behind)) < least:
                yield f"{found:.2f}: {words[:40]} ({colour.hex} on {behind.hex})"


@pytest.mark.parametrize("look", [look.name for look in looks.LOOKS])
async def test_every_text_can_be_read_in_every_look(tmp_path: Path, look: str) -> None:
    file = tmp_path / "w.json"
    file.write_bytes(packed_sample().read_bytes())
    console = PlenaryApp(tmp_path / "state", file=file)
    console.theme = look
    found = []
    async with console.run_test(size=(120, 40)) as pilot:
        desk = Desk(console, pilot)
        for name, keys in SCREENS.items():
            await desk.keys(*keys)
            found += [f"{name}: {each}" for each in weak(console, LEAST[look])]
            if len(console.screen_stack) > 1:
                await desk.keys("escape")
        await console.action_leave()
    assert found == []
