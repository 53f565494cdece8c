"""What the console's app does for its terminal: who reads it, what is sent, where its cursor stands."""

import sys
from typing import Any

from textual import constants
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.screen import Screen

from tui.terminal.frames import Changed
from tui.widgets.composer.view import ComposerView
from tui.widgets.outline.canvas import OutlineCanvas
from tui.widgets.text import wrapping
from tui.widgets.text.keys import key_name


class TerminalApp(App[None], inherit_bindings=False):
    """An app that sends a terminal only what differs from what it shows."""

    ENABLE_COMMAND_PALETTE = False  # F9 and Ctrl+P list every action in our own look
    ALLOW_SELECT = (
        False  # the terminal selects (Shift and the mouse); Textual's own would empty the clipboard on Ctrl+C
    )

    def get_key_display(self, binding: Binding) -> str:
        """Return how a key is written, in the footer and everywhere else."""
        return key_name(binding.key)

    def get_driver_class(self) -> type[Driver]:
        """Where there is a terminal device, the driver that reads it as it should be read."""
        if sys.platform == "win32" or constants.DRIVER is not None:
            return super().get_driver_class()
        from tui.terminal.driver import TerminalInput

        return TerminalInput

    @property
    def has_cursor(self) -> bool:
        """Whether the terminal's own cursor stands where text goes, so that none is to be drawn."""
        return getattr(self._driver, "frames", None) is not None

    def repaint(self) -> None:
        """Send the whole next frame, whatever the terminal is thought to show."""
        if (frames := getattr(self._driver, "frames", None)) is not None:
            frames.forget()
            self.screen.refresh(layout=True)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        frames = getattr(self._driver, "frames", None)
        if frames is not None and isinstance(renderable, CompositorUpdate):
            renderable = Changed(renderable, frames)
        super()._display(screen, renderable)
        if frames is not None and self._driver is not None:
            self._driver.write(frames.cursor(shown=isinstance(self.focused, ComposerView)))

    def measured_anew(self) -> None:
        """Lay out again, since the terminal has told how wide characters are."""
        wrapping.forget()
        for screen in [*self.screen_stack]:
            for outline in screen.query(OutlineCanvas):
                outline.measure_anew()
        self.repaint()
        self.refresh(layout=True)
