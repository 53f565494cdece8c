"""One line over the matrix that asks for words about a shared theme."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.screens.base import follow_messages
from tui.screens.base.dialog import Dialog
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.message_line import MessageLine


class AskScreen(Dialog[str | None]):
    """Gives what was typed, which may be nothing; None where it was left."""

    DEFAULT_CSS = """
    AskScreen { align: center bottom; }
    AskScreen > Vertical { height: auto; background: $panel; border: solid $accent; margin: 0 0 2 0; }
    """

    def __init__(self, prompt: str, words: str) -> None:
        """Ask with a prompt; `words` are there already."""
        super().__init__()
        self._prompt, self._words = prompt, words

    def compose(self) -> ComposeResult:
        """Put the line at the foot of the screen."""
        with Vertical():
            yield Composer()
            yield MessageLine()

    def on_mount(self) -> None:
        """Begin with the words as they are."""
        follow_messages.follow(self)
        composer = self.query_one(Composer)
        composer.prompt = self._prompt
        composer.load(Entry(self._words))
        composer.focus()

    @on(said.Submitted)
    def _submitted(self, event: said.Submitted) -> None:
        self.dismiss(event.entry.words)

    @on(said.EmptyEntered)
    def _emptied(self) -> None:
        self.dismiss("")

    @on(said.Escaped)
    def _left(self) -> None:
        self.dismiss(None)
