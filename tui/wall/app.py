"""The second console: a wall on a screen of its own, that nobody types on."""

from datetime import datetime
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from store.walls.channel import Sign
from tui.looks import SIXTEEN
from tui.terminal.startup import resume_gc
from tui.terminal.terminal_app import TerminalApp
from tui.wall import texts
from tui.wall.drawing import FEWEST_LINES, MOST_LINES, Size, drawn
from tui.wall.looks import Look
from tui.wall.turning import turned
from tui.wall.typist import said_of
from tui.wall.view import WallView
from tui.wall.watching import Seen, Watcher
from wall import fitting
from wall.board import board
from wall.pointing import Pointing
from wall.rows import Board, Room
from wall.rules import Rules, rules
from workshop.document import Workshop

if TYPE_CHECKING:  # most walls write no page
    from tui.wall.page_writer import PageWriter

_HINT_FOR = 6.0  # seconds that the foot says something for


def _key(keys: str, action: str, name: str) -> Binding:
    caption, does = texts.KEYS[name]
    return Binding(keys, action, caption, id=name, show=False, tooltip=does)


class WallApp(TerminalApp, inherit_bindings=False):
    """Shows what the typist's console points at, and nothing that is not for the room."""

    TITLE = "Plenary"
    BINDINGS: ClassVar[list[BindingType]] = [
        _key("f,space", "turn", "hung.freeze"),
        _key("plus,equals_sign", "lines(1)", "hung.more"),
        _key("minus,underscore", "lines(-1)", "hung.fewer"),
        _key("pagedown", "page(1)", "hung.next"),
        _key("pageup", "page(-1)", "hung.before"),
        _key("home,escape", "page(0)", "hung.here"),
        _key("l", "look", "hung.look"),
        _key("question_mark,h,f9", "keys", "hung.keys"),
        _key("q,ctrl+q,ctrl+c", "quit", "hung.leave"),
    ]

    def __init__(self, file: Path, state: Path, *, look: Look = "dark", page: "PageWriter | None" = None) -> None:
        """Hang a wall of a workshop's file; `state` is this machine's state folder, `page` what writes a page too."""
        super().__init__()
        if look == "sixteen":
            self.register_theme(SIXTEEN)
            self.use_palette(SIXTEEN.name)
        self.animation_level = "none"
        self._look: Look = look
        self._lines, self._turns, self._presses = MOST_LINES, 0, 0
        self._known = Seen(Workshop(), Pointing(view="clock"))
        self._held: Seen | None = None  # what is shown while the wall is frozen
        self._hint = ""
        self._hint_timer: Timer | None = None
        self._second: Timer | None = None
        self._measured = Size(0, 0)
        self._view = WallView()
        self._page = page
        self._arrived: SimpleQueue[Seen] = SimpleQueue()
        self._watcher = Watcher(file, state, self._arrive)

    def compose(self) -> ComposeResult:
        """Show nothing but the wall."""
        yield self._view

    def on_mount(self) -> None:
        """Begin to follow."""
        self._say(texts.KEYS_HINT)
        self._watcher.start()
        self.call_after_refresh(resume_gc)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        self._measured = Size(*event.size)  # the app's own size is still that of before
        self._show()

    def measured_anew(self) -> None:
        """Lay out again, since the terminal has told how wide characters are."""
        fitting.forget()
        super().measured_anew()
        self._show()

    # What is known.

    def _arrive(self, seen: Seen) -> None:
        """Called from the thread that follows, which may be quicker than the terminal is drawn."""
        self._arrived.put(seen)
        self.call_later(self._take_last)

    def _take_last(self) -> None:
        last: Seen | None = None
        while not self._arrived.empty():
            last = self._arrived.get_nowait()
        if last is not None:
            self._take(last)

    def _take(self, seen: Seen) -> None:
        before, self._known = self._known, seen
        if seen.heard >= self._presses:  # else the typist's console does not know yet of a key pressed here
            self._held = (self._held or seen) if seen.pointing.frozen else None
        if seen.pointing.item != before.pointing.item or seen.pointing.view != before.pointing.view:
            self._turns = 0
        self._show()

    @property
    def _shown(self) -> Seen:
        """What is shown: what is known, or what was when the wall was frozen. Blank is blank at once."""
        known, held = self._known, self._held
        if held is None:
            return known
        return held._replace(pointing=held.pointing._replace(blank=known.pointing.blank))

    def _board(self, seen: Seen) -> Board:
        shown = rules(seen.workshop)
        room = self._measured.room(self._lines)
        made, self._turns = turned(partial(_of, seen.workshop, shown), seen.pointing, room, self._turns)
        return made

    def _show(self) -> None:
        if not self._measured.width or not self._measured.height:
            return
        seen = self._shown
        made = self._board(seen)
        self._view.show(drawn(made, self._measured, self._foot(), datetime.now().astimezone()), self._look)
        self._tick(wanted=made.clock is not None)
        if self._page is not None:
            self._page.show(seen.workshop, seen.pointing)
        shows = said_of(seen.pointing, seen.workshop)
        sign = Sign(self._watcher.own_sign.token, shows, self._held is not None, self._presses)
        if sign != self._watcher.own_sign:
            self._watcher.say(sign)

    def _tick(self, *, wanted: bool) -> None:
        """Draw the clock every second, as long as there is one."""
        if wanted and self._second is None:
            self._second = self.set_interval(1.0, self._show)
        elif not wanted and self._second is not None:
            self._second.stop()
            self._second = None

    def _foot(self) -> str:
        known = self._known
        page = self._page.fault if self._page is not None else ""
        if self._hint or page:
            return self._hint or page
        told = [
            texts.FROZEN_HERE if self._held is not None else "",
            texts.FILE_UNREADABLE if known.fault else "" if known.is_there else texts.WAITS_FOR_FILE,
            "" if known.console or not known.is_there else texts.NO_CONSOLE,
        ]
        return " · ".join(filter(None, told))

    def _say(self, hint: str) -> None:
        self._hint = hint
        if self._hint_timer is not None:
            self._hint_timer.stop()
        self._hint_timer = self.set_timer(_HINT_FOR, self._say_no_more)
        self._show()

    def _say_no_more(self) -> None:
        self._hint = ""
        self._show()

    # What the keys do.

    def action_turn(self) -> None:
        """Freeze the wall, or let it follow again."""
        self._held = None if self._held is not None else self._known
        self._presses += 1
        self._show()

    def action_lines(self, more: int) -> None:
        """Give the wall more lines or fewer."""
        self._lines = min(max(self._lines + more, FEWEST_LINES), MOST_LINES)
        self._say(texts.lines_now(self._lines))

    def action_look(self) -> None:
        """Turn to the other look."""
        if self._look == "sixteen":
            self._say(texts.FEW_COLOURS)
            return
        self._look = "bright" if self._look == "dark" else "dark"
        self._show()

    def action_page(self, turn: int) -> None:
        """Turn a page of a long list, or go back to the one of what is in hand."""
        self._turns = self._turns + turn if turn else 0
        self._show()

    def action_keys(self) -> None:
        """Say what the keys do."""
        self._say(texts.KEYS_HINT)

    async def action_quit(self) -> None:
        """Take the wall down, as when the system or the terminal ends it."""
        self._watcher.stop()
        if self._page is not None:
            self._page.stop()
        self.exit()


def _of(workshop: Workshop, shown: Rules, pointing: Pointing, room: Room) -> Board:
    return board(workshop, pointing, shown, room)
