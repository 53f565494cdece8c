"""The level of the next entry, which Tab and Shift+Tab ask for."""

from typing import TYPE_CHECKING

from tui.screens.base.row_keys import NO_ROW

if TYPE_CHECKING:  # the screen hosts this
    from tui.screens.base.page import Host


class NextLevel:
    """How far the typist moved the next entry in (+) or out (-) from the row where it was asked."""

    def __init__(self, screen: "Host") -> None:
        self._screen = screen
        self._value, self._row = 0, NO_ROW

    @property
    def value(self) -> int:
        """The level on the row under the cursor; 0 on any other than that for which it was asked."""
        return self._value if self._row == self._screen.cursor else 0

    def put(self, value: int) -> None:
        """Move the next entry by so many levels from the cursor's row."""
        self._value, self._row = value, self._screen.cursor

    def ask(self, delta: int) -> None:
        """Move it one level more; past the innermost and the outermost nothing is counted that is not seen."""
        page, mark, before = self._screen.page, self._screen.typed.mark, self.value
        words = page.prompt(mark)
        self.put(before + delta)
        if page.prompt(mark) == words:
            self.put(before)

    def follow_cursor(self) -> None:
        """Forget it where the cursor has gone to another row."""
        # Typed fast, Tab is answered before the message that Enter moved the cursor arrives.
        if self._row != self._screen.cursor:
            self._value = 0
