"""The open workshop with its half-typed lines, and how safe they are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from store.errors import StoreError
from store.identifying import decide
from store.log.log import Step
from store.log.session import Session
from store.opening import OpenWorkshop
from store.saving.saver import SaveStatus
from store.saving.sync import OnMerged
from store.state.recent import remember_used
from tui import safety, texts
from tui.drafts import Drafts, session_of, text_of
from workshop.errors import WorkshopError

if TYPE_CHECKING:
    from store.history.timeline import Timeline
    from store.recovery.forgetting import Unreached

T = TypeVar("T")
_PATIENCE = 6.0  # seconds


class OpenFile:
    """Holds at most one workshop open."""

    def __init__(
        self,
        state: Path,
        on_status: Callable[[SaveStatus], object],
        on_merged: OnMerged | None = None,
        on_begun: Callable[[], object] = lambda: None,
    ) -> None:
        """Open nothing yet.

        Args:
            state: This machine's state folder.
            on_status: Is told how saving goes, from the thread that saves.
            on_merged: Takes changes made elsewhere, from that thread too.
            on_begun: Is called when a line begins to be typed.
        """
        self.state = state
        self.status = SaveStatus()
        self.drafts = Drafts({})
        self._on_status, self._on_merged, self._on_begun = on_status, on_merged, on_begun
        self._open: OpenWorkshop | None = None
        self._farewell = ""
        self.begun: datetime | None = None  # when the line was begun that is being recorded
        self._timeline: Timeline | None = None
        self._past: Session | None = None  # the workshop as it stood, while it is looked at
        self._warned = False  # that leaving would lose something
        self._found: datetime | None = None  # when the file that was opened had been saved

    def open(self, path: Path, *, read_only: bool) -> list[str]:
        """Open or start a workshop, and return what there is to say about it. Raises StoreError."""
        found = _saved_at(path)
        opened = OpenWorkshop(
            path, state=self.state, on_status=self._on_status, on_merged=self._on_merged, read_only=read_only
        )
        remember_used(self.state, path, datetime.now(UTC))
        self._open, self._found = opened, found
        self._timeline = self._past = None
        self.drafts = Drafts(opened.drafts, opened.draft, self._on_begun)
        return opened.notices

    def close(self) -> str:
        """Save and close the workshop.

        Returns a sentence where that did not go well, else nothing. Asked again, it says the same again.
        """
        opened, self._open, self._past = self._open, None, None
        if opened is not None and not opened.close():
            self._farewell = opened.left
        return self._farewell

    def reason_to_stay(self) -> str:
        """Save, and return a sentence if leaving would lose what is on no disk; empty where the console may end.

        Asked a second time it lets go: nobody is kept who wants to leave.
        """
        if self._open is None or self._warned or self._open.may_leave():
            return ""
        self._warned = True
        return texts.stay(self.status.nowhere)

    @property
    def waiting(self) -> Mapping[str, Step]:
        """The steps from elsewhere that wait for somebody's word, since they take much away."""
        return self._open.waiting if self._open is not None else {}

    def hold(self, steps: Mapping[str, Step]) -> None:
        """Let these steps wait for somebody's word, and no others."""
        if self._open is not None:
            self._open.hold(steps)

    @property
    def is_open(self) -> bool:
        """Whether a workshop is open."""
        return self._open is not None

    @property
    def session(self) -> Session:
        """The session in sight: the open workshop's, or one of the past. Raises WorkshopError where none is open."""
        return self._past or self.live

    @property
    def live(self) -> Session:
        """The open workshop's session. Raises WorkshopError where none is open."""
        if self._open is None:
            raise WorkshopError(texts.NO_WORKSHOP)
        return self._open.session

    def timeline(self) -> "Timeline":
        """Return what happened until now. Raises WorkshopError where no workshop is open."""
        from store.history.past import Past  # only who looks back needs these
        from store.history.timeline import Timeline

        live = self.live
        if self._timeline is None or not self._timeline.past.is_of(live.log):
            self._timeline = Timeline(Past(live.log, live.workshop.settled()))
        return self._timeline

    @property
    def is_past(self) -> bool:
        """Whether it is the workshop as it stood that is in sight."""
        return self._past is not None

    @property
    def steps_seen(self) -> int:
        """How many steps of those of the timeline made what is in sight."""
        past = self.timeline().past
        if self._past is None:
            return len(past.stamps)
        seen = self._past.log.stamps()[-1:]
        return past.count_at(seen[0]) if seen else 0

    def look_at(self, count: int) -> None:
        """Look at the workshop as it stood after so many steps of the timeline; after all of them, as it stands now."""
        past = self.timeline().past
        self._past = past.session(count) if count < len(past.stamps) else None

    @property
    def path(self) -> Path:
        """The open workshop's file. Raises WorkshopError where none is open."""
        if self._open is None:
            raise WorkshopError(texts.NO_WORKSHOP)
        return self._open.path

    @property
    def workshop_id(self) -> str:
        """The open workshop's id; empty where none is open."""
        return self._open.workshop_id if self._open is not None else ""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded."""
        return self._open is None or self.session.read_only

    @property
    def is_undecided(self) -> bool:
        """Whether the open file is a copy of which nobody has said what it is."""
        return self._open is not None and not self._open.session.read_only and self._open.head.is_undecided

    @property
    def copied_from(self) -> str:
        """The file that the open one is a copy of, as people call it; empty where it is not known."""
        other = self._open.identity.other if self._open is not None else None
        if other is None:
            return ""
        return str(other) if self.copied_elsewhere else other.name

    @property
    def copied_elsewhere(self) -> bool:
        """Whether the file that the open one is a copy of is in another folder."""
        other = self._open.identity.other if self._open is not None else None
        return other is not None and other.parent != self.path.resolve().parent

    @property
    def other_answers(self) -> Sequence[str]:
        """What the open file may be instead, where it is a copy or one of several files of its workshop."""
        if self._open is None:
            return ()
        head = self._open.head
        if head.copy_of:
            return tuple(answer for answer in ("same", "practice", "another") if answer != head.copy_as)
        return ("practice", "another") if len(head.names) > 1 else ()

    @property
    def withheld(self) -> Sequence[str]:
        """The names of copies beside the file from which nothing is taken in, since nobody said what they are."""
        return self._open.withheld if self._open is not None else ()

    def take_in(self, name: str) -> None:
        """Take a file of that name beside the open one for the same workshop."""
        if self._open is not None:
            self._open.accept(name)

    def decide(self, answer: str) -> list[str]:
        """Write down what the open file is, and open it anew; return what there is to say about it.

        Raises StoreError where it cannot be saved first, or not be written; then it is what it was.
        """
        other = self._open.identity.other if self._open is not None else None
        _, notices = self._between(lambda path: decide(path, self.state, answer, other))
        return notices

    def forget(self, name: str) -> tuple["Unreached", list[str]]:
        """Forget a name, and open the file anew; return where it was not reached, and what there is to say.

        Raises StoreError where it cannot be saved first, another console runs, or something cannot be written.
        """
        from store.recovery.forgetting import Forgetting  # seldom needed, and starting must be quick

        return self._between(lambda path: Forgetting(path, self.state, [name]).carry_out())

    def half_typed_with(self, name: str) -> str:
        """The session in which a half-typed line has a name; empty where none has. Raises StoreError for no name."""
        from store.log.redaction import Finder
        from store.recovery import texts as recovery_texts

        try:
            finder = Finder(name)
        except ValueError:
            raise StoreError(recovery_texts.no_name_to_forget(name)) from None
        found = (place for place in self.drafts.places if finder.is_in(text_of(self.drafts.at(place))))
        return next((texts.session_name(session_of(place)) for place in found), "")

    def save_now(self) -> None:
        """Save and wait for it. Raises StoreError where not all is in the file then."""
        if self._open is None or not self._open.flush(_PATIENCE):
            raise StoreError(self.status.error or texts.not_saved_first(self.path.name))

    def _between(self, act: Callable[[Path], T]) -> tuple[T, list[str]]:
        """Save and close the file, do something to it, and open it again with what is half-typed. Raises StoreError."""
        path, half_typed = self.path, self.drafts
        self.save_now()
        self.close()
        try:
            done = act(path)
        finally:
            notices = self.open(path, read_only=False)
            for place in half_typed.places:
                self.drafts.keep(place, half_typed.at(place))
        return done, notices

    @contextmanager
    def at_once(self, line: str = "") -> Iterator[None]:
        """Have what is recorded here, and what is half-typed after it, on the disk in one go.

        `line` is the place of the line whose Enter records it; when it was begun is noted.
        """
        before, self.begun = self.begun, self.drafts.begun(line)
        try:
            with self._open.at_once() if self._open is not None else nullcontext():
                yield
        finally:
            self.begun = before

    def save_soon(self) -> bool:
        """Save without waiting for more; return whether there is something to save to."""
        if self._open is None or self.read_only:
            return False
        self._open.save_soon()
        return True

    @property
    def save_status(self) -> tuple[str, str]:
        """How safe the record is: the tone and the words for the title bar."""
        if self._past is not None:
            return "waiting", texts.as_it_stood(self._past.log.stamps())
        return safety.save_status(self.status, read_only=self.read_only, found=self._found)


def _saved_at(path: Path) -> datetime | None:
    """Return when a file was saved last; None where there is none."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return None
