"""What the threads that save tell the app."""

from collections.abc import Sequence

from textual.message import Message

from store.saving.saver import SaveStatus
from tui.remote_changes import Came, Steps


class Saved(Message):
    """The thread that saves has something to say."""

    def __init__(self, status: SaveStatus) -> None:
        super().__init__()
        self.status = status


class Merged(Message):
    """The thread that looks around has found steps of others, and sentences about them."""

    def __init__(self, steps: Steps, notes: Sequence[str]) -> None:
        super().__init__()
        self.came = Came(steps, notes)
