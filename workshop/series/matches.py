"""What may be the same in two workshops: suggestions only, each of which a person takes or refuses."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workshop.search.folding import folded
from workshop.search.likeness import likest
from workshop.series.codebook import Codebook, Place
from workshop.series.items import Item, item_of, loose_words, members, wordings
from workshop.series.known import Known
from workshop.series.series import Series
from workshop.votes.overlaps import BETWEEN

Why = Literal["code", "name", "wording", "problems", "words"]
"""What is alike: both are coded so, the names, a wording of what was adopted, the problems behind, or some words."""

ALIKE: Final = 68.0  # how alike two names or wordings must be, of 100
_PROBLEMS: Final = 72.0  # two problems
_SOME: Final = 0.34  # the share of the fewer problems of two themes that must have one alike in the other
_BEFORE: Final = 58.0  # how alike words must be to be offered as having come up before
_FREQUENT: Final = 0.25  # words in more than this share of all names tell nothing about one
_STEM: Final = 4  # letters in which the beginnings of two words must agree
_SHORTEST: Final = 3  # letters of a word that tells anything


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two things of two workshops that may be the same, how alike they are (of 100), and by which words."""

    one: Item
    other: Item
    likeness: float
    why: Why
    words: tuple[str, str]

    @property
    def key(self) -> str:
        """What tells it from others."""
        return " ".join((*self.one.place, *self.other.place))


Found = tuple[float, tuple[str, str]]
"""How alike two texts are, and the two as they were typed."""


class _Pool:
    """Texts of all items, folded and without words that tell nothing, looked through at once for what is like one."""

    def __init__(self, texts: Iterable[tuple[int, Mapping[str, str]]]) -> None:
        """Hold for each item, by its place, its texts by their telling words."""
        self._own: dict[int, Mapping[str, str]] = {}
        self._words: dict[tuple[int, str], str] = {}
        self._by_stem: dict[str, list[tuple[int, str]]] = {}
        for place, known in texts:
            self._own[place] = known
            for words, text in known.items():
                self._words[place, text] = words
                for stem in _stems(words):
                    self._by_stem.setdefault(stem, []).append((place, text))

    def alike(self, place: int, cutoff: float) -> dict[int, list[Found]]:
        """Return for other items what of them is like something of one, the likest of each own text."""
        found: dict[int, list[Found]] = {}
        for words, text in self._own.get(place, {}).items():
            best: dict[int, Found] = {}
            near = {key: self._words[key] for stem in _stems(words) for key in self._by_stem[stem]}
            for likeness, (other, theirs) in likest(words, near, cutoff):
                if other != place and likeness > best.get(other, (0.0, ("", "")))[0]:
                    best[other] = (likeness, (text, theirs))
            for other, each in best.items():
                found.setdefault(other, []).append(each)
        return found

    def count(self, place: int) -> int:
        """Return how many texts an item has."""
        return len(self._own.get(place, {}))


def _stems(words: str) -> set[str]:
    """Return the beginnings of words by which texts are looked for: what shares none is not compared, for speed.

    Scripts that part no words by blanks have one for all, so that their texts are all compared.
    """
    return {word[:_STEM] if word.isascii() else "" for word in words.split()}


def suggestions(series: Series, limit: int = 60) -> list[Suggestion]:
    """Return what may be the same and is not in one shared theme yet, the likest first; nothing that was refused."""
    items = [item for known in series.workshops for item in series.items[known.id]]
    telling = _Telling(item.name for item in items)
    codes = [series.book.code_of(item.place) for item in items]
    names = [
        telling.of([item.name, *(code.names if code is not None else ())])
        for item, code in zip(items, codes, strict=True)
    ]
    called = _Pool(enumerate(names))
    worded = _Pool((at, {**names[at], **telling.of(wordings(item))}) for at, item in enumerate(items))
    behind = _Pool((at, telling.of([p.text for p in members(i) if p.id != i.id])) for at, i in enumerate(items))
    found: list[Suggestion] = []
    for at, item in enumerate(items):
        if not item.stands_out:
            continue
        by_name, by_wording, by_problems = called.alike(at, ALIKE), worded.alike(at, ALIKE), behind.alike(at, _PROBLEMS)
        for other in sorted({*by_name, *by_wording, *by_problems}):
            if other < at and items[other].stands_out:
                continue  # it was compared from there
            reason = _reason(
                by_name.get(other, []),
                by_wording.get(other, []),
                by_problems.get(other, []),
                min(behind.count(at), behind.count(other)),
            )
            if reason is not None and _may_be_one(item, items[other], series.book):
                found.append(_suggestion((at, item), (other, items[other]), *reason))
    return sorted(_likest(found, series.book), key=lambda each: (-each.likeness, each.key))[:limit]


