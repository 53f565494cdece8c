"""What stays in sight above a results map: the vision, the gaps, what the entry under the cursor answers."""

from collections.abc import Sequence

from tui.screens.results import texts
from tui.widgets.shown import Span
from tui.widgets.texts import COLON
from workshop import numbering, visions
from workshop.document import Workshop
from workshop.model import Node, Result
from workshop.statements import gaps, results, statements, tree
from workshop.text import shorten
from workshop.word_diff import focused, struck_and_inserted, told

_SHOWN = 2  # what an entry answers, line by line; more than that is counted


def vision_line(workshop: Workshop, priority: str) -> Sequence[Span]:
    """The agreed vision; the trunk where there is none."""
    agreed = visions.agreed(workshop, priority)
    if agreed is not None:
        ahead = visions.horizon(workshop)
        return [
            (texts.VISION, "name"),
            (f"{ahead}{COLON} " if ahead else "", "quiet"),
            (shorten(agreed.text, 150), "strong"),
        ]
    trunks = "; ".join(statements.statement(workshop, trunk) for trunk in tree.trunks(workshop, priority))
    return [(texts.VISION, "name"), (texts.NONE_AGREED, "alert"), (shorten(texts.trunk(trunks), 120), "quiet")]


def gap_line(found: gaps.Gaps) -> Sequence[Span]:
    """How many gaps there are, by kind."""
    if not found.count:
        return [(texts.GAP_LINE, "name"), (texts.NO_GAP, "quiet")]
    return [
        (texts.GAP_LINE, "name"),
        (
            texts.gaps(*map(len, (found.trunks, found.effects, found.causes, found.changes, found.interventions))),
            "alert",
        ),
    ]


def answer_lines(workshop: Workshop, cursor: str, known: statements.Shared) -> list[Sequence[Span]]:
    """What the entry under the cursor answers, in its words now, and what was changed in them since."""
    result = workshop.get(Result, cursor)
    if result is None or not result.answers:
        return []
    reworded = {each.record: each for each in results.check_wording(workshop, result)}
    lines: list[Sequence[Span]] = []
    for record_id in sorted(result.answers, key=lambda i: i not in reworded)[:_SHOWN]:
        place = gaps.place_answered(workshop, result, record_id, known)
        called = numbering.called(workshop, place, result.id) if workshop.get(Node, place) is not None else texts.CHANGE
        line: list[Span] = [(f"{texts.ANSWERS}{called}  ", "name")]
        change = reworded.get(record_id)
        if change is None:
            line.append((shorten(statements.said_of(workshop, record_id), 120), "quiet"))
        elif not change.now:
            line += [(change.then, "struck"), (str(texts.CONFIRM_DELETED), "alert")]
        else:
            for op, text in told(focused(struck_and_inserted(change.then, change.now))):
                line.append((text, "quiet" if op == "same" else op))
            line.append((str(texts.CONFIRM), "alert"))
        lines.append(line)
    return lines
