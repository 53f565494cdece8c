"""An application with nothing but an outline, and ways to look at what it draws."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from textual.app import App, ComposeResult
from textual.message import Message

from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row


class Tree:
    def __init__(self, below: dict[str, list[str]], rows: dict[str, Row] | None = None) -> None:
        self.below = below
        self.rows = rows or {}
        self.asked = 0

    def roots(self) -> Sequence[str]:
        return tuple(self.below.get("", ()))

    def children(self, key: str) -> Sequence[str]:
        return tuple(self.below.get(key, ()))

    def parent(self, key: str) -> str | None:
        return next((above for above, keys in self.below.items() if key in keys and above), None)

    def row(self, key: str) -> Row:
        self.asked += 1
        return self.rows.get(key, Row(key))


class Screen(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, source: Tree) -> None:
        super().__init__()
        self.source = source
        self.said: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Outline[str]()

    def on_mount(self) -> None:
        self.outline.show(self.source)

    @property
    def outline(self) -> Outline[str]:
        return self.query_one(Outline)

    def on_outline_cursor_moved(self, message: Outline.CursorMoved[str]) -> None:
        self.said.append(message)

    def on_outline_chosen(self, message: Outline.Chosen[str]) -> None:
        self.said.append(message)

    def on_outline_selection_changed(self, message: Outline.SelectionChanged) -> None:
        self.said.append(message)

    def on_outline_typed_into(self, message: Outline.TypedInto) -> None:
        self.said.append(message)


def screen_lines(outline: Outline[Any]) -> list[str]:
    return [outline.render_line(y).text.rstrip() for y in range(outline.size.height)]


@contextmanager
def drawn_lines(outline: Outline[str]) -> Iterator[set[int]]:
    """Collect which lines are drawn anew."""
    drawn: set[int] = set()
    original = outline.render_line

    def render_line(y: int) -> object:
        drawn.add(y)
        return original(y)

    outline.render_line = render_line  # type: ignore[method-assign, assignment]  # to watch it
    yield drawn
    outline.render_line = original  # type: ignore[method-assign]  # back again


def small() -> Tree:
    return Tree({"": ["a", "b", "c"], "a": ["a1", "a2"], "b": ["b1"]})


def many(count: int) -> Tree:
    return Tree({"": [f"k{number}" for number in range(count)]})
