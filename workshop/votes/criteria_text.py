"""Ratings as the typist writes them: i high; s low nobody pays; c 2. Or three scores for all three: h m l."""

from dataclasses import dataclass

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import CRITERIA, Criterion
from workshop.text import cleaned, search_key, shorten
from workshop.votes import criteria


@dataclass(frozen=True, slots=True)
class Rated:
    """One criterion with its score and a short reason."""

    criterion: Criterion
    score: str
    reason: str


def read(workshop: Workshop, line: str) -> list[Rated]:
    """The ratings that a line gives. Raises WorkshopError where it gives none."""
    words = cleaned(line).split()
    if len(words) == len(CRITERIA) and _meant(words[0]) is None:
        scores = [criteria.score_meant(workshop, word) for word in words]
        return [Rated(criterion, score, "") for criterion, score in zip(CRITERIA, scores, strict=True)]
    found = [_one(workshop, part) for part in cleaned(line).split(";") if part.strip()]
    if not found:
        raise _wrong(workshop, line)
    return found


def _one(workshop: Workshop, part: str) -> Rated:
    name, _, rest = part.strip().partition(" ")
    criterion = _meant(name)
    score, _, reason = rest.strip().partition(" ")
    if criterion is None or not score:
        raise _wrong(workshop, part)
    return Rated(criterion, criteria.score_meant(workshop, score.rstrip(":,")), reason.strip())


def _meant(name: str) -> Criterion | None:
    fold = search_key(name)
    return next((criterion for criterion in CRITERIA if fold and criterion.startswith(fold)), None)


def _wrong(workshop: Workshop, part: str) -> WorkshopError:
    words = "/".join(criteria.scale(workshop)) or "a score"
    return WorkshopError(
        f"“{shorten(cleaned(part), 20)}” is no rating; type i, s or c with {words} and why, or + before a new priority."
    )


def rate(workshop: Workshop, item: str, rated: list[Rated]) -> Workshop:
    """With an item rated."""
    for one in rated:
        workshop = criteria.rate(workshop, item, one.criterion, one.score, one.reason)
    return workshop
