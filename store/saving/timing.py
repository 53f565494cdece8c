"""When to write: pure arithmetic on a clock's seconds."""

from typing import NamedTuple


class Timing(NamedTuple):
    """The saver's habits, in seconds and keystrokes."""

    quiet: float = 0.4  # save the file when nothing was recorded for so long ...
    longest: float = 2.0  # ... or when the first unsaved step has waited so long
    retry_first: float = 0.5
    retry_longest: float = 5.0
    draft_after: float = 1.0
    draft_keys: int = 20
    look_every: float = 1.0


class Pace:
    """Tells when the next save is due."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._first: float | None = None
        self._last = 0.0
        self._not_before: float | None = None
        self._failures = 0
        self._hurry = False

    def recorded(self, now: float) -> None:
        """Something new waits."""
        self._last = now
        if self._first is None:
            self._first = now

    def hurry(self) -> None:
        """Somebody waits: what there is, is due at once."""
        self._hurry = True

    def due(self) -> float | None:
        """Return the moment to save, None if nothing waits."""
        if self._first is None:
            return None
        if self._hurry:
            return self._first
        if self._not_before is not None:
            return self._not_before
        return min(self._last + self._timing.quiet, self._first + self._timing.longest)

    def done(self) -> None:
        """All that waited is safe."""
        self._first = self._not_before = None
        self._failures, self._hurry = 0, False

    def failed(self, now: float) -> None:
        """It went wrong: pause, longer each time."""
        self._not_before = now + min(self._timing.retry_first * 2**self._failures, self._timing.retry_longest)
        self._failures = min(self._failures + 1, 30)
        self._hurry = False


class DraftPace:
    """Tells when half-typed text is due in the journal."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._first: float | None = None
        self._keys = 0
        self._hurry = False

    def typed(self, now: float) -> None:
        """One more keystroke."""
        self._keys += 1
        if self._first is None:
            self._first = now

    def hurry(self) -> None:
        """Do not wait for more."""
        self._hurry = True

    def due(self) -> float | None:
        """Return the moment to write, None if nothing waits."""
        if self._first is None:
            return None
        full = self._hurry or self._keys >= self._timing.draft_keys
        return self._first if full else self._first + self._timing.draft_after

    def done(self) -> None:
        """All that was typed is safe."""
        self._first, self._keys, self._hurry = None, 0, False

    def failed(self, now: float) -> None:
        """It went wrong: wait as long as for the longest retry."""
        self._first = now + self._timing.retry_longest - self._timing.draft_after
        self._keys, self._hurry = 0, False
