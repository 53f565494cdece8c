"""What is sent brings a terminal to what it is to show, and is little."""

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyte.screens import Char
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.terminal.frames import Frames

WIDTH, HEIGHT = 24, 9
CONSOLE = Console(force_terminal=True, color_system="truecolor", legacy_windows=False)
STYLES = [
    Style.parse(words)
    for words in (
        "none",
        "bold red on blue",
        "red on blue",
        "#aabbcc on #102030",
        "italic",
        "on green",
        "bold",
        "underline",
        "reverse red",
        "strike dim",
    )
]
Frame = list[list[tuple[str, int]]]


def strip(line: list[tuple[str, int]]) -> Strip:
    shown = Strip([Segment(text, STYLES[style]) for text, style in line])
    return shown.adjust_cell_length(WIDTH, STYLES[0])


def layout(frame: Frame) -> LayoutUpdate:
    return LayoutUpdate([[strip(line)] for line in frame], Region(0, 0, WIDTH, HEIGHT))


class Terminal:
    """A terminal, and what is thought to be on it."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.frames = Frames()
        self.sent = 0
        self._stream = pyte.Stream(self.screen)

    def show(self, update: LayoutUpdate | ChopsUpdate) -> None:
        sent = self.frames.changes(update, CONSOLE)
        self.sent = len(sent)
        self._stream.feed(sent)

    @property
    def cells(self) -> list[list[tuple[str, ...]]]:
        return [[_seen(row[x]) for x in range(WIDTH)] for row in (self.screen.buffer[y] for y in range(HEIGHT))]


def _seen(char: Char) -> tuple[str, ...]:
    """What one sees of a cell: of a blank, what is behind it and what is drawn through it."""
    through = (str(char.underscore), str(char.strikethrough), str(char.reverse))
    if char.data == " " and "True" not in through:
        return char.data, char.bg
    return (char.data, char.fg, char.bg, str(char.bold), str(char.italics), *through)


def afresh(frame: Frame) -> Terminal:
    one = Terminal()
    one.show(layout(frame))
    return one


pieces = st.tuples(st.text("ab  │é漢ກ", min_size=1, max_size=6), st.integers(0, len(STYLES) - 1))
lines = st.lists(pieces, max_size=4)
frames = st.lists(lines, min_size=HEIGHT, max_size=HEIGHT)


@given(st.lists(frames, min_size=2, max_size=4), st.integers(-4, 4))
def test_any_frame_after_any_other_is_what_it_would_be_alone(shown: list[Frame], by: int) -> None:
    terminal = Terminal()
    for frame in shown:
        terminal.show(layout(frame))
        assert terminal.cells == afresh(frame).cells
    moved = [shown[-1][(y + by) % HEIGHT] for y in range(HEIGHT)]
    terminal.show(layout(moved))
    assert terminal.cells == afresh(moved).cells
    terminal.show(layout(moved))
    assert terminal.sent == 0, "nothing differs"


def test_a_letter_is_a_jump_and_a_letter() -> None:
    frame: Frame = [[("all that stands here", 3)] for _ in range(HEIGHT)]
    terminal = afresh(frame)
    frame[4] = [("all that stands herX", 3)]
    terminal.show(layout(frame))
    assert terminal.sent < 60
    assert terminal.cells == afresh(frame).cells


@pytest.mark.parametrize("by", [1, 3, -1, -2])
def test_rows_that_only_moved_are_scrolled(by: int) -> None:
    rows: Frame = [[(f"row {number} of the list", number % 3)] for number in range(HEIGHT + 8)]
    terminal = afresh(rows[4 : 4 + HEIGHT])
    moved = rows[4 + by : 4 + by + HEIGHT]
    whole = afresh(moved)
    terminal.show(layout(moved))
    assert terminal.sent < whole.sent * 2 // 3
    assert terminal.cells == whole.cells


def test_a_part_of_the_screen_is_drawn_where_it_stands() -> None:
    frame: Frame = [[("........................", 0)] for _ in range(HEIGHT)]
    terminal = afresh(frame)
    chops: list[dict[int, Strip | None]] = [{0: None, 5: None} for _ in range(HEIGHT)]
    chops[3] = {0: None, 5: Strip([Segment("here", STYLES[1])])}
    terminal.show(ChopsUpdate(chops, [(3, 5, 9)], [[5, 9] for _ in range(HEIGHT)]))
    assert terminal.screen.display[3] == ".....here..............."


def test_what_is_forgotten_is_sent_again_and_the_cursor_said_once() -> None:
    frame: Frame = [[("words", 1)] for _ in range(HEIGHT)]
    terminal = afresh(frame)
    whole = terminal.sent
    assert terminal.frames.cursor(shown=True) == "\x1b[?25h"
    assert terminal.frames.cursor(shown=True) == ""
    terminal.frames.forget()
    terminal.show(layout(frame))
    assert terminal.sent == whole
    assert terminal.frames.cursor(shown=True) == "\x1b[?25h"


def test_a_part_beyond_what_is_known_is_drawn_alone() -> None:
    """As when a panel comes to the right of rows that nothing was sent of yet."""
    terminal = Terminal()
    chops: list[dict[int, Strip | None]] = [{0: None, 15: None} for _ in range(HEIGHT)]
    chops[3] = {0: None, 15: Strip([Segment("here", STYLES[1])])}
    terminal.show(ChopsUpdate(chops, [(3, 15, 19)], [[15, 19] for _ in range(HEIGHT)]))
    assert terminal.screen.display[3] == f"{'':15}here     "


def test_what_stands_in_one_style_is_written_together() -> None:
    """A style costs more than a jump, and of a blank only what is behind it is seen."""
    frame: Frame = [[("name ", 3), ("says ", 1), ("what", 3)] for _ in range(HEIGHT)]
    terminal = afresh(frame)
    assert terminal.sent < HEIGHT * (WIDTH + 4 * len("\x1b[1;11H")) + 3 * len("\x1b[1;31;44m") + 80
    blank: Frame = [[("      ", 2), ("      ", 2)] for _ in range(HEIGHT)]
    terminal = afresh(blank)
    terminal.show(layout([[("            ", style)] for style in [1] * HEIGHT]))
    assert terminal.sent == 0, "the same is behind all of them"
