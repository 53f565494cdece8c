"""Names in what people said, whole or in part: "Ms Boupha said", "Maly is right"; found, listed and left out."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.document import Workshop
from workshop.model import Person, Record, fields_of
from workshop.naming.names import NAMED, SHORTEST, WORD, is_office, is_ordinary, is_spaceless, is_title, parts, recorded
from workshop.text import search_key

_NOT_SAID = {
    "id",
    "position",
    "theme",
    "items",
    "dots",
    "item",
    "source",
    "same_as",
    "origins",
    "amends",
    "answers",
    "path",
    "time",
    "began",
    "ended",
    "chapters",
    "language",
    "wall_names",
    "wall_dots",
}
"""Fields that hold ids of records, where a record or a file stands, or times."""
_BETWEEN = re.compile(r"[\s.\-–’']*")  # what may stand between the words of one name
_MARKS = r"\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b6-\u17d3"
"""Signs of Thai, Lao, Burmese and Khmer that belong to the letter before them, so that no word ends there."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text, from one place to another; `names` are those that were recorded and may be meant."""

    start: int
    end: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in what was recorded. `place` counts the texts of a field that has several."""

    record: str
    field: str
    place: int
    text: str
    found: Found

    @property
    def words(self) -> str:
        """The name as it stands there."""
        return self.text[self.found.start : self.found.end]


class Finder:
    """Finds the names of a workshop, and parts of them, in any text. Costs what the text is long, not how many names.

    Where words are set apart, a name is whole words, in whatever letters it was typed; but a part of one that is also
    an ordinary word needs its capital, as nobody means Ms Long by "long". Elsewhere it is found within what surrounds
    it.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._whole: dict[tuple[str, ...], str] = {}
        self._parts: dict[str, dict[str, None]] = {}
        spaceless: dict[str, dict[str, None]] = {}
        for name in recorded(workshop):
            if is_spaceless(name):
                for part in (name, *parts(name)):
                    spaceless.setdefault(part, {})[name] = None
                continue
            pieces = [] if is_office(name) else parts(name)
            self._whole.setdefault(tuple(search_key(word) for word in (pieces or WORD.findall(name))), name)
            for piece in pieces:
                self._parts.setdefault(search_key(piece), {})[name] = None
        self._longest = max(map(len, self._whole), default=0)
        self._spaceless = {part: tuple(names) for part, names in spaceless.items()}
        alternatives = "|".join(re.escape(part) for part in sorted(spaceless, key=len, reverse=True))
        self._pattern = re.compile(rf"(?:{alternatives})(?![{_MARKS}])") if alternatives else None

    def __call__(self, text: str) -> list[Found]:
        """Return the names in a text, in order; none overlaps another."""
        found = [*self._words(text)]
        if self._pattern is not None:
            taken = [(each.start, each.end) for each in found]
            found.extend(
                Found(match.start(), match.end(), self._spaceless[match[0]])
                for match in self._pattern.finditer(text)
                if not any(start < match.end() and match.start() < end for start, end in taken)
            )
        return sorted(found, key=lambda each: each.start)

    def _words(self, text: str) -> Iterator[Found]:
        words = [(match.start(), match.end(), search_key(match[0])) for match in WORD.finditer(text)]
        at = 0
        while at < len(words):
            count, names = self._name_at(text, words, at)
            if not count:
                at += 1
                continue
            first = at
            while first and self._titled(text, words, first):
                first -= 1
            yield Found(words[first][0], words[at + count - 1][1], names)
            at += count

    def _name_at(self, text: str, words: list[tuple[int, int, str]], at: int) -> tuple[int, tuple[str, ...]]:
        """Return of how many words the name is that begins at one, and whose it may be; 0 where none does."""
        run = 1
        while run < self._longest and at + run < len(words) and self._joined(text, words, at + run - 1):
            run += 1
        for count in range(run, 0, -1):
            name = self._whole.get(tuple(fold for _, _, fold in words[at : at + count]))
            if name is not None:
                return count, (name,)
        count = 0
        owners: dict[str, None] = {}
        while count < run and self._is_part(text, words, at + count):
            own = self._parts[words[at + count][2]]
            both = own if not count else dict.fromkeys(name for name in owners if name in own)
            if not both:
                break
            owners, count = both, count + 1
        return count, tuple(owners)

    def _is_part(self, text: str, words: list[tuple[int, int, str]], at: int) -> bool:
        start, _, fold = words[at]
        if fold not in self._parts or (is_ordinary(fold) and text[start].islower()):
            return False
        return len(fold) >= SHORTEST or self._titled(text, words, at)

    def _titled(self, text: str, words: list[tuple[int, int, str]], at: int) -> bool:
        """Return whether a title such as Ms stands before a word."""
        if not at or text[words[at - 1][0]].islower():
            return False
        return is_title(words[at - 1][2]) and self._joined(text, words, at - 1)

    @staticmethod
    def _joined(text: str, words: list[tuple[int, int, str]], at: int) -> bool:
        """Return whether only blanks and the like stand between a word and the next."""
        between = text[words[at][1] : words[at + 1][0]]
        return len(between) < 4 and _BETWEEN.fullmatch(between) is not None


def mentions(workshop: Workshop) -> list[Mention]:
    """Return each place in what people said where somebody is named, in the order in which it was recorded."""
    find = Finder(workshop)
    return [
        Mention(record.id, field, place, text, found)
        for record in sorted(workshop.records.values(), key=lambda record: record.id.partition("-")[2])
        for field, texts in said(record).items()
        for place, text in enumerate(texts)
        for found in find(text)
    ]


def said(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Return the fields of a record that hold what somebody said or typed, and not a name, each with its texts."""
    if isinstance(record, Person):
        return {}
    held = {}
    for field, info in fields_of(type(record)).items():
        if field in _NOT_SAID or field in NAMED.get(type(record), ()):
            continue
        value = getattr(record, field)
        if info.type is str and value:
            held[field] = (value,)
        elif isinstance(value, tuple) and all(isinstance(each, str) for each in value):
            held[field] = value
    return held


def without(text: str, find: Finder, instead: Callable[[Found], str]) -> str:
    """Return a text in which something else stands in the place of each name."""
    pieces, last = [], 0
    for found in find(text):
        pieces += [text[last : found.start], instead(found)]
        last = found.end
    return "".join([*pieces, text[last:]])


def redacted(record: Record, find: Finder, instead: Callable[[Found], str]) -> Record:
    """Return a record in whose words nobody is named; the same one where nobody was."""
    changed: dict[str, Any] = {}
    for field, texts in said(record).items():
        now = tuple(without(text, find, instead) for text in texts)
        if now != texts:
            changed[field] = now if isinstance(getattr(record, field), tuple) else now[0]
    return record.replace_fields(**changed) if changed else record
