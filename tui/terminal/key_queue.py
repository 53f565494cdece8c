"""Lets keys, pastes and clicks into the console one by one, each when everything that the last one set off is done.

A key's consequences (a message to the screen, another screen, another focus) travel through queues of their
own, and the terminal goes on sending meanwhile. Without this the letters typed right after Enter, F3 or Ctrl+F
would go to the line that had the keyboard before, or out of order, depending on the machine's speed.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

from textual.app import App
from textual.events import Event, Key, MouseDown, MouseUp, Paste
from textual.message_pump import MessagePump

_MOST_ROUNDS = 100  # for a screen and focus that never come to rest; then keys go where they can


class KeyQueue:
    """Stands between the terminal and the app. It begins closed; `close` lets it open when everything is at rest."""

    def __init__(
        self, app: App[Any], dispatch: Callable[[Event], Awaitable[None]], at_rest: Callable[[], None] = lambda: None
    ) -> None:
        """Queue events for an app.

        Args:
            app: The app.
            dispatch: Handles an event as the app would without the queue.
            at_rest: Called when everything is done that was set off, before the next is let in.
        """
        self._app = app
        self._dispatch, self._at_rest = dispatch, at_rest
        self._closed = True
        self._closings = 0
        self._waiting: deque[Event] = deque()

    async def arrive(self, event: Event) -> None:
        """Pass an event on, unless it is a key, a paste or a click whose turn has not come: then it waits."""
        if not isinstance(event, (Key, Paste, MouseDown, MouseUp)) or event.is_forwarded:
            await self._dispatch(event)
        elif self._closed:
            self._waiting.append(event)
        else:
            await self._let_in(event)

    @property
    def at_rest(self) -> bool:
        """Whether everything that arrived was let in, and what it set off is done."""
        return not self._closed and not self._waiting

    def close(self) -> None:
        """Let nothing in until everything that was set off so far is done."""
        self._closed = True
        self._closings += 1
        self._go_round(self._closings, _MOST_ROUNDS)

    async def _let_in(self, event: Event) -> None:
        # Text moves no focus and asks nothing; what follows it queues up behind it.
        is_text = isinstance(event, Key) and self._is_text(event)
        await self._dispatch(event)
        if not is_text:
            self.close()

    def _is_text(self, key: Key) -> bool:
        focused = self._app.focused
        return focused is not None and focused.check_consume_key(key.key, key.character)

    def _go_round(self, closing: int, rounds: int) -> None:
        """Go once through all widgets that may have something to do, and again if the keyboard went elsewhere."""
        place = self._place()
        app, screen = self._app, self._app.screen
        # The app twice: what it did for the key may have asked it to move the focus.
        pumps = [*(screen.focused or screen).ancestors_with_self, app]
        _when_through(pumps, partial(self._look, place, closing, rounds))

    async def _look(self, place: Sequence[object], closing: int, rounds: int) -> None:
        if closing != self._closings:
            return  # it was closed again since
        if self._place() != place and rounds:
            self._go_round(closing, rounds - 1)
            return
        self._closed = False
        self._at_rest()
        while self._waiting and not self._closed:
            await self._let_in(self._waiting.popleft())

    def _place(self) -> Sequence[object]:
        """Return where the keyboard is. The app's own focus is none while another window has the terminal's."""
        return (*self._app.screen_stack, self._app.screen.focused)


def _when_through(pumps: Sequence[MessagePump], then: Callable[[], Awaitable[None]]) -> None:
    """Call `then`, in the last pump, when each in turn has handled all that was posted to it before.

    A message that was just posted and rises through the same pumps is handled by then. A pump that is closed
    is passed over.
    """
    if len(pumps) == 1:
        pumps[0].call_later(then)
    elif not pumps[0].call_later(_when_through, pumps[1:], then):
        _when_through(pumps[1:], then)
