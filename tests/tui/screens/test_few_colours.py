"""Where a terminal has sixteen colours or none: its own palette, bold, reverse, and signs for all that colours tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import ColorType
from rich.style import Style

from tests.tui.conftest import Desk
from tui import looks
from tui.app import PlenaryApp
from tui.cli.start import packed_sample

SCREENS: dict[str, tuple[list[str], list[str]]] = {  # keys, and the signs of what colours tell elsewhere
    "problems": (["f1", "home", "down", "down"], ["[F1 Problems]", "› "]),
    "selected": (["shift+down"], ["✓"]),
    "ballots": (["f2"], ["[F2 Votes]", "~ balances", "rank"]),
    "ranking": (["ctrl+n"], ["[Ranking & cut]", "[ADOPTED]", "the line"]),
    "tree": (["f3", "home"], ["[F3 Tree]", "[1 Skills]", "TRUNK", "[capacity weakness]"]),
    "refused": (["enter"], ["! Nothing is typed"]),
    "a mark": (["?"], ["Question"]),
    "results": (["ctrl+u", "f5"], ["[F5 Results]"]),
    "search": (["ctrl+f", *"data"], ["› "]),
}


@pytest.mark.parametrize(
    ("environment", "few"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "vt220"}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "tmux-256color", "NO_COLOR": "1"}, True),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, False),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, False),
    ],
)
def test_few_colours_are_known_by_what_the_terminal_is(environment: dict[str, str], few: bool) -> None:
    assert looks.has_few_colours(environment) == few


def styles(console: PlenaryApp) -> Iterator[tuple[str, Style]]:
    for strip in console.screen._compositor.render_strips():
        yield from ((text, style) for text, style, _ in strip if style is not None)


async def shown(tmp_path: Path) -> dict[str, tuple[str, list[tuple[str, Style]], str]]:
    """Each screen: its text, its pieces with their styles, and what it says the cursor's row is."""
    file = tmp_path / "w.json"
    file.write_bytes(packed_sample().read_bytes())
    console = PlenaryApp(tmp_path / "state", file=file)
    console.use_palette(looks.SIXTEEN.name)
    found = {}
    async with console.run_test(size=(100, 30)) as pilot:
        desk = Desk(console, pilot)
        for name, (keys, _) in SCREENS.items():
            await desk.keys(*keys)
            found[name] = (desk.shown, [*styles(console)], desk.here)
        await desk.keys("escape")
        await console.action_leave()
    return found


def reversed_words(pieces: list[tuple[str, Style]]) -> str:
    return " ".join(" ".join(text for text, style in pieces if style.reverse).split())


async def test_all_colours_are_those_of_the_palette(tmp_path: Path) -> None:
    for name, (_, pieces, here) in (await shown(tmp_path)).items():
        colours = {colour for _, style in pieces for colour in (style.color, style.bgcolor) if colour is not None}
        assert {colour.type for colour in colours} <= {ColorType.DEFAULT, ColorType.STANDARD}, name
        assert here.split()[0] in reversed_words(pieces), name


async def test_without_colours_signs_and_reverse_tell_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for name, (text, pieces, here) in (await shown(tmp_path)).items():
        coloured = [
            piece for piece, style in pieces if any(c and not c.is_default for c in (style.color, style.bgcolor))
        ]
        assert coloured == [], name
        assert [sign for sign in SCREENS[name][1] if sign not in text] == [], name
        assert here.split()[0] in reversed_words(pieces), name
        if name == "problems":
            assert [style.dim for piece, style in pieces if "Type what is said" in piece] == [True], "no typed words"
