"""Every text of every screen stands out from what is behind it, and from its neighbours, in each look and in grey."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from rich.style import Style

from tests.tui.conftest import Desk
from tui import looks
from tui.app import PlenaryApp
from tui.cli.start import packed_sample

LEAST = {looks.DARK.name: 4.5, looks.LIGHT.name: 4.5, looks.CONTRAST.name: 7.0}  # WCAG 2.2, 1.4.3 and 1.4.6
_COLUMN = 2  # blanks between two columns
_SEEN = 1.12  # the ratio of two greys side by side that are told apart
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
    "tray": ["f1", "down", "ctrl+d", "ctrl+t"],
    "what is missing": ["alt+9"],
    "what happened": ["alt+7"],
    "where to": ["f1", "down", "alt+x"],
    "who spoke": ["alt+percent_sign"],
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


def told_by_hue(console: PlenaryApp) -> Iterator[str]:
    """Neighbours in a line whose texts differ, but would look the same in a picture turned to grey.

    What stands in another column is told by where it stands.
    """
    for strip in console.screen._compositor.render_strips():
        before, gap = "", 0
        one: tuple[Any, ...] | None = None
        for text, style, _ in strip:
            if style is None or not any(map(is_text, text)):
                gap += len(text)
                continue
            next_one, gap = drawn(style), gap + len(text) - len(text.lstrip())
            beside = one if gap < _COLUMN and one is not None and one[0] != next_one[0] else next_one
            if beside != next_one and beside[2:] == next_one[2:] and not any(map(is_seen, beside[:2], next_one[:2])):
                yield f"{before.strip()[-30:]} | {text.strip()[:30]}"
            one, before, gap = next_one, text, len(text) - len(text.rstrip())


def drawn(style: Style) -> tuple[Any, ...]:
    """What one sees of a style: the colour of the text, that behind it, and the rest."""
    assert style.color is not None
    assert style.bgcolor is not None
    colours = style.color.get_truecolor(), style.bgcolor.get_truecolor(foreground=False)
    return (*colours, style.bold, style.italic, style.underline, style.strike, style.reverse)


def is_seen(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Whether two colours are told apart as greys."""
    return ratio(one, other) >= _SEEN


@pytest.mark.parametrize("look", LEAST)
async def test_every_text_can_be_read_in_every_look_and_is_told_apart_in_grey(tmp_path: Path, look: str) -> None:
    file = tmp_path / "w.json"
    file.write_bytes(packed_sample().read_bytes())
    console = PlenaryApp(tmp_path / "state", file=file)
    console.theme = look
    found = []
    async with console.run_test(size=(120, 40)) as pilot:
        desk = Desk(console, pilot)
        for name, keys in SCREENS.items():
            await desk.keys(*keys)
            found += [f"{name}: {each}" for each in (*weak(console, LEAST[look]), *told_by_hue(console))]
            if len(console.screen_stack) > 1:
                await desk.keys("escape")
        await console.action_leave()
    assert found == []
