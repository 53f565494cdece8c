"""Photographs for the report, as the typist writes them in one line: "wall.jpg; What hung on the wall; Group One"."""

from typing import Any

from workshop import texts
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Group, Photograph
from workshop.text import cleaned, search_key
from workshop.timeline.sessions import SESSIONS, Session

PHOTOGRAPHS = "photographs"
_SIGN = ";"
OF_SESSIONS: tuple[Session, ...] = SESSIONS[:5]
"""The sessions to which a photograph can be tied, in the order of their numbers."""


def photograph_fields(workshop: Workshop, line: str) -> dict[str, Any]:
    """Return what a line says of a photograph: where it is, its caption, and the group or the number of the session.

    Raises WorkshopError where it says nothing of where the photograph is, or ties it to something else.
    """
    path, *rest = (part.strip() for part in cleaned(line).split(_SIGN, 1))
    if not path:
        raise WorkshopError(texts.PHOTOGRAPH)
    caption, sign, tied = (part.strip() for part in (rest[0] if rest else "").rpartition(_SIGN))
    if not sign:
        return {"path": path, "text": tied, "place": ""}
    return {"path": path, "text": caption, "place": _place(workshop, tied)}


def photograph_line(workshop: Workshop, photograph: Photograph) -> str:
    """Return the line that says this."""
    group = workshop.get(Group, photograph.place)
    tied = group.name if group is not None else _number(photograph.place)
    parts = [photograph.path, photograph.text, tied]
    if not tied and _SIGN not in photograph.text:
        parts.pop()
        if not photograph.text:
            parts.pop()
    return f"{_SIGN} ".join(parts).rstrip(" ")


def _number(place: str) -> str:
    return next((str(number) for number, session in enumerate(OF_SESSIONS, 1) if session == place), "")


def _place(workshop: Workshop, typed: str) -> str:
    folded = search_key(typed)
    for group in workshop.all_in("groups", Group):
        if search_key(group.name) == folded:
            return group.id
    number = folded.removeprefix("session").strip()
    if number.isdecimal() and 1 <= int(number) <= len(OF_SESSIONS):
        return OF_SESSIONS[int(number) - 1]
    if folded:
        raise WorkshopError(texts.no_place(typed))
    return ""
