"""The codebook of a series: the themes that its workshops share, which people gathered by hand, one match at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from workshop.errors import WorkshopError
from workshop.search.folding import folded
from workshop.series import texts
from workshop.text import cleaned

Place = tuple[str, str]
"""Something that competed for dots or was adopted: the id of its workshop, and its own there."""


@dataclass(frozen=True, slots=True)
class Match:
    """Something of a workshop that a person took for a shared theme, with what it was called then, and where."""

    place: Place
    words: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A theme that workshops share: what it is called, what it means, and what else it is called."""

    id: str
    name: str
    definition: str = ""
    others: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called."""
        return (self.name, *self.others)


@dataclass(frozen=True)
class Codebook:
    """All shared themes. Changed only by the functions below, which give a new value.

    `refused` are pairs that somebody said are not the same. `chosen` are the workshops put together for the series;
    where there are none, those belong to it that name it in their own field.
    """

    id: str = ""  # of the series, the same in all copies
    name: str = ""
    codes: Mapping[str, Code] = field(default_factory=dict)
    refused: frozenset[frozenset[Place]] = frozenset()
    chosen: tuple[str, ...] = ()

    def named(self, series_id: str) -> "Codebook":
        """Return the codebook with an id for its series."""
        return replace(self, id=series_id)

    def code_of(self, place: Place) -> Code | None:
        """Return the shared theme that something was taken for, if it was."""
        return self._by_place.get(place)

    @cached_property
    def _by_place(self) -> Mapping[Place, Code]:
        return {match.place: code for code in [*self.codes.values()][::-1] for match in code.matches}

    def need(self, code_id: str) -> Code:
        """Return a shared theme. Raises WorkshopError where there is none of that id."""
        if (code := self.codes.get(code_id)) is None:
            raise WorkshopError(texts.NO_SUCH_THEME)
        return code

    def are_one(self, one: Place, other: Place) -> bool:
        """Return whether two things are taken for the same theme."""
        found = self.code_of(one)
        return found is not None and found == self.code_of(other)

    def are_refused(self, one: Place, other: Place) -> bool:
        """Return whether somebody said of two things, or of others in their themes, that they are not the same."""
        return bool(self.refused) and any(
            frozenset((first, second)) in self.refused for first in self._beside(one) for second in self._beside(other)
        )

    def _beside(self, place: Place) -> list[Place]:
        code = self.code_of(place)
        return [match.place for match in code.matches] if code is not None else [place]


Edit = Callable[[Codebook], Codebook]


def accept(book: Codebook, one: Match, other: Match) -> Codebook:
    """Return the codebook with two things taken for the same theme.

    What is coded already brings its whole theme along: the name of the first one stays, the others are kept beside it.
    """
    first, second = book.code_of(one.place), book.code_of(other.place)
    if one.place == other.place or (first is not None and first == second):
        raise WorkshopError(texts.SAME_ALREADY)
    book = replace(book, refused=book.refused - {frozenset((one.place, other.place))})
    if first is None and second is not None:
        return _with(book, _joined(second, [one], [one.words]))
    if first is None:
        made = Code(_new_id(book), cleaned(one.words), matches=(one,))
        return _with(book, _joined(made, [other], [other.words]))
    if second is None:
        return _with(book, _joined(first, [other], [other.words]))
    whole = _joined(first, second.matches, second.names)
    whole = whole if whole.definition else replace(whole, definition=second.definition)
    return _without(_with(book, whole), second.id)


def put_under(book: Codebook, one: Match, code_id: str) -> Codebook:
    """Return the codebook with something under a shared theme; it leaves the one where it was."""
    return _with(parted := take_out(book, one.place), _joined(parted.need(code_id), [one], [one.words]))


def begin(book: Codebook, one: Match) -> Codebook:
    """Return the codebook with a shared theme made of one thing, to which others can be put."""
    if book.code_of(one.place) is not None:
        raise WorkshopError(texts.SAME_ALREADY)
    return _with(book, Code(_new_id(book), cleaned(one.words), matches=(one,)))


def refuse(book: Codebook, one: Place, other: Place) -> Codebook:
    """Return the codebook with the note that two things are not the same, so that nobody is asked again."""
    return replace(book, refused=book.refused | {frozenset((one, other))}) if one != other else book


def take_out(book: Codebook, place: Place) -> Codebook:
    """Return the codebook with something in no shared theme; a theme without anything in it goes."""
    code = book.code_of(place)
    if code is None:
        return book
    left = tuple(match for match in code.matches if match.place != place)
    return _with(book, replace(code, matches=left)) if left else _without(book, code.id)


def rename(book: Codebook, code_id: str, name: str) -> Codebook:
    """Return the codebook with another name for a theme; the one before it stays beside it."""
    code, wording = book.need(code_id), cleaned(name)
    if not wording:
        raise WorkshopError(texts.EMPTY_NAME)
    others = _other_names(wording, (*code.others, code.name))
    return _with(book, replace(code, name=wording, others=others))


def define(book: Codebook, code_id: str, definition: str) -> Codebook:
    """Return the codebook with what a theme means, in words; empty words take it back."""
    return _with(book, replace(book.need(code_id), definition=cleaned(definition)))


def call_also(book: Codebook, code_id: str, names: Iterable[str]) -> Codebook:
    """Return the codebook with these as the other names of a theme."""
    code = book.need(code_id)
    return _with(book, replace(code, others=_other_names(code.name, map(cleaned, names))))


def choose(book: Codebook, workshops: Iterable[str]) -> Codebook:
    """Return the codebook with the workshops of the series put together by hand; none leaves it to their own field."""
    return replace(book, chosen=tuple(dict.fromkeys(workshops)))


def _joined(code: Code, matches: Iterable[Match], names: Iterable[str]) -> Code:
    known = {match.place for match in code.matches}
    fresh = tuple(match for match in matches if match.place not in known)
    return replace(code, matches=code.matches + fresh, others=_other_names(code.name, (*code.others, *names)))


def _other_names(name: str, others: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for other in others:
        if other and folded(other) != folded(name):
            found.setdefault(folded(other), other)
    return tuple(found.values())


def _new_id(book: Codebook) -> str:
    return str(1 + max((int(code) for code in book.codes if code.isdecimal()), default=0))


def _with(book: Codebook, code: Code) -> Codebook:
    return replace(book, codes={**book.codes, code.id: code})


def _without(book: Codebook, code_id: str) -> Codebook:
    return replace(book, codes={key: code for key, code in book.codes.items() if key != code_id})


def matched(book: Codebook) -> Iterator[tuple[Code, Match]]:
    """Yield all that is coded, theme by theme."""
    return ((code, match) for code in book.codes.values() for match in code.matches)
