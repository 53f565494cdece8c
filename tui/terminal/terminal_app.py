"""What the app does for its terminal: who reads it, what is sent and when, where its cursor is, what lies over it."""

import asyncio
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual import constants
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.filter import Monochrome, NoColor
from textual.screen import Screen

from tui.screens.choices import Choices
from tui.terminal.frames import Changed
from tui.terminal.painting import Painting
from tui.widgets.composer.view import ComposerView
from tui.widgets.outline.canvas import OutlineCanvas
from tui.widgets.text import cell_widths, wrapping
from tui.widgets.text.keys import key_name

if TYPE_CHECKING:
    from tui.terminal.windows.clipboard import Clipboard

_HOPS = 10  # turns of the loop in which what a key sets off goes from widget to screen and back
_SWITCH = 0.001  # seconds in which a screen that takes the place of another catches up


class TerminalApp(App[None], inherit_bindings=False):
    """An app that sends a terminal only what differs from what it shows, and all that a key changes in one go."""

    ENABLE_COMMAND_PALETTE = False  # F9 and Ctrl+P list every action in our own look
    ALLOW_SELECT = (
        False  # the terminal selects (Shift and the mouse); Textual's own would empty the clipboard on Ctrl+C
    )

    def get_key_display(self, binding: Binding) -> str:
        """Return how a key is written, in the footer and everywhere else."""
        return key_name(binding.key)

    def use_palette(self, look: str) -> None:
        """Draw in the colours of the terminal's own palette, or in none where the environment wants none."""
        self.ansi_color = True
        self._filters = [NoColor() if isinstance(each, Monochrome) else each for each in self._filters]
        self.theme = look

    def get_driver_class(self) -> type[Driver]:
        """Return the driver that reads this system's terminals as they should be read."""
        if constants.DRIVER is not None:
            return super().get_driver_class()
        if sys.platform == "win32":
            from tui.terminal.windows.driver import WindowsInput

            return WindowsInput
        from tui.terminal.driver import TerminalInput

        return TerminalInput

    @property
    def clipboard(self) -> str:
        """Return what was copied last: here or, where the system's clipboard can be asked, anywhere."""
        board: Clipboard | None = getattr(self._driver, "clipboard", None)
        found = board.text() if board is not None else None
        return super().clipboard if found is None else found

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text onto the clipboard of the terminal and, where it can be asked, of the system."""
        super().copy_to_clipboard(text)
        board: Clipboard | None = getattr(self._driver, "clipboard", None)
        if board is not None:
            board.lay(text)

    def pick(self, choices: Choices, picked: Callable[[str | None], None] = lambda _: None) -> None:
        """Let something be picked from a list that is laid over the screen."""
        self.push_screen(choices.screen(), picked)

    @property
    def has_cursor(self) -> bool:
        """Whether the terminal's own cursor stands where text goes, so that none is to be drawn."""
        return getattr(self._driver, "frames", None) is not None

    def repaint(self, now: bool = True) -> None:
        """Send the whole next frame, whatever the terminal is thought to show; it may be one that comes anyway."""
        if (frames := getattr(self._driver, "frames", None)) is not None:
            frames.forget()
            if now:
                self.screen.refresh(layout=True)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        frames = getattr(self._driver, "frames", None)
        if frames is not None and isinstance(renderable, CompositorUpdate):
            renderable = Changed(renderable, frames)
        super()._display(screen, renderable)
        sent = frames.cursor(shown=isinstance(self.focused, ComposerView)) if frames is not None else ""
        if sent and self._driver is not None:
            self._driver.write(sent)

    def delay_update(self, delay: float = _SWITCH) -> None:
        """Hold frames back for a moment, while one screen takes the place of another. Textual does for 50 ms."""
        super().delay_update(delay)

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        super()._load_screen_css(screen)
        if not isinstance(screen._compositor, Painting):
            screen._compositor = Painting()
        # Its styles are there by now. Else Textual would parse those of all screens anew, and style the last one too.
        screen._css_update_count = self._css_update_count
        screen._update_timer._callback = _when_settled(screen._on_timer_update)

    def measured_anew(self) -> None:
        """Lay out again, since the terminal has told how wide characters are."""
        wrapping.forget()
        for screen in [*self.screen_stack]:
            for outline in screen.query(OutlineCanvas):
                outline.measure_anew()
        self.repaint()
        self.refresh(layout=True)


def measured(app: App[Any], widths: cell_widths.Widths) -> None:
    """Lay an app out with the widths that its terminal has told."""
    if cell_widths.use(widths) and isinstance(app, TerminalApp):
        app.measured_anew()


def _when_settled(paint: Callable[[], None]) -> Callable[[], object]:
    """Return what paints once the messages under way have arrived, so that the line's prompt is not a frame late.

    Textual paints as soon as the first widget has changed, and what the others change a frame (17 to 33 ms) later.
    """

    async def settled() -> None:
        for _ in range(_HOPS):
            await asyncio.sleep(0)
        paint()

    return settled
