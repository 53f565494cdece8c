"""What is asked of a choice that the dots do not explain: each question once, and no answer is an answer."""

from tui.screens.base.row_keys import RowKey
from tui.screens.votes import texts
from workshop.document import Workshop
from workshop.text import shorten
from workshop.votes import priorities
from workshop.votes.cut import Cut
from workshop.votes.tally import Tally

TIE = RowKey("tie")


def why(item: str) -> RowKey:
    """Return the key of the question why an item was adopted, or left out."""
    return RowKey("reason", item)


def open_questions(workshop: Workshop, tally: Tally, line: Cut) -> list[RowKey]:
    """Return the keys of what has no reason yet, a tie at the line first."""
    adopted = priorities.adopted(workshop)
    found = [choice for choice in priorities.out_of_line(workshop, tally, line) if not choice.reason]
    asked = [why(choice.item) for choice in found if choice.adopted]
    if (
        len({priority.source or priority.id for priority in adopted}) >= line.after
    ):  # the plenary has as many as are above the line: who is not in was left out
        asked += [why(choice.item) for choice in found if not choice.adopted]
    tied = {priority.source for priority in adopted} & {*line.tied}
    return [TIE, *asked] if tied and not line.resolved else asked


def words(workshop: Workshop, tally: Tally, line: Cut, key: RowKey) -> str:
    """Return a question as it is asked; empty for a key that is none."""
    if key == TIE:
        return texts.tie_question(len(line.tied), line.open_seats)
    if key.kind != "reason":
        return ""
    item = key.record
    row = tally.row(item)
    name = shorten(workshop.records[item].statement_text, 22) if item in workshop else ""
    standing = texts.standing(row.rank, row.dots) if row else texts.NO_DOTS
    return texts.why_question(name, standing, adopted=priorities.chosen_from(workshop, item) is not None)


def reason(workshop: Workshop, item: str) -> str:
    """Return the reason recorded for a choice."""
    priority = priorities.chosen_from(workshop, item)
    return priority.reason if priority is not None else getattr(workshop.records.get(item), "left_out", "")
