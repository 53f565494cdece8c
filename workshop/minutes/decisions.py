"""Decisions and follow-ups: what is to be done, who sees to it, and by when, from any session."""

from collections.abc import Iterator
from datetime import date

from workshop import texts
from workshop.document import Workshop
from workshop.minutes.dates import day_of
from workshop.model import Comment

_SIGN = ";"


def told(said: Comment, workshop: Workshop) -> Comment:
    """Return a decision with what its line tells taken apart: "what; who; by when"; anything else as it is.

    The last two parts are who and when, so that what is decided may have semicolons itself. With one semicolon, what
    stands behind it is a day where it can be read as one, and otherwise who.
    """
    if said.kind != "decision" or _SIGN not in said.text:
        return said
    what, *more = (part.strip() for part in said.text.rsplit(_SIGN, 2))
    if not what:
        return said  # nothing that is decided
    if len(more) == 1:
        more = ["", *more] if day_of(more[0], began(workshop)) else [*more, ""]
    return said.replace_fields(text=what, who=more[0], due=more[1])


def line(said: Comment) -> str:
    """Return the line that tells this."""
    if said.kind != "decision" or not (said.who or said.due or _SIGN in said.text):
        return said.text
    return f"{_SIGN} ".join((said.text, said.who, said.due)).rstrip(" ")


def follow_up(said: Comment) -> Iterator[str]:
    """Yield who sees to a decision, and by when, as far as that is known."""
    if said.who:
        yield said.who
    if said.due:
        yield texts.by_when(said.due)


def began(workshop: Workshop) -> date | None:
    """Return the last day of the workshop, from which people count days; None where its dates do not tell."""
    return day_of(workshop.details.dates)


def by_date(workshop: Workshop) -> list[tuple[Comment, date | None]]:
    """Return all decisions with the day by which each is due, the nearest first, those without a day last."""
    since = began(workshop)
    found = [(said, day_of(said.due, since)) for said in workshop.every(Comment) if said.kind == "decision"]
    return sorted(found, key=lambda pair: (pair[1] is None, pair[1] or date.max, pair[0].id))
