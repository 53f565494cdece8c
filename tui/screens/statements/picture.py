"""A tree or a map drawn, over the screen, all of it at once; arrow keys and page keys scroll what is too large."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.widget import Widget

from report.pictures.picture import Picture
from tui.screens.base.dialog import Dialog
from tui.screens.statements import boxes, texts
from tui.widgets.text.keys import bound


class _Drawing(Widget):
    """The pictures as wide as the screen, each as tall as it if there is a way."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"picture--{look}" for look in boxes.looks()}
    DEFAULT_CSS = """
    _Drawing {
        width: 100%; height: auto; color: $foreground;
        .picture--title { text-style: bold; }
        .picture--quiet { color: $text-muted; }
        .picture--edge { color: $text-primary; }
        .picture--trunk { background: $success-muted; text-style: bold; }
        .picture--direct { text-style: bold; }
        .picture--item { color: $foreground; }
        .picture--label { color: $text-secondary; }
        .picture--more { color: $text-accent; text-style: bold; }
        .picture--gap { color: $text-warning; }
        .picture--policy { color: $text-primary; text-style: bold; }
        .picture--capacity { color: $text-error; text-style: bold; }
        .picture--norm { color: $text-success; text-style: bold; }
        .picture--other { color: $text-accent; text-style: bold; }
    }
    """

    def __init__(self, pictures: Sequence[Picture]) -> None:
        super().__init__()
        self._pictures = pictures

    def render(self) -> Content:
        """Draw for the room that there is."""
        if not self._pictures:
            return Content(texts.NOTHING_TO_DRAW)
        style = {look: self.get_visual_style(f"picture--{look}") for look in boxes.looks()}
        width, height = self.app.size.width - 1, self.app.size.height  # a cell for the bar that scrolls
        made = [line for picture in self._pictures for line in boxes.boxes(picture, width, height)]
        return Content("\n").join(
            Content("").join(Content(text).stylize(style[look]) if look else Content(text) for text, look in line)
            for line in made
        )


class PictureScreen(Dialog[None]):
    """Effects above, the trunk, causes below; or results above and what brings them below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("escape,enter,alt+v", "dismiss", "picture.back", texts.KEYS["picture.back"]),
    ]
    DEFAULT_CSS = """
    PictureScreen ScrollableContainer {
        width: 100%; height: 100%; background: $background; scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, pictures: Sequence[Picture]) -> None:
        super().__init__()
        self._pictures = pictures

    def compose(self) -> ComposeResult:
        """Draw the pictures over the whole screen."""
        with ScrollableContainer():
            yield _Drawing(self._pictures)

    def on_mount(self) -> None:
        """Take the keys that scroll."""
        self.query_one(ScrollableContainer).focus()
