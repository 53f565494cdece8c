"""The open workshop, as pages record in it: the same journal, saver and log as on the screen."""

import queue
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from store.log.session import Session
from store.saving.saver import SaveStatus
from store.state.state_folder import own_nodes
from tui.drafts import Drafts
from tui.editing import Editing
from tui.open_file import OpenFile
from tui.remote_changes import Came, RemoteChanges, Steps
from tui.screens.base.console import Edit
from tui.screens.choices import Choices
from tui.whereabouts import Remembered, Whereabouts
from tui.widgets.text.named_keys import Sentence
from workshop.document import Workshop
from workshop.history import Seen


class LineRecorder:
    """Records what is typed line by line. What comes from elsewhere is taken in between two lines."""

    def __init__(
        self, state: Path, say: Callable[[str], None], go: Callable[[str], None], changed: Callable[[], None]
    ) -> None:
        """Open nothing yet.

        Args:
            state: This machine's state folder.
            say: Tells the typist something.
            go: Goes to a record.
            changed: Is called when something was recorded, so that the rows are those that there are now.
        """
        self.workshop = Workshop()
        self.priority = ""
        self.place = Whereabouts()
        self.waiting: tuple[Choices, Callable[[str | None], None]] | None = None
        """The list from which something is to be picked next, and what is done with it."""
        self.arrivals = RemoteChanges()
        self._state, self._tell, self._go, self._changed = state, say, go, changed
        self._came: queue.SimpleQueue[SaveStatus | Came] = queue.SimpleQueue()
        self._remembered = Remembered(state)
        self.opened = OpenFile(state, self._came.put, self._arrived)
        self._editing = Editing(self.opened, self.say, self._show_recorded)

    def _arrived(self, steps: Steps, notes: Sequence[str]) -> None:
        self._came.put(Came(steps, notes))

    def open(self, path: Path) -> list[str]:
        """Open or start a workshop; return what there is to say about it. Raises StoreError."""
        notices = self.opened.open(path, read_only=False)
        self.workshop = self.opened.session.workshop
        self.place = self._remembered.of(path)
        adopted = self.workshop.children("priorities")
        self.priority = self.place.priority if self.place.priority in adopted else next(iter(adopted), "")
        return notices

    def close(self, session: str) -> str:
        """Save and leave; return a sentence where that did not go well."""
        if self.opened.is_open and not self.opened.live.read_only:
            self.place.session, self.place.priority = session, self.priority
            self._remembered.keep(self.opened.path, self.place)
        said = self.opened.close()
        self._remembered.close()
        return said

    def catch_up(self) -> None:
        """Take in what came from elsewhere, and say how saving goes where that changed."""
        while not self._came.empty():
            came = self._came.get()
            if isinstance(came, SaveStatus):
                before, self.opened.status = self.opened.status, came
                if came.error and came.error != before.error:
                    self._tell(came.error)
            elif self.opened.is_open:
                line, _ = self.arrivals.take(self.opened, came, own_nodes(self._state))
                self.workshop = self.opened.session.workshop
                if line:
                    self._tell(line)

    def admit(self, *, back: bool) -> str:
        """Take in what waits for somebody's word, or leave it out; return what there is to say."""
        line, _ = self.arrivals.admit(self.opened, own_nodes(self._state), back=back)
        self.workshop = self.opened.session.workshop
        return line

    # What pages ask for.

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded."""
        return self.opened.read_only

    @property
    def session(self) -> Session:
        """The open workshop's session. Raises WorkshopError where none is open."""
        return self.opened.session

    @property
    def drafts(self) -> Drafts:
        """What is half-typed."""
        return self.opened.drafts

    def do(self, label: str, edit: Edit) -> bool:
        """Record an edit; whether it was taken."""
        return self._editing.do(label, edit)

    def take_back(self) -> bool:
        """Undo the last edit without a word; return whether there was one."""
        return self._editing.take_back()

    def having_seen(self, seen: Seen | None) -> AbstractContextManager[None]:
        """Record what is done here as by someone who began when that was known; None is now."""
        return self._editing.having_seen(seen)

    def at_once(self, line: str = "") -> AbstractContextManager[None]:
        """Have what is recorded here, and what is half-typed after it, on the disk in one go."""
        return self.opened.at_once(line)

    def _show_recorded(self) -> None:
        self.workshop = self.opened.session.workshop
        self._changed()

    def say(self, sentence: str | Sentence, *, wrong: bool = False) -> None:
        """Tell the typist something."""
        del wrong
        self._tell(str(sentence))

    def hush(self) -> None:
        """What was said was said."""

    def jump(self, record_id: str) -> None:
        """Go to a record, in the session to which it belongs."""
        self._go(record_id)

    def pick(self, choices: Choices, picked: Callable[[str | None], None] = lambda _: None) -> None:
        """Let the next line pick something from a list."""
        self.waiting = choices, picked

    def copy_to_clipboard(self, text: str) -> None:
        """Say the text: there is nothing else to copy it to."""
        for line in text.splitlines():
            self._tell(line)
