"""A session without a screen: it hosts the pages of the session, and passes on what is typed."""

from collections.abc import Callable, Iterable, Sequence

from tui.linear import texts
from tui.linear.around import SpokenAround
from tui.linear.recorder import LineRecorder
from tui.linear.rows import SpokenRows
from tui.screens.base import texts as base_texts
from tui.screens.base.begun import Begun
from tui.screens.base.comments import MARKS
from tui.screens.base.console import Edit
from tui.screens.base.level import NextLevel
from tui.screens.base.line_text import LEFT
from tui.screens.base.marked import marked
from tui.screens.base.page import Host, Page, page_left
from tui.screens.base.row_keys import NO_ROW, RowKey, as_text, record_row, targets
from tui.widgets.composer.draft import Draft
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.outline.source import Source
from workshop.document import Workshop
from workshop.model import Phrase
from workshop.text import shorten

Pages = Callable[[Host], tuple[Page, ...]]


class Desk:
    """What a page sees of a session that is worked on line by line."""

    def __init__(self, session: str, recorder: LineRecorder, pages: Pages, around: SpokenAround) -> None:
        """Take up a session where it was left."""
        self.session, self.console, self.around = session, recorder, around
        self.rows = SpokenRows(self._moved)
        self.rewording = NO_ROW
        self.typed, self.typing_at = Entry(), 0
        self._begun = Begun()
        self._refused: set[str] = set()  # places where what is half-typed was refused here
        self._shown: Workshop | None = None
        self.page: Page = None  # type: ignore[assignment]  # until the pages are made, which see this as their host
        self.next_level = NextLevel(self)
        self.pages = pages(self)
        self.page = page_left(self.pages, recorder, session) or self.pages[0]
        self.catch_up()
        self._enter()
        for key in recorder.place.folded(self.page.NAME):
            self.rows.fold(key)

    # What pages ask for.

    @property
    def cursor(self) -> RowKey:
        """The row that the cursor is on."""
        return self.rows.cursor or NO_ROW

    @property
    def cursor_record(self) -> str:
        """The record that the cursor is on; empty where the row stands for none."""
        return self.cursor.record if self.cursor.record in self.console.workshop else ""

    @property
    def level(self) -> int:
        """How far the typist moved the next entry in (+) or out (-)."""
        return self.next_level.value

    def set_level(self, level: int) -> None:
        """Move the next entry in (+) or out (-)."""
        self.next_level.put(level)

    def targets(self) -> list[str]:
        """Return the records selected, in the order of the rows, or the one under the cursor."""
        return targets(self.rows, self.console.workshop)

    def recorded(self, label: str, record_id: str, edit: Edit) -> bool:
        """Record an edit and go to a record's row; return whether it was taken."""
        if not self.console.do(label, edit):
            return False
        self.rows.move_cursor(record_row(record_id))
        return True

    def begin(self, key: RowKey) -> None:
        """Let the next line be another text for a row, or an answer about it."""
        entry = self.page.entry_of(key)
        if entry is None:
            self.console.say(base_texts.NO_WORDING, wrong=True)
        elif self.console.read_only:
            self.console.say(base_texts.READ_ONLY, wrong=True)
        else:
            self.rewording = key
            self._begun.begin(self.place, self.page)
            if entry.text and not self.page.question(key):
                self.console.say(texts.words_now(_as_typed(entry)))
            elif entry.text:
                self.console.say(texts.answer_now(_as_typed(entry)))

    def leave_rewording(self, *, taken: bool = False) -> None:
        """Go back to recording; words that were not taken are kept for the next time."""
        key, place = self.rewording, self.place
        if taken:
            self._begun.end(place)
        elif (left := self.console.drafts.at(place)) != Entry():
            self.console.drafts.keep(LEFT + place, left)
        self.console.drafts.keep(place, Entry())
        self.rewording = NO_ROW
        self.page.answered(key)

    def refresh_rows(self, changed: Iterable[RowKey] | None = None) -> None:
        """Take the rows anew, since something other than the workshop changed."""
        self.rows.show(self._source(), changed)

    def refresh_prompt(self) -> None:
        """The prompt is asked for before each line."""

    @property
    def pastes(self) -> "Desk":
        """Nothing is pasted as one: each line that comes is a line."""
        return self

    def read_otherwise(self) -> None:
        """Say so."""
        self.console.say(texts.NO_PASTE, wrong=True)

    # Rows and pages.

    def catch_up(self) -> None:
        """Have the rows of the workshop as it is now."""
        workshop = self.console.workshop
        while workshop is not self._shown or self.page.is_behind():
            self._shown = workshop
            self.page.before_rows(None)
            self.rows.show(self._source())
            self.page.after_rows()

    def _source(self) -> Source[RowKey]:
        return marked(self.page.source(), self.console.workshop)

    def _moved(self) -> None:
        if self.page is not None:
            self.next_level.follow_cursor()
            self.page.cursor_moved()

    def _enter(self) -> None:
        self.rows.select(())
        self.page.entered()
        if self.page.last_row != NO_ROW:
            self.rows.move_cursor(self.page.last_row)

    def go_to_page(self, page: Page) -> None:
        """Work on another page of the session."""
        if page is self.page:
            return
        if self.rewording != NO_ROW:
            self.leave_rewording()
        self.note_place()
        self.page.last_row, self.page = self.cursor, page
        self._shown = None
        self.around.clear()
        self.catch_up()
        self._enter()

    def go_to_record(self, record_id: str) -> bool:
        """Go to a record's row, on the first page that has one; return whether there is one."""
        self.catch_up()
        for page in (self.page, *self.pages):
            if page.source().parent(row := page.row_of_record(record_id)) is not None or row in page.source().roots():
                self.go_to_page(page)
                return self.rows.move_cursor(row)
        return False

    def note_place(self) -> None:
        """Let the recorder know where the typist is."""
        self.console.place.note(self.session, self.page.NAME, self.cursor, self.rows.folded)

    # The line.

    @property
    def place(self) -> str:
        """Where a line that is not taken is kept."""
        return self.page.NAME if self.rewording == NO_ROW else f"{self.page.NAME}/{as_text(self.rewording)}"

    @property
    def prompt(self) -> str:
        """What a line would record now, or what is asked."""
        self.typed, self.typing_at = Entry(), 0
        if self.rewording == NO_ROW:
            return self.page.prompt("")
        if question := self.page.question(self.rewording):
            return question
        entry = self.page.entry_of(self.rewording)
        return base_texts.rewording(shorten(entry.text if entry else "", 30))

    def read(self, line: str) -> Entry:
        """Return what a line says, read as the console reads what is typed: mark, speaker, short codes."""
        return self._read(line, self.page.MARKS)

    def _read(self, line: str, marks: Sequence[Mark]) -> Entry:
        draft = Draft()
        draft.mark_chars = "".join(mark.char for mark in marks)
        draft.spaced_marks = "".join(mark.char for mark in marks if mark.spaced)
        draft.speakers = self.page.speakers()
        draft.phrases = {phrase.code: phrase.text for phrase in self.console.workshop.all_in("phrases", Phrase)}
        for char in line:
            draft.type(char)
        if draft.naming is not None and not draft.settle_name():
            draft.settle_name()
        draft.expand()
        return draft.entry

    def read_talk(self, line: str) -> Entry:
        """Return what a line says, read as something said."""
        return self._read(line, MARKS)

    def take(self, entry: Entry) -> None:
        """Record an entry or take it for another wording; one that is refused is kept."""
        self.typed, self.typing_at = entry, len(entry.text)
        rewords, key, place = self.rewording != NO_ROW, self.rewording, self.place
        with self.console.at_once(place):
            taken = self._taken(entry)
            if taken and (place in self._refused or self.console.drafts.at(place) == entry):
                self._refused.discard(place)
                self.console.drafts.keep(place, Entry())
            elif not taken and entry.text.strip() and self.console.drafts.at(place) in (Entry(), self._own(place)):
                self._refused.add(place)
                self.console.drafts.keep(place, entry)
        if taken and rewords and self.rewording == key:
            self.leave_rewording(taken=True)
        self.catch_up()

    def _own(self, place: str) -> Entry:
        """Return what was refused at a place; nothing where other words are half-typed there."""
        return self.console.drafts.at(place) if place in self._refused else Entry()

    def _taken(self, entry: Entry) -> bool:
        page, key, empty = self.page, self.rewording, not entry.text.strip()
        if key == NO_ROW:
            if not empty:
                return page.record(entry)
            if entry.mark and entry.mark in page.MARKS_ALONE:
                return page.record(entry)
            if not page.enter_nothing():
                self.console.say(base_texts.NOTHING_TYPED, wrong=True)
            return False
        if empty and not page.may_be_empty(key, entry.mark):
            self.leave_rewording()
            self.console.say(texts.LEFT_AS_IT_WAS)
            return False
        return self._begun.reword(self.place, page, key, entry)

    def split_at(self, first: str, second: str, command: str) -> None:
        """Let a row become two, of these words."""
        self.begin(self.cursor)
        if self.rewording != NO_ROW:
            self.typed, self.typing_at = Entry(f"{first}{second}"), len(first)
            self.page.all_commands[command]()
            if self.rewording != NO_ROW:
                self.leave_rewording()
            self.catch_up()


def _as_typed(entry: Entry) -> str:
    speaker = f"@{entry.speaker}: " if entry.speaker else ""
    return f"{entry.mark}{speaker}{entry.text}"
