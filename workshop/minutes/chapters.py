"""Which chapters and annexes the report has, and in which order."""

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import CHAPTERS, Chapter
from workshop.minutes import texts
from workshop.model import Details
from workshop.slots import WORKSHOP

NONE = "none"
"""What stands in the file where the report is to have no chapter at all, as an empty list means the usual ones."""


def chosen(workshop: Workshop) -> list[Chapter]:
    """Return the chapters that the report has, in their order; annexes come after all others."""
    wanted = dict.fromkeys(workshop.details.chapters) or dict.fromkeys(CHAPTERS)
    known = [kind for name in wanted for kind in CHAPTERS.values() if kind.value == name]  # a later version has more
    return [kind.value for kind in sorted(known, key=lambda kind: kind.is_annex)]


def left_out(workshop: Workshop) -> list[Chapter]:
    """Return the chapters that the report does not have, in the usual order."""
    held = {*chosen(workshop)}
    return [chapter for chapter in CHAPTERS if chapter not in held]


def turned(workshop: Workshop, chapter: Chapter) -> Workshop:
    """Return the workshop whose report has no such chapter any more, or has it again, at its usual place."""
    held = chosen(workshop)
    if chapter in held:
        held.remove(chapter)
        return _with(workshop, held)
    usual = [*CHAPTERS]
    before = next((other for other in held if usual.index(other) > usual.index(chapter)), None)
    held.insert(held.index(before) if before is not None else len(held), chapter)
    return _with(workshop, held)


def moved(workshop: Workshop, chapter: Chapter, by: int) -> Workshop:
    """Return the workshop whose report has a chapter so many places earlier (-) or later (+).

    Raises WorkshopError where it is left out, or would go among the annexes or out of them.
    """
    held = chosen(workshop)
    if chapter not in held:
        raise WorkshopError(texts.LEFT_OUT)
    place = held.index(chapter)
    if not 0 <= place + by < len(held):
        raise WorkshopError(texts.NO_FURTHER)
    if CHAPTERS[held[place + by]].is_annex != CHAPTERS[chapter].is_annex:
        raise WorkshopError(texts.ANNEXES_LAST)
    held.insert(place + by, held.pop(place))
    return _with(workshop, held)


def _with(workshop: Workshop, held: list[Chapter]) -> Workshop:
    details = workshop.records.get(WORKSHOP) or Details(id=WORKSHOP)
    usual = held == [*CHAPTERS]
    return workshop.put(details.replace_fields(chapters=() if usual else tuple(held) or (NONE,)))
