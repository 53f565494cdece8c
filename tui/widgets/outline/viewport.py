"""What an outline's window shows: cursor, selection, and the lines in sight. Knows no terminal.

Rows differ in height, so only the rows near the window are measured.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, NamedTuple

from tui.widgets.outline.layout import UNICODE, Layout, Signs, TreePosition, lay_out
from tui.widgets.outline.rows import Rows
from tui.widgets.outline.source import Key, Row, Source, has_key

ROW_LINES = 4
"""How many lines of text a row takes at most while the cursor is elsewhere."""
_KEPT_LAYOUTS = 1000
_NEAR = 200
"""How far from a row that vanished the next one is looked for, before any row will do."""

Height = Callable[[int], int]
"""How many lines the row with this index takes, at least 1."""


@dataclass
class Selection(Generic[Key]):
    """The keys that are selected."""

    keys: frozenset[Key] = frozenset()
    _anchor: Key | None = None
    _before: frozenset[Key] = frozenset()

    def toggle(self, key: Key) -> None:
        """Select a key, or no longer."""
        self.end_stretch()
        self.keys ^= {key}

    def stretch(self, shown: Sequence[Key], start: int, end: int) -> None:
        """Select from where the stretching began (the row ``start`` if it begins now) to the row ``end``."""
        if self._anchor is None or self._anchor not in shown:
            self._anchor, self._before = shown[start], self.keys
        anchor = shown.index(self._anchor)
        low, high = min(anchor, end), max(anchor, end)
        self.keys = self._before | frozenset(shown[low : high + 1])

    def end_stretch(self) -> None:
        """End a stretch: the next one begins where the cursor then is."""
        self._anchor = None

    def replace(self, keys: Iterable[Key]) -> None:
        """Select exactly these."""
        self.end_stretch()
        self.keys = frozenset(keys)

    def keep(self, wanted: Callable[[Key], bool]) -> None:
        """Select no longer what is not wanted."""
        if self.keys:
            self.keys = frozenset(key for key in self.keys if wanted(key))


class ScreenLine(NamedTuple):
    """One line of the window. Two that are equal are drawn alike."""

    layout: Layout
    number: int
    row: int
    at_cursor: bool
    selected: bool

    def looks_like(self, other: "ScreenLine") -> bool:
        """Return whether the other is drawn the same, wherever its row stands by now."""
        return self[:2] == other[:2] and self[3:] == other[3:]


class _CachedLayout(NamedTuple):
    turn: int
    row: Row
    place: TreePosition
    most: int
    layout: Layout


class Viewport(Generic[Key]):
    """Rows in a window of ``width`` cells and ``height`` lines that begins with the row ``top``."""

    def __init__(self) -> None:
        self.rows: Rows[Key] = Rows()
        self.width = 0
        self.height = 0
        self.top = 0
        self.last_top = 0
        """The row at the top when one has scrolled to the end."""
        self.cursor: Key | None = None
        self.cursor_index = 0
        self.selection: Selection[Key] = Selection()
        self.follows = True
        """Whether the cursor's row must be in the window: until someone scrolls away from it."""
        self.lines: list[ScreenLine] = []
        self.signs: Signs = UNICODE
        self._turn = 0
        self._layouts: dict[Key, _CachedLayout] = {}

    def take(self, source: Source[Key], changed: Iterable[Key] | None) -> None:
        """Take over a source or its changes. The cursor stays on its row, and what is in sight on its line."""
        rows = self.rows
        at = self.cursor_index
        above, below = rows.keys[max(at - _NEAR, 0) : at], rows.keys[at : at + _NEAR]
        anchors = self._anchors()
        rows.source = source
        if changed is None:
            rows.rebuild()
        else:
            rows.update(changed)
        self._turn += 1
        if self.cursor not in rows:
            if self.cursor is not None and has_key(source, self.cursor):
                self.reveal(self.cursor)
            if self.cursor not in rows:
                at_hand = chain(below, reversed(above), rows.keys[at : at + 1], rows.keys[-1:])
                self.cursor = next((key for key in at_hand if key in rows), None)
        self.selection.keep(lambda key: key in rows or has_key(source, key))
        self._find_cursor()
        for key, y in anchors:
            if key in rows:
                row = rows.index(key)
                self.top = row + 1 if y < 0 else top_keeping(row, y, self.height_of)
                break

    def reveal(self, key: Key) -> None:
        """Unfold all that is above a key."""
        above: dict[Key, None] = {}
        upper = self.rows.source.parent(key)
        while upper is not None and upper not in above:
            above[upper] = None
            upper = self.rows.source.parent(upper)
        for upper in reversed(above):
            self.rows.unfold(upper)
        self._turn += 1
        self._find_cursor()

    def fold(self, key: Key) -> None:
        """Hide what is under a key; a cursor there comes up to it."""
        self.rows.fold(key)
        self.folds_changed()

    def unfold(self, key: Key) -> None:
        """Show what is under a key."""
        self.rows.unfold(key)
        self.folds_changed()

    def is_open(self, index: int) -> bool:
        """Return whether something is unfolded under a row."""
        rows = self.rows
        return index + 1 < len(rows) and rows.depths[index + 1] > rows.depths[index]

    def fold_to(self, levels: int | None) -> None:
        """Show so many levels of everything; None unfolds all."""
        self.rows.fold_to(levels)
        self.folds_changed()

    def show_only(self, wanted: Callable[[Key], bool] | None, branch: Key | None) -> None:
        """Show what a filter lets through in a branch; None: all. A hidden cursor goes to the next row."""
        self.rows.filter, self.rows.branch = wanted, branch
        self.take(self.rows.source, None)

    def folds_changed(self) -> None:
        """Put a cursor that is folded away on the nearest row above it that is shown."""
        self._turn += 1
        above: Key | None = self.cursor
        seen: set[Key] = set()
        while above is not None and above not in self.rows and above not in seen:
            seen.add(above)
            above = self.rows.source.parent(above)
        if above is not None and above in self.rows:
            self.cursor = above
        else:
            self.cursor = next(iter(self.rows.keys), None)
        self._find_cursor()

    def _find_cursor(self) -> None:
        cursor = self.cursor
        self.cursor_index = self.rows.index(cursor) if cursor is not None and cursor in self.rows else 0

    def put_cursor(self, index: int) -> None:
        """Put the cursor on a row, which comes into the window with the next ``settle``."""
        self.cursor_index = index
        self.cursor = self.rows.keys[index]
        self.follows = True

    def settle(self) -> None:
        """Bring the window to where it must be and list its lines."""
        count = len(self.rows)
        if not count or self.height < 1 or self.width < 1:
            self.lines = []
            self.top = self.last_top = min(self.top, max(count - 1, 0))
            return
        if self.follows:
            self.top = top_showing(self.top, self.cursor_index, self.height, self.height_of)
        self.last_top = top_ending(count - 1, self.height, self.height_of)
        self.top = min(self.top, self.last_top)
        pairs = lines_from(self.top, count, self.height, self.height_of)
        if len(self._layouts) > _KEPT_LAYOUTS:
            shown = {self.rows.keys[row] for row, _ in pairs}
            self._layouts = {key: kept for key, kept in self._layouts.items() if key in shown}
        keys, cursor, selected = self.rows.keys, self.cursor_index, self.selection.keys
        self.lines = [
            ScreenLine(self._layout(row), line, row, row == cursor, keys[row] in selected) for row, line in pairs
        ]

    def height_of(self, index: int) -> int:
        """Return how many lines a row takes."""
        return min(len(self._layout(index).lines), max(self.height, 1))

    def _anchors(self) -> list[tuple[Key, int]]:
        """Return rows with the lines on which they should stay, best first.

        The one above the window, which no edit in sight moves; then those in sight.
        """
        if not self.top:
            return []
        keys = self.rows.keys
        in_sight = [(keys[line.row], y) for y, line in enumerate(self.lines) if line.number == 0]
        return [(keys[self.top - 1], -1), *in_sight]

    def _layout(self, index: int) -> Layout:
        key = self.rows.keys[index]
        kept = self._layouts.get(key)
        if kept is not None and kept.turn == self._turn and self._fits(kept, self._most(index, kept.row)):
            return kept.layout
        row, place = self.rows.source.row(key), self._place(index, key)
        most = self._most(index, row)
        if kept is not None and self._fits(kept, most) and kept.row == row and kept.place == place:
            layout = kept.layout
        else:
            layout = lay_out(row, place, self.width, most, self.signs)
        self._layouts[key] = _CachedLayout(self._turn, row, place, most, layout)
        return layout

    def _most(self, index: int, row: Row) -> int:
        """Return how many lines the text of a row may take: all that there are under the cursor."""
        if index == self.cursor_index:
            return max(self.height - 2, ROW_LINES)
        return 1 if row.brief else ROW_LINES

    @staticmethod
    def _fits(kept: _CachedLayout, most: int) -> bool:
        return kept.most == most or not (kept.layout.cut or len(kept.layout.lines) > most)

    def _place(self, index: int, key: Key) -> TreePosition:
        rows = self.rows
        state = "unfolded" if self.is_open(index) else "folded" if rows.source.children(key) else "leaf"
        return TreePosition(rows.depths[index], state, rows.cut.get(key, ""))

    def resize(self, width: int, height: int) -> None:
        """Fit to a window; the cursor's row comes into sight if it was before."""
        if width != self.width:
            self._layouts.clear()
        self.width, self.height = width, height

    def use_signs(self, signs: Signs) -> None:
        """Draw other signs."""
        self.signs = signs
        self._layouts.clear()


def lines_from(top: int, count: int, height: int, height_of: Height) -> list[tuple[int, int]]:
    """Return for each line of the window its row, and which line of that row it is."""
    lines: list[tuple[int, int]] = []
    row = top
    while row < count and len(lines) < height:
        lines.extend((row, line) for line in range(min(height_of(row), height - len(lines))))
        row += 1
    return lines


def top_ending(last: int, height: int, height_of: Height) -> int:
    """Return the first row of a window as full as can be at whose end this row stands whole."""
    used = height_of(last)
    row = last
    while row > 0:
        used += height_of(row - 1)
        if used > height:
            break
        row -= 1
    return row


def top_showing(top: int, row: int, height: int, height_of: Height) -> int:
    """Return the first row of the window after the least scrolling that brings this row whole into it."""
    if row <= top:
        return row
    if row - top >= height:  # each row has a line at least
        return top_ending(row, height, height_of)
    return max(top, top_ending(row, height, height_of))


def top_keeping(row: int, line: int, height_of: Height) -> int:
    """Return the first row of a window in which this row begins at this line, or just above."""
    while line > 0 and row > 0:
        line -= height_of(row - 1)
        if line < 0:
            break
        row -= 1
    return row
