"""The walls as the typist's console knows them: what it tells them, what hangs there, and what her keys do with it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from store.walls.channel import Sign, folder_of
from store.walls.teller import News, Teller
from tui.screens.base.screen import RecordingScreen
from tui.wall import texts
from wall.pointing import Pointing, View, to_json
from workshop import problems
from workshop.document import Workshop
from workshop.model import Group

if TYPE_CHECKING:
    from tui.app import PlenaryApp

_SOON: Final = 0.03  # seconds after a key, when its frame is out: what is told in them is told once
_VIEWS: Final[Mapping[str, View]] = {  # by the page in sight; F6 is not for the room, so what hangs stays
    "problems": "problems",
    "votes.grouping": "themes",
    "votes.ballots": "ranking",
    "votes.ranking": "ranking",
    "tree": "tree",
    "vision": "vision",
    "results": "map",
}
_OF_A_PRIORITY: Final[frozenset[View]] = frozenset({"tree", "vision", "map"})


class Walls:
    """Tells the walls of this machine what is in hand. It does nothing as long as none hangs."""

    def __init__(self, app: PlenaryApp) -> None:
        self._app = app
        self._teller: Teller | None = None
        self._signs: Sequence[Sign] = ()
        self._live = Pointing(view="clock")  # where the typist is
        self._asked = Pointing(view="clock")  # what she wants to hang, where that is pinned
        self._frozen_at: Pointing | None = None
        self._steps = 0
        self._soon: asyncio.TimerHandle | None = None

    # The open file.

    def begin(self) -> None:
        """Tell the walls of the file that was opened; anew, where it was opened again."""
        self.end()
        opened = self._app.opened
        if not opened.is_open or opened.live.read_only:
            return
        self._teller = Teller(folder_of(opened.state, opened.path), self._signs_changed)
        self._app.watch(self._app, "workshop", self.note, init=False)

    def end(self) -> None:
        """Tell nothing any more; the walls go on with the file."""
        if self._teller is not None:
            self._teller.close()
        self._teller = None

    def _signs_changed(self, signs: Sequence[Sign]) -> None:
        """Called from the thread that tells."""
        self._app.call_later(self._take_signs, signs)

    def _take_signs(self, signs: Sequence[Sign]) -> None:
        known = {sign.token: sign.presses for sign in self._signs}
        self._signs = signs
        pressed = [sign for sign in signs if sign.presses != known.get(sign.token, 0)]
        if pressed and pressed[-1].frozen != (self._frozen_at is not None):
            self._frozen_at = self.pointing if pressed[-1].frozen else None
        self._tell()

    # What is in hand.

    @property
    def hang(self) -> bool:
        """Whether a wall hangs on this machine."""
        return bool(self._signs)

    @property
    def pointing(self) -> Pointing:
        """What is to hang on the walls; of frozen ones, what hung there as they were frozen."""
        if self._frozen_at is not None:
            return self._frozen_at._replace(frozen=True, blank=self._asked.blank)
        shown = self._asked if self._asked.pinned else self._live
        view = "clock" if self._asked.clock else shown.view
        return shown._replace(view=view, blank=self._asked.blank, clock=self._asked.clock)

    def note(self) -> None:
        """Take note of where the typist is, and tell it if it is something new. Costs nothing where no wall hangs."""
        if self._signs:
            self._tell()

    def _tell(self) -> None:
        app = self._app
        if self._teller is None or not app.opened.is_open:
            return
        self._live = _in_hand(app, self._live)
        log = app.opened.live.log
        self._end_break(len(log.steps))
        app.hung = self._told() if self._signs else ""
        if self._signs:
            file, pointing = app.opened.path.absolute(), to_json(self.pointing)  # no look at a disk, which may hang
            heard = {sign.token: sign.presses for sign in self._signs}
            self._teller.tell(News(str(file), app.opened.workshop_id, len(log.steps), pointing, heard))
            if self._soon is None:
                self._soon = asyncio.get_running_loop().call_later(_SOON, self._hurry)

    def _hurry(self) -> None:
        self._soon = None
        if self._teller is not None:
            self._teller.hurry()

    def _end_break(self, steps: int) -> None:
        """A break that is over ends with the first thing that is recorded after it."""
        until, before = self._asked.until, self._steps
        self._steps = steps
        if until is not None and steps > before and datetime.now(until.tzinfo) >= until:
            self._asked = self._asked._replace(clock="")

    def _told(self) -> str:
        shown = self.pointing
        return texts.on_the_bar(
            len(self._signs), self.shows(shown), frozen=shown.frozen, pinned=shown.pinned, blank=shown.blank
        )

    def shows(self, pointing: Pointing) -> str:
        """Return in a few words what hangs there then."""
        return said_of(pointing, self._app.opened.live.workshop)

    # What the typist's keys do.

    def turn(self) -> None:
        """Freeze the walls, or let them follow again."""
        if not self._has_walls():
            return
        self._frozen_at = self.pointing if self._frozen_at is None else None
        self._app.say(texts.LIVE if self._frozen_at is None else texts.frozen())
        self._tell()

    def blank(self) -> None:
        """Let the walls show nothing, or show again. A wall that is frozen is blanked too."""
        if not self._has_walls():
            return
        self._asked = self._asked._replace(blank=not self._asked.blank)
        self._app.say(texts.blanked() if self._asked.blank else texts.SHOWN)
        self._tell()

    def pin(self, view: View | None = None) -> None:
        """Let what is in sight hang while the typist goes on, or another view; a second time lets it follow again."""
        asked = self._asked
        live = _in_hand(self._app, self._live)
        if asked.pinned and view is None:
            self._asked = Pointing(blank=asked.blank, clock=asked.clock)
            self._app.say(texts.LIVE)
        else:
            shown = live if view is None else Pointing(view=view, priority=live.priority)
            self._asked = shown._replace(pinned=True, blank=asked.blank, clock=asked.clock)
            self._app.say(texts.pinned(self.shows(self._asked._replace(blank=False, clock=""))))
        self._frozen_at = None
        self._tell()

    def begin_break(self, until: datetime | None) -> None:
        """Let the walls count down to the end of a break; None ends it."""
        self._asked = self._asked._replace(clock=until.isoformat() if until is not None else "", blank=False)
        self._frozen_at = None
        self._app.say(texts.break_begins(f"{until:%H:%M}") if until is not None else texts.BREAK_OVER)
        self._steps = len(self._app.opened.live.log.steps)
        self._tell()

    def _has_walls(self) -> bool:
        if not self._signs:
            self._app.say(texts.no_wall(), wrong=True)
        return bool(self._signs)


def _in_hand(app: PlenaryApp, before: Pointing) -> Pointing:
    """Return where the typist is; where that is not for the room, what was in hand before."""
    screen = app.screen_stack[0] if app.screen_stack else None
    if not isinstance(screen, RecordingScreen) or not screen.is_mounted:
        return before
    view = _VIEWS.get(screen.page.NAME)
    if view is None:
        return before
    item = screen.cursor_record
    group = problems.group_of(app.workshop, item) if view == "problems" else None
    adopted = app.workshop.children("priorities")
    priority = app.priority if app.priority in adopted else next(iter(adopted), "")
    return Pointing(screen.SESSION, view, item, priority, group.id if group is not None else "")


def said_of(pointing: Pointing, workshop: Workshop) -> str:
    """Return in a few words what hangs where a wall is told this."""
    if pointing.blank:
        return texts.BLANK
    if (until := pointing.until) is not None:
        return texts.break_until(f"{until.astimezone():%H:%M}")
    group = workshop.get(Group, pointing.group) if pointing.view == "problems" else None
    priorities = workshop.children("priorities") if pointing.view in _OF_A_PRIORITY else ()
    place = priorities.index(pointing.priority) + 1 if pointing.priority in priorities else 0
    return texts.hangs(pointing.view, group=group.name if group is not None else "", priority=place)
