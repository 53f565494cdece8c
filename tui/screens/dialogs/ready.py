"""What is still missing, session by session; the row picked is gone to."""

from collections.abc import Sequence

from tui.screens.base import texts as base_texts
from tui.screens.choices import Choice, Choices
from tui.screens.dialogs import texts
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop.readiness.lacks import LACKS, Missing


def ready(found: Sequence[Missing]) -> Choices:
    """Return what is missing. It gives the place in the list of the one picked, as a text."""
    choices = [_choice(place, each) for place, each in enumerate(found)]
    return Choices(texts.ready_title(len(found)), choices, base_texts.SOME_WORDS, texts.NOTHING_MISSING)


def _choice(place: int, each: Missing) -> Choice:
    session, word = base_texts.SESSIONS[each.session], LACKS[each.lack].word
    row = Row(each.words or texts.NO_TEXT, label=f"{session}{COLON}", marks=(word,), note=each.note)
    return Choice(str(place), row, f"{session} {word} {each.words} {each.note}")