def _reason(
    names: Sequence[Found], worded: Sequence[Found], problems: Sequence[Found], fewer: int
) -> tuple[Why, Found] | None:
    """Return the best reason to take two things for the same; None where there is none."""
    by_name, by_wording = max(names, default=None), max(worded, default=None)
    if by_name is not None and (by_wording is None or by_name[0] >= by_wording[0]):
        return "name", by_name
    if by_wording is not None:
        return "wording", by_wording
    if problems and len(problems) >= fewer * _SOME:
        likeness, words = max(problems)
        return "problems", (likeness * min(1.0, 0.8 + 0.05 * len(problems)), words)
    return None


def _may_be_one(one: Item, other: Item, book: Codebook) -> bool:
    places = one.place, other.place
    return one.known.id != other.known.id and not book.are_one(*places) and not book.are_refused(*places)


def _suggestion(one: tuple[int, Item], other: tuple[int, Item], why: Why, found: Found) -> Suggestion:
    """Return two things in the order of their workshops."""
    likeness, words = found
    if other[0] < one[0]:
        one, other, words = other, one, (words[1], words[0])
    return Suggestion(one[1], other[1], likeness, why, words)


def _likest(found: Sequence[Suggestion], book: Codebook) -> Iterator[Suggestion]:
    """Yield of all suggestions that would join the same two themes the likest one: a theme is asked about once."""
    best: dict[frozenset[str], Suggestion] = {}
    for each in found:
        sides = frozenset(_side(item.place, book) for item in (each.one, each.other))
        if sides not in best or best[sides].likeness < each.likeness:
            best[sides] = each
    yield from best.values()


def _side(place: Place, book: Codebook) -> str:
    code = book.code_of(place)
    return f"code {code.id}" if code is not None else " ".join(place)


class _Telling:
    """Leaves out of names the words that many of them have, whatever the language."""

    def __init__(self, names: Iterator[str]) -> None:
        every = [{*_words(name)} for name in names]
        counted = Counter(word for words in every for word in words)
        most = max(4, len(every) * _FREQUENT)
        self._frequent = {word for word, count in counted.items() if count > most}

    def of(self, texts: Sequence[str]) -> Mapping[str, str]:
        """Return the texts by their telling words; those without any are left out."""
        found = {" ".join(w for w in _words(text) if w not in self._frequent): text for text in texts}
        return {words: text for words, text in found.items() if words}


def _words(text: str) -> list[str]:
    words = [word for word in BETWEEN.split(folded(text)) if word]
    return [word for word in words if len(word) >= _SHORTEST or not word.isascii()] or words


@dataclass(frozen=True, slots=True)
class Before:
    """What came up in another workshop: the words there, and the item that they belong to, if they belong to one."""

    known: Known
    record: str
    words: str
    likeness: float
    why: Why
    item: Item | None = None


def came_up(series: Series, own: Known, record_id: str, words: str, limit: int = 20) -> list[Before]:
    """Return where something came up in the other workshops of a series.

    What people have coded as the same comes first, then what reads alike.

    Args:
        series: The series; the workshop itself may be in it, in an earlier state.
        own: The workshop in which it comes up now.
        record_id: What it is there.
        words: What it says.
        limit: The most that are returned.
    """
    others = [known for known in series.workshops if known.id != own.id]
    by_place = {item.place: item for known in others for item in series.items[known.id]}
    code = series.book.code_of((own.id, item_of(own, record_id)))
    found: dict[tuple[str, str], Before] = {}
    for match in code.matches if code is not None else ():
        item = by_place.get(match.place)
        if item is not None:
            found[item.place] = Before(item.known, item.id, item.name, 100.0, "code", item)
    wanted = " ".join(_words(words))
    for known in others if wanted else ():
        texts = dict(loose_words(known))
        said = {record: " ".join(_words(text)) for record, text in texts.items()}
        for likeness, record in likest(wanted, said, _BEFORE, limit):
            own_item = by_place.get((known.id, item_of(known, record)))
            found.setdefault((known.id, record), Before(known, record, texts[record], likeness, "words", own_item))
    ordered = sorted(found.values(), key=lambda each: (each.why != "code", -each.likeness, each.known.name))
    once = {(each.known.id, folded(each.words)): each for each in reversed(ordered)}  # a theme and its priority are one
    return [each for each in ordered if once[each.known.id, folded(each.words)] is each][:limit]
