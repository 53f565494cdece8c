"""A paste of several lines, and the ways to read it."""

from collections.abc import Sequence
from typing import Literal

from tui.screens.base.row_keys import RowKey
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine, as_one, lines_of, pasted_lines
from workshop.document import Workshop

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
