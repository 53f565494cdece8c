"""Search over all that was recorded, in this workshop or in all of a folder; picking a hit goes to it."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import ClassVar, Final, NamedTuple

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.screens.base import texts as base_texts
from tui.screens.base.console import Console, Library
from tui.screens.base.picker import ChoiceList, Flat, PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.screens.dialogs.hits import hit_row
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row, Source
from tui.widgets.text.keys import bound
from workshop.document import Workshop
from workshop.search.index import Index, Narrowing
from workshop.search.places import around
from workshop.search.query import Query, parsed
from workshop.series.known import Known
from workshop.speakers import offered

_MOST: Final = 500  # hits that are listed; whoever has more types another word
_PAUSE: Final = 0.2  # seconds between two looks of a list that fills in


_Place = tuple[Workshop, str, str]  # a workshop, a record of it, and what the workshop is called among others


class Hit(NamedTuple):
    """What was picked: a record, and the file of the workshop that has it; empty for the open one."""

    file: str
    record: str


class SearchScreen(PickScreen):
    """Gives the key of the hit picked, which `hit` tells apart."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("alt+a", "widen", "search.all", texts.KEYS["search.all"]),
    ]
    WITH_KEYS = True

    def __init__(self, workshop: Workshop | None, library: Library) -> None:
        """Search a workshop, or without one all those of the library."""
        super().__init__(texts.SEARCH_TITLE, (), texts.SEARCH_HINT, texts.NOTHING_FOUND)
        self._own = Narrowing(Index(workshop)) if workshop is not None else None
        self._library = library
        self._others: list[Known] = []
        self._narrowed: dict[int, Narrowing] = {}  # by the place among them
        self._wide = False

    def on_mount(self) -> None:
        """Offer those who spoke, and read all workshops where none is open."""
        if self._own is None:
            self.action_widen()
        else:
            self.query_one(Composer).speakers = offered(self._own.index.workshop)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is wide already cannot be widened."""
        del parameters
        return action != "widen" or not self._wide

    def action_widen(self) -> None:
        """Search the other workshops of the folder, too."""
        self._wide = True
        self.refresh_bindings()
        self._tell(texts.READING_ALL)
        self.run_worker(self._read_all, thread=True, exit_on_error=False)

    def _read_all(self) -> None:
        """Read the workshops and fold what they say; whoever has typed already sees hits as they come."""
        worker = get_current_worker()
        own = self._own.index.workshop.details if self._own is not None else None
        shown = time.monotonic()
        found: list[Known] = []
        for known in self._library.workshops():
            if worker.is_cancelled:
                return
            if known.workshop.details == own:
                continue  # it is open, and what was typed since is not in its file
            _ = known.index.entries
            found.append(known)
            if time.monotonic() - shown > _PAUSE:
                self.app.call_from_thread(self._take_in, [*found], done=False)
                shown = time.monotonic()
        self.app.call_from_thread(self._take_in, found, done=True)

    def _take_in(self, found: Sequence[Known], *, done: bool) -> None:
        if self.is_mounted:
            self._others = [*found]
            self._narrowed = {number: self._narrowing(number, known) for number, known in enumerate(found)}
            count = len(found) + (self._own is not None)
            self._tell(texts.searched(count) if done else texts.READING_ALL)
            self._filter(self._asked(self.query_one(Composer).value))

    def _narrowing(self, number: int, known: Known) -> Narrowing:
        before = self._narrowed.get(number)
        return before if before is not None and before.index is known.index else Narrowing(known.index)

    def _tell(self, title: str) -> None:
        self.query_one(".pick--title", Static).update(Content(title))

    def hit(self, key: str) -> Hit:
        """Return what a key of this screen stands for."""
        number, _, record = key.partition(" ")
        return Hit(self._others[int(number)].file if number else "", record)

    @staticmethod
    def _asked(entry: Entry) -> str:
        """Return what is typed, with the speaker whom the line has taken out of it."""
        return f'@"{entry.speaker}" {entry.text}' if entry.speaker else entry.text

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        event.prevent_default()  # the speaker is part of what is asked
        self._filter(self._asked(event.entry))
        self.query_one(ChoiceList).action_cursor_first()

    def rows_for(self, text: str) -> Source[str]:
        """Return the hits, those of the open workshop first; a row is made when it comes into sight."""
        query = parsed(text)
        return Flat(_Rows(islice(self._hits(query), _MOST), query.words))

    def _hits(self, query: Query) -> Iterator[tuple[str, _Place]]:
        if self._own is not None:
            workshop = self._own.index.workshop
            for record in self._own.found(query):
                yield f" {record}", (workshop, record, "")
        for number, known in enumerate(self._others):
            for record in self._narrowed[number].found(query):
                yield f"{number} {record}", (known.workshop, record, known.name)


class _Rows(Mapping[str, Row]):
    """The rows of hits, each made when it is asked for."""

    def __init__(self, hits: Iterable[tuple[str, _Place]], words: Sequence[str]) -> None:
        self._hits, self._words = dict(hits), words

    def __len__(self) -> int:
        return len(self._hits)

    def __iter__(self) -> Iterator[str]:
        return iter(self._hits)

    def __getitem__(self, key: str) -> Row:
        workshop, record, name = self._hits[key]
        row = hit_row(workshop, workshop.records[record], self._words)
        return row._replace(note=" · ".join(filter(None, (row.note, name)))) if name else row


def go_to(console: Console, hit: Hit) -> None:
    """Go to a hit; of another workshop than the open one, show what stands around it."""
    if not hit.file:
        console.jump(hit.record)
    elif not console.workshop.records:  # in the library none is open
        if console.open_file(Path(hit.file)):
            console.jump(hit.record)
    elif (known := console.library.read(hit.file)) is not None:
        console.push_screen(AroundScreen(known, hit.record))


class AroundScreen(PickScreen):
    """Shows a record of another workshop with what it is under and what is under it."""

    def __init__(self, known: Known, record_id: str) -> None:
        workshop = known.workshop
        shown = [*around(workshop, record_id)]
        choices = [Choice(each, hit_row(workshop, workshop.records[each]), "") for each in shown]
        super().__init__(texts.around(known.name, Path(known.file).name), choices, base_texts.SOME_WORDS)
        self._hit = record_id

    def ask(self) -> None:
        """Say that there is nothing to do here but to read."""
        self.query_one(Composer).prompt = texts.READ_AROUND

    def on_mount(self) -> None:
        """Go to the hit."""
        self.call_after_refresh(self.query_one(ChoiceList).move_cursor, self._hit)
