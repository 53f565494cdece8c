"""A paste of several lines: what it becomes, and the ways to read it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from tui.screens.base import texts
from tui.screens.base.comments import record_talk_lines
from tui.screens.base.row_keys import NO_ROW, RowKey
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine, as_one, lines_of, pasted_lines
from workshop.document import Workshop
from workshop.kinds import MARKS

if TYPE_CHECKING:  # the screen hosts this
    from intake.plan import Trade
    from tui.screens.base.console import Recorder
    from tui.screens.base.screen import RecordingScreen

Reading = Literal["list", "one", "lines"]


class Paste:
    """What was pasted and where, so that it can be recorded again, read another way."""

    def __init__(self, text: str, entry: Entry, cursor: RowKey, level: int, *, wrapped: bool) -> None:
        """Take a paste.

        Args:
            text: What was pasted.
            entry: What the line held: a mark and a speaker hold for all that was pasted.
            cursor: The row at which it was pasted.
            level: The level that was asked for there.
            wrapped: Whether lines may go on with those before them; otherwise each is an entry.
        """
        self.text, self.entry, self.cursor, self.level, self.wrapped = text, entry, cursor, level, wrapped
        self.reading: Reading = "list"
        self.recorded_in: Workshop | None = None  # the workshop as it was once this was recorded

    def lines(self) -> Sequence[PastedLine]:
        """Return the entries as they are read now."""
        if self.reading == "one":
            text = as_one(lines_of(self.text))
            return [PastedLine(0, text, text)]
        return pasted_lines(self.text, wrapped=self.wrapped and self.reading == "list")

    def turn(self) -> None:
        """Read it the next way; a list in which no line goes on with another is read line by line already."""
        if self.reading == "list":
            self.reading = "one"
        elif self.reading == "one":
            self.reading = "lines" if len(pasted_lines(self.text)) < len(lines_of(self.text)) else "list"
        else:
            self.reading = "list"


class Pastes:
    """Takes what is pasted on a screen, and reads the last paste another way when asked."""

    def __init__(self, screen: "RecordingScreen") -> None:
        self._screen = screen
        self._last: Paste | None = None

    def take(self, text: str) -> None:
        """Record what was pasted as the line says; where the line has words already, they go into it."""
        screen, count = self._screen, len(lines_of(text))
        entry = screen.typed
        if screen.rewording != NO_ROW or entry.text.strip() or (entry.speaker and not entry.mark):
            screen.composer.insert(as_one(lines_of(text)))
            screen.console.say(texts.pasted_into_line(count))
            return
        self._last = Paste(text, entry, screen.cursor, screen.level, wrapped=screen.page.PASTES_WRAPPED)
        self._record(self._last)

    def _record(self, paste: Paste) -> None:
        """Record a paste as it is read now."""
        screen, lines, entry = self._screen, paste.lines(), paste.entry
        if entry.mark and entry.mark in MARKS:
            taken = record_talk_lines(screen, lines, entry)
        elif paste.reading == "one" and not entry.mark:
            taken = screen.page.record(Entry(lines[0].text))
        elif (as_table := None if entry.mark else screen.page.record_table(paste.text)) is not None:
            if as_table:
                screen.composer.clear()
            return
        else:
            marked = [PastedLine(line.level, entry.mark + line.text, entry.mark + line.whole) for line in lines]
            taken = screen.page.record_lines(marked)
        paste.recorded_in = screen.console.workshop if taken else None
        if taken:
            screen.composer.clear()
            screen.console.say(texts.pasted(len(lines), len(lines_of(paste.text)), otherwise=paste.wrapped))

    def read_otherwise(self) -> None:
        """Record the last paste again, read another way: as one text, line by line, or as a list."""
        paste, screen = self._last, self._screen
        if paste is None or paste.recorded_in is not screen.console.workshop:
            screen.console.say(texts.NO_PASTE, wrong=True)
        elif not paste.wrapped:
            screen.console.say(texts.PASTE_BY_LINES, wrong=True)
        elif screen.console.take_back():
            screen.rows.move_cursor(paste.cursor)
            screen.next_level.put(paste.level)
            paste.turn()
            self._record(paste)


def paste_table(console: "Recorder", text: str, trade: "Trade", label: str, title: str = "") -> bool | None:
    """Record a table of Word or Excel whose headings say what its columns are; None for what is no table.

    Args:
        console: The console.
        text: What was pasted.
        trade: What the rows are.
        label: What the step is called; it stands in the file.
        title: The group that problems are of, where the table does not say.

    Returns:
        Whether it was taken. If not, the typist was told why.
    """
    if "\t" not in text:
        return None
    from intake.columns import columns  # seldom needed, and starting must be quick
    from intake.plan import plan, taken
    from intake.readers.text import tabbed
    from intake.source import IntakeError, table

    rows = tabbed(text)
    if not rows or (trade == "problems" and "problem" not in (columns(rows[0]) or {})):
        return None
    try:
        wanted = plan([table(rows, title)], console.workshop, trade)
    except IntakeError as error:
        console.say(str(error), wrong=True)
        return False
    if not wanted.counts():
        console.say(" ".join(wanted.notes), wrong=True)
        return False
    if not console.do(label, lambda w: taken(w, wanted, console.session.new_id)):
        return False
    console.say(texts.table_taken(sum(wanted.counts().values()), wanted.notes))
    return True
