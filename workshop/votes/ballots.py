"""Session 2: each participant's dots as a ballot; cast, put right, spoiled, checked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Problem, Theme
from workshop.ordering import placed
from workshop.problems import place_among
from workshop.text import cleaned, search_key
from workshop.votes import texts
from workshop.votes.counting_place import place
from workshop.votes.rounds import Rules, rules
from workshop.votes.sheet import Sheet, pin, sheet

BALLOTS = "ballots"
SPOILED = "spoiled"  # what the file has for the reason where none is given; never translated

FaultKind = Literal["too many", "stacked", "gone", "not voted on"]


@dataclass(frozen=True, slots=True)
class Fault:
    """How a ballot breaks the rules as they are now."""

    ballot: str
    kind: FaultKind
    item: str = ""  # on which of its items; empty where it is all of them together


def cast(workshop: Workshop, ballot: str, dots: Sequence[str], voter: str = "", sector: str = "") -> Workshop:
    """Return the workshop with a ballot of the present round. Fewer dots than allowed are legal.

    Args:
        workshop: The workshop as it is.
        ballot: The id of the ballot.
        dots: The items, one twice for two dots; none for a blank ballot. The first dot pins the numbers of the sheet.
        voter: Whose ballot it is, where that is recorded.
        sector: The sector or colour of the voter.

    Raises:
        WorkshopError: The rules of the round refuse it.
    """
    check(dots, rules(workshop), sheet(workshop))
    fresh = Ballot(
        id=ballot, voter=cleaned(voter), sector=cleaned(sector), dots=tuple(dots), round=workshop.details.round
    )
    return pin(workshop).put(*placed(workshop, [fresh], BALLOTS)) if dots else _added(workshop, fresh)


def cast_many(workshop: Workshop, fresh: Sequence[Ballot]) -> Workshop:
    """Return the workshop with many ballots of the present round, checked as if each had been cast by itself."""
    rule, found = rules(workshop), sheet(workshop)
    for ballot in fresh:
        if not ballot.spoiled:
            check(ballot.dots, rule, found)
    settled = pin(workshop) if any(ballot.dots and not ballot.spoiled for ballot in fresh) else workshop
    present = [ballot.replace_fields(round=rule.round) for ballot in fresh]
    return settled.put(*placed(settled, present, BALLOTS))


def cast_spoiled(
    workshop: Workshop,
    ballot: str,
    reason: str = "",
    dots: Sequence[str] = (),
    voter: str = "",
    sector: str = "",
) -> Workshop:
    """Return the workshop with a ballot that does not count; what was on it is kept and not checked.

    Args:
        workshop: The workshop as it is.
        ballot: The id of the ballot.
        reason: Why it does not count.
        dots: The items on it.
        voter: Whose ballot it is, where that is recorded.
        sector: The sector or colour of the voter.
    """
    fresh = Ballot(
        id=ballot,
        voter=cleaned(voter),
        sector=cleaned(sector),
        dots=tuple(dots),
        spoiled=cleaned(reason) or SPOILED,
        round=workshop.details.round,
    )
    return _added(workshop, fresh)


def correct(
    workshop: Workshop,
    ballot: str,
    dots: Sequence[str],
    *,
    voter: str | None = None,
    sector: str | None = None,
    spoiled: str = "",
) -> Workshop:
    """Return the workshop with an earlier ballot corrected, by the rules of its round. None keeps what was recorded.

    Args:
        workshop: The workshop as it is.
        ballot: The id of the ballot.
        dots: The items, one twice for two dots.
        voter: Whose ballot it is.
        sector: The sector or colour of the voter.
        spoiled: Why it does not count; empty where it does.

    Raises:
        WorkshopError: The rules of the round refuse it.
    """
    found = workshop.need(Ballot, ballot)
    if not spoiled:
        check(dots, rules(workshop, found.round), sheet(workshop))
    changed = found.replace_fields(
        dots=tuple(dots),
        voter=found.voter if voter is None else cleaned(voter),
        sector=found.sector if sector is None else cleaned(sector),
        spoiled=cleaned(spoiled),
    )
    return (pin(workshop) if dots and not spoiled else workshop).put(changed)


def spoil(workshop: Workshop, ballot: str, reason: str = "") -> Workshop:
    """Return the workshop with a ballot that does not count any more, and why; its dots stay written on it."""
    return workshop.put(workshop.need(Ballot, ballot).replace_fields(spoiled=cleaned(reason) or SPOILED))


def spoiled_why(ballot: Ballot) -> str:
    """Return why a ballot does not count; empty where no reason is recorded, and where it counts."""
    return "" if ballot.spoiled == SPOILED else ballot.spoiled


def unspoil(workshop: Workshop, ballot: str) -> Workshop:
    """Return the workshop with a ballot that counts again. Raises WorkshopError where the rules refuse it."""
    found = workshop.need(Ballot, ballot)
    check(found.dots, rules(workshop, found.round), sheet(workshop))
    return workshop.put(found.replace_fields(spoiled=""))


def of_round(workshop: Workshop, number: int) -> list[Ballot]:
    """Return the ballots of a round, in the order they came."""
    return [ballot for ballot in workshop.all_in(BALLOTS, Ballot) if ballot.round == number]


def number_of(workshop: Workshop, ballot: str) -> int:
    """Return which ballot this is in the pile, from 1."""
    return place_among(workshop, ballot)


def twice(workshop: Workshop, voter: str, number: int, but: str = "") -> Ballot | None:
    """Return the ballot that a named voter has in a round already, if any.

    Args:
        workshop: The workshop as it is.
        voter: The name.
        number: The round.
        but: The id of a ballot to leave out of account.
    """
    wanted = search_key(cleaned(voter))
    if not wanted:
        return None
    return next((b for b in of_round(workshop, number) if b.id != but and search_key(b.voter) == wanted), None)


def faults(workshop: Workshop, ballot: Ballot, rule: Rules) -> tuple[Fault, ...]:
    """Return how a ballot breaks rules; a spoiled one breaks none."""
    if ballot.spoiled:
        return ()
    found: list[Fault] = []
    if len(ballot.dots) > rule.dots:
        found.append(Fault(ballot.id, "too many"))
    for item, count in Counter(ballot.dots).items():
        if count > 1 and not rule.stacking:
            found.append(Fault(ballot.id, "stacked", item))
        where = place(workshop, item)
        if not where.here:
            found.append(Fault(ballot.id, "gone", item))
        elif not _voted_on(workshop, item, where.item, rule):
            found.append(Fault(ballot.id, "not voted on", item))
    return tuple(found)


def _voted_on(workshop: Workshop, item: str, counted_on: str, rule: Rules) -> bool:
    if rule.items and item not in rule.items and counted_on not in rule.items:
        return False
    return rule.on_themes or not isinstance(workshop.records[item], Theme)


def fault_sentence(workshop: Workshop, fault: Fault, on: Sheet | None = None) -> str:
    """Return a fault in words, naming the ballot by its place in the pile and the item by its number."""
    found = workshop.need(Ballot, fault.ballot)
    rule = rules(workshop, found.round)
    name = texts.ballot_called(number_of(workshop, fault.ballot))
    item = workshop.records.get(fault.item) or workshop.tray.get(fault.item)
    number = (on or sheet(workshop)).numbers.get(fault.item)
    if number is None and isinstance(item, (Problem, Theme)):
        number = item.number
    called = texts.item_called(number)
    if fault.kind == "too many":
        return texts.fault_too_many(name, len(found.dots), rule.dots)
    if fault.kind == "stacked":
        return texts.fault_stacked(name, found.dots.count(fault.item), called)
    if fault.kind == "gone":
        return texts.fault_gone(name, called)
    return texts.fault_not_voted_on(name, called)


def _added(workshop: Workshop, ballot: Ballot) -> Workshop:
    return workshop.put(*placed(workshop, [ballot], BALLOTS))


def check(dots: Sequence[str], rule: Rules, found: Sheet) -> None:
    """Raise WorkshopError, with what to do, where the rules refuse a ballot on this sheet."""
    if len(dots) > rule.dots:
        raise WorkshopError(texts.too_many_dots(len(dots), rule.dots))
    for item, count in Counter(dots).items():
        number = found.numbers.get(item)
        if number is None:
            raise WorkshopError(texts.DOT_OFF_SHEET)
        if count > 1 and not rule.stacking:
            raise WorkshopError(texts.stacked(number, count))
        if rule.items and item not in rule.items:
            choice = [found.numbers[i] for i in rule.items if i in found.numbers]
            raise WorkshopError(texts.not_voted_on(number, rule.round, choice))
