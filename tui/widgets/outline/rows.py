"""The flat list of rows that an outline shows, kept up with its source change by change.

Two parallel lists: keys, and depths as bytes. Finding a key, and the end of a branch, is done by
``list.index`` and by a regular expression over the depths: both run through ten thousand rows in
a fraction of the time that drawing one row takes. Only what changed is walked in Python.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Generic

from tui.widgets.outline.source import Key, NoRows, Source, has_key
from tui.widgets.outline.splice import Splice, splice

DEEPEST = 200
"""Rows at this depth are shown as if folded. A branch that goes deeper can be shown by itself."""

ROOT = None
"""Stands for the place above the roots, which is no row."""

_NEAR = 64


@lru_cache(maxsize=256)
def _not_deeper(depth: int) -> re.Pattern[bytes]:
    return re.compile(b"[\\x00-" + re.escape(bytes([depth])) + b"]", re.DOTALL)


class Rows(Generic[Key]):
    """Keys and depths of what is unfolded, in the order of the screen.

    ``cut`` names the rows under which something is left out, and why: "loop" or "repeated" for a
    child that stands elsewhere already, "deeper" below the deepest level shown.
    """

    def __init__(self) -> None:
        self.source: Source[Key] = NoRows()
        self.keys: list[Key] = []
        self.depths = bytearray()
        self.folded: set[Key] = set()
        self.cut: dict[Key | None, str] = {}
        self.branch: Key | None = None
        self.filter: Callable[[Key], bool] | None = None
        self._matched = 0
        self._parents: dict[Key, Key | None] = {}
        self._children: dict[Key | None, Sequence[Key]] = {}
        self._near = 0

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: object) -> bool:
        return key in self._parents

    @property
    def matched(self) -> int:
        """How many rows the filter lets through, not counting those shown only for what is below them."""
        return len(self.keys) if self.filter is None else self._matched

    def index(self, key: Key) -> int:
        """Return where the key stands. Raises ValueError if it is not among the rows."""
        if key not in self._parents:
            raise ValueError(key)
        try:  # Edits come in the neighbourhood of the last one.
            found = self.keys.index(key, max(0, self._near - _NEAR), self._near + _NEAR)
        except ValueError:
            found = self.keys.index(key)
        self._near = found
        return found

    def parent(self, key: Key) -> Key | None:
        """Return the row above in the tree as shown; None for a row of the top level."""
        return self._parents[key]

    def end(self, index: int) -> int:
        """Return the index after the last row of the branch that begins at this one."""
        found = _not_deeper(self.depths[index]).search(self.depths, index + 1)
        return found.start() if found else len(self.keys)

    def rebuild(self) -> None:
        """Read everything from the source: at first show, for a filter, and where keys repeat."""
        self._clear()
        if self.branch is not None and not has_key(self.source, self.branch):
            self.branch = None
        roots = self._source_children(ROOT)
        self._children[ROOT] = roots
        keys, depths = self._walk(ROOT, roots, 0)
        if self.filter is not None:
            keys, depths = self._only_matching(keys, depths, self.filter)
        self.keys, self.depths = keys, depths

    def update(self, changed: Iterable[Key]) -> None:
        """Take over changes below these keys and in the top level."""
        if self.filter is not None or self._repeats():
            self.rebuild()
            return
        if self.branch is not None and not has_key(self.source, self.branch):
            self.rebuild()
            return
        pending: list[tuple[Key | None, Sequence[Key], Sequence[Key], Splice[Key]]] = []
        for parent in dict.fromkeys((*changed, ROOT)):
            old = self._children.get(parent)
            if old is None:
                if parent is not None:
                    self._note_deeper(parent)
                continue  # not shown, or folded
            new = self._source_children(parent)
            change = splice(old, new)
            if change is not None:
                pending.append((parent, old, new, change))
        for parent, old, _, change in pending:  # first take away, so that what moved is free to come
            if change.gone and self._children.get(parent) is old:
                start = self.index(change.gone[0])
                self._remove(start, self.end(self.index(change.gone[-1])))
        for parent, old, new, change in pending:
            if self._children.get(parent) is old:  # else it was walked anew with what was put elsewhere
                self._children[parent] = new
                self._insert(parent, change.come, change.before)
        if self._repeats():
            self.rebuild()

    def fold(self, key: Key) -> None:
        """Hide what is under a key."""
        if key in self.folded:
            return
        self.folded.add(key)
        if self.filter is not None or self._repeats():
            self.rebuild()
        elif key in self._children:
            start = self.index(key)
            self._remove(start + 1, self.end(start))
            del self._children[key]

    def unfold(self, key: Key) -> None:
        """Show what is under a key."""
        if key not in self.folded:
            return
        self.folded.discard(key)
        if self.filter is not None or self._repeats():
            self.rebuild()
        elif key in self._parents and self.depths[self.index(key)] < DEEPEST:
            self._children[key] = children = self._source_children(key)
            self._insert(key, children, None)
            if self._repeats():
                self.rebuild()

    def fold_to(self, levels: int | None) -> None:
        """Show the first ``levels`` levels (at least 1) of everything; None unfolds all."""
        self.folded.clear()
        if levels is not None:
            kept, self.filter = self.filter, None
            self.rebuild()
            self.filter = kept
            self.folded = {
                key
                for key, depth in zip(self.keys, self.depths, strict=True)
                if depth + 1 >= levels and self._children.get(key)
            }
        self.rebuild()

    def _note_deeper(self, key: Key) -> None:
        if key in self._parents and key not in self.folded:
            self.cut.pop(key, None)
            if self.source.children(key):
                self.cut[key] = "deeper"

    def _clear(self) -> None:
        self.cut.clear()
        self._parents.clear()
        self._children.clear()

    def _repeats(self) -> bool:
        return any(why != "deeper" for why in self.cut.values())

    def _source_children(self, parent: Key | None) -> Sequence[Key]:
        if parent is not None:
            return self.source.children(parent)
        return self.source.roots() if self.branch is None else (self.branch,)

    def _is_above(self, key: Key, row: Key | None) -> bool:
        while row is not None and row != key:
            row = self._parents[row]
        return row == key

    def _walk(self, parent: Key | None, children: Sequence[Key], depth: int) -> tuple[list[Key], bytearray]:
        """Return the rows of these children and all below that is unfolded, noting them as shown."""
        keys: list[Key] = []
        depths = bytearray()
        waiting = [(parent, key, depth) for key in reversed(children)]
        while waiting:
            above, key, level = waiting.pop()
            if key in self._parents:
                self.cut[above] = "loop" if self._is_above(key, above) else "repeated"
                continue
            keys.append(key)
            depths.append(level)
            self._parents[key] = above
            if key in self.folded and self.filter is None:
                continue
            below = self.source.children(key)
            if level == DEEPEST:
                if below:
                    self.cut[key] = "deeper"
                continue
            self._children[key] = below
            waiting.extend([(key, child, level + 1) for child in reversed(below)])
        return keys, depths

    def _remove(self, start: int, end: int) -> None:
        for key in self.keys[start:end]:
            del self._parents[key]
            self._children.pop(key, None)
            self.cut.pop(key, None)
        del self.keys[start:end]
        del self.depths[start:end]
        self._near = start

    def _insert(self, parent: Key | None, children: Sequence[Key], before: Key | None) -> None:
        """Put rows under a parent, before one of its other children or at its end."""
        if before is not None:
            at = self.index(before)
            depth = self.depths[at]
        elif parent is None:
            at, depth = len(self.keys), 0
        else:
            upper = self.index(parent)
            at, depth = self.end(upper), self.depths[upper] + 1
        keys, depths = self._walk(parent, children, depth)
        self.keys[at:at] = keys
        self.depths[at:at] = depths
        self._near = at

    def _only_matching(
        self, keys: list[Key], depths: bytearray, wanted: Callable[[Key], bool]
    ) -> tuple[list[Key], bytearray]:
        """Return the rows that match, and those above them."""
        kept: list[int] = []
        missing = -1  # the depth of the row that must come next above what was kept
        self._matched = 0
        for index in range(len(keys) - 1, -1, -1):
            matches = wanted(keys[index])
            self._matched += matches
            if matches or depths[index] == missing:
                kept.append(index)
                missing = depths[index] - 1
        kept.reverse()
        shown = [keys[index] for index in kept]
        self._parents = {key: self._parents[key] for key in shown}
        return shown, bytearray(depths[index] for index in kept)
