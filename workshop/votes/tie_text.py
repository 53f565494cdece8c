"""How a tie at the line was resolved, as the typist writes it: decision: the chair spoke for the first."""

from workshop.document import Workshop
from workshop.kinds import CUT_WAYS, CutWay
from workshop.text import cleaned, search_key


def written(workshop: Workshop) -> str:
    """What is recorded of it now."""
    details = workshop.details
    return f"{details.cut_way}: {details.cut_note}" if details.cut_way else details.cut_note


def read(line: str) -> tuple[CutWay, str]:
    """The way, by its word or first letter, and the sentence; a sentence alone was a decision."""
    text = cleaned(line)
    first, _, rest = text.partition(" ")
    fold = search_key(first.rstrip(":,"))
    for way in CUT_WAYS:
        if way and fold in (way, way[0]):
            return way, rest.strip()
    return ("decision" if text else ""), text
