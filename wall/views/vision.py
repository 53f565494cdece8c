"""The vision of a priority: a wording with what is struck and inserted, or clean once the room agreed on it."""

from functools import lru_cache

from wall import fitting, texts
from wall.rows import Room, Row, Stretch, plain
from wall.seen import Seen
from wall.views.lists import Shown
from workshop import visions
from workshop.model import Priority, Vision
from workshop.statements.brackets import puts_into_brackets
from workshop.talk import reservations
from workshop.word_diff import struck_and_inserted

_OTHERS = 2  # the most lines of a wording beside the one in hand
_OPEN = frozenset({"proposed"})


def vision(seen: Seen, item: str, priority: str, room: Room) -> Shown:
    """Return the wording in hand, else the agreed one, else the last proposed; the others that are open below it."""
    workshop = seen.workshop
    about = workshop.get(Priority, priority)
    rows = [Row(plain(about.text), "parent", most=_OTHERS, record=priority)] if about is not None else []
    proposals = visions.proposals(workshop, priority)
    hand = next((each for each in proposals if each.id == item), None) or visions.agreed(workshop, priority)
    hand = hand or next((each for each in reversed(proposals) if each.status in _OPEN), None)
    if hand is None:
        return Shown(rows)
    left = room.lines - sum(fitting.height(row, room.width) for row in rows)
    rows.append(_in_hand(seen, hand, max(left, 1)))
    left -= fitting.height(rows[-1], room.width)
    at = len(rows) - 1
    if hand.status == "agreed":
        return Shown(rows, at=at)
    for other in (each for each in proposals if each.status in _OPEN and each is not hand):
        row = Row(plain(other.text), "around", visions.label(workshop, other.id), most=_OTHERS, record=other.id)
        left -= fitting.height(row, room.width)
        if left < 0:
            break
        rows.append(row)
    return Shown(rows, at=at)


def _in_hand(seen: Seen, hand: Vision, lines: int) -> Row:
    """Return the wording in hand: against the one that it would change, unless the room agreed on it or gave it up."""
    gap = texts.IN_DISPUTE if seen.in_dispute(hand.id) else ""
    if hand.status == "agreed":
        note = _reserved(seen, hand.id)
        return Row(plain(hand.text), "item", "", note, agreed=True, gap=gap, most=lines, record=hand.id)
    above = visions.amended(seen.workshop, hand) if hand.status in _OPEN else None
    label = visions.label(seen.workshop, hand.id)
    notes = [texts.proposed_by(seen.name(hand.proposer)), seen.alternatives(hand.id)]
    words = plain(hand.text)
    if above is not None:
        if not puts_into_brackets(above.text, hand.text, hand.ordinary):  # which say themselves what is proposed
            words = _compared(above.text, hand.text)
        notes.insert(0, texts.amends(visions.label(seen.workshop, above.id)))
    note = "  ".join(filter(None, notes))
    return Row(words, "item", label, note, gap=gap, most=lines, record=hand.id)


@lru_cache(maxsize=32)
def _compared(old: str, new: str) -> tuple[Stretch, ...]:
    """Return what is struck and inserted; of long wordings that takes long, and the same two hang for minutes."""
    return tuple(Stretch(op, text) for op, text in struck_and_inserted(old, new))


def _reserved(seen: Seen, vision: str) -> str:
    """Return that a wording is agreed with reservations, and whose, as far as they may be named; parked ones count."""
    found = reservations(seen.workshop, vision)
    names = dict.fromkeys(name for said in found if seen.stands(said) and (name := seen.name(said.speaker)))
    return texts.with_reservations([*names]) if found else ""
