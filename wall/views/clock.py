"""A large clock: what of the agenda is on, what comes next, and when a break ends."""

from wall import texts
from wall.pointing import Pointing
from wall.rows import Clock, Row, Weight, plain
from wall.seen import Seen
from workshop.minutes.agenda import AGENDA
from workshop.model import AgendaItem


def clock(seen: Seen, pointing: Pointing) -> Clock:
    """Return what the clock tells. What is on has begun and not ended; a time alone begins nothing."""
    items = list(seen.workshop.all_in(AGENDA, AgendaItem))
    chosen = next((item for item in items if item.id == pointing.agenda), None)
    begun = [item for item in items if item.began]
    now = chosen or next((item for item in reversed(begun) if not item.ended), None)
    last = now or next(reversed(begun), None)
    after = items[items.index(last) + 1 :] if last is not None else items
    upcoming = next((item for item in after if item.time and not item.began), None)
    until = pointing.until
    back = texts.back_at(f"{until:%H:%M}") if until is not None else ""
    return Clock(until, back, _row(seen, now, "item"), _row(seen, upcoming, "around"))


def _row(seen: Seen, item: AgendaItem | None, weight: Weight) -> Row | None:
    if item is None:
        return None
    return Row(plain(item.text), weight, item.time, seen.name(item.speaker), record=item.id)
