"""One line over any screen that catches a sentence now, for filing later."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.screens.base import follow_messages
from tui.screens.base.dialog import Dialog
from tui.screens.base.picker import SHORT
from tui.screens.dialogs import texts
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.message_line import MessageLine


class CatchScreen(Dialog[Entry | None]):
    """Gives what was typed; None where it was left."""

    DEFAULT_CSS = """
    CatchScreen { align: center bottom; }
    CatchScreen > Vertical { height: auto; background: $panel; border-top: solid $primary; margin: 0 0 2 0; }
    CatchScreen.-short > Vertical { border: none; margin: 0; }
    """

    VERTICAL_BREAKPOINTS = SHORT

    def __init__(
        self,
        draft: Entry,
        keep: Callable[[Entry], None],
        speakers: Sequence[str] = (),
        prompt: str = texts.CATCH_PROMPT,
    ) -> None:
        """Ask for a line.

        Args:
            draft: What was half-typed before.
            keep: Called with what is half-typed now.
            speakers: Who is offered after an @.
            prompt: What the line is for.
        """
        super().__init__()
        self._draft = draft
        self._keep = keep
        self._speakers = speakers
        self._prompt = prompt

    def compose(self) -> ComposeResult:
        """Put the line at the foot of the screen."""
        with Vertical():
            yield Composer()
            yield MessageLine()

    def on_mount(self) -> None:
        """Go on with what was half-typed."""
        follow_messages.follow(self)
        composer = self.query_one(Composer)
        composer.prompt = self._prompt
        composer.placeholder = texts.CATCH_PLACEHOLDER
        composer.speakers = self._speakers
        composer.load(self._draft)
        composer.focus()

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        self._keep(event.entry)

    @on(said.Submitted)
    def _submitted(self, event: said.Submitted) -> None:
        self.dismiss(event.entry)

    @on(said.EmptyEntered)
    @on(said.Escaped)
    def _left(self) -> None:
        self.dismiss(None)
