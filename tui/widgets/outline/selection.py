"""Several rows selected at once: one by one, and as a stretch from where the stretching began."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from tui.widgets.outline.source import Key


@dataclass
class Selection(Generic[Key]):
    """The keys that are selected."""

    keys: frozenset[Key] = frozenset()
    _anchor: Key | None = None
    _before: frozenset[Key] = frozenset()

    def toggle(self, key: Key) -> None:
        """Select a key, or no longer."""
        self.settle()
        self.keys ^= {key}

    def stretch(self, shown: Sequence[Key], start: int, end: int) -> None:
        """Select from where the stretching began (the row ``start`` if it begins now) to the row ``end``."""
        if self._anchor is None or self._anchor not in shown:
            self._anchor, self._before = shown[start], self.keys
        anchor = shown.index(self._anchor)
        low, high = min(anchor, end), max(anchor, end)
        self.keys = self._before | frozenset(shown[low : high + 1])

    def settle(self) -> None:
        """End a stretch: the next one begins where the cursor then is."""
        self._anchor = None

    def replace(self, keys: Iterable[Key]) -> None:
        """Select exactly these."""
        self.settle()
        self.keys = frozenset(keys)

    def keep(self, wanted: Callable[[Key], bool]) -> None:
        """Select no longer what is not wanted."""
        if self.keys:
            self.keys = frozenset(key for key in self.keys if wanted(key))
