"""The rules of a round as one line that the typist changes: dots 3, stacking yes, on problems, voters 20."""

import re

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import VOTE_RULES, VoteRule, handled
from workshop.text import cleaned, search_key, shorten
from workshop.votes import rounds

_YES, _NO = {"yes", "y", "on", "true"}, {"no", "n", "off", "false"}
_EXAMPLE = f"type them as: {', '.join(f'{rule.name} {rule.example}' for rule in VOTE_RULES.values())}"


def written(workshop: Workshop) -> str:
    """The rules of the present round."""
    rule = rounds.rules(workshop)
    stacking = "yes" if rule.stacking else "no"
    on = "themes" if rule.on_themes else "problems"
    voters = "?" if rule.voters is None else str(rule.voters)
    values: dict[VoteRule, object] = {"dots": rule.dots, "stacking": stacking, "voted_on": on, "voters": voters}
    handled(VoteRule, values)
    return ", ".join(f"{VOTE_RULES[each].name} {value}" for each, value in values.items())


def applied(workshop: Workshop, line: str) -> Workshop:
    """With the rules that a line names; what it leaves out stays. Raises WorkshopError for what is no rule."""
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", cleaned(line)))):
        name, _, value = (word.strip() for word in part.partition(" "))
        workshop = _one(workshop, search_key(name), search_key(value), part)
    return workshop


def _one(workshop: Workshop, name: str, value: str, part: str) -> Workshop:
    if name == "dots" and value.isdecimal() and len(value) < 4:
        return rounds.set_rules(workshop, dots=int(value))
    if name == "stacking" and value in _YES | _NO:
        return rounds.set_rules(workshop, stacking=value in _YES)
    if name == "on" and value in {"problems", "themes"}:
        return rounds.set_rules(workshop, on_themes=value == "themes")
    if name == "voters" and (value in {"?", ""} or (value.isdecimal() and len(value) < 6)):
        return rounds.set_rules(workshop, voters=int(value) if value.isdecimal() else 0)
    raise WorkshopError(f"“{shorten(part, 20)}” is no rule of the vote; {_EXAMPLE}.")
