"""The agenda, as the typist writes it in one line: "09:00-10:30 Opening; Ms Lee", and what began when."""

import re
from typing import Any

from workshop import texts
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import AgendaItem
from workshop.text import cleaned

AGENDA = "agenda"
_SIGN = ";"
_CLOCK = r"\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]\.?m\.?)?"
_TO = r" ?(?:-|–|—|to) ?"
_TIME = re.compile(rf"({_CLOCK}(?:{_TO}{_CLOCK})?)(?:[,:.]? +|\Z)(?!%)", re.IGNORECASE)
_REALLY = re.compile(rf"({_CLOCK})(?:{_TO}({_CLOCK})?)?", re.IGNORECASE)
_MEANS_A_TIME = re.compile(r"[:.h–—-]|\d ?[ap]\.?m|to", re.IGNORECASE)


def item_fields(line: str) -> dict[str, Any]:
    """Return what a line says of an item: "09:00-10:30 Opening; speaker; 09:12-10:47", at last when it really was.

    What is missing is empty. A line without a time may be a heading, such as "Second day".
    """
    rest, speaker, real = cleaned(line), "", None
    before, sign, last = rest.rpartition(_SIGN)
    if sign and (real := _REALLY.fullmatch(last.strip())):
        rest = before.rstrip()
    before, sign, last = rest.rpartition(_SIGN)
    if sign:
        rest, speaker = before.rstrip(), last.strip()
    time = _TIME.match(rest)
    if time is not None and not _MEANS_A_TIME.search(time[1]):
        time = None  # "3 groups report"
    if time is not None:
        rest = rest[time.end() :]
    began, ended = (real[1], real[2] or "") if real else ("", "")
    return {"time": time[1] if time else "", "text": rest, "speaker": speaker, "began": began, "ended": ended}


def item_line(item: AgendaItem) -> str:
    """Return the line that says this of an item."""
    parts = [" ".join(filter(None, (item.time, item.text)))]
    if item.speaker or item.began or _SIGN in parts[0]:
        parts.append(item.speaker)
    if item.began:
        parts.append(f"{item.began}-{item.ended}")
    return f"{_SIGN} ".join(parts).rstrip(" ")


def now(workshop: Workshop, item_id: str, clock: str) -> Workshop:
    """Return the workshop with an item that begins now or, where it has begun, ends now.

    Raises WorkshopError where it has ended.
    """
    item = workshop.need(AgendaItem, item_id)
    if item.ended:
        raise WorkshopError(texts.HAS_ENDED)
    return workshop.put(item.replace_fields(**{"ended" if item.began else "began": clock}))
