"""The one place where edits are recorded, whatever they come from: refusals and defects become sentences there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from tui.open_file import OpenFile
from tui.screens.base.console import Edit
from tui.terminal import crash
from workshop.errors import WorkshopError
from workshop.history import Seen


class _Say(Protocol):
    def __call__(self, sentence: str, *, wrong: bool = False) -> None: ...


class Editing:
    """Records edits in the open workshop."""

    def __init__(self, opened: OpenFile, say: _Say, done: Callable[[], object]) -> None:
        """Record in that file. `done` is called when something was recorded."""
        self._opened, self._say, self._done = opened, say, done
        self._seen: Seen | None = None  # what was in sight when that was begun which is recorded now

    def do(self, label: str, edit: Edit) -> bool:
        """Record an edit; return whether it was taken. If not, the typist was told why."""
        session = self._opened.session
        return self._carried_out(lambda: session.do(label, edit, seen=self._seen, begun=self._opened.begun))

    def take_back(self) -> bool:
        """Undo the last edit without a word, since another takes its place; return whether there was one."""
        return self._carried_out(self._opened.session.undo)

    @contextmanager
    def having_seen(self, seen: Seen | None) -> Iterator[None]:
        """Record what is done here as by someone who began when that was in sight; None is now."""
        self._seen, before = seen, self._seen
        try:
            yield
        finally:
            self._seen = before

    def _carried_out(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except WorkshopError as error:
            self._say(str(error), wrong=True)
            return False
        except crash.DEFECTS:  # no reason to stop recording what is said
            self._say(crash.not_done(self._opened.state), wrong=True)
            return False
        self._done()
        return True
