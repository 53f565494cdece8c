"""Everybody who spoke, with how often; one is renamed, or made one with another, everywhere at once."""

from collections.abc import Sequence

from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from workshop.document import Workshop
from workshop.speakers import Speaker, speakers


class SpeakersScreen(PickScreen):
    """Lists the speakers, the most frequent first. Gives the name picked."""

    def __init__(self, workshop: Workshop) -> None:
        choices = [_choice(speaker) for speaker in speakers(workshop)]
        super().__init__(texts.SPEAKERS, choices, texts.A_NAME, texts.NO_SPEAKERS)

    def ask(self) -> None:
        """Say what Enter does."""
        self.query_one(Composer).prompt = texts.FIND_SPEAKER


class RenameScreen(PickScreen):
    """Asks for the name to stand in the place of another: a new one is typed, one of the others is picked."""

    def __init__(self, workshop: Workshop, name: str) -> None:
        self._old = name
        self._others = [_choice(speaker) for speaker in speakers(workshop) if speaker.name != name]
        super().__init__(texts.rename(name), self._others, texts.A_NAME)

    def ask(self) -> None:
        """Say what Enter does, and begin with the name as it is."""
        composer = self.query_one(Composer)
        composer.prompt = texts.RENAME_PROMPT
        composer.load(Entry(self._old))

    def choices_for(self, text: str) -> Sequence[Choice]:
        """Return what is typed as the new name, and the others below it that have what is typed."""
        typed = text.strip()
        if not typed or typed == self._old:
            return self._others
        return [Choice(typed, Row(texts.renamed(self._old, typed)), typed), *self._alike(typed)]

    def _alike(self, typed: str) -> list[Choice]:
        return [choice for choice in super().choices_for(typed) if choice.key != typed]


def _choice(speaker: Speaker) -> Choice:
    return Choice(speaker.name, Row(speaker.name, note=texts.spoke(speaker.times)), speaker.name)
