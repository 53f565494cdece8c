"""A name that is to be forgotten: which one, what goes with it, and where it could not be reached."""

from collections.abc import Sequence

from tui.screens.base import texts as base_texts
from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from workshop.document import Workshop
from workshop.model import Person
from workshop.speakers import speakers

FORGET = "forget"
_KEEP = "keep"


class NameScreen(PickScreen):
    """Asks for a name: one that is known is picked, any other is typed. Gives the name."""

    def __init__(self, workshop: Workshop, name: str) -> None:
        self._begun = name
        people = [person.name for person in workshop.every(Person) if person.name]
        known = sorted({*people, *(speaker.name for speaker in speakers(workshop))})
        self._known = [Choice(each, Row(each), each) for each in known]
        super().__init__(texts.FORGET_TITLE, self._known, texts.A_NAME)

    def ask(self) -> None:
        """Say what Enter does, and begin with the name under the cursor."""
        composer = self.query_one(Composer)
        composer.prompt = texts.FORGET_PROMPT
        composer.load(Entry(self._begun))

    def choices_for(self, text: str) -> Sequence[Choice]:
        """Return what is typed, as a name, and the known names that have it."""
        typed = text.strip()
        if not typed:
            return self._known
        alike = [choice for choice in super().choices_for(typed) if choice.key != typed]
        return [Choice(typed, Row(texts.forget_name(typed)), typed), *alike]


class ConfirmScreen(PickScreen):
    """Lists what goes, and asks. Gives FORGET, or another key."""

    def __init__(self, name: str, goes: Sequence[str], rows: Sequence[str]) -> None:
        choices = [_line(_KEEP, texts.FORGET_NOTHING), _line(FORGET, texts.forget_for_good(name))]
        choices += [_line(f"goes {number}", line) for number, line in enumerate(goes)]
        choices += [Choice(f"row {number}", Row(row, label=texts.CHANGES), row) for number, row in enumerate(rows)]
        super().__init__(texts.forget_asked(name), choices, base_texts.SOME_WORDS)


class UnreachedScreen(PickScreen):
    """Lists where a name that was forgotten still is, or may be."""

    def __init__(self, left: Sequence[str]) -> None:
        choices = [_line(f"{number}", line) for number, line in enumerate(left)]
        super().__init__(texts.NOT_REACHED, choices, base_texts.SOME_WORDS)


def _line(key: str, text: str) -> Choice:
    return Choice(key, Row(text), text)
