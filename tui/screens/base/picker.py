"""A list over the screen, from which one row is picked by typing some of it."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.screens.base import follow_messages, texts
from tui.screens.base.dialog import Dialog
from tui.screens.choices import Choice, Choices
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.key_bar import KeyBar
from tui.widgets.message_line import MessageLine
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row, Source
from tui.widgets.text.keys import bound
from tui.widgets.text.named_keys import Sentence

_FEW = 5
"""A list of so many choices takes no more lines than it needs."""
SHORT = [(0, "-short"), (16, "-tall")]
"""The classes of a list by the lines of the terminal: a short one gives up its frame, never the line."""


class ChoiceList(Outline[str]):
    """Rows to choose from, told apart by strings; the cursor is the empty string where there are none."""

    @property
    def cursor(self) -> str:
        """The key of the cursor's row; empty when there are no rows."""
        return super().cursor or ""


class PickScreen(Dialog[str | None]):
    """Gives the key of the row picked; None where nothing was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("escape,ctrl+c", "leave", "pick.leave", texts.KEYS["pick.leave"]),
    ]
    DEFAULT_CSS = """
    PickScreen { align: center bottom; }
    PickScreen > Vertical {
        width: 100%; height: 1fr; margin: 2 0 0 0; background: $panel; border-top: solid $primary; padding: 0 1;
    }
    PickScreen > .-few { height: auto; margin: 0; }
    PickScreen .pick--title { text-style: bold; height: auto; }
    PickScreen .pick--empty { color: $text-muted; height: auto; }
    PickScreen Outline { height: 1fr; scrollbar-background: $panel; }
    PickScreen.-short > Vertical { height: 100%; margin: 0; border: none; }
    PickScreen.-short .pick--title { max-height: 1; }
    PickScreen.-short .pick--empty { max-height: 1; }
    PickScreen.-short MessageLine { max-height: 1; }
    """

    VERTICAL_BREAKPOINTS = SHORT
    WITH_KEYS: ClassVar[bool] = False  # whether its keys stand below the rows, where it has more than the usual ones

    def __init__(
        self,
        title: str | Sentence,
        choices: Sequence[Choice],
        hint: str | Sentence,
        nothing: str | Sentence = texts.NOTHING_HERE,
    ) -> None:
        super().__init__()
        self._offered = Choices(title, choices, hint, nothing)

    @classmethod
    def of(cls, choices: Choices) -> "PickScreen":
        """Return the screen of a list that knows itself what is found in it."""
        screen = cls(choices.title, (), choices.hint, choices.nothing)
        screen._offered = choices
        return screen

    def compose(self) -> ComposeResult:
        """Put the list under the line that filters it."""
        with Vertical():
            yield Static(Content(self._offered.title), classes="pick--title")
            yield Composer()
            yield Static(Content(self._offered.nothing), classes="pick--empty")
            yield ChoiceList()
            yield MessageLine()
            if self.WITH_KEYS:
                yield KeyBar()

    def on_mount(self) -> None:
        """Show all there is."""
        follow_messages.follow(self)
        composer = self.query_one(Composer)
        composer.placeholder = self._offered.hint
        composer.focus()
        self.ask()
        self._filter("")
        if 0 < len(self._offered.all) <= _FEW and not self.WITH_KEYS:
            self.query_one(Vertical).add_class("-few")  # what is asked about stays in sight above it
            self.query_one(Outline).styles.height = 2 * len(self._offered.all)
        self.begin()

    def begin(self) -> None:
        """Place the cursor where it is not to begin at the first row."""

    def ask(self) -> None:
        """Say what the line is for."""
        self.query_one(Composer).prompt = texts.PICK

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show other choices, of which those stay in sight that have what is typed."""
        self._offered.offer(choices)
        self._filter(self.query_one(Composer).value.text)

    def choices_for(self, text: str) -> Sequence[Choice]:
        """The choices that have all words of what is typed."""
        return self._offered.found(text)

    def rows_for(self, text: str) -> Source[str]:
        """The choices that have all words of what is typed, as rows."""
        return Flat({choice.key: choice.row for choice in self.choices_for(text)})

    def _filter(self, text: str) -> None:
        found = self.rows_for(text)
        self.query_one(Outline).show(found)
        self.query_one(".pick--empty").display = not found.roots()

    @on(said.Drafted)
    def _drafted(self, event: said.Drafted) -> None:
        self._filter(event.entry.text)
        self.query_one(Outline).action_cursor_first()  # the best of what is found now

    @on(said.MoveAsked)
    def _move_asked(self, event: said.MoveAsked) -> None:
        self.query_one(Outline).step(event.delta, by_page=event.page)

    @on(said.Submitted)
    @on(said.EmptyEntered)
    def _entered(self) -> None:
        cursor = self.query_one(Outline).cursor
        if cursor and self.is_active:  # else something was picked already, by the key before
            self.taken(cursor)

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen[str]) -> None:
        if self.is_active:
            self.taken(event.key)

    def taken(self, key: str) -> None:
        """Give the key of the row that was picked."""
        self.dismiss(key)

    @on(said.Escaped)
    def _escaped(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        """Go back without picking."""
        self.dismiss(None)


class Flat:
    """Choices as rows without levels."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = rows
        self._keys = tuple(rows)

    def roots(self) -> Sequence[str]:
        """Return the keys of all."""
        return self._keys

    def children(self, key: str) -> Sequence[str]:
        """Return nothing."""
        del key
        return ()

    def parent(self, key: str) -> str | None:
        """Return nothing."""
        del key
        return None

    def row(self, key: str) -> Row:
        """Return how a choice looks."""
        return self._rows[key]
