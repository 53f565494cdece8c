"""A session recorded as an outline with the composer below it: what all such screens share."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.screens.base.comments import COMMENT_MARKS
from tui.screens.base.row_keys import StringOutline
from tui.screens.base.rows import RowsScreen
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Outline
from workshop.document import Workshop
from workshop.model import Person, Phrase
from workshop.text import shorten

READ_ONLY = "This workshop is open for reading only; nothing can be recorded."


class OutlineScreen(RowsScreen):
    """An outline, and a composer whose Enter records what was said next to the outline's cursor.

    A screen for a session says where things go (`prompt`, `record`, `record_lines`), how a row is
    reworded (`entry_of`, `reword`) and what the rows are (`source`, in RowsScreen).
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+r",
            "reword",
            "Reword",
            id="row.reword",
            tooltip="Put the row's text into the line, to change it",
        ),
    ]
    AUTO_FOCUS = "#composer"  # from the beginning, so that what is typed while it starts is kept
    MARKS: ClassVar[tuple[Mark, ...]] = COMMENT_MARKS
    DEFAULT_CSS = """
    OutlineScreen Composer { height: auto; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._level = 0
        self._level_row = ""  # the row for which that was said
        self.rewording = ""  # the row whose text is in the composer
        self._refused = False  # whether what was entered last was not taken, and the typist was told why

    # What a session's screen says of itself.

    def place(self) -> str:
        """The name under which half-typed text is kept."""
        return self.SESSION.capitalize()  # so journals have had it from the first version on

    def prompt(self, mark: str) -> str:
        """What Enter would record, and where."""
        raise NotImplementedError

    def record(self, entry: Entry) -> bool:
        """Record an entry at the cursor; whether it was taken."""
        raise NotImplementedError

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines at the cursor, in one edit."""
        raise NotImplementedError

    def entry_of(self, key: str) -> Entry | None:
        """The text of a row as it is put into the composer; None where it cannot be reworded."""
        raise NotImplementedError

    def reword(self, key: str, entry: Entry) -> bool:
        """Give a row another wording."""
        raise NotImplementedError

    def row_of(self, key: str) -> str:
        """The row to which something reworded belongs, where that is more than a row, such as a note of one."""
        return key

    def may_be_empty(self, key: str) -> bool:  # noqa: ARG002 - for the sessions to say
        """Whether a row, or a note of one, can be reworded to nothing."""
        return False

    def placeholder(self) -> str:
        """What the empty composer says."""
        return "Type what is said; Enter records it"

    def names(self) -> Sequence[str]:
        """Who may be speaking."""
        people = [p.name for p in self.desk.workshop.all_in("people", Person) if p.name]
        return [*people, "participant", "group representative", "facilitator"]

    # What all of them do.

    @property
    def level(self) -> int:
        """How far the typist moved the next entry in (+) or out (-) from the cursor's row."""
        return self._level if self._level_row == self.rows.cursor else 0

    def compose_body(self) -> ComposeResult:
        """Put the rows there, and the composer below."""
        yield StringOutline()
        yield Composer(id="composer")

    @property
    def composer(self) -> Composer:
        """The composer."""
        return self.query_one(Composer)

    def on_mount(self) -> None:
        """Be ready to type."""
        super().on_mount()
        composer = self.composer
        composer.marks = self.MARKS
        composer.display = not self.desk.read_only
        self.take_up_draft()
        (self.rows if self.desk.read_only else composer).focus()

    def take_up_draft(self) -> None:
        """Offer what was half-typed at this place."""
        self.rewording = ""
        self.composer.load(self.desk.draft_at(self.place()))
        for place in self.desk.drafts_under(self.place()):
            key = place.removeprefix(f"{self.place()}/")
            if self.entry_of(key) is not None and self.rows.move_cursor(self.row_of(key)):
                self.rewording = key
                self.composer.load(self.desk.draft_at(place))
        self.refresh_prompt()

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the rows, and tell the composer whom and what it may complete."""
        super().show(workshop, changed)
        composer = self.composer
        composer.speakers = self.names()
        composer.phrases = {p.code: p.text for p in workshop.all_in("phrases", Phrase)}
        composer.placeholder = self.placeholder()
        self.refresh_prompt()

    def refresh_prompt(self) -> None:
        """Say again what Enter would record."""
        if not self.is_mounted:
            return
        if self.rewording:
            entry = self.entry_of(self.rewording)
            words = shorten(entry.text if entry else "", 30)
            self.composer.prompt = f"Rewording · Esc leaves it as it was: “{words}”"
        else:
            self.composer.prompt = self.prompt(self.composer.value.mark)

    # The composer speaks.

    @on(said.Submitted)
    def _submitted(self, event: said.Submitted) -> None:
        if self._refused:
            self.desk.say("")  # what was said of the last try is over
        key = self.rewording
        taken = self.reword(key, event.entry) if key else self.record(event.entry)
        self._refused = not taken
        if taken and key:
            self.leave_rewording()
        elif taken:
            self.composer.clear()
            self.desk.draft(self.place(), Entry())

    @on(said.EmptyEntered)
    def _empty_entered(self, event: said.EmptyEntered) -> None:
        self.enter_nothing(event.entry)

    @on(said.Pasted)
    def _pasted(self, event: said.Pasted) -> None:
        if self.rewording:
            self.composer.insert(" ".join(line.text for line in event.lines))
            self.desk.say(f"The {len(event.lines)} lines pasted are one here; Enter takes it, Esc leaves it.")
        elif self.record_lines(event.lines):
            self.desk.say(f"{len(event.lines)} lines recorded; ctrl+z takes all of them back.")

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        place = f"{self.place()}/{self.rewording}" if self.rewording else self.place()
        self.desk.draft(place, event.entry)
        self.refresh_prompt()

    @on(said.Escaped)
    def _escaped(self) -> None:
        if self.rewording:
            self.leave_rewording()
        elif self.rows.selected:
            self.rows.select(())

    @on(said.LevelAsked)
    def _level_asked(self, event: said.LevelAsked) -> None:
        if not self.rewording:
            self._level = max(-3, min(1, self.level + event.delta))
            self._level_row = self.rows.cursor
            self.refresh_prompt()

    @on(said.MoveAsked)
    def _move_asked(self, event: said.MoveAsked) -> None:
        rows = self.rows
        if event.page:
            (rows.action_page_up if event.delta < 0 else rows.action_page_down)()
        else:
            (rows.action_cursor_up if event.delta < 0 else rows.action_cursor_down)()

    @on(Outline.CursorMoved)
    def _cursor_moved(self) -> None:
        # Typed fast, Tab is answered before the message that Enter moved the cursor arrives.
        if self._level_row != self.rows.cursor:
            self._level = 0
        self.refresh_prompt()

    @on(Outline.TypedInto)
    def _typed_into(self, event: Outline.TypedInto) -> None:
        if self.composer.display:
            self.composer.focus()
            self.composer.type(event.character)
        else:
            self.desk.say(READ_ONLY, wrong=True)

    @on(Outline.Chosen)
    def _chosen(self) -> None:
        self.action_reword()

    def enter_nothing(self, entry: Entry) -> None:
        """Answer Enter on a line without words."""
        if not self.rewording:
            self.desk.say("Nothing is typed, so nothing was recorded.", wrong=True)
        elif not self.may_be_empty(self.rewording):
            self.desk.say("A wording cannot be empty; Esc leaves it as it was, ctrl+d deletes the row.", wrong=True)
        elif self.reword(self.rewording, entry):
            self.leave_rewording()

    def leave_rewording(self) -> None:
        """Go back to recording, with what was half-typed before."""
        self.desk.draft(f"{self.place()}/{self.rewording}", Entry())
        self.rewording = ""
        self.composer.load(self.desk.draft_at(self.place()))
        self.refresh_prompt()

    def action_reword(self) -> None:
        """Put the row's text into the composer."""
        if self.desk.read_only:
            self.desk.say(READ_ONLY, wrong=True)
            return
        key = self.rows.cursor
        entry = self.entry_of(key) if key else None
        if entry is None:
            self.desk.say("This row has no wording of its own; go to one that has.", wrong=True)
            return
        self.rewording = key
        self.composer.load(entry)
        self.composer.focus()
        self.refresh_prompt()
