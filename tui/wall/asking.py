"""The typist's list of what can be done with the wall."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.wall import texts
from tui.widgets.composer.composer import Composer
from tui.widgets.outline.source import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.app import PlenaryApp

_TIME = re.compile(r"(?:back )?(?:at )?(\d{1,2})[:.h](\d{2})", re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,3})(?: ?min(?:utes)?)?", re.IGNORECASE)
_BREAK = "break"


def end_of_break(text: str, now: datetime) -> datetime | None:
    """Return when a break ends that begins now, from a time or a number of minutes; None where it is neither."""
    if minutes := _MINUTES.fullmatch(text.strip()):
        until = now + timedelta(minutes=int(minutes[1]))
        return until.replace(microsecond=0) if int(minutes[1]) else None
    if (time := _TIME.fullmatch(text.strip())) and int(time[1]) < 24 and int(time[2]) < 60:
        until = now.replace(hour=int(time[1]), minute=int(time[2]), second=0, microsecond=0)
        return until if until > now else until + timedelta(days=1)
    return None


class WallScreen(PickScreen):
    """Gives the key of what is to be done; `until` is when a break ends that was typed."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self.until: datetime | None = None
        super().__init__(texts.TITLE, choices, texts.HINT)

    def ask(self) -> None:
        """Say that a time may be typed too."""
        self.query_one(Composer).prompt = texts.PROMPT

    def choices_for(self, text: str) -> Sequence[Choice]:
        """Return the break that is typed, or the choices that have the words."""
        self.until = end_of_break(text, datetime.now().astimezone())
        if self.until is None:
            return super().choices_for(text)
        return [_choice(_BREAK, texts.begin_break(f"{self.until:%H:%M}"), texts.COUNTS_DOWN)]


def ask(app: PlenaryApp) -> None:
    """Show what can be done with the wall, and do what is picked."""
    walls = app.walls
    if not walls.hang:
        app.say(texts.no_wall(), wrong=True)
        return
    choices, acts = _offered(app)
    screen = WallScreen(choices)

    def picked(key: str | None) -> None:
        if key == _BREAK:
            walls.begin_break(screen.until)
        elif key is not None:
            acts[key]()

    app.push_screen(screen, picked)


def _offered(app: PlenaryApp) -> tuple[list[Choice], Mapping[str, Callable[[], None]]]:
    """Return the choices, those that undo something first, and what each does."""
    walls = app.walls
    now = walls.pointing
    acts: dict[str, Callable[[], None]] = {}
    choices: list[Choice] = []

    def offer(key: str, words: str, does: str, act: Callable[[], None]) -> None:
        acts[key] = act
        choices.append(_choice(key, words, does))

    if now.clock:
        offer("over", *texts.END_BREAK, partial(walls.begin_break, None))
    if now.pinned:
        offer("follow", *texts.LET_GO, walls.pin)
    offer("freeze", *(texts.GO_LIVE if now.frozen else texts.FREEZE), walls.turn)
    offer("blank", *(texts.SHOW_IT if now.blank else texts.BLANK_IT), walls.blank)
    if not now.pinned:
        here = walls.shows(now._replace(blank=False, clock=""))
        offer("pin", f"{texts.PIN} {here}", texts.PINNED_HERE, walls.pin)
    for view in texts.HANG:
        offer(f"hang {view}", texts.hang(view), texts.PINNED_HERE, partial(walls.pin, view))
    return choices, acts


def _choice(key: str, words: str, does: str) -> Choice:
    return Choice(key, Row(words, note=does), f"{words} {does}")
