"""What was typed into the entry line, run by run, so that it can be undone and redone before anything recorded is."""

from tui.widgets.composer.entry import Entry


class TypingHistory:
    """The states of an entry while it is typed; what is typed in one go, or deleted in one go, is one step."""

    def __init__(self) -> None:
        self.begin(Entry())

    def begin(self, entry: Entry, base: Entry | None = None) -> None:
        """Begin with an entry; undo leads from it to the `base`, where that is another one."""
        self._back = [] if base is None or base == entry else [base]
        self._forward: list[Entry] = []
        self._now, self._run = entry, ""

    def note(self, entry: Entry) -> None:
        """Take note of the entry as it is now."""
        if entry == self._now:
            return
        run = "typed" if _length(entry) > _length(self._now) else "deleted"
        if run != self._run:
            self._back.append(self._now)
        self._forward.clear()
        self._now, self._run = entry, run

    def clear(self) -> None:
        """Take note that the entry gave way to what is typed now, which is one step with that."""
        self._back.append(self._now)
        self._now, self._run = Entry(), "typed"

    def undo(self) -> Entry | None:
        """Return the entry before the last step, and go back to it; None where nothing was typed."""
        return self._step(self._back, self._forward)

    def redo(self) -> Entry | None:
        """Return the entry that was undone last, and go on to it; None where nothing was undone."""
        return self._step(self._forward, self._back)

    def _step(self, source: list[Entry], target: list[Entry]) -> Entry | None:
        if not source:
            return None
        target.append(self._now)
        self._now, self._run = source.pop(), ""
        return self._now


def _length(entry: Entry) -> int:
    return len(entry.mark) + len(entry.speaker) + len(entry.text)
