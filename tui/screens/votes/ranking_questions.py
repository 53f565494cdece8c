"""What is asked of a choice that the dots do not explain: each question once, and no answer is an answer."""

from workshop.document import Workshop
from workshop.text import shorten
from workshop.votes import priorities
from workshop.votes.cut import Cut
from workshop.votes.tally import Tally

WHY, TIE = "why:", "tie:"


def open_questions(workshop: Workshop, tally: Tally, line: Cut) -> list[str]:
    """The keys of what has no reason yet, a tie at the line first."""
    adopted = priorities.adopted(workshop)
    found = [choice for choice in priorities.out_of_line(workshop, tally, line) if not choice.reason]
    asked = [f"{WHY}{choice.item}" for choice in found if choice.adopted]
    if (
        len({priority.source or priority.id for priority in adopted}) >= line.after
    ):  # the plenary has as many as are above the line: who is not in was left out
        asked += [f"{WHY}{choice.item}" for choice in found if not choice.adopted]
    tied = {priority.source for priority in adopted} & {*line.tied}
    return [TIE, *asked] if tied and not line.resolved else asked


def words(workshop: Workshop, tally: Tally, line: Cut, key: str) -> str:
    """A question as it is asked; empty for a key that is none."""
    if key == TIE:
        if not line.tied:
            return "No tie at the line now: revote, decision or criteria, and why?"
        return f"{len(line.tied)} tied, {line.open_seats} above: revote, decision or criteria, and why? Enter: not said"
    if not key.startswith(WHY):
        return ""
    item = key.removeprefix(WHY)
    row = tally.row(item)
    name = shorten(workshop.records[item].statement_text, 22) if item in workshop else ""
    standing = f"rank {row.rank}, {row.dots} {'dot' if row.dots == 1 else 'dots'}" if row else "no dots"
    did = "left out" if priorities.adopted_as(workshop, item) is None else "adopted"
    return f"Why was “{name}” ({standing}) {did}? Enter: no reason"


def reason(workshop: Workshop, item: str) -> str:
    """The reason recorded for a choice."""
    priority = priorities.adopted_as(workshop, item)
    return priority.reason if priority is not None else getattr(workshop.records.get(item), "left_out", "")
