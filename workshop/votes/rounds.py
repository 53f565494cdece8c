"""The rules of the vote, round by round: a revote is a round beside the first, never over it.

The typist changes the rules of a round in one line: "dots 3, stacking yes, on problems, voters 20".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import VOTE_RULES, VoteRule, handled
from workshop.model import Details, Record, Round
from workshop.ordering import placed
from workshop.text import cleaned, search_key
from workshop.votes import texts

ROUNDS = "rounds"
MOST = 999  # dots for one participant; more is a slip of the finger


class Rules(NamedTuple):
    """What a ballot of one round may hold."""

    round: int
    dots: int  # for each participant
    stacking: bool  # whether two dots of one participant may stand on one item
    on_themes: bool  # whether themes stand on the sheet in the place of their problems
    items: tuple[str, ...] = ()  # what is voted on; none: all that is on the sheet
    voters: int | None = None  # as the typist says; None where the participants tell


def round_id(number: int) -> str:
    """Return the id of the record of a round, the same on every machine."""
    return f"{Round.prefix}-{number}"


def rules(workshop: Workshop, number: int = 0) -> Rules:
    """Return the rules of a round; 0 is the one into which ballots go now."""
    details = workshop.details
    number = number or details.round
    found = workshop.get(Round, round_id(number))
    on_themes = details.voted_on == "themes"
    if found is None:
        return Rules(number, details.dots, details.stacking, on_themes, (), details.voters)
    voters = details.voters if found.voters is None else found.voters
    return Rules(number, found.dots, found.stacking, on_themes, found.items, voters)


def numbers(workshop: Workshop) -> list[int]:
    """Return the rounds that there are, the first one first."""
    later = {found.number for found in workshop.all_in(ROUNDS, Round)}
    return sorted({1, workshop.details.round, *later})


def set_rules(
    workshop: Workshop,
    *,
    dots: int | None = None,
    stacking: bool | None = None,
    on_themes: bool | None = None,
    voters: int | None = None,
    number: int = 0,
) -> Workshop:
    """Return the workshop with other rules for a round. No ballot is changed; None leaves a rule as it is.

    Args:
        workshop: The workshop as it is.
        dots: How many each participant has, from 1 to MOST.
        stacking: Whether two dots of one participant may stand on one item.
        on_themes: Whether themes are voted on in the place of their problems; one rule for all rounds.
        voters: How many people vote; 0 where it is not known.
        number: The round; 0 for the present one.

    Raises:
        WorkshopError: A number is out of reach.
    """
    if dots is not None and not 1 <= dots <= MOST:
        raise WorkshopError(texts.dots_out_of_reach(MOST))
    if voters is not None and voters < 0:
        raise WorkshopError(texts.NEGATIVE_VOTERS)
    now = rules(workshop, number)
    details, found = workshop.details, workshop.get(Round, round_id(now.round))
    changed: dict[str, object] = {}
    if dots is not None:
        changed["dots"] = dots
    if stacking is not None:
        changed["stacking"] = stacking
    if voters is not None:
        changed["voters"] = voters or None
    fresh: list[Record] = []
    if on_themes is not None:
        details = details.replace_fields(voted_on="themes" if on_themes else "problems")
    if found is None:
        details = details.replace_fields(**changed)
    else:
        fresh.append(found.replace_fields(**changed))
    return workshop.put(details, *fresh)


def start(
    workshop: Workshop,
    items: Sequence[str] = (),
    *,
    dots: int | None = None,
    stacking: bool | None = None,
    note: str = "",
) -> Workshop:
    """Return the workshop with a new round beside those before, into which ballots go from now on.

    Args:
        workshop: The workshop as it is.
        items: What is voted on again, such as the items that are tied; none for all.
        dots: How many each participant has; as many as before, or one less than the items, where it is None.
        stacking: Whether two of them may stand on one item; as before where it is None.
        note: Why the round is held.

    Raises:
        WorkshopError: There is one item, so that there is nothing to choose.
    """
    if len(items) == 1:
        raise WorkshopError(texts.REVOTE_ON_ONE)
    now = rules(workshop)
    number = max(numbers(workshop)) + 1
    few = min(now.dots, max(1, len(items) - 1)) if items else now.dots
    fresh = Round(
        id=round_id(number),
        number=number,
        dots=few if dots is None else dots,
        stacking=now.stacking if stacking is None else stacking,
        items=tuple(items),
        note=cleaned(note),
    )
    details: Details = workshop.details.replace_fields(round=number)
    return workshop.put(details, *placed(workshop, [fresh], ROUNDS))


def go_to(workshop: Workshop, number: int) -> Workshop:
    """Return the workshop with ballots going into another of the rounds that there are."""
    if number not in numbers(workshop):
        raise WorkshopError(texts.no_round(number))
    return workshop.put(workshop.details.replace_fields(round=number))


def deciding(workshop: Workshop) -> int:
    """Return the round whose sums are ranked: the last in which everything was voted on and anything placed."""
    for number in reversed(numbers(workshop)):
        if number == 1 or (not rules(workshop, number).items and _used(workshop, number)):
            return number
    return 1


def _used(workshop: Workshop, number: int) -> bool:
    votes = (*workshop.children("ballots"), *workshop.children("counts"))
    return any(getattr(workshop.records[vote], "round", 0) == number for vote in votes)


_YES, _NO = {"yes", "y", "on", "true", "oui", "o"}, {"no", "n", "off", "false", "non"}


def rules_line(workshop: Workshop) -> str:
    """Return the rules of the present round."""
    rule = rules(workshop)
    stacking = "yes" if rule.stacking else "no"
    on = "themes" if rule.on_themes else "problems"
    voters = "?" if rule.voters is None else str(rule.voters)
    values: dict[VoteRule, object] = {"dots": rule.dots, "stacking": stacking, "voted_on": on, "voters": voters}
    handled(VoteRule, values)
    return ", ".join(f"{VOTE_RULES[each].name} {value}" for each, value in values.items())


def apply_rules_line(workshop: Workshop, line: str) -> Workshop:
    """Return the workshop with the rules that a line names; others stay. Raises WorkshopError for what is no rule."""
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", cleaned(line)))):
        name, _, value = (word.strip() for word in part.partition(" "))
        workshop = _with_rule(workshop, search_key(name), search_key(value), part)
    return workshop


def _with_rule(workshop: Workshop, name: str, value: str, part: str) -> Workshop:
    if name == "dots" and value.isdecimal() and len(value) < 4:
        return set_rules(workshop, dots=int(value))
    if name == "stacking" and value in _YES | _NO:
        return set_rules(workshop, stacking=value in _YES)
    if name == "on" and value in {"problems", "themes"}:
        return set_rules(workshop, on_themes=value == "themes")
    if name == "voters" and (value in {"?", ""} or (value.isdecimal() and len(value) < 6)):
        return set_rules(workshop, voters=int(value) if value.isdecimal() else 0)
    raise WorkshopError(texts.not_a_rule(part))
