"""Keeps typed keys in order while what an earlier key asked for is being done elsewhere."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from textual.events import Key, Paste
from textual.message_pump import MessagePump
from textual.widget import Widget

Typed = Key | Paste

_PATIENCE = 50
"""How many rounds of messages to wait for a new screen to place its focus."""


def when_through(pumps: Sequence[MessagePump], then: Callable[[], None]) -> None:
    """Call ``then`` when each of the pumps in turn has handled all that was posted to it before.

    A message that was just posted and rises through the same pumps is handled by then. A pump
    that is closed is passed over.
    """
    for number, pump in enumerate(pumps):
        if pump.call_later(when_through, pumps[number + 1 :], then):
            return
    then()


class Turnstile:
    """Lets keys and pastes to a widget one by one, each after all that the one before set off.

    Messages and unused keys rise to the screen and the app on their own, so that without this
    the letters typed after Enter would be taken before the screen has seen the Enter.
    """

    def __init__(self, widget: Widget, take: Callable[[Typed], bool]) -> None:
        """``take`` does what an event asks and returns False if the event means nothing to it."""
        self._widget = widget
        self._take = take
        self._closed = False
        self._waiting: deque[Typed] = deque()
        self._passing: Typed | None = None

    def arrive(self, event: Typed) -> None:
        """Take the event now or in its turn; one that is of no use here rises to the screen."""
        if event is self._passing:
            self._passing = None
            return
        if self._closed:
            self._waiting.append(event)
        elif not self._take(event):
            self.wait()
            return
        event.stop()
        event.prevent_default()

    def wait(self) -> None:
        """Let nothing in until the screen and the app have handled what was posted so far."""
        self._closed = True
        # The app twice: what it did for the key may have asked it to move the focus.
        when_through([self._widget, *self._widget.ancestors, self._widget.app], self._reopen)

    def _reopen(self, patience: int = _PATIENCE) -> None:
        app = self._widget.app
        if self._waiting and app.focused is None and not self._has_the_keyboard and patience > 0:
            # A new screen has not yet said which of its widgets has the focus.
            when_through([app, app.screen], partial(self._reopen, patience - 1))
            return
        self._closed = False
        while self._waiting and not self._closed:
            if not self._has_the_keyboard:
                self._hand_over()
                return
            event = self._waiting.popleft()
            if not self._take(event):
                self._pass_on(event)

    @property
    def _has_the_keyboard(self) -> bool:
        widget = self._widget
        if not widget.is_attached or widget.app.screen is not widget.screen:
            return False
        # While another window has the terminal's focus, the app says that no widget has it.
        return widget.app.focused in (widget, None)

    def _hand_over(self) -> None:
        """Give what waits to the widget that has the keyboard now."""
        while self._waiting:
            self._widget.app.post_message(_again(self._waiting.popleft()))

    def _pass_on(self, event: Typed) -> None:
        """Send the event the whole way from the app again, and let it rise this time."""
        self._closed = True
        again = _again(event)
        self._passing = again
        app = self._widget.app
        app.post_message(again)
        when_through([app, self._widget], self.wait)


def _again(event: Typed) -> Typed:
    return Paste(event.text) if isinstance(event, Paste) else event.copy()
