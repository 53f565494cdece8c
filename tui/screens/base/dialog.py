"""What lies over a screen until it is left."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from tui.widgets.unbroken import unbroken

Result = TypeVar("Result")


@unbroken
class Dialog(ModalScreen[Result]):
    """Is left once: what was typed right behind the key that left it ends nothing else."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave with a result. Textual would leave whatever is in sight, or end the console where that is no dialog."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
