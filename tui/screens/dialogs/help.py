"""Help in words for the screen that is below."""

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.base.dialog import Dialog
from tui.screens.base.picker import SHORT
from tui.screens.dialogs import texts
from tui.screens.help import Help
from tui.widgets.text.keys import bound


class HelpScreen(Dialog[None]):
    """What goes here, three examples, what helps; arrow keys scroll it where it is longer than the terminal."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("escape,enter,f9,ctrl+p,ctrl+c", "dismiss", "help.back", texts.KEYS["help.back"]),
    ]
    DEFAULT_CSS = """
    HelpScreen { align: center bottom; }
    HelpScreen VerticalScroll {
        width: 100%; height: 1fr; margin: 2 0 0 0; background: $panel; border-top: solid $primary; padding: 0 2;
    }
    HelpScreen Static { height: auto; max-width: 84; }
    HelpScreen .help--title { text-style: bold; }
    HelpScreen .help--part { margin-top: 1; }
    HelpScreen.-short VerticalScroll { height: 100%; margin: 0; border: none; padding: 0 1; }
    HelpScreen.-short .help--part { margin-top: 0; }
    """
    VERTICAL_BREAKPOINTS = SHORT

    def __init__(self, shown: Help) -> None:
        super().__init__()
        self._help = shown

    def compose(self) -> ComposeResult:
        """Put what goes here above the examples, and what helps below."""
        with VerticalScroll():
            yield Static(Content(self._help.title), classes="help--title")
            yield Static(Content(str(self._help.goes_here)), classes="help--part")
            yield Static(Content(self._examples()), classes="help--part")
            yield Static(Content(str(self._help.further)), classes="help--part")
            yield Static(Content(str(texts.HELP_BACK)), classes="help--part")

    def _examples(self) -> str:
        examples = [(str(typed), becomes) for typed, becomes in self._help.examples]
        width = max(cell_len(typed) for typed, _ in examples)
        if width + max(cell_len(becomes) for _, becomes in examples) + 4 > self._room():
            return "\n".join(f"  {typed}\n    {becomes}" for typed, becomes in examples)
        return "\n".join(f"  {typed}{' ' * (width - cell_len(typed))}  {becomes}" for typed, becomes in examples)

    def _room(self) -> int:
        return min(self.app.size.width - 4, 84)

    def on_mount(self) -> None:
        """Take the keys that scroll."""
        self.query_one(VerticalScroll).focus()
