"""The keys of the screen in one line at its foot; a click on one does what the key does."""

from typing import Any, ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

_GAP = "  "


class KeyHint(NamedTuple):
    """A key in the line: what to press, how that is written, what it does, and whether it can be used now."""

    key: str
    written: str
    name: str
    enabled: bool
    binding: str = ""  # the binding's id

    @property
    def width(self) -> int:
        """How many cells it takes."""
        return cell_len(f"{self.written} {self.name}")


class KeyBar(Widget):
    """One widget for all keys: a widget for each, as Textual's footer has it, costs a tenth of a second at start.

    Keys that do not fit are left out from the end; those whose ids are in ``always`` go last of all. Where ``only``
    has ids, those keys are shown and no others, even if their bindings are not to be shown.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--name", "key-bar--off"}
    DEFAULT_CSS = """
    KeyBar {
        height: 1; width: 1fr; padding: 0 1; background: $panel;
        .key-bar--key { color: $text-accent; text-style: bold; }
        .key-bar--name { color: $foreground; }
        .key-bar--off { color: $text-disabled; text-style: strike; }
    }
    """

    def __init__(self, *, always: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._always = always
        self.only: frozenset[str] = frozenset()
        self._keys: list[KeyHint] = []

    def on_mount(self) -> None:
        """Follow the screen's keys from now on."""
        self.screen.bindings_updated_signal.subscribe(self, self._look)

    def _look(self, screen: Screen[Any]) -> None:
        if screen is not self.screen or not self.app.app_focus:
            return  # while the terminal is not in front no widget has the focus, nor its keys
        by_action: dict[str, KeyHint] = {}
        for _, binding, enabled, _ in screen.active_bindings.values():
            wanted = (binding.id in self.only) if self.only else binding.show
            if wanted and binding.action not in by_action:
                written = self.app.get_key_display(binding)
                shown = KeyHint(binding.key, written, binding.description, enabled, binding.id or "")
                by_action[binding.action] = shown
        keys = [*by_action.values()]
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def fitting(self, width: int) -> list[tuple[int, KeyHint]]:
        """Return the keys for which there is room, each with the column in which it begins."""
        room = width
        kept: set[KeyHint] = set()
        for shown in sorted(self._keys, key=lambda shown: shown.binding not in self._always):
            if shown.width <= room:
                kept.add(shown)
            room -= shown.width + len(_GAP)  # also for one that did not fit: none after it is shown
        columns = []
        column = 0
        for shown in self._keys:
            if shown in kept:
                columns.append((column, shown))
                column += shown.width + len(_GAP)
        return columns

    def render(self) -> Content:
        """Draw the keys."""
        key, name, off = (self.get_visual_style(f"key-bar--{part}") for part in ("key", "name", "off"))
        return Content(_GAP).join(
            Content.assemble((shown.written, key if shown.enabled else off), (f" {shown.name}", name))
            for _, shown in self.fitting(self.size.width)
        )

    def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        where = event.get_content_offset(self)
        if where is None:
            return
        for column, shown in self.fitting(self.size.width):
            if column <= where.x < column + shown.width and shown.enabled:
                self.app.simulate_key(shown.key)
