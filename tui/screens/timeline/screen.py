"""The timeline: all that happened, narrowed down by what is typed; a row leads to the thing, or to that moment."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from tui.screens.base.picker import PickScreen
from tui.screens.timeline import texts
from tui.screens.timeline.rows import row
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row
from tui.widgets.text.keys import bound
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.speakers import offered
from workshop.timeline.asked import Asked, Day, Known, asked, haystack
from workshop.timeline.happened import Told
from workshop.timeline.recordings import Recordings

GO, THEN, SINCE = "go", "then", "since"
"""What the screen's answer begins with: go to it, show it then, or what changed since; the entry follows."""
_AT_ONCE = 1_500  # entries looked through before the first rows are shown, and between two keys after that
_PAUSE = 0.02  # seconds


class TimelineScreen(PickScreen):
    """Gives "go" or "then" and the entry picked; None where nothing was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("alt+v", "then", "timeline.then", texts.KEYS["timeline.then"]),
        bound("f8", "since", "timeline.since", texts.KEYS["timeline.since"]),
        bound("alt+up", "moment(-1)", "timeline.up", texts.KEYS["timeline.up"]),
        bound("alt+down", "moment(1)", "timeline.down", texts.KEYS["timeline.down"]),
        bound("alt+o", "turn", "timeline.turn", texts.KEYS["timeline.turn"]),
    ]
    WITH_KEYS: ClassVar[bool] = True

    def __init__(self, told: Told, workshop: Workshop, here: int | None, known: Known, begin: str = "") -> None:
        """Show what happened.

        Args:
            told: What happened.
            workshop: Who may be asked for in it, and the recordings.
            here: The entry to begin on; None for the first.
            known: What a copy has.
            begin: What is asked at first.
        """
        self._speakers, self._recordings = offered(workshop), Recordings.of(workshop)
        super().__init__("", (), texts.HINT, texts.NOTHING)
        self._told, self._here, self._copy, self._begin = told, here, known, begin
        self._newest = True
        self._day = Day(_Moments(told))
        self._asked = Asked()
        self._found: list[int] = []
        self._left: Iterator[int] = iter(())
        self._words: dict[int, str] = {}
        self._looking: Timer | None = None
        self._everything = True

    def ask(self) -> None:
        """Say what Enter does, and offer those who spoke."""
        composer = self.query_one(Composer)
        composer.prompt = texts.PROMPT
        if self._begin:
            composer.load(Entry(self._begin))
        composer.speakers = self._speakers

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        event.prevent_default()  # the speaker is part of what is asked
        entry = event.entry
        self._filter(f'@"{entry.speaker}" {entry.text}' if entry.speaker else entry.text)
        self.query_one(Outline).action_cursor_first()

    def _filter(self, text: str) -> None:
        text, self._begin = self._begin or text, ""
        try:
            self._asked = asked(text, self._day, self._copy)
        except WorkshopError as error:
            self.query_one(".pick--empty", Static).update(Content(str(error)))
            self._left, self._found = iter(()), []
        else:
            self.query_one(".pick--empty", Static).update(Content(texts.NOTHING))
            self._left, self._found = iter(self._order()), []
        self._everything = self._asked == Asked(zone=self._day.zone)
        self._look_further()
        if self._here is not None:
            self.query_one(Outline).move_cursor(str(self._here))
            self._here = None

    def _order(self) -> Sequence[int]:
        entries = range(len(self._told))
        return entries[::-1] if self._newest else entries

    def _look_further(self) -> None:
        """Look through some more entries, and go on later, so that keys are taken between."""
        if self._looking is not None:
            self._looking.stop()
            self._looking = None
        more = False
        if self._everything and (self._found or self._here is not None):
            self._found += self._left  # nothing to look at: the rest stands at once
        for count, entry in enumerate(self._left, 1):
            if self._everything or self._takes(entry):
                self._found.append(entry)
            if more := count >= _AT_ONCE:
                break
        if more:
            self._looking = self.set_timer(_PAUSE, self._look_further)
        self._show(more=more)

    def _takes(self, entry: int) -> bool:
        one = self._told.tell(entry)
        if entry not in self._words:
            self._words[entry] = haystack(one)
        return self._asked.takes(one, self._words[entry])

    def _show(self, *, more: bool) -> None:
        self.query_one(Outline).show(_Found(self._told, self._recordings, self._found))
        order = texts.NEWEST if self._newest else texts.OLDEST
        self.query_one(".pick--title", Static).update(Content(texts.title(len(self._found), order, more=more)))
        self.query_one(".pick--empty").display = not self._found and not more

    @property
    def _entry(self) -> int | None:
        cursor = self.query_one(Outline).cursor
        return int(cursor) if cursor else None

    def taken(self, key: str) -> None:
        """Give the row picked, to be shown as it stands now."""
        self.dismiss(f"{GO} {key}")

    def action_then(self) -> None:
        """Show the workshop as it stood when the row under the cursor had happened."""
        if (entry := self._entry) is not None:
            self.dismiss(f"{THEN} {entry}")

    def action_since(self) -> None:
        """Show what changed from when the row under the cursor had happened to what is in sight."""
        if (entry := self._entry) is not None:
            self.dismiss(f"{SINCE} {entry}")

    def action_moment(self, by: int) -> None:
        """Go to the next row up or down that matters."""
        entry = self._entry
        if entry is None:
            return
        at = self._found.index(entry)
        way = self._found[at + 1 :] if by > 0 else self._found[:at][::-1]
        if (there := next((one for one in way if one in self._told.matters), None)) is not None:
            self.query_one(Outline).move_cursor(str(there))

    def action_turn(self) -> None:
        """Begin with the oldest, or with the newest."""
        self._newest = not self._newest
        self._here = self._entry
        self._filter(self.query_one(Composer).value.text)


class _Moments(Sequence[datetime]):
    """When each entry was entered, found when it is asked for."""

    def __init__(self, told: Told) -> None:
        self._told = told

    def __len__(self) -> int:
        return len(self._told)

    def __getitem__(self, place: int) -> datetime:  # type: ignore[override]  # no slices are asked for
        return self._told.at(place if place >= 0 else len(self._told) + place)


class _Found:
    """Entries as rows without levels."""

    def __init__(self, told: Told, recordings: Recordings, entries: Sequence[int]) -> None:
        self._told, self._recordings = told, recordings
        self._keys = tuple(map(str, entries))

    def roots(self) -> Sequence[str]:
        return self._keys

    def children(self, key: str) -> Sequence[str]:  # noqa: ARG002 - the protocol's signature
        return ()

    def parent(self, key: str) -> str | None:  # noqa: ARG002 - the protocol's signature
        return None

    def row(self, key: str) -> Row:
        one = self._told.tell(int(key))
        return row(one, self._recordings.told(one.said_at))
