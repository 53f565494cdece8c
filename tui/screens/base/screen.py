"""The screen of a session: it hosts a page, or several, and passes on what is typed, pressed and changed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widget import Widget

from tui.screens import keys
from tui.screens.base import follow_messages, texts
from tui.screens.base.console import Console, Edit
from tui.screens.base.fitting import fit, follow_beside, read_or_type
from tui.screens.base.level import NextLevel
from tui.screens.base.line_text import LineText
from tui.screens.base.marked import marked
from tui.screens.base.page import Page, page_left
from tui.screens.base.paste import Pastes
from tui.screens.base.row_commands import KEYS
from tui.screens.base.row_keys import NO_ROW, RowKey, record_row, targets
from tui.screens.beside.around import Surroundings
from tui.widgets.composer import messages
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.outline import Outline
from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.size_notice import SizeNotice
from tui.widgets.tabs import Tab
from tui.widgets.text.keys import bindings
from tui.widgets.title_bar import TitleBar
from tui.widgets.unbroken import unbroken
from workshop.document import Workshop, changed_slots
from workshop.model import Phrase
from workshop.text import shorten

if TYPE_CHECKING:  # imported once a terminal is wide enough
    from tui.screens.beside.column import BesideRows


@unbroken
class RecordingScreen(Screen[None]):
    """Rows with the line below them, whose Enter records what was said next to the cursor.

    It follows the workshop while it is in sight. A session's screen declares its keys and gives its pages.
    """

    SESSION: ClassVar[str] = ""
    """The id of the session, which is the app's mode for it and its tab."""
    BINDINGS: ClassVar[list[BindingType]] = bindings(*KEYS)
    AUTO_FOCUS = "#composer"  # from the beginning, so that what is typed while it starts is kept
    DEFAULT_CSS = """
    RecordingScreen #floor { height: 1fr; }
    RecordingScreen #floor > Outline { width: 1fr; }
    RecordingScreen #beside { width: 38%; height: 1fr; max-height: 100%; border-left: solid $foreground 30%; }
    RecordingScreen Composer { height: auto; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.next_level = NextLevel(self)
        self.pastes = Pastes(self)
        self.beside: BesideRows | None = None
        self._shown: Workshop | None = None
        self.pages = self.make_pages()
        self.page = self.pages[0]
        self.line = LineText(self)
        self.around = Surroundings(self)

    def make_pages(self) -> tuple[Page, ...]:
        """Return the pages of the screen, that which is shown first in front."""
        raise NotImplementedError

    def first_page(self) -> Page:
        """Return the page that is shown first."""
        return self.pages[0]

    @property
    def console(self) -> Console:
        """The console."""
        return cast("Console", self.app)

    @property
    def rows(self) -> Outline[RowKey]:
        """The rows."""
        return cast("Outline[RowKey]", self.query_one(Outline))

    @property
    def composer(self) -> Composer:
        """The line."""
        return self.query_one(Composer)

    def compose(self) -> ComposeResult:
        """Put the title on top and the keys at the bottom."""
        yield TitleBar([Tab(session, name, str(keys.GO[session])) for session, name in texts.SESSIONS.items()])
        yield SizeNotice()
        with Vertical(id="body"):
            yield from self.compose_body()
        yield MessageLine()
        yield KeyBar(always=("app.keys", "app.undo"))

    def compose_body(self) -> ComposeResult:
        """Put the rows between the page's header and the line."""
        yield from self.compose_head()
        with Horizontal(id="floor"):
            yield Outline()
        yield Composer(id="composer")

    def compose_head(self) -> Iterable[Widget]:
        """Return what stands above the rows."""
        return ()

    def on_mount(self) -> None:
        """Follow the workshop from now on, and be ready to type."""
        self.query_one(TitleBar).here = self.SESSION
        self.watch(self.app, "workshop", self._workshop_changed, init=False)
        self.watch(self.app, "priority", self._priority_changed, init=False)
        self.watch(self.app, "saving", self._saving_changed)
        self.watch(self.app, "hung", self.query_one(TitleBar).hang)
        follow_messages.follow(self, from_now=False)
        self.page = page_left(self.pages, self.console, self.SESSION) or self.first_page()
        self.catch_up()
        self.enter_page()
        for key in self.console.place.folded(self.page.NAME):
            self.rows.fold(key)

    def go_to_page(self, page: Page) -> None:
        """Show another of the screen's pages."""
        if page is not self.page:
            self.console.hush()
            self.note_place()
            self.page.last_row, self.page = self.cursor, page
            self.show(self.console.workshop, None)
            self.enter_page()

    def enter_page(self) -> None:
        """Place the cursor and take up what was half-typed, as the page comes into sight."""
        self.composer.marks, self.composer.screen_keys = self.page.MARKS, self.page.LINE_KEYS
        self.rows.select(())
        self.page.entered()
        if self.page.last_row != NO_ROW:
            self.rows.move_cursor(self.page.last_row)
        self.line.take_up()
        self.refresh_bindings()

    # Showing the workshop.

    def catch_up(self) -> None:
        """Show the workshop as it is, unless that is what is shown."""
        if self.console.workshop is not self._shown or self.page.is_behind():
            self.show(self.console.workshop, None)

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the workshop; `changed` names the slots and records that differ, None means anything may."""
        self._shown = workshop
        self.query_one(TitleBar).title = texts.title(workshop.details.title, workshop.details.country)
        changed = self.page.before_rows(changed)
        self.rows.show(self._source(), self.page.changed_rows(changed) if changed is not None else None)
        composer = self.composer
        composer.speakers = self.page.speakers()
        composer.phrases = {phrase.code: phrase.text for phrase in workshop.all_in("phrases", Phrase)}
        composer.placeholder = self.page.PLACEHOLDER
        self.page.after_rows()
        fit(self)
        self.refresh_prompt()

    def refresh_rows(self, changed: Iterable[RowKey] | None = None) -> None:
        """Show the rows anew, all or some, since something other than the workshop changed."""
        self.rows.show(self._source(), changed)

    def _source(self) -> Any:
        return marked(self.page.source(), self.console.workshop)

    def show_record(self, record_id: str) -> None:
        """Put the cursor on a record, where this screen has it."""
        self.catch_up()
        self.turn_to(record_id)
        self.go_to_row(record_id)

    def turn_to(self, record_id: str) -> None:
        """Show the page that has a row of a record, where the screen has several."""

    def go_to_row(self, record_id: str, field: str = "") -> bool:
        """Go to a record, or to a row of its field; return whether the page has such a row."""
        self.catch_up()
        has_field = bool(field) and self.rows.move_cursor(RowKey("field", "", field))
        return has_field or self.rows.move_cursor(self.page.row_of_record(record_id))

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Catch up with what changed while another screen was in sight; its styles are those that it had."""
        event.refresh_styles = False
        self.catch_up()

    def on_screen_suspend(self) -> None:
        """Take note of where the typist is, while another screen is in sight."""
        self.note_place()

    def note_place(self) -> None:
        """Let the console know where the typist is."""
        self.console.place.note(self.SESSION, self.page.NAME, self.cursor, self.rows.folded)

    def on_resize(self, event: events.Resize) -> None:
        """Say so where there is less room than there should be."""
        self.query_one(SizeNotice).measured = event.size
        fit(self)
        self.page.resized()

    def _workshop_changed(self, old: Workshop, new: Workshop) -> None:
        if self.is_current and new is not self._shown:
            self.show(new, changed_slots(old, new) if old is self._shown else None)

    def _priority_changed(self) -> None:
        if self.is_current:
            self.catch_up()

    def _saving_changed(self, saving: tuple[str, str]) -> None:
        self.query_one(TitleBar).tone, self.query_one(TitleBar).state = saving
        read_or_type(self)

    # What pages ask for.

    @property
    def cursor(self) -> RowKey:
        """The row that the cursor is on; `NO_ROW` for none."""
        return self.rows.cursor or NO_ROW

    @property
    def cursor_record(self) -> str:
        """The record that the cursor is on; empty where the row stands for none."""
        return self.cursor.record if self.cursor.record in self.console.workshop else ""

    @property
    def typed(self) -> Entry:
        """What is in the line."""
        return self.composer.value

    @property
    def typing_at(self) -> int:
        """How many characters of the line's text stand before the text cursor."""
        return self.composer.draft.body.cursor

    @property
    def level(self) -> int:
        """How far the typist moved the next entry in (+) or out (-) from the cursor's row."""
        return self.next_level.value

    def set_level(self, level: int) -> None:
        """Move the next entry in (+) or out (-) from the cursor's row."""
        self.next_level.put(level)
        self.refresh_prompt()

    def targets(self) -> list[str]:
        """Return the records selected, in the order of the rows, or the one under the cursor."""
        return targets(self.rows, self.console.workshop)

    def recorded(self, label: str, record_id: str, edit: Edit) -> bool:
        """Record an edit and go to a record's row; return whether the edit was taken."""
        if not self.console.do(label, edit):
            return False
        self.rows.move_cursor(record_row(record_id))
        return True

    @property
    def rewording(self) -> RowKey:
        """What the line holds another text for; `NO_ROW` while it records."""
        return self.line.key

    def begin(self, key: RowKey) -> None:
        """Put what the page gives for a key into the line."""
        if self.console.read_only:
            self.console.say(texts.READ_ONLY, wrong=True)
        else:
            self.line.begin(key)

    def leave_rewording(self, *, taken: bool = False) -> None:
        """Go back to recording, with what was half-typed before; words that were not taken are kept for the next."""
        self.line.leave(taken=taken)

    def refresh_prompt(self) -> None:
        """Say again what Enter would record, or what is asked."""
        if not self.is_mounted:
            return
        if self.rewording == NO_ROW:
            self.composer.prompt = self.page.prompt(self.composer.value.mark)
        elif question := self.page.question(self.rewording):
            self.composer.prompt = question
            self.composer.placeholder = self.page.hint(self.rewording)
        else:
            entry = self.page.entry_of(self.rewording)
            self.composer.prompt = texts.rewording(shorten(entry.text if entry else "", 30))

    # The line speaks.

    @on(messages.Submitted)
    def _submitted(self, event: messages.Submitted) -> None:
        self.console.hush()
        key = self.rewording
        rewords = key != NO_ROW
        with self.console.at_once(self.line.place):
            taken = self.line.reword(key, event.entry) if rewords else self.page.record(event.entry)
            if taken and rewords:
                self.leave_rewording(taken=True)
            elif taken:
                self.composer.clear()
                self.line.keep(Entry())

    @on(messages.EmptyEntered)
    def _empty_entered(self, event: messages.EmptyEntered) -> None:
        page, key, entry = self.page, self.rewording, event.entry
        self.console.hush()
        if key == NO_ROW:
            if entry.mark and entry.mark in page.MARKS_ALONE:
                if page.record(entry):
                    self.composer.clear()
            elif not page.enter_nothing():
                self.console.say(texts.NOTHING_TYPED, wrong=True)
        elif not page.may_be_empty(key, entry.mark):
            self.console.say(texts.EMPTY_WORDING, wrong=True)
        elif self.line.reword(key, entry):
            self.leave_rewording(taken=True)

    @on(messages.Pasted)
    def _pasted(self, event: messages.Pasted) -> None:
        self.pastes.take(event.text)

    @on(messages.Drafted)
    def _drafted(self, event: messages.Drafted) -> None:
        self.line.keep(event.entry)
        self.refresh_prompt()

    @on(messages.Escaped)
    def _escaped(self) -> None:
        if self.rewording != NO_ROW:
            self.leave_rewording()
        elif self.rows.selected:
            self.rows.select(())
        else:
            self.console.call_next(self.console.run_action, "dialog('stop-report')")

    @on(messages.LevelAsked)
    def _level_asked(self, event: messages.LevelAsked) -> None:
        if self.rewording == NO_ROW:
            self.next_level.ask(event.delta)
            self.refresh_prompt()

    @on(messages.MoveAsked)
    def _move_asked(self, event: messages.MoveAsked) -> None:
        self.rows.step(event.delta, by_page=event.page)

    # The rows speak.

    @on(Outline.CursorMoved)
    @on(Outline.SelectionChanged)
    def _cursor_moved(self) -> None:
        self.next_level.follow_cursor()
        self.page.cursor_moved()
        follow_beside(self)
        self.refresh_prompt()

    @on(Outline.TypedInto)
    def _typed_into(self, event: Outline.TypedInto) -> None:
        if self.composer.display:
            self.composer.focus()
            self.composer.type(event.character)
        else:
            self.console.say(texts.READ_ONLY, wrong=True)

    @on(Outline.Chosen)
    def _chosen(self) -> None:
        self.action_command("row.reword")

    # What stands above the rows speaks.

    @on(PriorityTabs.Picked)
    def _priority_picked(self, event: PriorityTabs.Picked) -> None:
        self.page.header_picked(event.tab)

    @on(TitleBar.TabClicked)
    async def _tab_clicked(self, event: TitleBar.TabClicked) -> None:
        await self.console.run_action(f"session('{event.tab}')")

    # What keys do.

    def action_command(self, name: str) -> None:
        """Run a command of the page; while words stand in the line, no row is deleted, as they may be meant."""
        if name == "row.delete" and self.composer.value.text and not self.composer.is_offer:
            self.console.say(texts.LINE_HAS_WORDS, wrong=True)
            return
        self.page.all_commands[name]()
        self.refresh_prompt()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that means nothing on the page in sight is not offered there."""
        return action != "command" or str(parameters[0]) in self.page.all_commands
