"""Asks which words are taken for some that are in brackets."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from tui.screens.base.picker import PickScreen
from tui.screens.statements import texts
from tui.screens.statements.settling import NEXT, Settling
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.text.keys import bound


class SettleScreen(PickScreen):
    """Takes the words of a number as soon as it is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("alt+quotation_mark", "next", "brackets.next", texts.KEYS["brackets.next"]),
    ]

    def __init__(self, settling: Settling) -> None:
        super().__init__(settling.title, (), settling.hint, settling.nothing)
        self._offered = self._settling = settling

    def begin(self) -> None:
        """Offer who may propose other words."""
        self.query_one(Composer).speakers = self._settling.speakers

    def ask(self) -> None:
        """Say what the line is for."""
        self.query_one(Composer).prompt = texts.PICK_WORDS

    @on(said.Drafted)
    def _numbered(self, event: said.Drafted) -> None:
        """Take the words of a number as soon as it is typed, where no longer one can be meant."""
        if self.is_active and self._settling.is_whole(event.entry.text) and not event.entry.speaker:
            self.taken(event.entry.text)

    def taken(self, key: str) -> None:
        """Give what was picked, and keep the words."""
        self._settling.take(key, self.query_one(Composer).value)
        super().taken(key)

    def action_next(self) -> None:
        """Ask for the next brackets of the same wording."""
        if self._settling.several:
            self.dismiss(NEXT)
