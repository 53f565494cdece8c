"""The open workshop, as pages record in it: the same journal, saver and log as on the screen."""

import queue
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from store.saving.saver import SaveStatus
from store.state.state_folder import own_nodes
from tui.open_file import OpenFile
from tui.remote_changes import Came, RemoteChanges, Steps
from tui.screens.base.console import Edit
from tui.screens.base.row_keys import RowKey
from tui.screens.choices import Choices
from tui.terminal import crash
from tui.whereabouts import Remembered, Whereabouts
from tui.widgets.composer.entry import Entry
from tui.widgets.text.named_keys import Sentence
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import Seen, Wording


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
        self._seen: Seen | None = None
        self.opened = OpenFile(state, self._came.put, self._arrived)

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

    def do(self, label: str, edit: Edit) -> bool:
        """Record an edit; whether it was taken. The one boundary where refusals become sentences."""
        try:
            self.opened.session.do(label, edit, seen=self._seen, begun=self.opened.begun)
        except WorkshopError as error:
            self.say(str(error), wrong=True)
            return False
        except crash.DEFECTS:  # no reason to stop recording what is said
            self.say(crash.not_done(self._state), wrong=True)
            return False
        self.workshop = self.opened.session.workshop
        self._changed()
        return True

    def take_back(self) -> bool:
        """Undo the last edit without a word; return whether there was one."""
        try:
            self.opened.session.undo()
        except WorkshopError as error:
            self.say(str(error), wrong=True)
            return False
        self.workshop = self.opened.session.workshop
        self._changed()
        return True

    def seen(self) -> Seen:
        """What is known now, for `having_seen`."""
        return self.opened.session.seen()

    def seen_last_time(self) -> Seen:
        """What was known, as far as can be told, when that was begun which was half-typed at the last end."""
        return self.opened.session.seen_last_time()

    @contextmanager
    def having_seen(self, seen: Seen | None) -> Iterator[None]:
        """Record what is done here as by someone who began when that was known; None is now."""
        self._seen, before = seen, self._seen
        try:
            yield
        finally:
            self._seen = before

    def of_others(self, records: Iterable[str]) -> Mapping[str, int]:
        """How many of some records say what was typed on other consoles, by console."""
        return self.opened.session.of_others(records)

    def new_id(self, prefix: str) -> str:
        """A fresh id for a record of that kind."""
        return self.opened.session.new_id(prefix)

    def say(self, sentence: str | Sentence, *, wrong: bool = False) -> None:
        """Tell the typist something."""
        del wrong
        self._tell(str(sentence))

    def hush(self) -> None:
        """What was said was said."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        """All values that a field has had, oldest first."""
        return self.opened.session.wordings(record_id, field)

    def deleted(self) -> Sequence[str]:
        """The records in the tray, newest first."""
        return self.opened.session.thrown_away()

    def keep_draft(self, place: str, entry: Entry) -> None:
        """Keep what is half-typed at a place."""
        self.opened.keep_draft(place, entry)

    def at_once(self, line: str = "") -> AbstractContextManager[None]:
        """Have what is recorded here, and what is half-typed after it, on the disk in one go."""
        return self.opened.at_once(line)

    def draft_at(self, place: str) -> Entry:
        """What is half-typed at a place."""
        return self.opened.drafts.at(place)

    def drafts_under(self, place: str) -> list[str]:
        """The places under a place where something is half-typed."""
        return self.opened.drafts.under(place)

    def row_at(self, page: str) -> RowKey:
        """Return the row on which the typist was when the file was open last."""
        return self.place.row(page)

    def folds_at(self, page: str) -> Sequence[RowKey]:
        """Return the rows that were folded then."""
        return self.place.folds.get(page, [])

    def page_at(self, session: str) -> str:
        """Return the id of the page of a session that was used last."""
        return self.place.pages.get(session, "")

    def note_place(self, session: str, page: str, row: RowKey, folded: Iterable[RowKey]) -> None:
        """Take note of where the typist is on a page."""
        self.place.note(session, page, row, [*folded])

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
