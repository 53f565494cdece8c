"""What a key in the outline costs by the number of rows: cursor, insert, move, indent.

Measured inside the process, from the call of the action, or of ``show`` after an edit, to the bytes
for the terminal. All sizes and actions take turns in one run, so that whatever else the machine does
falls on all of them; a ratio is the median of the ratios of the rounds. Run: python -m benchmarks.outline
"""

import asyncio
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import product

from textual._compositor import CompositorUpdate
from textual.app import App, ComposeResult
from textual.containers import Horizontal

from tui.screens.base.row_keys import RowKey
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row

SIZES = (100, 1_000, 10_000)
ROUNDS = 60
GROUPED = 20
"""Problems in a group, or, in the list that is "flat", all of them in one group."""


HALL = RowKey("heading", "hall")
"""Stands above the groups; it is no row."""
NEW = RowKey("record", "new")


def problem(number: int) -> RowKey:
    return RowKey("record", f"k{number}")


class Tree:
    """An immutable-style source, as a workshop is: a change replaces the tuples that differ."""

    def __init__(self, count: int, *, flat: bool) -> None:
        self.below: dict[RowKey, tuple[RowKey, ...]] = {}
        self.above: dict[RowKey, RowKey] = {}
        size = count if flat else GROUPED
        for start in range(0, count, size):
            group = RowKey("heading", f"g{start}")
            self.put(group, HALL, len(self.below.get(HALL, ())))
            keys = tuple(problem(number) for number in range(start, min(start + size, count)))
            self.below[group] = keys
            self.above.update(dict.fromkeys(keys, group))

    def put(self, key: RowKey, parent: RowKey, at: int) -> None:
        siblings = self.below.get(parent, ())
        self.below[parent] = (*siblings[:at], key, *siblings[at:])
        self.above[key] = parent

    def take(self, key: RowKey) -> tuple[RowKey, int]:
        parent = self.above[key]
        siblings = self.below[parent]
        at = siblings.index(key)
        self.below[parent] = siblings[:at] + siblings[at + 1 :]
        return parent, at

    def roots(self) -> Sequence[RowKey]:
        return self.below[HALL]

    def children(self, key: RowKey) -> Sequence[RowKey]:
        return self.below.get(key, ())

    def parent(self, key: RowKey) -> RowKey | None:
        above = self.above.get(key)
        return None if above == HALL else above

    def row(self, key: RowKey) -> Row:
        tone = "heading" if key.kind == "heading" else "item"
        return Row(f"Problem {key.record} that the groups reported, in words", label=key.record[1:], tone=tone)


class Bench(App[None]):
    """An outline of each size, side by side, each 80 cells wide."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        with Horizontal():
            for size in SIZES:
                yield Outline[RowKey](id=f"rows{size}")


def rows_of(app: Bench, size: int) -> Outline[RowKey]:
    return app.query_one(f"#rows{size}", Outline)


def cursor_of(outline: Outline[RowKey]) -> RowKey:
    assert outline.cursor is not None, "there are rows"
    return outline.cursor


def edits(outline: Outline[RowKey], tree: Tree) -> dict[str, Callable[[bool], Callable[[], None]]]:
    """Return the edits; each is done and done back in turns, so that the tree keeps its size.

    An edit returns what is then measured: the source's own cost is not the outline's.
    """

    def cursor(back: bool) -> Callable[[], None]:
        return outline.action_cursor_up if back else outline.action_cursor_down

    def insert(back: bool) -> Callable[[], None]:
        parent = tree.above[cursor_of(outline)]
        if back:
            tree.take(NEW)
        else:
            tree.put(NEW, parent, tree.below[parent].index(cursor_of(outline)) + 1)
        return lambda: outline.show(tree, (parent,))

    def move(back: bool) -> Callable[[], None]:
        key = cursor_of(outline)
        parent, at = tree.take(key)
        tree.put(key, parent, at + 1 if back else at - 1)
        return lambda: outline.show(tree, (parent,))

    def indent(back: bool) -> Callable[[], None]:
        key = cursor_of(outline)
        parent, at = tree.take(key)
        other = tree.above[parent] if back else tree.below[parent][at - 1]
        tree.put(key, other, tree.below[other].index(parent) + 1 if back else 0)
        return lambda: outline.show(tree, (parent, other))

    return {"cursor": cursor, "insert": insert, "move": move, "indent": indent}


def draw(app: Bench, outline: Outline[RowKey]) -> int:
    """Draw what the last action left to draw, as the screen would at its next turn; return the bytes."""
    compositor = app.screen._compositor
    compositor.update_widgets({outline, outline.vertical_scrollbar})
    update = compositor.render_update()
    return len(update.render_segments(app.console).encode()) if isinstance(update, CompositorUpdate) else 0


async def measure(*, flat: bool) -> dict[str, dict[int, list[tuple[float, int]]]]:
    """Return (seconds, bytes) of all rounds by action and size."""
    found: dict[str, dict[int, list[tuple[float, int]]]] = {}
    app = Bench()
    async with app.run_test(size=(80 * len(SIZES), 24)) as pilot:
        actions = {}
        for size in SIZES:
            outline, tree = rows_of(app, size), Tree(size, flat=flat)
            outline.show(tree)
            outline.move_cursor(problem(size // 2 + 15))
            outline.move_cursor(problem(size // 2 + 5))
            actions[size] = outline, edits(outline, tree)
        await pilot.pause()
        names = ("cursor", "insert", "move", "indent")
        for turn, name in product(range(ROUNDS), names):
            first = turn % len(SIZES)  # what comes first after a pause is slower
            order = SIZES[first:] + SIZES[:first]
            for back in (False, True):
                for size, (outline, edit) in ((size, actions[size]) for size in order):
                    action = edit[name](back)
                    start = time.perf_counter()
                    action()
                    sent = draw(app, outline)
                    took = time.perf_counter() - start
                    found.setdefault(name, {}).setdefault(size, []).append((took, sent))
                await pilot.pause()
    return found


def rows() -> list[tuple[str, str, int, float, int, float]]:
    """Return (list, action, rows, median ms, median bytes, median ratio to the smallest list)."""
    table = []
    for kind in ("grouped", "flat"):
        for name, by_size in asyncio.run(measure(flat=kind == "flat")).items():
            least = [took for took, _ in by_size[SIZES[0]]]
            for size, rounds in by_size.items():
                took = [one for one, _ in rounds]
                ratio = statistics.median(one / base for one, base in zip(took, least, strict=True))
                sent = int(statistics.median(count for _, count in rounds))
                table.append((kind, name, size, statistics.median(took) * 1000, sent, ratio))
    return table


def main() -> None:
    """Print the table."""
    print(f"{'list':8} {'action':8} {'rows':>7} {'ms':>8} {'bytes':>7} {'ratio':>6}")
    for kind, name, size, milliseconds, sent, ratio in rows():
        print(f"{kind:8} {name:8} {size:7,} {milliseconds:8.2f} {sent:7,} {ratio:6.2f}")


if __name__ == "__main__":
    main()
