"""The console: the open workshop, its screens, and the one place where edits are recorded."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.binding import BindingType
from textual.reactive import var
from textual.timer import Timer

from store.errors import StoreError
from store.log.session import Session
from store.state.state_folder import own_nodes
from tui import dialogs, looks, remote_changes, retracing, routes, texts
from tui.drafts import Drafts
from tui.editing import Editing
from tui.history import past
from tui.keys import global_keys, keymap
from tui.library.rows import Library
from tui.messages import Merged, Saved
from tui.open_file import OpenFile
from tui.screens.base.console import Edit
from tui.screens.base.screen import RecordingScreen
from tui.settings import Settings
from tui.terminal import crash, unhandled_keys
from tui.terminal.key_queue import KeyQueue
from tui.terminal.startup import resume_gc
from tui.terminal.terminal_app import TerminalApp
from tui.wall.typist import Walls
from tui.whereabouts import Remembered, Whereabouts
from tui.widgets.text import named_keys
from tui.widgets.text.named_keys import Sentence
from tui.widgets.unbroken import carried_out, unbroken
from workshop import people
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import Seen

_SAID_FOR = 8.0  # seconds


@unbroken
class PlenaryApp(TerminalApp, inherit_bindings=False):
    """Records a workshop. All but this package sees it as a `Console`."""

    TITLE = "Plenary"
    BINDINGS: ClassVar[list[BindingType]] = global_keys.GLOBAL_KEYS
    CSS_PATH = "console.tcss"

    workshop: var[Workshop] = var(Workshop())
    saving: var[tuple[str, str]] = var(("safe", ""))
    priority: var[str] = var("")
    message: var[tuple[str, bool]] = var(("", False))
    hung: var[str] = var("")  # what hangs on the wall

    def __init__(
        self, state: Path, *, file: Path | None = None, read_only: bool = False, library: Path | None = None
    ) -> None:
        """Start with a workshop's file, or with the library of a folder. `state` is this machine's state folder."""
        # The first screen is there from the beginning: a blank one before it would be laid out and styled for nothing.
        self._remembered = Remembered(state)
        self.place = self._remembered.of(file) if file is not None else Whereabouts()
        begin = routes.begins_with(self.place.session)
        self.DEFAULT_MODE = begin if library is None else "library"  # type: ignore[misc]  # for this console
        super().__init__()
        self._state = state
        self._file, self._read_only, self._library = file, read_only, library
        self.animation_level = "none"
        self._settings = Settings(state / "settings.json")
        self.library = Library(library or (file.parent if file else Path()), state, self.say)
        self.opened = OpenFile(
            state,
            lambda now: self.post_message(Saved(now)),
            lambda *came: self.post_message(Merged(*came)),
            self._remember_place,
        )
        self._editing = Editing(self.opened, self.say, self._show_recorded)
        self._arrivals = remote_changes.RemoteChanges()
        self.walls: Walls = Walls(self)
        self.gate = KeyQueue(self, super().on_event, self.walls.note)
        self._silence: Timer | None = None
        self.exit_sentence = ""
        self._notices: list[str] = []
        for look in looks.LOOKS:
            self.register_theme(look)
        keys, told = keymap.in_force(state)
        self.set_keymap(keys)
        named_keys.use(keys)
        self._notices.extend(filter(None, (self._settings.fault, *told)))
        self.theme = self._settings.get("look", looks.DARK.name)

    # Opening and leaving.

    def on_load(self) -> None:
        """Open what there is to open, before the first screen is made."""
        for name, screen in routes.sessions().items():
            self.add_mode(name, screen)
        if self._library is not None:
            self.add_mode("library", routes.library(self._library))
        elif self._file is not None:
            self.open_file(self._file, read_only=self._read_only)

    def on_mount(self) -> None:
        """Say what opening has told, and take keys; everything else can wait until the first frame stands."""
        self.gate.close()
        self._say_notices()
        self.call_after_refresh(self._first_frame_stands)

    def _first_frame_stands(self) -> None:
        resume_gc()
        self._file_stands()

    def _file_stands(self) -> None:
        """Ask about a copy that nobody has spoken for, and prepare looking back on what is opened for reading."""
        past.prepare(self)
        if self.opened.is_undecided:
            from tui.asking import identifying

            identifying.ask(self)

    def open_file(self, path: Path, *, read_only: bool = False) -> bool:
        """Open or start a workshop and show its first session; False, with a sentence, where it cannot be."""
        try:
            self._notices += self.opened.open(path, read_only=read_only)
        except StoreError as error:
            if self._library is None:
                self.exit_sentence = str(error)
                self.exit(return_code=1)
            else:
                self.say(str(error), wrong=True)
            return False
        self.workshop = self.session.workshop
        self.walls.begin()
        self.place = self._remembered.of(path).as_of(self.session.recorded_last)
        adopted = self.workshop.children("priorities")
        self.priority = self.place.priority if self.place.priority in adopted else next(iter(adopted), "")
        self.saving = self.opened.save_status
        if self.current_mode in ("", "library"):
            self.switch_mode(routes.begins_with(self.place.session))
            self._say_notices()
            self.call_after_refresh(self._file_stands)
        return True

    def _say_notices(self) -> None:
        if notices := [*self._notices, *self.opened.drafts.notices(routes.begins_with(self.place.session))]:
            self.say(" ".join(notices))
        self._notices = []

    def new_file(self, title: str) -> bool:
        """Start a workshop of that title in the library's folder."""
        path = self.library.new_path(title)
        return self.open_file(path) and self.do("Title", lambda w: people.set_detail(w, "title", title))

    def reopened(self, act: Callable[[], list[str]]) -> list[str]:
        """Do what closes and opens the file, and show what it holds then; what there is to say. Raises StoreError."""
        try:
            return act()
        finally:
            self.workshop = self.session.workshop
            self.walls.begin()
            self.saving = self.opened.save_status

    async def action_leave(self) -> None:
        """Save and leave; what is half-typed is kept too. What is on no disk keeps the console open once."""
        if reason := self.opened.reason_to_stay():
            self.say(reason, wrong=True)
        else:
            await self.action_quit()

    def _fatal_error(self) -> None:
        # Textual's own would print pages of traceback on the typist's terminal
        self.exit_sentence = crash.noted(self._state)
        self._close_messages_no_wait()

    async def run_action(self, *args: Any, **kwargs: Any) -> bool:
        """Do what a key is for. A defect in it costs that key only."""
        did = True

        async def act() -> None:
            nonlocal did
            did = await super(PlenaryApp, self).run_action(*args, **kwargs)

        await carried_out(self, act)
        return did

    def tell_not_done(self) -> None:
        """Note the exception that is being handled, because of which a key did not do all that it is for; say so."""
        if not self._exit:  # what was still to be shown of a file that is closed by now is no defect
            self.say(crash.not_done(self._state), wrong=True)

    async def action_quit(self) -> None:
        """Save and leave at once, as when the system or the terminal ends the console."""
        self._remember_place()
        self.walls.end()
        self.exit_sentence = self.opened.close()
        self.exit()
        self._remembered.close()  # last, as it matters least

    def _remember_place(self) -> None:
        """Keep where the typist is, for the next time the file is opened on this machine."""
        if not self.opened.is_open or self.opened.live.read_only:
            return
        if isinstance(self.screen_stack[0], RecordingScreen):
            self.screen_stack[0].note_place()
        self.place.session, self.place.priority = self.current_mode, self.priority
        self.place.step = self.session.recorded_last
        self._remembered.keep(self.opened.path, self.place)

    # What screens ask for.

    @property
    def session(self) -> Session:
        """The open workshop's session. Raises WorkshopError where none is open."""
        return self.opened.session

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded."""
        return self.opened.read_only

    @property
    def drafts(self) -> Drafts:
        """What is half-typed."""
        return self.opened.drafts

    def do(self, label: str, edit: Edit) -> bool:
        """Record an edit; whether it was taken."""
        return self._editing.do(label, edit)

    def take_back(self) -> bool:
        """Undo the last edit without a word, since another takes its place; return whether there was one."""
        return self._editing.take_back()

    def having_seen(self, seen: Seen | None) -> AbstractContextManager[None]:
        """Record what is done here as by someone who began when that was in sight; None is now."""
        return self._editing.having_seen(seen)

    def at_once(self, line: str = "") -> AbstractContextManager[None]:
        """Have what is recorded here, and what is half-typed after it, on the disk in one go."""
        return self.opened.at_once(line)

    def _show_recorded(self) -> None:
        self.workshop = self.session.workshop

    def say(self, sentence: str | Sentence, *, wrong: bool = False) -> None:
        """Tell the typist something."""
        self._say(str(sentence), wrong=wrong)
        if self._silence is not None:
            self._silence.stop()
        self._silence = self.set_timer(_SAID_FOR, self._fall_silent)

    def _say(self, sentence: str, *, wrong: bool) -> None:
        self.message = (sentence, wrong)

    def hush(self) -> None:
        """Let what was said be over, but that saving fails."""
        if self._silence is not None:
            self._silence.stop()
        self._fall_silent()

    def _fall_silent(self) -> None:
        self._say(self.opened.status.error, wrong=True)  # a failed save stays on the screen until one succeeds

    def jump(self, record_id: str) -> None:
        """Show a record on the screen to which it belongs."""
        self.call_next(self._jump, record_id)

    async def _jump(self, record_id: str) -> None:
        mode, priority, row = routes.where(self.workshop, record_id)
        if mode == "inbox":
            dialogs.inbox(self)
            return
        if priority:
            self.priority = priority
        if mode != self.current_mode:
            await self.switch_mode(mode)
        if isinstance(self.screen, RecordingScreen):
            self.screen.turn_to(record_id)
        if isinstance(self.screen, RecordingScreen):
            self.screen.show_record(row)

    # What the keys do.

    async def on_event(self, event: events.Event) -> None:
        """Take keys and pastes in their turn."""
        await self.gate.arrive(event)

    def on_key(self, event: events.Key) -> None:
        """Answer a key that nothing took."""
        unhandled_keys.answer(self, event.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Before a workshop is open there is nothing to search, undo or go to."""
        return self.opened.is_open or action not in unhandled_keys.WITH_A_WORKSHOP or parameters[:1] in dialogs.ANYWHERE

    def action_session(self, name: str) -> None:
        """Go to a session."""
        if len(self.screen_stack) == 1:
            self.hush()
            self.repaint(name == self.current_mode)  # whatever somebody else wrote on the terminal is gone then
            self.switch_mode(name)

    async def action_undo(self) -> None:
        """Take back what is half-typed or, where nothing is, the last edit that still stands."""
        await retracing.undo(self)

    async def action_redo(self) -> None:
        """Bring back what was undone last, of the typing before what is recorded."""
        await retracing.redo(self)

    def attempt(self, act: Callable[[Session], tuple[str, bool]]) -> None:
        """Do something to the session; it gives the line for the typist, and whether that tells of something wrong."""
        try:
            line, wrong = act(self.session)
        except WorkshopError as error:
            line, wrong = str(error), True
        if self.opened.is_open:
            self.workshop = self.session.workshop
        if line:
            self.say(line, wrong=wrong)

    def action_save(self) -> None:
        """Save now, in its own time, and say so."""
        saves = self.opened.save_soon()
        self.say(texts.SAVING_NOW if saves else texts.NOTHING_TO_SAVE_NOW, wrong=not saves)

    def action_dialog(self, name: str) -> None:
        """Open a dialog by its name."""
        dialogs.DIALOGS[name](self)

    def action_look(self, name: str) -> None:
        """Choose a look, for next time too."""
        self.theme = name
        self._settings.set("look", name)

    # The thread that saves.

    def on_saved(self, event: Saved) -> None:
        """Show how safe the record is."""
        before, self.opened.status = self.opened.status, event.status
        self.saving = self.opened.save_status
        if before.error != event.status.error:
            self._fall_silent()

    def on_merged(self, event: Merged) -> None:
        """Take in changes made in other consoles and copies, and say so."""
        if self.opened.is_open:
            own = own_nodes(self._state)
            self.attempt(lambda _: self._arrivals.take(self.opened, event.came, own))

    def action_incoming(self) -> None:
        """List changes made elsewhere, and choose between wordings."""
        remote_changes.show(self, self.opened, self._arrivals)
