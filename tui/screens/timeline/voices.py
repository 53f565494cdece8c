"""The balance of voices on the screen: who spoke how often, and who was not heard yet."""

from collections.abc import Iterator, Sequence

from tui.screens.base import texts as base_texts
from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.timeline import texts
from tui.widgets.outline.source import Row
from workshop.timeline.sessions import SESSIONS
from workshop.timeline.texts import SESSIONS as SESSION_WORDS
from workshop.timeline.voices import Voice, Voices

_HEADING = "heading "


class VoicesScreen(PickScreen):
    """Gives the name of the person picked, whose words are then looked for; None for a row that is nobody's."""

    def __init__(self, found: Voices) -> None:
        super().__init__(texts.voices(found.sessions.times), [*_choices(found)], base_texts.SOME_WORDS)

    def taken(self, key: str) -> None:
        """Give the name picked."""
        self.dismiss(key.removeprefix("person ") if key.startswith("person ") else None)


def _choices(found: Voices) -> Iterator[Choice]:
    for name in (*found.silent_groups, *found.silent_sectors):
        yield Choice(f"silent {name}", Row(name, label=texts.NOT_HEARD, warnings=(texts.NOTHING_YET,)), name)
    kinds = (("group", found.groups), ("sector", found.sectors), ("person", found.people))
    for kind, several in kinds:
        if several:
            yield Choice(f"{_HEADING}{kind}", Row(texts.BY[kind], tone="heading"), "")
        most = max((voice.times for voice in several), default=0)
        for voice in several:
            yield Choice(f"{kind} {voice.name}", _row(voice, most), voice.name)
    if found.nameless.times:
        yield Choice(f"{_HEADING}nameless", _row(found.nameless, 0, str(texts.UNNAMED_HERE)), "")
    yield Choice(f"{_HEADING}all", _row(found.sessions, 0, texts.IN_ALL), "")


def _row(voice: Voice, most: int, called: str = "") -> Row:
    bar = "#" * round(texts.BAR * voice.times / most) if most else ""
    return Row(f"{called or voice.name} {bar}".rstrip(), label=f"{voice.times:>4} ", note=_sessions(voice.sessions))


def _sessions(counts: Sequence[int]) -> str:
    named = zip((*SESSIONS, ""), counts, strict=True)
    return " · ".join(f"{SESSION_WORDS[session]} {count}" for session, count in named if count)
