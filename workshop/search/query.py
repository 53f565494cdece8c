"""What is asked of a search, as one line: words in any order, and signs that narrow it down.

`@name` asks who said it, a mark such as `?` what kind of thing was said, `#flagged` for a kind, a status or a flag by
its name, `14:00-15:30` or `2026-11-24` when it was recorded; quotation marks hold words together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from workshop.kinds import MARKS
from workshop.search.folding import folded

_QUOTED: Final = '"“”„«»'
_TOKEN = re.compile(rf"(@?)[{_QUOTED}]([^{_QUOTED}]*)[{_QUOTED}]?|(\S+)")
_CLOCK = re.compile(r"(\d{1,2}:\d{2})?-(\d{1,2}:\d{2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought; all of it must hold. Words and names are folded."""

    words: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()  # of each, the beginning of a name of `Entry.tags`
    day: date | None = None
    begin: time | None = None
    end: time | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked, so that everything answers."""
        return self == Query()

    @property
    def is_timed(self) -> bool:
        """Whether it is asked when something was recorded."""
        return self.day is not None or self.begin is not None or self.end is not None

    def narrows(self, other: "Query") -> bool:
        """Return whether all that answers this answers the other as well, as where more of a word was typed."""
        return (
            all(any(word in longer for longer in self.words) for word in other.words)
            and all(any(name in longer for longer in self.speakers) for name in other.speakers)
            and all(any(longer.startswith(tag) for longer in self.tags) for tag in other.tags)
            and (not other.is_timed or (self.day, self.begin, self.end) == (other.day, other.begin, other.end))
        )

    def holds_at(self, moment: datetime | None) -> bool:
        """Return whether something recorded at a moment, as the clock on the wall had it, is asked for."""
        if not self.is_timed:
            return True
        if moment is None or (self.day is not None and moment.date() != self.day):
            return False
        clock = moment.time().replace(second=0, microsecond=0)
        return (self.begin is None or self.begin <= clock) and (self.end is None or clock <= self.end)


def parsed(line: str) -> Query:
    """Return what a line asks for; what is no sign is a word."""
    words: list[str] = []
    speakers: list[str] = []
    tags: list[str] = []
    when: dict[str, date | time] = {}
    for sign, quoted, plain in _TOKEN.findall(line):
        if not plain:
            (speakers if sign else words).append(folded(quoted))
        elif plain[0] == "@" and len(plain) > 1:
            speakers.append(folded(plain[1:].rstrip(":")))
        elif plain[0] == "#" and len(plain) > 1:
            tags.append(folded(plain[1:]))
        elif found := _times(plain):
            when |= found
        else:
            kind = MARKS.get(plain[0])
            tags.extend(["parked" if kind.parked else kind.value] if kind is not None else [])
            words.append(folded(plain[1:] if kind is not None else plain))
    kept = tuple(filter(None, words))
    return Query(kept, tuple(filter(None, speakers)), tuple(tags), **when)  # type: ignore[arg-type]  # by their names


def _times(word: str) -> Mapping[str, date | time]:
    """Return the day or the span that a word names; nothing for any other word."""
    try:
        if _DAY.fullmatch(word):
            return {"day": date.fromisoformat(word)}
        if (clock := _CLOCK.fullmatch(word)) and any(clock.groups()):
            ends = zip(("begin", "end"), clock.groups(), strict=True)
            return {name: time.fromisoformat(said.zfill(5)) for name, said in ends if said}
    except ValueError:  # 29:70 is no time
        return {}
    return {}
