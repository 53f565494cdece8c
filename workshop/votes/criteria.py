"""Session 2: what the plenary thinks of an item under the three criteria, in the workshop's own scale.

The typist writes ratings as "i high s low nobody pays c 2", with or without semicolons between them, or as three
scores for all three: "h m l".
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import CRITERIA, Criterion
from workshop.model import Problem, Rating, Theme
from workshop.slots import slot
from workshop.text import cleaned, search_key
from workshop.votes import texts

ALL: tuple[Criterion, ...] = tuple(CRITERIA)
"""The criteria in their order."""


def scale(workshop: Workshop) -> list[str]:
    """Return the words of the scale, the lowest first; none where anything may be written."""
    return [word for part in re.split(r"[,;]", workshop.details.scale) if (word := part.strip())]


def score_meant(workshop: Workshop, typed: str) -> str:
    """Return the word of the scale that was typed: whole, its beginning, or its place from 1.

    Raises WorkshopError where none is meant; without a scale everything stands as typed.
    """
    words, wanted = scale(workshop), cleaned(typed)
    if not words or not wanted:
        return wanted
    fold = search_key(wanted)
    for word in words:
        if search_key(word) == fold:
            return word
    begun = [word for word in words if search_key(word).startswith(fold)]
    if len(begun) == 1:
        return begun[0]
    if wanted.isdecimal() and len(wanted) < 3 and 0 < int(wanted) <= len(words):
        return words[int(wanted) - 1]
    raise WorkshopError(texts.not_in_scale(wanted, words))


def letter(workshop: Workshop, score: str) -> str:
    """Return a score in one character, as it could be typed: the first of its word, or its place in the scale.

    Without a scale, or for a word that is not in it, the first character of the score.
    """
    words = [search_key(word) for word in scale(workshop)]
    fold = search_key(score)
    if fold in words and sum(word[:1] == fold[:1] for word in words) > 1:
        return str(words.index(fold) + 1)
    return score[:1] or "-"


def rating_id(item: str, criterion: Criterion) -> str:
    """Return the id of a rating, the same on every machine, so that rating again is another value of it."""
    return f"{Rating.prefix}-{item}-{criterion}"


def rate(workshop: Workshop, item: str, criterion: Criterion, score: str, reason: str = "") -> Workshop:
    """Return the workshop with an item rated under one criterion.

    Args:
        workshop: The workshop as it is.
        item: The theme or problem.
        criterion: The criterion.
        score: A word of the scale, its beginning, or its place from 1.
        reason: Why, in a few words.

    Raises:
        WorkshopError: The score is not in the scale, or the item was deleted.
    """
    if workshop.get(Problem, item) is None:
        workshop.need(Theme, item)
    word = score_meant(workshop, score)
    known = workshop.get(Rating, rating_id(item, criterion))
    if known is not None:
        return workshop.put(known.replace_fields(score=word, reason=cleaned(reason)))
    fresh = Rating(id=rating_id(item, criterion), criterion=criterion, score=word, reason=cleaned(reason))
    return outline.insert(workshop, [fresh], slot(item, "ratings"))


def ratings(workshop: Workshop, item: str) -> dict[Criterion, Rating]:
    """Return what an item was rated, in the order of the criteria."""
    found = {rating.criterion: rating for rating in workshop.all_in(slot(item, "ratings"), Rating)}
    return {criterion: found[criterion] for criterion in CRITERIA if criterion in found}


def points(workshop: Workshop, item: str) -> int:
    """Return the places of an item's scores in the scale added up, from 1; 0 where nothing is rated.

    Only for an order by criteria when it is asked for: no dots are in it.
    """
    place = {search_key(word): number for number, word in enumerate(scale(workshop), start=1)}
    return sum(place.get(search_key(rating.score), 0) for rating in ratings(workshop, item).values())


@dataclass(frozen=True, slots=True)
class Rated:
    """One criterion with its score and a short reason."""

    criterion: Criterion
    score: str
    reason: str


def ratings_in(workshop: Workshop, line: str) -> list[Rated]:
    """Return the ratings that a line gives. Raises WorkshopError where it gives none."""
    words = cleaned(line).split()
    if len(words) == len(CRITERIA) and _criterion_meant(words[0]) is None:
        scores = [score_meant(workshop, word) for word in words]
        return [Rated(criterion, score, "") for criterion, score in zip(CRITERIA, scores, strict=True)]
    found = [
        _rated_in(workshop, rating)
        for part in cleaned(line).split(";")
        if part.strip()
        for rating in _parts(workshop, part)
    ]
    if not found:
        raise _no_rating(workshop, line)
    return found


def _parts(workshop: Workshop, part: str) -> list[str]:
    """Return the ratings that stand one after the other: one begins where a criterion stands before a score.

    The criterion is written in full or as its first letter, and was not rated before in the line, so that words of a
    reason begin none.
    """
    words = part.split()
    starts = [0]
    seen = {_criterion_meant(words[0])}
    for place in range(2, len(words) - 1):
        criterion = _criterion_meant(words[place])
        exact = criterion is not None and search_key(words[place]) in (criterion, criterion[0])
        if exact and place - starts[-1] > 1 and criterion not in seen and _is_score(workshop, words[place + 1]):
            starts.append(place)
            seen.add(criterion)
    return [" ".join(words[begin:end]) for begin, end in pairwise([*starts, len(words)])]


def _is_score(workshop: Workshop, word: str) -> bool:
    try:
        return bool(scale(workshop)) and bool(score_meant(workshop, word.rstrip(":,")))
    except WorkshopError:
        return False


def _rated_in(workshop: Workshop, part: str) -> Rated:
    name, _, rest = part.strip().partition(" ")
    criterion = _criterion_meant(name)
    score, _, reason = rest.strip().partition(" ")
    if criterion is None or not score:
        raise _no_rating(workshop, part)
    return Rated(criterion, score_meant(workshop, score.rstrip(":,")), reason.strip())


def _criterion_meant(name: str) -> Criterion | None:
    fold = search_key(name)
    return next((criterion for criterion in CRITERIA if fold and criterion.startswith(fold)), None)


def _no_rating(workshop: Workshop, part: str) -> WorkshopError:
    return WorkshopError(texts.not_a_rating(cleaned(part), scale(workshop)))


def apply_ratings(workshop: Workshop, item: str, rated: list[Rated]) -> Workshop:
    """Return the workshop with an item rated."""
    for one in rated:
        workshop = rate(workshop, item, one.criterion, one.score, one.reason)
    return workshop
