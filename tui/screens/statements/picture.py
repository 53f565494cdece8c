"""A tree or a map drawn, over the screen; arrow keys and page keys scroll it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from report.pictures.drawing import drawn
from report.pictures.picture import Picture
from tui.screens.statements import texts
from tui.widgets.text.display import visible


class PictureScreen(ModalScreen[None]):
    """Effects above, the trunk, causes below; or results above and what brings them below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,alt+v", "dismiss", "Back", id="picture.back", tooltip="Back to the rows"),
    ]
    DEFAULT_CSS = """
    PictureScreen { align: center middle; }
    PictureScreen ScrollableContainer { width: 100%; height: 100%; background: $background; }
    PictureScreen Static { width: auto; height: auto; padding: 0 1; }
    """

    def __init__(self, pictures: Sequence[Picture]) -> None:
        super().__init__()
        self._pictures = pictures

    def compose(self) -> ComposeResult:
        """Draw the pictures as wide as the screen."""
        width = max(40, self.app.size.width - 8)
        drawings = "\n".join(drawn(picture, width) for picture in self._pictures) or texts.NOTHING_TO_DRAW
        with ScrollableContainer():
            yield Static(Content("\n".join(map(visible, drawings.split("\n")))))

    def on_mount(self) -> None:
        """Take the keys that scroll."""
        self.query_one(ScrollableContainer).focus()
