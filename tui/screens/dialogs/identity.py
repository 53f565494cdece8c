"""What a file is, asked of a copy before anything flows; typing goes on where it would, so nobody has to answer now."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.screens.base import follow_messages
from tui.screens.base.dialog import Dialog
from tui.screens.base.picker import ChoiceList
from tui.screens.dialogs import texts
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row
from tui.widgets.text.display import visible
from tui.widgets.text.keys import bound

LATER, SAME, PRACTICE, ANOTHER = "later", "same", "practice", "another"
TAKE = "take "  # what the key of a copy beside the file begins with, that is the same workshop


class Answered(NamedTuple):
    """What was picked (empty for nothing), and what was typed or pasted instead, which belongs to the screen below."""

    key: str = ""
    typed: str = ""
    pasted: bool = False


class IdentityScreen(Dialog[Answered]):
    """Lists what the file may be. Gives what was picked, or the text that somebody began to type instead."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("escape,ctrl+c", "leave", "identity.leave", texts.KEYS["identity.leave"]),
    ]
    DEFAULT_CSS = """
    IdentityScreen { align: center bottom; }
    IdentityScreen > Vertical {
        width: 100%; height: auto; background: $panel; border-top: solid $primary; padding: 0 1;
    }
    IdentityScreen #question { text-style: bold; height: auto; }
    IdentityScreen #hint { color: $text-muted; height: auto; }
    IdentityScreen Outline { height: 8; }
    """

    def __init__(self, question: str, answers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._question = question
        self._answers = answers

    def compose(self) -> ComposeResult:
        """Put the answers under the question."""
        with Vertical():
            yield Static(Content(visible(self._question)), id="question")
            yield ChoiceList()
            yield Static(Content(str(texts.IDENTITY_HINT)), id="hint")
            yield MessageLine()

    def on_mount(self) -> None:
        """Show the answers, the safe one first."""
        follow_messages.follow(self)
        rows = self.query_one(ChoiceList)
        rows.show(_Answers(self._answers))
        rows.focus()

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen[str]) -> None:
        self.dismiss(Answered(event.key))

    @on(Outline.TypedInto)
    def _typed(self, event: Outline.TypedInto) -> None:
        event.stop()
        self.dismiss(Answered(typed=event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Leave what is pasted to the screen below."""
        event.stop()
        self.dismiss(Answered(typed=event.text, pasted=True))

    def action_leave(self) -> None:
        """Say it later."""
        self.dismiss(Answered())


class _Answers:
    """Answers as rows without levels."""

    def __init__(self, answers: Sequence[tuple[str, str]]) -> None:
        self._rows = {key: Row(text) for key, text in answers}

    def roots(self) -> Sequence[str]:
        return tuple(self._rows)

    def children(self, key: str) -> Sequence[str]:  # noqa: ARG002 - the protocol's signature
        return ()

    def parent(self, key: str) -> str | None:  # noqa: ARG002 - the protocol's signature
        return None

    def row(self, key: str) -> Row:
        return self._rows[key]
