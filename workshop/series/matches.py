"""What may be the same in two workshops: suggestions only, each of which a person takes or refuses."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from workshop.search.folding import folded
from workshop.series.codebook import Codebook, Place
from workshop.series.items import Item, item_of, loose_words, members, wordings
from workshop.series.known import Known
from workshop.series.series import Series
from workshop.votes.overlaps import BETWEEN

Why = Literal["code", "name", "wording", "problems", "words"]
"""What is alike: both are coded so, the names, a wording of what was adopted, the problems behind, or some words."""

ALIKE: Final = 68.0  # how alike two names or wordings must be, of 100
_PROBLEMS_ALIKE: Final = 72.0  # two problems
_SOME: Final = 0.34  # the share of the fewer problems of two themes that must have one alike in the other
_BEFORE: Final = 58.0  # how alike words must be to be offered as having come up before
_FREQUENT: Final = 0.25  # words in more than this share of all names tell nothing about one
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


@dataclass(frozen=True, slots=True)
class Told:
    """An item with the words by which it is compared, each folded and without those that tell nothing."""

    item: Item
    names: Mapping[str, str]  # by the telling words, the name as it was typed
    wordings: Mapping[str, str]
    problems: Mapping[str, str]


def suggestions(series: Series, limit: int = 60) -> list[Suggestion]:
    """Return what may be the same and is not in one shared theme yet, the likest first; nothing that was refused."""
    all_items = [item for known in series.workshops for item in series.items[known.id]]
    telling = _Telling(item.name for item in all_items)
    told = [_told(item, series.book, telling) for item in all_items]
    found: list[Suggestion] = []
    for one, other in combinations(told, 2):
        if one.item.known.id == other.item.known.id or not (one.item.stands_out or other.item.stands_out):
            continue
        places = one.item.place, other.item.place
        if series.book.are_one(*places) or series.book.are_refused(*places):
            continue
        if (suggestion := _compared(one, other)) is not None:
            found.append(suggestion)
    return sorted(_likest(found, series.book), key=lambda each: (-each.likeness, each.key))[:limit]


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


def _told(item: Item, book: Codebook, telling: _Telling) -> Told:
    code = book.code_of(item.place)
    names = telling.of([item.name, *(code.names if code is not None else ())])
    problems = [problem.text for problem in members(item) if problem.id != item.id]
    return Told(item, names, telling.of(wordings(item)), telling.of(problems))


def _compared(one: Told, other: Told) -> Suggestion | None:
    """Return the best reason to take two things for the same; None where there is none."""
    by_name = _best(one.names, other.names)
    wide = {**one.names, **one.wordings}, {**other.names, **other.wordings}
    by_wording = _best(*wide) if one.wordings or other.wordings else None
    if by_name is not None and (by_wording is None or by_name[0] >= by_wording[0]):
        return Suggestion(one.item, other.item, by_name[0], "name", by_name[1])
    if by_wording is not None:
        return Suggestion(one.item, other.item, by_wording[0], "wording", by_wording[1])
    alike = [found for words in one.problems if (found := _best({words: one.problems[words]}, other.problems))]
    alike = [found for found in alike if found[0] >= _PROBLEMS_ALIKE]
    fewer = min(len(one.problems), len(other.problems))
    if alike and len(alike) >= fewer * _SOME:
        best = max(alike)
        return Suggestion(one.item, other.item, best[0] * min(1.0, 0.8 + 0.05 * len(alike)), "problems", best[1])
    return None


def _best(one: Mapping[str, str], other: Mapping[str, str]) -> tuple[float, tuple[str, str]] | None:
    """Return how alike the likest of two lots of texts are, and which; None below what is worth a look."""
    # Imported here, and not with the module: only these questions need it, and a console starts without.
    from rapidfuzz import fuzz, process

    best: tuple[float, tuple[str, str]] | None = None
    for words, text in one.items():
        found = process.extractOne(words, other.keys(), scorer=fuzz.token_set_ratio, score_cutoff=ALIKE)
        if found is not None and (best is None or found[1] > best[0]):
            best = (found[1], (text, other[found[0]]))
    return best


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
    from rapidfuzz import fuzz, process

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
        said = {record: " ".join(_words(text)) for record, text in loose_words(known)}
        for _, likeness, record in process.extract(
            wanted, said, scorer=fuzz.token_set_ratio, score_cutoff=_BEFORE, limit=limit
        ):
            own_item = by_place.get((known.id, item_of(known, record)))
            text = dict(loose_words(known))[record]
            found.setdefault((known.id, record), Before(known, record, text, likeness, "words", own_item))
    ordered = sorted(found.values(), key=lambda each: (each.why != "code", -each.likeness, each.known.name))
    return ordered[:limit]
