"""The third thread: it looks at what lies beside the file. It may hang there, and nothing waits for it."""

import threading
from collections.abc import Callable

from store.errors import StoreError
from store.saving.whereabouts import DEFECTS, Trouble, Whereabouts, fault_of


class LookLoop:
    """Looks round the folder, again and again, until it is ended."""

    def __init__(
        self, look: Callable[[], bool], touch: Callable[[], None], whereabouts: Whereabouts, every: float
    ) -> None:
        """Begin without a look, since the first screen is being drawn.

        Args:
            look: Takes in what is new beside the file, and returns whether the file must be written for it.
            touch: Has the file written.
            whereabouts: Is told what went wrong.
            every: Seconds between two looks.
        """
        self.ended = threading.Event()
        self._look, self._touch, self._whereabouts, self._every = look, touch, whereabouts, every

    def run(self) -> None:
        """Look until it is ended."""
        while not self.ended.wait(self._every):
            wanted, fault = False, ""
            try:
                wanted = self._look()
            except (StoreError, *DEFECTS) as error:
                fault = fault_of(error)
            self._whereabouts.failed(Trouble.NEIGHBOURS, fault)
            if wanted:
                self._touch()
