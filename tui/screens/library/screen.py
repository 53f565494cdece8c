"""The workshops of a folder, the last used first, with what the row under the cursor holds."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import ClassVar, Final, cast

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.screens.base import follow_messages
from tui.screens.base.console import Console
from tui.screens.base.picker import ChoiceList, PickScreen
from tui.screens.choices import Choice
from tui.screens.library import texts
from tui.screens.library.rows import NONE, LibraryRows, columns, preview
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.context_panel import ContextPanel
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row
from tui.widgets.size_notice import SizeNotice
from tui.widgets.text.display import visible
from tui.widgets.text.keys import bound
from tui.widgets.unbroken import unbroken
from workshop.model import Person
from workshop.people import PEOPLE
from workshop.series.beginning import EVERYTHING, USUAL, begun_from
from workshop.series.codebook import choose
from workshop.series.listed import Listed, Order, filtered, next_order, ordered
from workshop.text import shorten

_BEGIN: Final = "Begin from an earlier workshop"  # what the step is called in the file; never translated
_AT_ONCE: Final = 24  # files whose heads are read before the first frame: as many as a screen shows
_PAUSE: Final = 0.2  # seconds between two looks of a list that fills in
_BESIDE: Final = 110  # cells from which the preview has room at the right


@unbroken
class LibraryScreen(Screen[None]):
    """Up and Down choose, Enter opens; typing a title and Enter starts a new workshop."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("alt+v", "review", "library.review", texts.KEYS["library.review"]),
        bound("ctrl+n", "begin_from", "library.new", texts.KEYS["library.new"]),
        bound("alt+a", "series", "library.series", texts.KEYS["library.series"]),
        bound("shift+up", "select(-1)", "library.up", texts.KEYS["library.up"], show=False),
        bound("shift+down", "select(1)", "library.down", texts.KEYS["library.down"], show=False),
        bound("alt+o", "sort", "library.sort", texts.KEYS["library.sort"]),
        bound("alt+q", "filter", "library.filter", texts.KEYS["library.filter"]),
        bound("ctrl+t", "recover", "library.back", texts.KEYS["library.back"]),
    ]
    DEFAULT_CSS = """
    LibraryScreen #heading { height: auto; background: $panel; padding: 0 1; text-style: bold; }
    LibraryScreen #columns { height: 1; color: $text-muted; padding: 0 1; }
    LibraryScreen #shelf { height: 1fr; layout: vertical; }
    LibraryScreen #shelf Outline { height: 1fr; }
    LibraryScreen #shelf ContextPanel { height: auto; max-height: 8; }
    LibraryScreen.-beside #shelf { layout: horizontal; }
    LibraryScreen.-beside #shelf Outline { width: 3fr; height: 100%; }
    LibraryScreen.-beside #shelf ContextPanel { width: 2fr; height: 100%; max-height: 100%; border-left: solid $panel; }
    LibraryScreen.-low #shelf ContextPanel { display: none; }
    LibraryScreen Composer { height: auto; }
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._all: dict[str, Listed] = {}
        self._order: Order = "used"
        self._filters = False  # whether the line filters, and starts nothing
        self._from = ""  # the file of the workshop that a new one is to begin from, while its title is typed

    @property
    def console(self) -> Console:
        """The console."""
        return cast("Console", self.app)

    def compose(self) -> ComposeResult:
        """Put the list over the line for a new title."""
        yield Static(id="heading")
        yield SizeNotice()
        yield Static(Content(columns()), id="columns")
        with Container(id="shelf"):
            yield ChoiceList()
            yield ContextPanel()
        yield Composer()
        yield MessageLine()
        yield KeyBar(always=("app.keys",))

    def on_resize(self, event: events.Resize) -> None:
        """Say so where there is less room than there should be, and put the preview where there is room for it."""
        self.query_one(SizeNotice).measured = event.size
        self.set_class(event.size.width >= _BESIDE, "-beside")
        self.set_class(event.size.height < 16 and event.size.width < _BESIDE, "-low")
        self._show_columns()

    def on_mount(self) -> None:
        """List what there is."""
        follow_messages.follow(self, from_now=False)
        composer = self.query_one(Composer)
        composer.placeholder = texts.PLACEHOLDER
        composer.focus()
        self.list_files()
        if self.console.library.begins_with_series:
            self.action_series()

    # The list, which fills in.

    def list_files(self) -> None:
        """Show as many files as a screen has room for, and go on with the others, and with what each holds."""
        heads = self.console.library.listed()
        self._all = {each.file: each for each in islice(heads, _AT_ONCE)}
        self._show()
        self.run_worker(partial(self._fill_in, [*self._all.values()], heads), thread=True, exclusive=True, group="fill")

    def _fill_in(self, first: Sequence[Listed], heads: Iterator[Listed]) -> None:
        """Read the heads of the other files, then what each file holds; show both as they come."""
        worker = get_current_worker()
        found, fresh, shown = [*first], list[Listed](), time.monotonic()

        def come(listed: Listed) -> None:
            nonlocal fresh, shown
            fresh.append(listed)
            if time.monotonic() - shown > _PAUSE:
                self.app.call_from_thread(self._take_in, fresh)
                fresh, shown = [], time.monotonic()

        for listed in heads:
            if worker.is_cancelled:
                return
            found.append(listed)
            come(listed)
        for listed in found:
            if worker.is_cancelled:
                return
            known = self.console.library.read(listed.file)
            if known is not None:
                _ = known.counts  # found out here, so that the rows need not
                come(replace(listed, known=known))
        self.app.call_from_thread(self._take_in, fresh)

    def _take_in(self, fresh: Sequence[Listed]) -> None:
        if self.is_mounted:
            self._all |= {each.file: each for each in fresh}
            self._show()

    def _show(self) -> None:
        typed = self.query_one(Composer).value.text if self._filters else ""
        shown = ordered(filtered(self._all.values(), typed), self._order)
        rows = self.query_one(Outline)
        there = rows.cursor
        rows.show(LibraryRows(shown, texts.NOTHING_MATCHES if self._all else texts.NO_WORKSHOP))
        if there:
            rows.move_cursor(there)
        heading = texts.heading(str(self._folder), len(self._all), self._order)
        self.query_one("#heading", Static).update(Content(visible(heading)))
        self._show_preview()
        self._ask()

    def _show_preview(self) -> None:
        listed = self._all.get(str(self._file))
        self.query_one(ContextPanel).show([*preview(listed)] if listed is not None else [])

    def _show_columns(self) -> None:
        """Put the headings of the counts over them, wherever the list ends."""
        width = self.size.width * 3 // 5 if self.has_class("-beside") else self.size.width
        room = max(width - 2 - cell_len(columns()), 0)
        self.query_one("#columns", Static).update(Content(f"{'':{room}}{columns()}"))

    def _ask(self) -> None:
        """Say what Enter would do."""
        typed = self.query_one(Composer).value.words.strip()
        if self._filters:
            words = texts.FILTER_PROMPT
        elif self._from:
            words = texts.starts_from(shorten(Path(self._from).name, 24))
        elif typed:
            words = texts.starts(shorten(typed, 50))
        elif self._file is None:
            words = texts.TYPE_A_TITLE
        else:
            words = texts.opens(shorten(self._file.name, 36))
        self.query_one(Composer).prompt = words

    @property
    def _file(self) -> Path | None:
        """The file under the cursor."""
        cursor = self.query_one(Outline).cursor
        return Path(cursor) if cursor and cursor != NONE else None

    # The line and the rows speak.

    @on(said.Drafted)
    def _drafted(self) -> None:
        if self._filters:
            self._show()
        else:
            self._ask()

    @on(Outline.CursorMoved)
    def _cursor_moved(self) -> None:
        self._ask()
        self._show_preview()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no file there is none to open, to recover or to begin from."""
        del parameters
        return action not in {"review", "recover", "begin_from"} or self._file is not None

    @on(said.MoveAsked)
    def _move_asked(self, event: said.MoveAsked) -> None:
        rows = self.query_one(Outline)
        if event.page:
            (rows.action_page_up if event.delta < 0 else rows.action_page_down)()
        else:
            (rows.action_cursor_up if event.delta < 0 else rows.action_cursor_down)()

    @on(said.Submitted)
    def _submitted(self, event: said.Submitted) -> None:
        if self._filters:
            self._open(read_only=False)
        elif self._from:
            self._ask_for_panel(event.entry.words)
        else:
            self.console.new_file(event.entry.words)

    @on(said.EmptyEntered)
    def _entered(self) -> None:
        if not self._from:
            self._open(read_only=False)

    @on(said.Escaped)
    def _escaped(self) -> None:
        if self._filters or self._from:
            self._use_line()

    @on(Outline.Chosen)
    def _chosen(self) -> None:
        self._open(read_only=False)

    # What keys do.

    def action_review(self) -> None:
        """Open the file under the cursor for reading only."""
        self._open(read_only=True)

    def action_series(self) -> None:
        """Show which themes the workshops of the series share; workshops that are selected become the series first."""
        chosen = [self._all[file].known for file in self.query_one(Outline).selected if file in self._all]
        ids = [known.id for known in chosen if known is not None]
        if len(ids) > 1:
            self.console.library.edit_codebook("Put together", lambda book: choose(book, ids))
            self.query_one(Outline).select(())
        from tui.screens.series.screen import SeriesScreen  # not before it is asked for: the library stands at once

        self.app.push_screen(SeriesScreen())

    def action_select(self, by: int) -> None:
        """Select rows upwards or downwards."""
        rows = self.query_one(Outline)
        (rows.action_extend_up if by < 0 else rows.action_extend_down)()

    def action_sort(self) -> None:
        """Put the files into the next order."""
        self._order = next_order(self._order)
        self._show()
        self.query_one(Outline).action_cursor_first()
        self.console.say(texts.ORDERS[self._order])

    def action_filter(self) -> None:
        """Let the line filter the list, or start new workshops again."""
        self._use_line(filters=not self._filters)

    def action_begin_from(self) -> None:
        """Ask for the title of a workshop that begins from the one under the cursor."""
        listed = self._all.get(str(self._file))
        if listed is not None and listed.known is not None:
            self._use_line(begins_from=listed.file)

    def _use_line(self, *, filters: bool = False, begins_from: str = "") -> None:
        """Let the line filter, or ask for the title of a workshop that begins from another, or start one."""
        self._filters, self._from = filters, begins_from
        composer = self.query_one(Composer)
        composer.load(Entry())
        composer.placeholder = (
            texts.FILTER_PLACEHOLDER if filters else texts.FROM_PLACEHOLDER if begins_from else texts.PLACEHOLDER
        )
        self._show()

    def _ask_for_panel(self, title: str) -> None:
        """Start a workshop from an earlier one, once it is said whether the same people sit at the front."""
        known = self._all[self._from].known
        if known is None:
            return
        old = known.workshop
        names = ", ".join(p.name or p.role for p in old.all_in(PEOPLE, Person) if p.panel)

        def begin(picked: str | None) -> None:
            if picked is not None and self.console.new_file(title):
                parts = EVERYTHING if picked == "same" else USUAL
                self.console.do(_BEGIN, lambda w: begun_from(w, old, self.console.session.new_id, parts))

        if not names:
            begin("others")
            return
        rows = {"others": Row(texts.PANEL_AGAIN), "same": Row(texts.PANEL_SAME, note=texts.panel_of(shorten(names)))}
        choices = [Choice(key, row, row.text) for key, row in rows.items()]
        self.app.push_screen(PickScreen(texts.PANEL_TITLE, choices, texts.SOME_WORDS), begin)

    def action_recover(self) -> None:
        """List what the workshop of the file under the cursor can be restored from; Enter writes it into a new file."""
        if (path := self._file) is not None:
            self.run_worker(partial(self._look_for, path), thread=True, exclusive=True, group="back")

    def _look_for(self, path: Path) -> None:
        found = self.console.library.recoverable(path)
        self.app.call_from_thread(self._offer, path, found)

    def _offer(self, path: Path, found: Sequence[tuple[str, Row]]) -> None:
        choices = [Choice(key, row, f"{row.label} {row.text}") for key, row in found]
        title = texts.recover_from(path.name)
        self.app.push_screen(PickScreen(title, choices, texts.SOME_WORDS, texts.NOTHING_KNOWN), self._taken(path))

    def _taken(self, path: Path) -> Callable[[str | None], None]:
        def taken(key: str | None) -> None:
            if key is not None:
                sentence, wrong = self.console.library.recover(path, key)
                self.console.say(sentence, wrong=wrong)
                self.list_files()

        return taken

    def _open(self, *, read_only: bool) -> None:
        if (path := self._file) is not None:
            self.console.open_file(path, read_only=read_only)
