"""The console's answers on screens that lie over the sessions or come before them: in a line, never over the work."""

from typing import Any

from textual.screen import Screen

from tui.widgets.message_line import MessageLine


def follow(screen: Screen[Any], *, from_now: bool = True) -> None:
    """Show what the console says in the screen's message line; what it said before only where asked."""
    line = screen.query_one(MessageLine)

    def show(message: tuple[str, bool]) -> None:
        line.wrong, line.sentence = message[1], message[0]

    screen.watch(screen.app, "message", show, init=not from_now)
