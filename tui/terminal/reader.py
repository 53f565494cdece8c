"""What both drivers do with the characters that a terminal sends: parse them, wait for the rest, hand on the meaning.

How the characters come is each system's own: bytes of a terminal device in `driver.py`, records of a console in
`windows/`.
"""

import os
from collections.abc import Callable, Iterable
from typing import Final

from textual import constants, events
from textual.message import Message

from tui.terminal.parser import PasteParser
from tui.widgets.text import cell_widths
from tui.widgets.text.terminal import is_plain

_UNFINISHED: Final = 0.1  # seconds between two looks at whether the rest of a sequence is late
_PENDING: Final = constants.ESCAPE_DELAY + 0.001  # a little more than the parser waits
_LINE: Final = 2  # where samples are written; an answer of the first line might be a key, as F3 with Shift is


class TerminalReader:
    """Turns what a terminal sends into messages for the app. It may be half in a paste while nobody reads."""

    def __init__(
        self,
        pass_on: Callable[[Message], object],
        measured: Callable[[cell_widths.Widths], object],
        *,
        debug: bool = False,
    ) -> None:
        """Read from the beginning.

        Args:
            pass_on: Takes each message.
            measured: Told, once, how many cells the terminal gives what terminals disagree about.
            debug: Whether Textual writes down what it parses.
        """
        self._parser = PasteParser(debug)
        self._pass_on, self._measured = pass_on, measured
        self._asked = False
        self._answers: list[int] = []

    def feed(self, text: str) -> None:
        """Take characters; none means nothing."""
        if text:
            self._hand_on(self._parser.feed(text))

    def look(self) -> None:
        """See whether what was waited for is late: a lone ESC is the Escape key then."""
        self._hand_on(self._parser.tick())

    def patience(self, *, some: bool) -> float | None:
        """Return within how many seconds to look; `some` says whether something has just come. None is never."""
        if self._parser._timeout_time is None:  # nothing is half read
            return None
        return _PENDING if some else _UNFINISHED

    def question(self) -> str:
        """Return what asks the terminal how wide characters are; empty where it was asked, or could not show them."""
        if self._asked or is_plain(os.environ):
            return ""
        self._asked = True
        asked = (f"\x1b[{_LINE};1H{sample}\x1b[6n" for sample in cell_widths.SAMPLES)
        return f"{''.join(asked)}\x1b[{_LINE};1H\x1b[2K"

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            if isinstance(message, events.CursorPosition):
                self._take_answer(message)
            else:
                self._pass_on(message)

    def _take_answer(self, answer: events.CursorPosition) -> None:
        """Note where the cursor stood after a sample."""
        if answer.y + 1 == _LINE and len(self._answers) < len(cell_widths.SAMPLES):
            self._answers.append(answer.x)
            if len(self._answers) == len(cell_widths.SAMPLES):
                self._measured(cell_widths.Widths(*self._answers))
